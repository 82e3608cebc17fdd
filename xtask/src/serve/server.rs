//! The server of the page: GET and HEAD only, brotli where it is accepted.
//!
//! How bytes travel is in `crates/server`, what is served in `assets`, what each answer promises in `hosting::rules`.

use std::sync::Arc;

use server::{Answer, Http, Request};

use super::assets::{Asset, Site};
use crate::{
    hosting::rules,
    say::{Failure, Result},
};

/// How many ports are tried after the first.
const PORTS: u16 = 20;

/// A running server; it ends with this value.
pub struct Server {
    _http: Http,
    address: String,
}

/// What answering takes.
struct Desk {
    site: Site,
    policy: String,
}

impl Server {
    /// Serves a site from this port on, or from the next free one; port 0 takes any.
    pub fn start(site: Site, port: u16) -> Result<Server> {
        let index = site.find("/").ok_or_else(|| Failure::new("The built page has no index.html."))?;
        let policy = rules::policy(&String::from_utf8_lossy(&index.raw))?;
        let http = listen(port, Desk { site, policy })?;
        Ok(Server { address: format!("http://{}/", http.address()), _http: http })
    }

    /// Its address, with a slash at the end.
    pub fn address(&self) -> &str {
        &self.address
    }
}

fn listen(first: u16, desk: Desk) -> Result<Http> {
    let desk = Arc::new(desk);
    let last = if first == 0 { 0 } else { first.saturating_add(PORTS) };
    let mut taken = String::new();
    for port in first..=last {
        let desk = Arc::clone(&desk);
        match Http::start(port, move |request| Some(desk.answer(request))) {
            Ok(http) => return Ok(http),
            Err(error) => taken = error.to_string(),
        }
    }
    let what = format!("No port from {first} to {last} can be listened on: {taken}.");
    Err(Failure::with_remedy(what, "choose another with --port."))
}

impl Desk {
    fn answer(&self, request: &Request) -> Answer {
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            return self.plain(405, "Only GET and HEAD are answered here.\n");
        }
        match self.site.find(&request.path) {
            Some(asset) => self.file(asset, accepts_brotli(request) && asset.brotli.len() < asset.raw.len()),
            None => self.plain(404, "There is no such file in the page.\n"),
        }
    }

    fn file(&self, asset: &Asset, packed: bool) -> Answer {
        let body = if packed { asset.brotli.clone() } else { asset.raw.clone() };
        let mut answer = self.with_common(200, asset.media, body);
        answer.headers.push(("Cache-Control", rules::cache(&asset.path).to_owned()));
        if packed {
            answer.headers.push(("Content-Encoding", "br".to_owned()));
        }
        answer
    }

    fn plain(&self, status: u16, text: &str) -> Answer {
        self.with_common(status, "text/plain; charset=utf-8", text.as_bytes().to_vec())
    }

    fn with_common(&self, status: u16, media: &str, body: Vec<u8>) -> Answer {
        let mut headers = Vec::from(rules::common(&self.policy));
        headers.push(("Vary", "Accept-Encoding".to_owned()));
        headers.push(("Content-Type", media.to_owned()));
        Answer { status, headers, body }
    }
}

fn accepts_brotli(request: &Request) -> bool {
    request.encodings.as_deref().is_some_and(|all| all.split(',').any(|one| one.trim() == "br"))
}

#[cfg(test)]
mod tests {
    use std::{
        fs,
        path::{Path, PathBuf},
    };

    use super::*;

    const INDEX: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\" />";

    fn folder(name: &str) -> PathBuf {
        let folder = std::env::temp_dir().join(format!("concession-test-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("index.html"), INDEX.repeat(20)).unwrap();
        folder
    }

    fn server(folder: &Path, port: u16) -> Server {
        Server::start(Site::load(folder).unwrap(), port).unwrap()
    }

    fn ask(method: &str, address: &str, accept: &str) -> ureq::http::Response<ureq::Body> {
        let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
        let request = ureq::http::Request::builder().method(method).uri(address).header("Accept-Encoding", accept);
        agent.run(request.body(()).unwrap()).unwrap()
    }

    #[test]
    fn a_page_comes_with_its_policy_and_packed_only_where_that_is_understood() {
        let folder = folder("server-page");
        let server = server(&folder, 0);
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
    fn what_is_not_the_page_is_refused() {
        let folder = folder("server-refusals");
        let server = server(&folder, 0);
        assert_eq!(ask("GET", &format!("{}none.js?x=1", server.address()), "br").status(), 404);
        assert_eq!(ask("GET", &format!("{}..%2fsecret", server.address()), "br").status(), 404);
        assert_eq!(ask("DELETE", server.address(), "br").status(), 405);
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_taken_port_is_passed_over() {
        let folder = folder("server-port");
        let first = server(&folder, 0);
        let taken: u16 = first.address().trim_end_matches('/').rsplit(':').next().unwrap().parse().unwrap();
        let second = server(&folder, taken);
        assert_ne!(first.address(), second.address());
        assert_eq!(ask("GET", second.address(), "br").status(), 200);
        fs::remove_dir_all(&folder).unwrap();
    }
}
