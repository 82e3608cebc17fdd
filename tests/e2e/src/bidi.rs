//! WebDriver BiDi, the standard's other half: commands over a WebSocket, and what a browser tells without being asked.
//!
//! Only what the tests need of it. A test does one thing at a time, and so does this: it asks and waits for the answer, and keeps
//! what it hears meanwhile until somebody wants it.

use std::{net::TcpStream, time::Duration};

use serde_json::{Value, json};
use thirtyfour::error::WebDriverError;
use tungstenite::{Message, WebSocket, stream::MaybeTlsStream};

use crate::Outcome;

/// How long a browser may think about a command: ample, since only one that is broken ever takes so long.
const PATIENCE: Duration = Duration::from_secs(60);

/// An open connection to a browser.
#[derive(Debug)]
pub(crate) struct Bidi {
    socket: WebSocket<MaybeTlsStream<TcpStream>>,
    asked: u64,
    heard: Vec<Value>,
}

impl Bidi {
    /// Connects to the address that the driver gave.
    pub(crate) fn connect(address: &str) -> Outcome<Bidi> {
        let (mut socket, _) = tungstenite::connect(address).map_err(fatal)?;
        if let MaybeTlsStream::Plain(stream) = socket.get_mut() {
            stream.set_read_timeout(Some(PATIENCE)).map_err(fatal)?;
        }
        Ok(Bidi { socket, asked: 0, heard: Vec::new() })
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
            } else if told["type"] == "success" {
                return Ok(told["result"].clone());
            } else {
                return Err(fatal(format!("{command}: {}: {}", told["error"], told["message"])));
            }
        }
    }

    /// What an event told each time since this was last asked.
    pub(crate) fn heard(&mut self, event: &str) -> Vec<Value> {
        let (wanted, others) = self.heard.drain(..).partition(|told| told["method"] == event);
        self.heard = others;
        let wanted: Vec<Value> = wanted;
        wanted.into_iter().map(|told| told["params"].clone()).collect()
    }
}

pub(crate) fn fatal(error: impl ToString) -> WebDriverError {
    WebDriverError::FatalError(error.to_string())
}
