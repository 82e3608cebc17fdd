//! From a key to the painted answer: what a browser's main thread does for one character typed, on a processor four times as slow,
//! in a case of sixty months beside three alternatives; and the memory that typing on and on takes.
//!
//! A character is typed at the start of a frame, and the frame's own end is waited for: so the time holds the program's work,
//! style, layout and paint, and not the wait for the screen's next turn.
//!
//! A slow processor is one that is stopped again and again, and a busy machine adds to it. How much of the spread is theirs says a loop
//! that always does the same and is run in turns with the keys.

use serde_json::{Value, json};

use crate::{
    say::{self, Failure, Result},
    webdriver::Session,
};

/// The longest that the work for one character may take, in milliseconds, for nineteen of twenty.
const LONGEST: f64 = 16.0;
/// How many times as slow the processor is made.
const SLOWER: u32 = 4;
/// Characters that are measured, after some that only warm up.
const KEYS: usize = 200;
const WARM: usize = 40;
/// Characters typed to see whether memory grows.
const MANY: usize = 2_000;

/// What every script here begins with: typing into a field as a person's key would, and waiting until the frame is painted.
const HANDS: &str = "
    const field = (path) => document.querySelector(`[data-field='${path}']`);
    const type = (path, text) => {
        const input = field(path);
        input.value = text;
        input.dispatchEvent(new Event(input.matches('select') ? 'change' : 'input', { bubbles: true }));
    };
    const painted = (deed) => new Promise((done) => requestAnimationFrame(() => {
        const start = performance.now();
        deed();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now() - start);
        port2.postMessage(null);
    }));
    const press = (name) => [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === name)?.click();
    // Made as long as a key is; what it computes is used, so that it is computed.
    let loops = 2e5;
    const loop = () => {
        const start = performance.now();
        let sum = 0;
        for (let turn = 0; turn < loops; turn++) sum = (sum * 31 + turn) | 0;
        window.looped = sum;
        return performance.now() - start;
    };
    const key = (place) => type('spend.monthly', `24${place % 10},${String(place % 997).padStart(3, '0')}`);
";

/// Measures; false where the limit is passed.
pub fn run(session: &Session<'_>) -> Result<bool> {
    let ready = run_in(
        session,
        "type('months', '60');
        for (let more = 0; more < 3; more++) {
            await painted(() => press('Duplicate to compare') ?? press('Duplicate'));
            type('asks.structural.plan_discount_percent', `${8 + more} %`);
        }
        return document.querySelectorAll('[data-alternative]').length;",
    )?;
    if ready.as_u64() != Some(4) {
        return Err(Failure::new(format!("The page shows {ready} alternatives where four were made.")));
    }
    session.chromium("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER }))?;
    let keys = WARM + KEYS;
    let typed = format!(
        "const times = [], looped = [];
        const inOrder = (times) => times.slice({WARM}).sort((one, other) => one - other);
        for (let place = 0; place < {keys}; place++) {{
            times.push(await painted(() => key(place)));
            looped.push(loop());
            if (place < {WARM}) loops = Math.ceil(loops * times.at(-1) / Math.max(looped.at(-1), 0.1));
        }}
        return [inOrder(times), inOrder(looped)];"
    );
    let times = run_in(session, &typed)?;
    session.chromium("Emulation.setCPUThrottlingRate", json!({ "rate": 1 }))?;
    let of = |which: usize, place: usize| {
        times[which][place].as_f64().ok_or_else(|| Failure::new("Typing could not be timed."))
    };
    let [middle, late, last] = [KEYS / 2, KEYS * 95 / 100, KEYS - 1];
    let (median, high, most) = (of(0, middle)?, of(0, late)?, of(0, last)?);
    let (same, same_high) = (of(1, middle)?, of(1, late)?);
    say::line(format_args!(
        "From a key to the painted answer, 60 months, four alternatives, processor {SLOWER} times as slow, {KEYS} keys:\n  \
         median {median:.1} ms, 95th percentile {high:.1} ms, longest {most:.1} ms; the limit for the 95th percentile is {LONGEST} ms\n  \
         beside it, a loop that always does the same: median {same:.1} ms, 95th percentile {same_high:.1} ms"
    ));
    memory(session)?;
    Ok(high <= LONGEST)
}

/// Runs a script that may wait, with the hands above.
fn run_in(session: &Session<'_>, script: &str) -> Result<Value> {
    session.script(&format!("return (async () => {{ {HANDS} {script} }})();"))
}

/// What the page holds after it has opened, and after thousands of keys.
fn memory(session: &Session<'_>) -> Result<()> {
    let before = held(session)?;
    run_in(
        session,
        &format!("for (let place = 0; place < {MANY}; place++) key(place); await painted(() => undefined);"),
    )?;
    let after = held(session)?;
    say::line(format_args!(
        "Memory, in MB: script {:.1}, elements {:.1}, the program {:.1}; after {MANY} more keys {:.1}, {:.1}, {:.1}",
        before[0], before[1], before[2], after[0], after[1], after[2]
    ));
    Ok(())
}

fn held(session: &Session<'_>) -> Result<[f64; 3]> {
    session.chromium("HeapProfiler.collectGarbage", json!({}))?;
    let usage = session.chromium("Runtime.getHeapUsage", json!({}))?;
    let megabytes = |name: &str| usage[name].as_f64().unwrap_or_default() / 1e6;
    Ok(["usedSize", "embedderHeapUsedSize", "backingStorageSize"].map(megabytes))
}
