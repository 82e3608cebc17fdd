//! The browser's own socket, beside WebDriver: WebDriver BiDi of Firefox, the DevTools protocol of Chromium.
//!
//! Both are commands with a number, answered by a message with the same number, and events in between. A test does one thing at a
//! time, and so does this: it asks and waits for the answer, and keeps the events that arrive meanwhile until a test wants them.

use std::{net::TcpStream, time::Duration};

use serde_json::{Value, json};
use thirtyfour::error::WebDriverError;
use tungstenite::{Message, WebSocket, stream::MaybeTlsStream};

use crate::Outcome;

/// How long a browser may think about a command: ample, since only one that is broken ever takes so long.
const PATIENCE: Duration = Duration::from_secs(60);

/// An open connection to a browser.
#[derive(Debug)]
pub(crate) struct Socket {
    socket: WebSocket<MaybeTlsStream<TcpStream>>,
    asked: u64,
    heard: Vec<Value>,
}

impl Socket {
    /// Connects to the address that the driver gave.
    pub(crate) fn connect(address: &str) -> Outcome<Socket> {
        let (mut socket, _) = tungstenite::connect(address).map_err(fatal)?;
        if let MaybeTlsStream::Plain(stream) = socket.get_mut() {
            stream.set_read_timeout(Some(PATIENCE)).map_err(fatal)?;
        }
        Ok(Socket { socket, asked: 0, heard: Vec::new() })
    }

    /// Sends a command and gives its result.
    pub(crate) fn ask(&mut self, command: &str, parameters: &Value) -> Outcome<Value> {
        self.asked += 1;
        let message = json!({ "id": self.asked, "method": command, "params": parameters });
        self.socket.send(Message::text(message.to_string())).map_err(fatal)?;
        loop {
            let message = self.socket.read().map_err(fatal)?;
            if !message.is_text() {
                continue;
            }
            let told: Value = serde_json::from_str(message.to_text().map_err(fatal)?)?;
            if told["id"] != self.asked {
                self.heard.push(told);
            } else if told["error"].is_null() {
                return Ok(told["result"].clone());
            } else {
                return Err(fatal(format!("{command}: {}: {}", told["error"], told["message"])));
            }
        }
    }

    /// The parameters of every event of this name since this was last asked.
    pub(crate) fn heard(&mut self, event: &str) -> Vec<Value> {
        let (wanted, others) = self.heard.drain(..).partition(|told| told["method"] == event);
        self.heard = others;
        let wanted: Vec<Value> = wanted;
        wanted.into_iter().map(|told| told["params"].clone()).collect()
    }

    /// Forgets every event so far.
    pub(crate) fn forget(&mut self) {
        self.heard.clear();
    }
}

pub(crate) fn fatal(error: impl ToString) -> WebDriverError {
    WebDriverError::FatalError(error.to_string())
}
