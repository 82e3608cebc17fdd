//! Times the projection natively: `cargo run --release --example recompute -- FILE` prints the median in microseconds.
//!
//! `cargo xtask bench` sets it beside the same projection in a browser. It measures and judges nothing.

use std::{
    fs,
    hint::black_box,
    io::{self, Write},
    process::ExitCode,
    time::Instant,
};

use concession::{
    calc::{TariffBook, project},
    report::problems,
    share::file,
};

/// Enough runs for a steady median, few enough to be done in a moment.
const RUNS: usize = 500;

fn main() -> ExitCode {
    match median() {
        Ok(microseconds) => writeln!(io::stdout(), "{microseconds}").map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS),
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn median() -> Result<u128, String> {
    let path = std::env::args().nth(1).ok_or("Name a scenario file.")?;
    let text = fs::read_to_string(&path).map_err(|error| format!("{path} cannot be read: {error}."))?;
    let book = TariffBook::published()
        .map_err(|wrong| format!("The tariff book is not sound. {}", problems::plain(&wrong)))?;
    let scenario =
        file::open(&text, &book).map_err(|wrong| format!("{path} holds no scenario. {}", problems::plain(&wrong)))?;
    let mut times: Vec<u128> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            let projected = black_box(project(black_box(&scenario), &book));
            projected
                .map(|_| start.elapsed().as_micros())
                .map_err(|wrong| format!("It cannot be projected. {}", problems::plain(&wrong)))
        })
        .collect::<Result<_, _>>()?;
    times.sort_unstable();
    Ok(times[RUNS / 2])
}
