//! The looks of the page, read off its style sheets: every value stands in the tokens, every pair of colours that is used can be read in
//! light, dark and print, and `docs/design.md` says what is so.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
};

type Colours = BTreeMap<String, String>;

/// Text on a ground: 4.5 to 1, WCAG 2.2, success criterion 1.4.3. A line of a path names itself in its own colour, too.
const TEXT: [(&str, &str); 24] = [
    ("ink", "paper"),
    ("ink", "sheet"),
    ("ink", "sunk"),
    ("ink", "warn-paper"),
    ("ink", "wrong-paper"),
    ("ink-soft", "paper"),
    ("ink-soft", "sheet"),
    ("ink-soft", "sunk"),
    ("ink-soft", "warn-paper"),
    ("accent", "paper"),
    ("accent", "sheet"),
    ("accent", "sunk"),
    ("accent", "warn-paper"),
    ("accent-ink", "accent"),
    ("wrong", "paper"),
    ("wrong", "sheet"),
    ("wrong", "wrong-paper"),
    ("warn", "paper"),
    ("warn", "sheet"),
    ("warn", "sunk"),
    ("warn", "warn-paper"),
    ("path-credits", "sheet"),
    ("path-structural", "sheet"),
    ("path-combined", "sheet"),
];

/// What must be seen to use or to understand something, on its ground: 3 to 1, success criterion 1.4.11.
const GRAPHICS: [(&str, &str); 11] = [
    ("rule-strong", "paper"),
    ("rule-strong", "sheet"),
    ("focus", "paper"),
    ("focus", "sheet"),
    ("focus", "sunk"),
    ("focus", "warn-paper"),
    ("path-stay", "sheet"),
    ("path-stay", "window"),
    ("path-credits", "window"),
    ("path-structural", "window"),
    ("path-combined", "window"),
];

fn read(path: &str) -> String {
    fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)).expect("a file of the project")
}

/// Every style sheet by its path, the study's too, without its comments and without the one that the build joins of them.
fn sheets() -> BTreeMap<String, String> {
    let of = |folder: &str| {
        let entries = fs::read_dir(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("style").join(folder));
        let entries = entries.expect("the style sheets").map(|entry| entry.expect("an entry"));
        let names = entries.map(|entry| format!("{folder}{}", entry.file_name().to_string_lossy()));
        names.filter(|name| name.ends_with(".css") && name != "bundle.css").collect::<Vec<_>>()
    };
    let own = [of(""), of("study/"), of("pages/")].concat();
    own.into_iter().map(|name| (name.clone(), without_comments(&read(&format!("style/{name}"))))).collect()
}

fn without_comments(text: &str) -> String {
    let mut parts = text.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |so_far, part| so_far + part.split_once("*/").map_or("", |(_, rest)| rest))
}

/// What the tokens are given in the blocks of a sheet, in order: `:root`, then dark, then print.
fn blocks() -> Vec<Colours> {
    let text = without_comments(&read("style/tokens.css"));
    let blocks = text.split(":root {").skip(1).map(|block| block.split('}').next().unwrap_or_default());
    blocks
        .map(|block| {
            let given = block.split(';').filter_map(|line| line.trim().strip_prefix("--")?.split_once(": "));
            given.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
        })
        .collect()
}

/// Light, dark and print, each whole.
fn schemes() -> [(&'static str, Colours); 3] {
    let [light, dark, print]: [Colours; 3] = blocks().try_into().expect("three blocks: light, dark, print");
    let over = |given: Colours| light.clone().into_iter().chain(given).collect::<Colours>();
    [("light", light.clone()), ("dark", over(dark)), ("print", over(print))]
}

/// Red, green and blue from 0 to 1 of a token; of one that is let through, as it is on a sheet.
fn colour(of: &Colours, token: &str) -> [f64; 3] {
    let value = of.get(token).map(String::as_str).unwrap_or_default();
    assert!(!value.is_empty(), "there is no token --{token}");
    if let Some(hex) = value.strip_prefix('#') {
        assert_eq!(hex.len(), 6, "--{token} is written with six digits");
        return [0, 2, 4].map(|at| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).expect("a digit")) / 255.0);
    }
    let parts = value.strip_prefix("rgb(").and_then(|rest| rest.strip_suffix(')')).expect("a colour");
    let numbers: Vec<f64> = parts.split([' ', '/']).filter_map(|part| part.parse().ok()).collect();
    assert_eq!(numbers.len(), 4, "--{token} is red, green, blue and how much of it");
    let (below, share) = (colour(of, "sheet"), numbers[3]);
    std::array::from_fn(|at| numbers[at] / 255.0 * share + below[at] * (1.0 - share))
}

