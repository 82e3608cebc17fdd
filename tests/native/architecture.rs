//! The arrows of the house, read off the source: the core knows nothing of the browser, the clock or binary fractions, and
//! nothing points up.

use std::{
    fs,
    path::{Path, PathBuf},
};

const SRC: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src");

/// Every source file below a folder, with its text; comments are left out.
fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    gather(&Path::new(SRC).join(folder), &mut found);
    assert!(!found.is_empty(), "no source below {folder}");
    found
}

fn gather(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).expect("a source folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            gather(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(&path).expect("a source file");
            let code = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
            found.push((path, code));
        }
    }
}

#[track_caller]
fn refuse(folder: &str, words: &[&str]) {
    for (path, code) in sources(folder) {
        for word in words {
            assert!(!code.contains(word), "{} has {word}", path.display());
        }
    }
}

#[test]
fn the_core_is_pure() {
    refuse(
        "calc",
        &[
            "leptos",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
            "f64",
            "f32",
            "now()",
            "crate::",
            "std::time",
            "std::env",
            "std::fs",
        ],
    );
}

#[test]
fn arrows_point_down() {
    refuse(
        "draft",
        &["crate::app", "crate::browser", "crate::report", "crate::chart", "crate::share", "leptos", "web_sys"],
    );
    refuse(
        "share",
        &["crate::app", "crate::browser", "crate::report", "crate::chart", "crate::draft", "leptos", "web_sys"],
    );
    refuse(
        "chart",
        &["crate::app", "crate::browser", "crate::report", "crate::draft", "crate::share", "leptos", "web_sys"],
    );
    refuse(
        "bill",
        &[
            "crate::app",
            "crate::browser",
            "crate::report",
            "crate::chart",
            "crate::draft",
            "leptos",
            "web_sys",
            "f64",
            "f32",
        ],
    );
    refuse("report", &["crate::app", "crate::study", "crate::browser", "leptos", "web_sys"]);
    for folder in ["draft", "share", "chart", "bill", "words"] {
        refuse(folder, &["crate::study"]);
    }
    refuse(
        "words",
        &["crate::calc", "crate::draft", "crate::report", "crate::app", "crate::browser", "leptos", "web_sys"],
    );
    refuse("browser", &["crate::app", "crate::study", "leptos::"]);
}

#[test]
fn the_two_programs_do_not_know_each_other() {
    refuse("app", &["crate::study", "calc::advice", "report::advice", "report::brief", "report::below"]);
    refuse("study", &["crate::app", "report::view"]);
    refuse("draw", &["crate::study"]);
}

#[test]
fn binary_fractions_stay_in_the_chart() {
    for folder in ["draft", "report", "app", "study"] {
        refuse(folder, &["f64", "f32"]);
    }
}

#[test]
fn no_inline_style_and_no_markup_by_the_name_of_a_property() {
    // Markup by a method is refused by clippy (clippy.toml).
    for folder in ["app", "study", "draw", "browser"] {
        refuse(folder, &["innerHTML", "style=\""]);
    }
    refuse("draw", &["crate::app", "crate::report::view", "crate::draft"]);
}
