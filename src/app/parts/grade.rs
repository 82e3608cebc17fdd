//! A grade: how sure a fact is, as a letter with its meaning.

use leptos::prelude::*;

use crate::{calc::tariff::Grade, report::rates::grade_words};

/// The letter, with what it means for whoever hovers or listens.
#[component]
pub fn GradeMark(grade: Grade) -> impl IntoView {
    let class = match grade {
        Grade::A | Grade::B => "c-grade",
        Grade::C | Grade::Unknown => "c-grade c-grade--weak",
    };
    view! {
        <span class=class title=grade_words(grade)>
            <span class="u-unseen">"Grade "</span>
            {grade.to_string()}
            <span class="u-unseen">{format!(", {}", grade_words(grade))}</span>
        </span>
    }
}
