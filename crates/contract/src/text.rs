//! Forms of text and of counts: amounts, shares, months, dates. Each is a type of its own, so that a schema can name it.
//!
//! The patterns accept what the reader of scenario files accepts (`src/calc/input/fields.rs`), leading zeros and all. They are
//! written in the part of regular expressions that every dialect shares. One thing they cannot say: how many digits of a
//! decimal can be held exactly, which is 28 behind the point but fewer for a large number.

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};

/// Reads a field that may be left out; standing there, it is not null.
pub(crate) fn present<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// Behind the point.
const FRACTION: &str = r"(\.[0-9]{1,28})?";
/// Behind the point, nothing.
const ZEROS: &str = r"(\.0{1,28})?";
/// A year and a month from 2000-01 to 2199-12.
const YEAR: &str = "2[01][0-9]{2}";

fn whole(alternatives: &[String]) -> String {
    format!("^({})$", alternatives.join("|"))
}

/// A decimal from 0 to a power of ten with so many zeros; "-0" is zero, too.
fn up_to_ten_to_the(zeros: usize) -> String {
    let below = match zeros {
        0 => format!("0+{FRACTION}"),
        1 => format!("0*[0-9]{FRACTION}"),
        _ => format!("0*[0-9]{{1,{zeros}}}{FRACTION}"),
    };
    whole(&[below, format!("0*1{}{ZEROS}", "0".repeat(zeros)), format!("-0+{ZEROS}")])
}

fn growth() -> String {
    whole(&[format!("0*[0-9]{FRACTION}"), format!("0*10{ZEROS}"), r"-0+(\.([0-8][0-9]{0,27}|90{0,27}))?".to_owned()])
}

fn month() -> String {
    whole(&[format!("{YEAR}-(0[1-9]|1[0-2])")])
}

/// Every day there is: months of 31 and of 30 days, February, and the 29th in leap years, of which 2100 is none.
fn day() -> String {
    let leap = "(20([02468][048]|[13579][26])|21(0[48]|[2468][048]|[13579][26]))";
    let days = [
        format!("{YEAR}-(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"),
        format!("{YEAR}-(0[469]|11)-(0[1-9]|[12][0-9]|30)"),
        format!("{YEAR}-02-(0[1-9]|1[0-9]|2[0-8])"),
        format!("{leap}-02-29"),
    ];
    format!("({})", days.join("|"))
}

fn moment() -> String {
    let clock = "([01][0-9]|2[0-3]):[0-5][0-9]";
    format!("^{}T{clock}(:[0-5][0-9])?(Z|[+-]{clock})?$", day())
}

/// Nothing, as an amount: where the first tier starts.
pub(crate) fn nothing() -> String {
    whole(&[format!("-?0+{ZEROS}")])
}

/// As results print amounts: two decimals, or all there are.
const AMOUNT: &str = r"(0|[1-9][0-9]*)\.[0-9]{2,28}";

macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident { $($key:literal = $value:expr),+ })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        #[schemars(extend($($key = $value),+))]
        pub struct $name(pub String);
    )+};
}

texts! {
    /// Short text.
    ShortText { "maxLength" = 200 }
    /// An amount of US dollars from 0 to 10^12, as a decimal in quotes without exponent or grouping.
    Money { "pattern" = up_to_ten_to_the(12), "examples" = ["850000.00", "0"] }
    /// A share from 0 to 1, as a decimal in quotes: "0.07" is 7 %.
    Share { "pattern" = up_to_ten_to_the(0), "examples" = ["0.07", "1"] }
    /// A yearly rate from 0 to 10, as a decimal in quotes: "0.08" is 8 %.
    DiscountRate { "pattern" = up_to_ten_to_the(1), "examples" = ["0.08"] }
    /// A yearly growth from -0.9 to 10, as a decimal in quotes: "0.10" is 10 %.
    Growth { "pattern" = growth(), "examples" = ["0.10", "-0.05"] }
    /// Hours from 0 to 1,000,000, as a decimal in quotes.
    DecimalHours { "pattern" = up_to_ten_to_the(6), "examples" = ["36.5"] }
    /// A month from 2000-01 to 2199-12.
    Month { "pattern" = month(), "examples" = ["2027-01"] }
    /// A date from 2000-01-01 to 2199-12-31.
    Day { "format" = "date", "pattern" = format!("^{}$", day()), "examples" = ["2026-11-23"] }
    /// A date and time, seconds and offset as one likes; without an offset it is universal time.
    Moment { "pattern" = moment(), "examples" = ["2026-10-20T07:48Z", "2026-10-20T09:48:30+02:00"] }
    /// Id of a plan in the tariff book.
    Plan { "examples" = ["enterprise"] }

    /// An amount of US dollars, as a decimal with two digits behind the point, or all it has.
    Amount { "pattern" = whole(&[AMOUNT.to_owned()]), "examples" = ["70500.00"] }
    /// An amount of US dollars that may be below zero.
    Difference { "pattern" = whole(&[format!("-?{AMOUNT}")]), "examples" = ["-1250.00"] }
    /// A rate, as a decimal: "0.07" is 7 %.
    Rate { "pattern" = r"^-?(0|[1-9][0-9]*)(\.[0-9]{1,28})?$", "examples" = ["0.07"] }
    /// A month of the projection; a horizon may reach past 2199-12.
    ProjectedMonth { "pattern" = "^2[0-9]{3}-(0[1-9]|1[0-2])$", "examples" = ["2027-01"] }
}

/// Version of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
#[schemars(inline, extend("const" = 2))]
pub struct ResultVersion(pub u32);

/// Version of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
#[schemars(inline, extend("const" = 1))]
pub struct Version(pub u32);
