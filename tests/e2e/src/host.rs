//! A host of the page's own for tests in which hosts change: it publishes another build, keeps files back, or is gone.
//!
//! One request a connection. It knows every request that reached it.

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
};

/// What the host and its threads share.
struct Shared {
    folder: Mutex<PathBuf>,
    kept_back: Mutex<Vec<String>>,
    asked: Mutex<Vec<String>>,
    ending: AtomicBool,
}

/// A running host on 127.0.0.1; it ends with this value.
pub struct Host {
    address: SocketAddr,
    shared: Arc<Shared>,
    listening: Option<JoinHandle<()>>,
}

impl Host {
    /// Serves a folder from a free port.
    pub fn of(folder: &Path) -> Host {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("there is a free port");
        let address = listener.local_addr().expect("it listens");
        let shared = Arc::new(Shared {
            folder: Mutex::new(folder.to_owned()),
            kept_back: Mutex::default(),
            asked: Mutex::default(),
            ending: false.into(),
        });
        let seen = Arc::clone(&shared);
        let listening = thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                if seen.ending.load(Ordering::Acquire) {
                    return;
                }
                let shared = Arc::clone(&seen);
                // Browsers close connections whenever they like; that is no fault of ours.
                thread::spawn(move || answer(stream, &shared).unwrap_or(()));
            }
        });
        Host { address, shared, listening: Some(listening) }
    }

    /// Its address, with a slash at the end.
    pub fn site(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Publishes another folder in place of what was there.
    pub fn publish(&self, folder: &Path) {
        *self.shared.folder.lock().expect("no thread panics with it") = folder.to_owned();
    }

    /// Breaks off every request from now on whose path fits one of these, as a filter on the way would: "*.wasm".
    pub fn keep_back(&self, patterns: &[&str]) {
        let patterns = patterns.iter().map(|pattern| (*pattern).to_owned()).collect();
        *self.shared.kept_back.lock().expect("no thread panics with it") = patterns;
    }

    /// The path of every request since this was last asked.
    pub fn asked(&self) -> Vec<String> {
        std::mem::take(&mut *self.shared.asked.lock().expect("no thread panics with it"))
    }

    /// Is gone: from now on nobody listens at its address.
    pub fn stop(&mut self) {
        self.shared.ending.store(true, Ordering::Release);
        // One more connection, for the thread that waits for one to see that it is over.
        let woken = TcpStream::connect(self.address).is_ok();
        if let Some(listening) = self.listening.take().filter(|_| woken) {
            listening.join().expect("the listening thread ends");
        }
        assert!(TcpStream::connect(self.address).is_err(), "somebody still listens at {}", self.address);
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        if self.listening.is_some() {
            self.stop();
        }
    }
}

fn answer(stream: TcpStream, shared: &Shared) -> std::io::Result<()> {
    let mut lines = BufReader::new(&stream).lines();
    let Some(line) = lines.next().transpose()? else { return Ok(()) };
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let path = line.split(' ').nth(1).unwrap_or_default().to_owned();
    shared.asked.lock().expect("no thread panics with it").push(path.clone());
    let kept_back = shared.kept_back.lock().expect("no thread panics with it").clone();
    let name = path.split('?').next().unwrap_or_default();
    if kept_back.iter().any(|pattern| fits(name, pattern)) {
        return Ok(());
    }
    let name = name.trim_start_matches('/');
    let name = if name.is_empty() { "index.html" } else { name };
    let file = shared.folder.lock().expect("no thread panics with it").join(name);
    let (status, body) = match fs::read(file) {
        Ok(body) if !name.contains("..") => ("200 OK", body),
        _ => ("404 Not Found", Vec::new()),
    };
    let (media, cache) = (media(name), if name.contains('-') { "max-age=31536000, immutable" } else { "no-cache" });
    let mut stream = stream;
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {media}\r\nCache-Control: {cache}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(&body)?;
    stream.flush()
}

/// Whether a path is what a pattern says, in which a star stands for anything.
fn fits(path: &str, pattern: &str) -> bool {
    match pattern.split_once('*') {
        None => path == pattern,
        Some((before, after)) => path
            .strip_prefix(before)
            .is_some_and(|rest| rest.char_indices().any(|(at, _)| fits(&rest[at..], after)) || after.is_empty()),
    }
}

fn media(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webmanifest" => "application/manifest+json",
        _ => "text/plain; charset=utf-8",
    }
}
