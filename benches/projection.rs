//! The engine's figures of speed, asked for by `cargo xtask bench`, which sets them beside their limits.
//!
//! `count STEP FILE` does one step of a recompute once, inside [`counted`], so that callgrind can count its instructions.
//! `turns FILE` answers one line on standard input with one on standard output, as `benches/decimal/main.cjs` does: `result`
//! with the figures as JSON; a number with the nanoseconds that so many projections took, each. Nothing is judged here.

use std::{
    fs,
    hint::black_box,
    io::{self, BufRead, Write},
    process::ExitCode,
    time::Instant,
};

use concession::{
    calc::{Assessment, Projection, Scenario, TariffBook, assess, project},
    report::{problems, result},
    share::file,
};

const USE: &str = "Run `cargo xtask bench`: this program is a part of it. By hand: count reading|projecting|writing FILE, \
                   or turns FILE.";

fn main() -> ExitCode {
    // `cargo bench` adds a switch of its own.
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let done = match words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["count", step, path] => Bench::open(path).and_then(|bench| bench.count(step)),
        ["turns", path] => Bench::open(path).and_then(|bench| bench.turns()),
        [] => Err(USE.to_owned()),
        _ => Err(format!("There is no such measurement. {USE}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            // `cargo bench` on its own is no failure, only no measurement.
            if words.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
    }
}

/// What callgrind is told to count: by its name, so it must stay a function of its own.
#[inline(never)]
fn counted<T>(work: impl FnOnce() -> T) -> T {
    black_box(work())
}

/// A scenario file, read once.
struct Bench {
    book: TariffBook,
    text: String,
    scenario: Scenario,
}

impl Bench {
    fn open(path: &str) -> Result<Bench, String> {
        let text = fs::read_to_string(path).map_err(|error| format!("{path} cannot be read: {error}."))?;
        let book = TariffBook::published()
            .map_err(|wrong| format!("The tariff book is not sound. {}", problems::plain(&wrong)))?;
        let scenario = file::open(&text, &book)
            .map_err(|wrong| format!("{path} holds no scenario. {}", problems::plain(&wrong)))?;
        Ok(Bench { book, text, scenario })
    }

    fn projected(&self) -> Result<Projection, String> {
        project(black_box(&self.scenario), &self.book)
            .map_err(|wrong| format!("It cannot be projected. {}", problems::plain(&wrong)))
    }

    fn assessed(&self) -> Result<Assessment, String> {
        assess(black_box(&self.scenario), &self.book)
            .map_err(|wrong| format!("It cannot be advised on. {}", problems::plain(&wrong)))
    }

    fn written(&self, assessment: &Assessment) -> Result<String, String> {
        serde_json::to_string(&result::result(&self.scenario, assessment, &self.book))
            .map_err(|error| format!("The result cannot be written: {error}."))
    }

    /// Each step is done once before it is counted, so that what is only done the first time is not.
    fn count(&self, step: &str) -> Result<(), String> {
        let assessment = self.assessed()?;
        let twice = |step: &dyn Fn()| {
            step();
            counted(step);
        };
        match step {
            "reading" => twice(&|| drop(black_box(file::open(&self.text, &self.book)))),
            "projecting" => twice(&|| drop(black_box(project(&self.scenario, &self.book)))),
            "advising" => twice(&|| drop(black_box(assess(&self.scenario, &self.book)))),
            "writing" => twice(&|| drop(black_box(self.written(&assessment)))),
            other => return Err(format!("There is no step `{other}`. {USE}")),
        }
        Ok(())
    }

    fn turns(&self) -> Result<(), String> {
        let broken = |error: io::Error| format!("Whoever asked has gone: {error}.");
        for line in io::stdin().lock().lines() {
            let line = line.map_err(broken)?;
            let answer = match line.as_str() {
                "result" => self.written(&self.assessed()?)?,
                turns => {
                    self.timed(turns.parse().map_err(|_| format!("`{turns}` is no number of turns."))?)?.to_string()
                }
            };
            writeln!(io::stdout(), "{answer}").map_err(broken)?;
        }
        Ok(())
    }

    fn timed(&self, turns: u32) -> Result<u128, String> {
        let start = Instant::now();
        for _ in 0..turns {
            black_box(self.projected()?);
        }
        Ok(start.elapsed().as_nanos() / u128::from(turns.max(1)))
    }
}
