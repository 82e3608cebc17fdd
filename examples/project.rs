//! Projects a scenario file: `cargo run --release --example project -- FILE`, or `-` for standard input.
//!
//! With `--newest` before it, a file pinned to an older edition of the tariff book is projected under the newest one.
//!
//! `--link FILE` prints the fragment of a link to it, `--open FRAGMENT` the scenario file that a link holds.
//!
//! `--advice FILE` prints decision, actions and documents as a person reads them.
//!
//! Prints the result of the contract and exits 0; on bad input prints the problems on standard error and exits 2; where the
//! file cannot be read at all it says so in the same form.

use std::{
    fs,
    io::{self, Read, Write},
    process::ExitCode,
};

use concession::{
    calc::{
        TariffBook, assess,
        scenario::{self, Problem},
    },
    report::{
        data::Data,
        documents::{self, Material},
        format, link as report_link, problems, result,
    },
    share::{
        file, json, link,
        sitting::{Named, Sitting},
    },
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
    let link = arguments.next_if(|first| first == "--link").is_some();
    let opened = !link && arguments.next_if(|first| first == "--open").is_some();
    let advised = !link && !opened && arguments.next_if(|first| first == "--advice").is_some();
    let (Some(path), None) = (arguments.next(), arguments.next()) else {
        return Err(whole("Name one scenario file, or - for standard input."));
    };
    let path = path.to_string_lossy();
    if path.starts_with("--") {
        return Err(whole(&format!(
            "{path} is no option of this version; name a scenario file, or - for standard input."
        )));
    }
    let book = TariffBook::published()
        .map_err(|wrong| whole(&format!("The tariff book is not sound. {}", problems::plain(&wrong))))?;
    if opened {
        return open_link(&path, &book);
    }
    let text = read(&path).map_err(|error| whole(&format!("{path} cannot be read: {error}.")))?;
    let scenario = file::open(&text, &book).map_err(worded)?;
    if link {
        return make_link(&text, &book);
    }
    let scenario = if newest { scenario.under_newest() } else { scenario };
    let assessment = assess(&scenario, &book).map_err(worded)?;
    if advised {
        return Ok(format::plainly(|| documents::advice(Material::of(&scenario, &assessment, book.of(&scenario)))));
    }
    Ok(pretty(&result::result(&scenario, &assessment, &book)))
}

/// The fragment for a file that has been checked.
fn make_link(text: &str, book: &TariffBook) -> Result<String, String> {
    let file = json::parse(text.trim_start_matches('\u{feff}')).map_err(|error| whole(&error))?;
    let cases = vec![Named { name: String::new(), file }];
    Ok(link::pack(&Sitting { cases, editing: 0, tariff: book.edition() }))
}

/// The file that a link holds, once it is known to be sound.
fn open_link(fragment: &str, book: &TariffBook) -> Result<String, String> {
    let fragment =
        if fragment == "-" { read("-").map_err(|error| whole(&error.to_string()))? } else { fragment.to_owned() };
    let sitting = link::open(&fragment).map_err(|error| whole(&report_link::sentence(error)))?;
    let file = sitting.edited(book.edition());
    scenario::read(&file, book).map_err(worded)?;
    Ok(json::print(&file))
}

fn worded(problems: Vec<Problem>) -> String {
    pretty(&problems::worded(&problems).data())
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
