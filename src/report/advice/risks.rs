//! The words of what can go wrong: credits that carry too much, a plan that ends.

use crate::calc::{
    TariffBook,
    advice::{reliance::Reliance, retirement::Retiring},
    tariff::Grade,
};

use super::{
    super::{assumptions::plan_name, format},
    Words,
};

pub(super) fn reliance(found: &Reliance) -> (String, Words) {
    let (credits, combined) = (format::whole(found.credits), format::whole(found.combined));
    let mut because = vec![match found.change {
        true => format!("Credits carry {credits} of the {combined} that both asks save: more than half."),
        false => {
            format!("Credits are all that is asked for: once they have ended, none of the {credits} is saved again.")
        }
    }];
    because.extend(match (found.step_up, found.used_up) {
        (Some(step), _) => Some(format!(
            "On the credits alone, the payment goes from {} to {} in {}.",
            format::whole(step.from),
            format::whole(step.to),
            format::month(step.month)
        )),
        (None, Some((last, after))) => Some(format!(
            "On the credits alone, the last of them is used in {}, and the month after it costs {}.",
            format::month(last),
            format::whole(after)
        )),
        (None, None) => None,
    });
    let words = Words {
        because,
        gives_aws: Some("It keeps its rate card: that is why credits are the easier item to get.".to_owned()),
        fallback: Some(
            "Less credit for one more point of plan discount, even at a lower total within these months.".to_owned(),
        ),
        ..Words::default()
    };
    ("Do not let the credits carry the plan: they do not come back next year.".to_owned(), words)
}

pub(super) fn retirement(found: &Retiring, book: &TariffBook) -> (String, Words) {
    let (plan, next) = (plan_name(book, &found.plan), plan_name(book, &found.next));
    let ask = format!("Before {}, ask which terms {next} will have: {plan} ends then.", format::date(found.on));
    let change = found.change_a_month;
    let mut because = vec![match change.is_negative() {
        true => format!(
            "The first month under {next} costs {}, {} less than the month before.",
            format::whole(found.after),
            format::whole(change.abs())
        ),
        false => format!(
            "The first month under {next} costs {}, {} more than the month before.",
            format::whole(found.after),
            format::whole(change)
        ),
    }];
    because.push(match found.next_grade {
        None => format!("{next} was chosen in this scenario."),
        Some(Grade::Unknown) => format!("That {next} follows is an assumption (grade ?): confirm it with AWS."),
        Some(grade) => format!("That {next} follows is graded {grade}: confirm it with AWS."),
    });
    let words = Words {
        because,
        evidence: vec!["AWS's notice of the end, and the charges of the last twelve months.".to_owned()],
        gives_aws: Some("A move that it wants anyway, made on time.".to_owned()),
        fallback: Some("The published terms of what follows, taken deliberately and not by default.".to_owned()),
    };
    (ask, words)
}
