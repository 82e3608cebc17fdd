//! The server itself: 127.0.0.1 only, GET and HEAD only, brotli where it is accepted, and a note of every request.

use std::{
    io::Cursor,
    path::PathBuf,
    sync::{Arc, Mutex},
    thread::{self, JoinHandle},
};

use tiny_http::{Header, Method, Request, Response};

use super::{
    assets::{Asset, Site},
    headers,
};
use crate::say::{Explain, Failure, Result};

/// How many requests are answered at once.
const HANDS: usize = 4;
/// How many ports are tried.
const PORTS: u16 = 20;

/// A running server; it ends with this value.
pub struct Server {
    http: Arc<tiny_http::Server>,
    hands: Vec<JoinHandle<()>>,
    address: String,
}

/// What the hands share.
struct Desk {
    site: Site,
    policy: String,
    /// Where each request's path is noted, one a line, if it is to be.
    notes: Option<Mutex<PathBuf>>,
}

impl Server {
    /// Serves a site from this port on, or from the next free one; port 0 takes any.
    pub fn start(site: Site, port: u16, notes: Option<PathBuf>) -> Result<Server> {
        let index = site.find("/").ok_or_else(|| Failure::new("The built page has no index.html."))?;
        let policy = headers::policy(&String::from_utf8_lossy(&index.raw))?;
        let desk = Arc::new(Desk { site, policy, notes: notes.map(Mutex::new) });
        let http = Arc::new(listen(port)?);
        let ip = http.server_addr().to_ip().ok_or_else(|| Failure::new("The server has no address."))?;
        let hands = (0..HANDS).map(|_| {
            let (http, desk) = (Arc::clone(&http), Arc::clone(&desk));
            thread::spawn(move || desk.answer_all(&http))
        });
        Ok(Server { hands: hands.collect(), address: format!("http://{ip}/"), http })
    }

    /// Its address, with a slash at the end.
    pub fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for _ in &self.hands {
            self.http.unblock();
        }
        for hand in self.hands.drain(..) {
            // A hand that panicked has said so already.
            hand.join().unwrap_or(());
        }
    }
}

fn listen(port: u16) -> Result<tiny_http::Server> {
    let last = if port == 0 { 0 } else { port.saturating_add(PORTS) };
    let mut taken = None;
    for port in port..=last {
        match tiny_http::Server::http(("127.0.0.1", port)) {
            Ok(server) => return Ok(server),
            Err(error) => taken = Some(error),
        }
    }
    let error = taken.map(|error| error.to_string()).unwrap_or_default();
    let what = format!("No port from {port} to {last} can be listened on: {error}.");
    Err(Failure::with_remedy(what, "choose another with --port."))
}

impl Desk {
    fn answer_all(&self, http: &tiny_http::Server) {
        for request in http.incoming_requests() {
            self.note(&request);
            // Browsers close connections whenever they like; that is no fault of ours.
            self.answer(request).unwrap_or(());
        }
    }

    fn answer(&self, request: Request) -> std::io::Result<()> {
        if !matches!(request.method(), Method::Get | Method::Head) {
            return request.respond(self.plain(405, "Only GET and HEAD are answered here.\n"));
        }
        match self.site.find(request.url()) {
            Some(asset) => {
                let packed = accepts_brotli(&request) && asset.brotli.len() < asset.raw.len();
                request.respond(self.file(asset, packed))
            }
            None => request.respond(self.plain(404, "There is no such file in the page.\n")),
        }
    }

    fn file(&self, asset: &Asset, packed: bool) -> Response<Cursor<Vec<u8>>> {
        let bytes = if packed { &asset.brotli } else { &asset.raw };
        let mut response = self.with_common(Response::from_data(bytes.clone()));
        response.add_header(header("Content-Type", asset.media));
        response.add_header(header("Cache-Control", headers::cache(&asset.path)));
        if packed {
            response.add_header(header("Content-Encoding", "br"));
        }
        response
    }

    fn plain(&self, status: u16, text: &str) -> Response<Cursor<Vec<u8>>> {
        let mut response = self.with_common(Response::from_data(text.as_bytes()).with_status_code(status));
        response.add_header(header("Content-Type", "text/plain; charset=utf-8"));
        response
    }

    fn with_common(&self, mut response: Response<Cursor<Vec<u8>>>) -> Response<Cursor<Vec<u8>>> {
        for (name, value) in headers::common(&self.policy) {
            response.add_header(header(name, &value));
        }
        // Files are small and known whole: a plain length, never chunks.
        response.with_chunked_threshold(usize::MAX)
    }

    fn note(&self, request: &Request) {
        let Some(file) = &self.notes else { return };
        let file = file.lock().expect("no hand panics while it notes");
        append(&file, request.url()).unwrap_or_else(|failure| crate::say::failure(&failure));
    }
}

fn append(file: &std::path::Path, path: &str) -> Result<()> {
    use std::io::Write;
    let mut notes = std::fs::OpenOptions::new().create(true).append(true).open(file).explain("Noting a request")?;
    writeln!(notes, "{path}").explain("Noting a request")
}

fn accepts_brotli(request: &Request) -> bool {
    let accepted = request.headers().iter().find(|header| header.field.equiv("Accept-Encoding"));
    accepted.is_some_and(|header| header.value.as_str().split(',').any(|one| one.trim() == "br"))
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("the names and values above are plain ASCII")
}
