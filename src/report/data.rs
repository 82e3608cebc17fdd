//! Plain data on its way out: what the contract prints, as maps, lists and text.
//!
//! One shape and one way to write it serve the example program and the page's script interface alike. A long list is made
//! entry by entry while it is written, since a thousand accounts over ten years would not fit into a phone's memory at once.

use std::{borrow::Cow, fmt::Display, mem};

use serde::{Serialize, Serializer, ser::SerializeMap};

/// One value.
pub enum Data<'a> {
    /// JSON's null.
    Nothing,
    /// True or false.
    Flag(bool),
    /// A count.
    Count(u32),
    /// Text; amounts, rates, months and dates are text too.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Data<'a>>),
    /// A list whose entries are made while it is written.
    Rows(Box<dyn Fn() -> Rows<'a> + 'a>),
    /// Named values, in this order.
    Map(Vec<(&'static str, Data<'a>)>),
}

/// The entries of a long list, one after the other.
pub type Rows<'a> = Box<dyn Iterator<Item = Data<'a>> + 'a>;

impl<'a> Data<'a> {
    /// Text as it stands.
    pub fn text(text: impl Into<Cow<'a, str>>) -> Data<'a> {
        Data::Text(text.into())
    }

    /// Named values, so far none.
    pub fn named() -> Named<'a> {
        Named::default()
    }
}

/// Named values in the making. Its methods are called and never copied into the caller: there are some fifty fields.
#[derive(Default)]
pub struct Named<'a>(Vec<(&'static str, Data<'a>)>);

impl<'a> Named<'a> {
    /// Adds a value.
    #[inline(never)]
    pub fn with(&mut self, key: &'static str, value: Data<'a>) -> &mut Self {
        self.0.push((key, value));
        self
    }

    /// Adds an amount, a rate, a month or a date, as it prints.
    #[inline(never)]
    pub fn shown(&mut self, key: &'static str, value: &dyn Display) -> &mut Self {
        self.with(key, Data::Text(value.to_string().into()))
    }

    /// Adds text as it stands.
    #[inline(never)]
    pub fn text(&mut self, key: &'static str, text: &'a str) -> &mut Self {
        self.with(key, Data::text(text))
    }

    /// As `shown`, or null.
    pub fn maybe<T: Display>(&mut self, key: &'static str, value: Option<T>) -> &mut Self {
        match value {
            Some(value) => self.shown(key, &value),
            None => self.with(key, Data::Nothing),
        }
    }

    /// The values added.
    pub fn done(&mut self) -> Data<'a> {
        Data::Map(mem::take(&mut self.0))
    }
}

impl Serialize for Data<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Data::Nothing => serializer.serialize_unit(),
            Data::Flag(flag) => serializer.serialize_bool(*flag),
            Data::Count(count) => serializer.serialize_u32(*count),
            Data::Text(text) => serializer.serialize_str(text),
            Data::List(entries) => serializer.collect_seq(entries),
            Data::Rows(rows) => serializer.collect_seq(rows()),
            Data::Map(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, value) in entries {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}
