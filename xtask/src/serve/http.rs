//! HTTP for this machine alone: one thread and one request a connection, whose head `httparse` reads.
//!
//! No pool and no kept connections, so that nothing waits for anything else: with a pool, a browser that opens many
//! connections at once could be left without an answer (docs/decisions/0014-own-small-server.md). What is answered is
//! decided in `server`.

use std::{
    io::{self, Read, Write},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

/// The longest head of a request, in bytes.
const HEAD: usize = 16 * 1024;
/// How long a connection may say nothing: browsers open some ahead of need.
const SILENCE: Duration = Duration::from_secs(30);

/// What was asked.
pub struct Request {
    /// "GET"
    pub method: String,
    /// "/index.html?x=1"
    pub path: String,
    /// What is accepted as encoding, if that was said.
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

/// A running server on 127.0.0.1; it ends with this value.
pub struct Http {
    address: SocketAddr,
    ending: Arc<AtomicBool>,
    accepting: Option<JoinHandle<()>>,
}

impl Http {
    /// Listens on a port, or on any free one for 0, and answers.
    pub fn start(port: u16, answer: impl Fn(&Request) -> Answer + Send + Sync + 'static) -> io::Result<Http> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        let ending = Arc::new(AtomicBool::new(false));
        let (seen, answer) = (Arc::clone(&ending), Arc::new(answer));
        let accepting = thread::spawn(move || {
            for stream in listener.incoming() {
                if seen.load(Ordering::Acquire) {
                    return;
                }
                let (Ok(stream), answer) = (stream, Arc::clone(&answer)) else { continue };
                // Browsers close connections whenever they like; that is no fault of ours.
                thread::spawn(move || converse(stream, answer.as_ref()).unwrap_or(()));
            }
        });
        Ok(Http { address, ending, accepting: Some(accepting) })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for Http {
    fn drop(&mut self) {
        self.ending.store(true, Ordering::Release);
        // One more connection, for the thread that waits for one to see that it is over.
        let woken = TcpStream::connect(self.address).is_ok();
        if let Some(accepting) = self.accepting.take().filter(|_| woken) {
            accepting.join().unwrap_or(());
        }
    }
}

fn converse(mut stream: TcpStream, answer: &dyn Fn(&Request) -> Answer) -> io::Result<()> {
    stream.set_read_timeout(Some(SILENCE))?;
    let mut head = Vec::new();
    let mut piece = [0; 4096];
    while head.len() < HEAD {
        let read = stream.read(&mut piece)?;
        if read == 0 {
            return Ok(());
        }
        head.extend_from_slice(&piece[..read]);
        match parse(&head) {
            Ok(None) => {}
            Ok(Some(request)) => return write(&mut stream, &answer(&request), request.method == "HEAD"),
            Err(_) => break,
        }
    }
    write(&mut stream, &Answer { status: 400, headers: Vec::new(), body: Vec::new() }, false)
}

/// The request, once its head is whole.
fn parse(head: &[u8]) -> Result<Option<Request>, httparse::Error> {
    let mut headers = [httparse::EMPTY_HEADER; 64];
    let mut request = httparse::Request::new(&mut headers);
    if request.parse(head)?.is_partial() {
        return Ok(None);
    }
    let encodings = request.headers.iter().find(|header| header.name.eq_ignore_ascii_case("accept-encoding"));
    Ok(Some(Request {
        method: request.method.unwrap_or_default().to_owned(),
        path: request.path.unwrap_or_default().to_owned(),
        encodings: encodings.map(|header| String::from_utf8_lossy(header.value).into_owned()),
    }))
}

fn write(stream: &mut TcpStream, answer: &Answer, head_only: bool) -> io::Result<()> {
    let mut head = format!("HTTP/1.1 {} {}\r\n", answer.status, reason(answer.status));
    for (name, value) in &answer.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str(&format!("Content-Length: {}\r\nConnection: close\r\n\r\n", answer.body.len()));
    stream.write_all(head.as_bytes())?;
    if !head_only {
        stream.write_all(&answer.body)?;
    }
    stream.flush()
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        404 => "Not Found",
        405 => "Method Not Allowed",
        _ => "Bad Request",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_read_once_it_is_whole() {
        let head = b"GET /a?b HTTP/1.1\r\nHost: x\r\naccept-encoding: gzip, br\r\n\r\n";
        assert!(parse(&head[..30]).unwrap().is_none());
        let request = parse(head).unwrap().unwrap();
        assert_eq!((request.method.as_str(), request.path.as_str()), ("GET", "/a?b"));
        assert_eq!(request.encodings.as_deref(), Some("gzip, br"));
        assert!(parse(b"nonsense\r\n\r\n").is_err());
    }

    #[test]
    fn silent_connections_keep_nobody_waiting() {
        let http = Http::start(0, |_| Answer { status: 200, headers: Vec::new(), body: b"here".to_vec() }).unwrap();
        let silent: Vec<TcpStream> = (0..50).map(|_| TcpStream::connect(http.address()).unwrap()).collect();
        let mut stream = TcpStream::connect(http.address()).unwrap();
        stream.write_all(b"GET / HTTP/1.1\r\n\r\n").unwrap();
        let mut said = String::new();
        stream.read_to_string(&mut said).unwrap();
        assert!(said.starts_with("HTTP/1.1 200 OK\r\n") && said.ends_with("\r\n\r\nhere"), "{said}");
        assert_eq!(silent.len(), 50);
    }
}
