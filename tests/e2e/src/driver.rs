//! A running chromedriver or geckodriver on a free port, in a process group with the browser that it opens.
//!
//! The group ends with this value, and also where the test program ends without dropping it: libtest leaves by `exit`, a person
//! by Ctrl-C. A shell waits for that at the other end of a pipe, since a pipe closes however a program ends.

use std::{
    env, fs,
    io::{BufRead, BufReader},
    os::unix::process::CommandExt,
    path::Path,
    process::{self, Child, Command, Stdio},
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use crate::{Outcome, socket::fatal};

/// Waits until its standard input is closed, then ends a process group and removes the folder of its temporary files.
const WATCH: &str = "cat > /dev/null; kill -s KILL -- \"-$1\"; rm -rf -- \"$2\"";

/// A driver, and the shell that ends it.
#[derive(Debug)]
pub(crate) struct Driver {
    child: Child,
    watch: Option<Child>,
    address: String,
}

impl Driver {
    /// Starts it on a free port and waits until it says which.
    pub(crate) fn start(program: &Path, switches: &[&str]) -> Outcome<Driver> {
        static STARTED: AtomicUsize = AtomicUsize::new(0);
        let name = format!("concession-{}-{}", process::id(), STARTED.fetch_add(1, Ordering::Relaxed));
        let temporary = env::temp_dir().join(name);
        fs::create_dir_all(&temporary).map_err(fatal)?;
        let mut command = Command::new(program);
        command.arg("--port=0").args(switches).env("TMPDIR", &temporary).process_group(0);
        command.stdin(Stdio::null()).stderr(Stdio::null()).stdout(Stdio::piped());
        let child = command.spawn().map_err(|error| fatal(format!("{}: {error}", program.display())))?;
        let mut driver = Driver { child, watch: None, address: String::new() };
        let mut watch = Command::new("sh");
        watch.args(["-c", WATCH, "sh", &driver.child.id().to_string()]).arg(&temporary).process_group(0);
        driver.watch = Some(watch.stdin(Stdio::piped()).stderr(Stdio::null()).spawn().map_err(fatal)?);
        let output = driver.child.stdout.take().expect("asked for above");
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let address = lines.find_map(|line| address_in(&line));
        // The rest is read and forgotten: a program that writes to a full pipe comes to a halt.
        thread::spawn(move || lines.for_each(drop));
        driver.address = address.ok_or_else(|| fatal(format!("{} ended before it listened.", program.display())))?;
        Ok(driver)
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        match &mut self.watch {
            Some(watch) => {
                drop(watch.stdin.take());
                watch.wait().map(|_| ()).unwrap_or(());
            }
            None => self.child.kill().unwrap_or(()),
        }
        self.child.wait().map(|_| ()).unwrap_or(());
    }
}

/// "ChromeDriver was started successfully on port 41231." and "geckodriver INFO Listening on 127.0.0.1:41231" say where.
fn address_in(line: &str) -> Option<String> {
    let port = match line.split_once("successfully on port ") {
        Some((_, port)) => port.trim_end_matches('.'),
        None => line.split_once("istening on ")?.1.rsplit_once(':')?.1,
    };
    port.trim().parse::<u16>().ok().map(|port| format!("http://127.0.0.1:{port}"))
}
