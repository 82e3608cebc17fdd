//! HTTP for this machine alone: `cargo xtask serve` and the tests of the built page answer with it.
//!
//! hyper reads and writes; here is only where it listens and how it ends (docs/decisions/0014-one-small-server.md). One thread
//! serves every connection, so a silent one takes nothing from the others. What is answered is a function of the request.

mod media;

use std::{
    io,
    net::{self, Ipv4Addr, SocketAddr},
    sync::Arc,
    thread::{self, JoinHandle},
    time::Duration,
};

use http_body_util::Full;
use hyper::{Response, body::Bytes, header, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::{net::TcpListener, runtime, sync::oneshot, time};

pub use media::{MEDIA, media};

/// How long a connection may stay silent: browsers open some ahead of need.
const SILENCE: Duration = Duration::from_secs(30);
/// How long it waits where the system has no room for another connection.
const PAUSE: Duration = Duration::from_millis(100);

/// What was asked.
pub struct Request {
    /// "GET"
    pub method: String,
    /// "/index.html?x=1"
    pub path: String,
    /// The accepted encodings, if the request names any: "gzip, br".
    pub encodings: Option<String>,
}

/// What is answered.
pub struct Answer {
    /// The status: 200.
    pub status: u16,
    /// The headers, without length and connection.
    pub headers: Vec<(&'static str, String)>,
    /// The body; left out where only the head was asked for.
    pub body: Vec<u8>,
}

/// A running server on 127.0.0.1; it ends with this value, and every connection with it.
pub struct Http {
    address: SocketAddr,
    end: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Http {
    /// Listens on a port, or on any free one for 0, and answers. Where the function gives no answer, the connection is broken off.
    pub fn start(port: u16, answer: impl Fn(&Request) -> Option<Answer> + Send + Sync + 'static) -> io::Result<Http> {
        // Bound without the runtime, since a caller may run in one of its own, which must not be blocked by another.
        let listener = net::TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let runtime = runtime::Builder::new_current_thread().enable_all().build()?;
        let listener = {
            let _entered = runtime.enter();
            TcpListener::from_std(listener)?
        };
        let (end, ended) = oneshot::channel::<()>();
        let thread = thread::spawn(move || {
            runtime.spawn(accept(listener, Arc::new(answer)));
            // Dropped at the end of this thread, and with it the listener and every connection.
            runtime.block_on(ended).unwrap_or_default();
        });
        Ok(Http { address, end: Some(end), thread: Some(thread) })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for Http {
    fn drop(&mut self) {
        drop(self.end.take());
        if let Some(thread) = self.thread.take() {
            thread.join().unwrap_or_default();
        }
    }
}

async fn accept(listener: TcpListener, answer: Arc<impl Fn(&Request) -> Option<Answer> + Send + Sync + 'static>) {
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            time::sleep(PAUSE).await;
            continue;
        };
        let answer = Arc::clone(&answer);
        let service = service_fn(move |request| {
            let answered = answer(&read(&request)).map(written);
            async { answered.ok_or(io::ErrorKind::ConnectionAborted)?.map_err(io::Error::other) }
        });
        let mut http = http1::Builder::new();
        let connection =
            http.timer(TokioTimer::new()).header_read_timeout(SILENCE).serve_connection(TokioIo::new(stream), service);
        // Browsers close connections whenever they like, which is no error here.
        tokio::spawn(connection);
    }
}

fn read<B>(request: &hyper::Request<B>) -> Request {
    let encodings = request.headers().get(header::ACCEPT_ENCODING);
    Request {
        method: request.method().to_string(),
        path: request.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned(),
        encodings: encodings.map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned()),
    }
}

fn written(answer: Answer) -> Result<Response<Full<Bytes>>, hyper::http::Error> {
    let response = Response::builder().status(answer.status);
    let response = answer.headers.into_iter().fold(response, |response, (name, value)| response.header(name, value));
    response.body(Full::new(answer.body.into()))
}

#[cfg(test)]
mod tests {
    use std::{
        io::{Read, Write},
        net::TcpStream,
    };

    use super::*;

    fn here(_: &Request) -> Option<Answer> {
        Some(Answer { status: 200, headers: vec![("X-Own", "1".to_owned())], body: b"here".to_vec() })
    }

    /// What is answered to these bytes until the connection is closed.
    fn said(http: &Http, asked: &str) -> String {
        let mut stream = TcpStream::connect(http.address()).unwrap();
        stream.write_all(asked.as_bytes()).unwrap();
        let mut said = String::new();
        stream.read_to_string(&mut said).unwrap();
        said
    }

    #[test]
    fn silent_connections_keep_nobody_waiting() {
        let http = Http::start(0, here).unwrap();
        let silent: Vec<TcpStream> = (0..50).map(|_| TcpStream::connect(http.address()).unwrap()).collect();
        let said = said(&http, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
        assert!(said.starts_with("HTTP/1.1 200 OK\r\n") && said.ends_with("\r\n\r\nhere"), "{said}");
        assert_eq!(silent.len(), 50);
    }

    #[test]
    fn one_connection_carries_several_requests_and_a_head_has_no_body() {
        let http = Http::start(0, here).unwrap();
        let said = said(&http, "HEAD / HTTP/1.1\r\n\r\nGET /a HTTP/1.1\r\nConnection: close\r\n\r\n");
        assert_eq!(said.matches("HTTP/1.1 200 OK\r\n").count(), 2, "{said}");
        assert_eq!(said.matches("content-length: 4\r\n").count(), 2, "{said}");
        assert_eq!((said.matches("x-own: 1\r\n").count(), said.matches("here").count()), (2, 1), "{said}");
    }

    #[test]
    fn the_request_is_read_as_it_was_sent() {
        let echo = |request: &Request| {
            let body = format!("{} {} {:?}", request.method, request.path, request.encodings);
            Some(Answer { status: 404, headers: Vec::new(), body: body.into_bytes() })
        };
        let http = Http::start(0, echo).unwrap();
        let said = said(&http, "PUT /a?b HTTP/1.1\r\nAccept-Encoding: gzip, br\r\nConnection: close\r\n\r\n");
        assert!(said.starts_with("HTTP/1.1 404 Not Found\r\n"), "{said}");
        assert!(said.ends_with("PUT /a?b Some(\"gzip, br\")"), "{said}");
    }

    #[test]
    fn it_may_be_started_and_ended_within_another_runtime() {
        let outer = runtime::Builder::new_current_thread().build().unwrap();
        let said = outer
            .block_on(async { said(&Http::start(0, here).unwrap(), "GET / HTTP/1.1\r\nConnection: close\r\n\r\n") });
        assert!(said.ends_with("here"), "{said}");
    }

    #[test]
    fn without_an_answer_the_connection_is_broken_off() {
        let http = Http::start(0, |_| None).unwrap();
        assert_eq!(said(&http, "GET / HTTP/1.1\r\n\r\n"), "");
    }

    #[test]
    fn once_it_has_ended_nobody_listens_and_open_connections_are_closed() {
        let http = Http::start(0, here).unwrap();
        let address = http.address();
        let mut open = TcpStream::connect(address).unwrap();
        open.write_all(b"GET / HTTP/1.1\r\n\r\n").unwrap();
        let mut first = [0; 1];
        open.read_exact(&mut first).unwrap();
        drop(http);
        open.read_to_end(&mut Vec::new()).unwrap();
        assert!(TcpStream::connect(address).is_err());
    }
}
