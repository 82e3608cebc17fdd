//! A host of the page's own for tests in which hosts change: it publishes another build, keeps files back, or is gone.
//!
//! It answers by the same server as `cargo xtask serve`, and knows every request that reached it.

use std::{
    fs,
    net::{SocketAddr, TcpStream},
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use server::{Answer, Http};

/// What the host and its server share.
struct Shared {
    folder: Mutex<PathBuf>,
    kept_back: Mutex<Vec<String>>,
    asked: Mutex<Vec<String>>,
}

/// A running host on 127.0.0.1; it ends with this value.
pub struct Host {
    address: SocketAddr,
    shared: Arc<Shared>,
    http: Option<Http>,
}

impl Host {
    /// Serves a folder from a free port.
    pub fn of(folder: &Path) -> Host {
        let shared = Arc::new(Shared {
            folder: Mutex::new(folder.to_owned()),
            kept_back: Mutex::default(),
            asked: Mutex::default(),
        });
        let seen = Arc::clone(&shared);
        let http = Http::start(0, move |request| answer(&request.path, &seen)).expect("there is a free port");
        Host { address: http.address(), shared, http: Some(http) }
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

    /// Is gone: from now on nobody listens at its address, and its connections are closed.
    pub fn stop(&mut self) {
        drop(self.http.take());
        assert!(TcpStream::connect(self.address).is_err(), "somebody still listens at {}", self.address);
    }
}

fn answer(path: &str, shared: &Shared) -> Option<Answer> {
    shared.asked.lock().expect("no thread panics with it").push(path.to_owned());
    let name = path.split('?').next().unwrap_or_default();
    if shared.kept_back.lock().expect("no thread panics with it").iter().any(|pattern| fits(name, pattern)) {
        return None;
    }
    let name = name.trim_start_matches('/');
    let name = if name.is_empty() { "index.html" } else { name };
    let file = shared.folder.lock().expect("no thread panics with it").join(name);
    let (status, body) = match fs::read(file) {
        Ok(body) if !name.contains("..") => (200, body),
        _ => (404, Vec::new()),
    };
    let cache = if name.contains('-') { "max-age=31536000, immutable" } else { "no-cache" };
    let media = server::media(name).unwrap_or("text/plain; charset=utf-8");
    let headers = vec![("Content-Type", media.to_owned()), ("Cache-Control", cache.to_owned())];
    Some(Answer { status, headers, body })
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
