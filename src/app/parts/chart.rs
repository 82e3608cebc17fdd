//! What is paid each month, drawn.
use leptos::prelude::*;
/// The chart.
#[component]
pub fn Chart() -> impl IntoView {}
