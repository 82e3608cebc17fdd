//! Prints the markup of the page as it stands before its program has arrived: `cargo run --example shell`. The build puts it into
//! index.html. `cargo run --example shell -- plans-ending` prints the page about the plans that end.

use std::{
    io::{self, Write},
    process::ExitCode,
};

use concession::{
    calc::TariffBook,
    report::{ending, shell::shell},
};

fn main() -> ExitCode {
    let ending = std::env::args().nth(1).is_some_and(|page| page == "plans-ending");
    let made = |book: &TariffBook| if ending { ending::page(book).unwrap_or_default() } else { shell(book) };
    let printed = TariffBook::published().map(|book| write!(io::stdout().lock(), "{}", made(&book)));
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
