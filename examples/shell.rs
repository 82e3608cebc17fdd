//! Prints the markup of the page as it stands before its program has arrived: `cargo run --example shell`. The build puts it into
//! index.html.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use concession::{calc::TariffBook, report::shell::shell};

fn main() -> ExitCode {
    let printed = TariffBook::published().map(|book| write!(io::stdout().lock(), "{}", shell(&book)));
    match printed {
        Ok(Ok(())) => ExitCode::SUCCESS,
        Ok(Err(error)) => failed(&error),
        Err(problems) => failed(&concession::report::problems::plain(&problems)),
    }
}

fn failed(why: &impl std::fmt::Display) -> ExitCode {
    eprintln!("{why}");
    ExitCode::FAILURE
}
