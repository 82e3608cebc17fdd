//! Reads AWS Billing API responses: `cargo run --release --example import -- FILE...`, or `-` for standard input.
//!
//! Prints the parts of a scenario that follow and what became of every field, and exits 0; on bad input prints the problems
//! on standard error and exits 2. It asks AWS nothing: docs/bill.md says how the files are made.

use std::{
    fs,
    io::{self, Read, Write},
    process::ExitCode,
};

use concession::{
    bill,
    calc::scenario::Problem,
    report::{data::Data, import, problems},
    share::json,
};

fn main() -> ExitCode {
    match run() {
        Ok(result) => match writeln!(io::stdout().lock(), "{result}") {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        },
        Err(problems) => {
            eprintln!("{problems}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<String, String> {
    let names: Vec<String> = std::env::args_os().skip(1).map(|name| name.to_string_lossy().into_owned()).collect();
    if names.is_empty() {
        return Err(whole("Name the files of one or more responses, or - for standard input."));
    }
    if let Some(option) = names.iter().find(|name| name.starts_with("--")) {
        return Err(whole(&format!("{option} is no option; name files, or - for standard input.")));
    }
    let mut trees = Vec::new();
    for (place, name) in names.iter().enumerate() {
        let text = read(name).map_err(|error| whole(&format!("{name} cannot be read: {error}.")))?;
        trees.push(bill::parse(&text).map_err(|wrong| said(&wrong, (names.len() > 1).then_some(place)))?);
    }
    let read = bill::read_all(&trees).map_err(|wrong| said(&wrong, None))?;
    Ok(json::print(&import::tree(&read, &names)))
}

/// The problems in words; those of a text that is no JSON do not know yet which of several files they stand in.
fn said(wrong: &[Problem], place: Option<usize>) -> String {
    let mut worded = import::worded(wrong);
    for problem in &mut worded.problems {
        problem.field = place.map_or(problem.field.clone(), |place| format!("[{place}]"));
    }
    pretty(&worded.data())
}

fn read(name: &str) -> io::Result<String> {
    if name == "-" {
        let mut text = String::new();
        io::stdin().read_to_string(&mut text)?;
        return Ok(text);
    }
    fs::read_to_string(name)
}

fn whole(problem: &str) -> String {
    let problems = vec![problems::Worded { field: String::new(), problem: problem.to_owned() }];
    pretty(&problems::Problems { problems }.data())
}

fn pretty(value: &Data) -> String {
    // The values written here hold text and lists: none of them can fail.
    serde_json::to_string_pretty(value).unwrap_or_default()
}
