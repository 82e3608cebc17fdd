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

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use super::*;

    const INDEX: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\" />";

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("concession-test-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("index.html"), INDEX.repeat(20)).unwrap();
        folder
    }

    fn server(folder: &Path, port: u16, notes: Option<PathBuf>) -> Server {
        Server::start(Site::load(folder).unwrap(), port, notes).unwrap()
    }

    fn ask(method: &str, address: &str, accept: &str) -> ureq::http::Response<ureq::Body> {
        let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
        let request = ureq::http::Request::builder().method(method).uri(address).header("Accept-Encoding", accept);
        agent.run(request.body(()).unwrap()).unwrap()
    }

    #[test]
    fn a_page_comes_with_its_policy_and_packed_only_where_that_is_understood() {
        let folder = folder("server-page");
        let server = server(&folder, 0, None);
        let plain = ask("GET", server.address(), "gzip");
        assert_eq!(plain.status(), 200);
        assert_eq!(plain.headers()["content-security-policy"], "default-src 'none'; frame-ancestors 'none'");
        assert_eq!(plain.headers()["content-type"], "text/html; charset=utf-8");
        assert_eq!(plain.headers()["cache-control"], "no-cache");
        assert!(!plain.headers().contains_key("content-encoding"));
        let packed = ask("GET", server.address(), "gzip, br");
        assert_eq!(packed.headers()["content-encoding"], "br");
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn what_is_not_the_page_is_refused_and_every_request_is_noted() {
        let folder = folder("server-refusals");
        let notes = folder.with_extension("notes");
        let server = server(&folder, 0, Some(notes.clone()));
        assert_eq!(ask("GET", &format!("{}none.js?x=1", server.address()), "br").status(), 404);
        assert_eq!(ask("GET", &format!("{}..%2fsecret", server.address()), "br").status(), 404);
        assert_eq!(ask("DELETE", server.address(), "br").status(), 405);
        assert_eq!(fs::read_to_string(&notes).unwrap(), "/none.js?x=1\n/..%2fsecret\n/\n");
        fs::remove_file(&notes).unwrap();
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_taken_port_is_passed_over() {
        let folder = folder("server-port");
        let first = server(&folder, 0, None);
        let taken: u16 = first.address().trim_end_matches('/').rsplit(':').next().unwrap().parse().unwrap();
        let second = server(&folder, taken, None);
        assert_ne!(first.address(), second.address());
        assert_eq!(ask("GET", second.address(), "br").status(), 200);
        fs::remove_dir_all(&folder).unwrap();
    }
}