/// How far two colours are apart, as WCAG reckons it.
fn contrast(of: &Colours, one: &str, other: &str) -> f64 {
    let linear = |part: f64| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) };
    let light = |token| {
        let [red, green, blue] = colour(of, token).map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    };
    let (one, other) = (light(one), light(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn the_measure_is_that_of_wcag() {
    let of = [("black", "#000000"), ("white", "#ffffff"), ("grey", "#767676")]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .into();
    assert!((contrast(&of, "black", "white") - 21.0).abs() < 1e-9);
    assert!((contrast(&of, "white", "grey") - 4.54).abs() < 0.005);
}

#[test]
fn every_pair_that_is_used_can_be_seen() {
    for (scheme, colours) in schemes() {
        for (pairs, least) in [(&TEXT[..], 4.5), (&GRAPHICS[..], 3.0)] {
            for (one, ground) in pairs {
                let found = contrast(&colours, one, ground);
                assert!(found >= least, "--{one} on --{ground} in {scheme}: {found:.2}, and not {least}");
            }
        }
    }
}

#[test]
fn the_document_gives_the_contrasts_as_they_are() {
    let schemes = schemes();
    let row = |(one, ground): &(&str, &str), least: &str| {
        let [light, dark, print] = schemes.each_ref().map(|(_, colours)| contrast(colours, one, ground));
        format!("| `{one}` on `{ground}` | {least} | {light:.1} | {dark:.1} | {print:.1} |")
    };
    let text = TEXT.iter().map(|pair| row(pair, "4.5"));
    let rows: Vec<_> = text.chain(GRAPHICS.iter().map(|pair| row(pair, "3"))).collect();
    let document = read("docs/design.md");
    let stands: Vec<_> = document.lines().filter(|line| line.contains("` on `")).collect();
    assert!(stands == rows, "docs/design.md should have these rows:\n{}", rows.join("\n"));
}

#[test]
fn values_stand_in_the_tokens_alone() {
    for (name, text) in sheets().iter().filter(|(name, _)| *name != "tokens.css") {
        for line in text.lines().filter_map(|line| line.trim().strip_suffix(';')) {
            let Some((property, value)) = line.split_once(": ") else { continue };
            let raw = ["#", "rgb(", "rgba(", "hsl(", "oklch("].iter().any(|form| value.contains(form));
            assert!(!raw, "style/{name} has a colour of its own: {line}");
            let word =
                |word: &str| word.trim_start_matches(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.']) == "rem";
            let sized = matches!(property, "font" | "font-size") && value.split([' ', '/']).any(word);
            assert!(!sized, "style/{name} has a size of type of its own: {line}");
            let moves = property.starts_with("transition") || property.starts_with("animation");
            let timed = |word: &str| word.ends_with('s') && word.starts_with(|c: char| c.is_ascii_digit() || c == '.');
            assert!(!(moves && value.split([' ', ',']).any(timed)), "style/{name} has a duration of its own: {line}");
            let layered = property == "z-index" && !value.starts_with("var(");
            assert!(!layered, "style/{name} has a layer of its own: {line}");
        }
    }
}

#[test]
fn every_token_that_is_used_is_there_and_every_one_there_is_used() {
    let all = sheets().into_values().collect::<String>();
    let used: BTreeSet<_> =
        all.split("var(--").skip(1).filter_map(|rest| rest.split([')', ',']).next()).map(str::to_owned).collect();
    let [light, dark, print]: [Colours; 3] = blocks().try_into().expect("three blocks: light, dark, print");
    for token in light.keys() {
        assert!(used.contains(token), "nothing uses --{token}");
    }
    for token in dark.keys().chain(print.keys()) {
        assert!(light.contains_key(token), "--{token} is not among the first tokens");
    }
    let source = ["src/app/parts/drawing.rs", "src/app/parts/chart.rs"].map(read).concat();
    for token in &used {
        let given = all.contains(&format!("--{token}: ")) || source.contains(&format!("--{token}"));
        assert!(given, "--{token} is used and given nowhere");
    }
}

/// Every class that a sheet names, without what stands behind `__` and `--`.
fn blocks_of(text: &str) -> BTreeSet<String> {
    let selectors = text.lines().filter(|line| line.trim_end().ends_with(['{', ',']) && !line.contains('@'));
    let begins = |part: &&str| part.starts_with(|c: char| c.is_ascii_lowercase());
    let classes = selectors.flat_map(|line| line.split('.').skip(1)).filter(begins);
    let name = |class: &str| {
        let end = class.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).unwrap_or(class.len());
        class[..end].split("__").next().unwrap_or_default().split("--").next().unwrap_or_default().to_owned()
    };
    classes.map(name).collect()
}

#[test]
fn every_part_has_a_prefix_and_a_line_in_the_document() {
    let document = read("docs/design.md");
    for (name, text) in sheets() {
        for block in blocks_of(&text) {
            let prefixed = ["c-", "l-", "u-", "is-"].iter().any(|prefix| block.starts_with(prefix));
            assert!(prefixed, "style/{name} names .{block}, which has no prefix");
            assert!(document.contains(&format!("`{block}`")), "docs/design.md does not name `{block}` of style/{name}");
        }
    }
}

#[test]
fn the_saved_chart_has_the_colours_of_the_page_in_light() {
    let [(_, light), ..] = schemes();
    let source = read("src/chart/poster.rs");
    let own = source.split('"').filter(|text| text.len() == 7 && text.starts_with('#'));
    for colour in own {
        assert!(light.values().any(|value| value == colour), "{colour} of src/chart/poster.rs is no token");
    }
}
