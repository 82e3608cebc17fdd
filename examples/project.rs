//! Projects a scenario file: `cargo run --release --example project -- FILE`, or `-` for standard input.
//!
//! With `--newest` before it, a file pinned to an older edition of the tariff book is projected under the newest one.
//!
//! Prints the result of the contract and exits 0; on bad input prints the problems on standard error and exits 2; where the
//! file cannot be read at all it says so in the same form.

use std::{
    fs,
    io::{self, Read, Write},
    process::ExitCode,
};

use concession::{
    calc::{TariffBook, assess},
    report::{data::Data, problems, result},
    share::file,
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
    let mut arguments = std::env::args_os().skip(1).peekable();
    let newest = arguments.next_if(|first| first == "--newest").is_some();
    let (Some(path), None) = (arguments.next(), arguments.next()) else {
        return Err(whole("Name one scenario file, or - for standard input."));
    };
    let path = path.to_string_lossy();
    if path.starts_with("--") {
        return Err(whole(&format!(
            "{path} is no option of this version; name a scenario file, or - for standard input."
        )));
    }
    let text = read(&path).map_err(|error| whole(&format!("{path} cannot be read: {error}.")))?;
    let book = TariffBook::published()
        .map_err(|wrong| whole(&format!("The tariff book is not sound. {}", problems::plain(&wrong))))?;
    let worded = |problems: Vec<_>| pretty(&problems::worded(&problems).data());
    let scenario = file::open(&text, &book).map_err(worded)?;
    let scenario = if newest { scenario.under_newest() } else { scenario };
    let assessment = assess(&scenario, &book).map_err(worded)?;
    Ok(pretty(&result::result(&scenario, &assessment, &book)))
}

fn read(path: &str) -> io::Result<String> {
    if path == "-" {
        let mut text = String::new();
        io::stdin().read_to_string(&mut text)?;
        return Ok(text);
    }
    fs::read_to_string(path)
}

fn whole(problem: &str) -> String {
    let problems = vec![problems::Worded { field: String::new(), problem: problem.to_owned() }];
    pretty(&problems::Problems { problems }.data())
}

fn pretty(value: &Data) -> String {
    // The values written here hold text, numbers and lists: none of them can fail.
    serde_json::to_string_pretty(value).unwrap_or_default()
}
