//! What `WebDriver`'s own vocabulary lacks: commands of the `DevTools` protocol, and the console's log.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::{Value, json};

use super::{Outcome, trouble};

/// What a browser asked for.
#[derive(Debug, Default)]
pub(crate) struct Traffic {
    pub(crate) requests: Vec<String>,
    /// Addresses with the status of the answer.
    pub(crate) answers: Vec<(String, u64)>,
}

/// A session of the driver, spoken to directly.
pub(crate) struct Wire {
    host: String,
    session: String,
}

impl Wire {
    /// The session of that name at a driver's address.
    pub(crate) fn new(driver: &str, session: String) -> Self {
        Self { host: driver.trim_start_matches("http://").to_owned(), session }
    }

    /// Gives one command of the `DevTools` protocol.
    pub(crate) fn devtools(&self, command: &str, parameters: Value) -> Outcome<Value> {
        self.post("goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    /// Everything that was written to the console since the last call.
    pub(crate) fn console(&self) -> Outcome<Vec<String>> {
        let entries = self.post("se/log", &json!({ "type": "browser" }))?;
        let text = |entry: &Value| {
            let part = |name: &str| entry[name].as_str().unwrap_or_default().to_owned();
            format!("{}: {}", part("level"), part("message"))
        };
        Ok(entries.as_array().into_iter().flatten().map(text).collect())
    }

    /// The addresses asked for since the last call, and the answers; only of a session that notes them.
    pub(crate) fn traffic(&self) -> Outcome<Traffic> {
        let entries = self.post("se/log", &json!({ "type": "performance" }))?;
        let mut traffic = Traffic::default();
        for entry in entries.as_array().into_iter().flatten() {
            let event: Value = serde_json::from_str(entry["message"].as_str().unwrap_or("null"))?;
            let (method, told) = (&event["message"]["method"], &event["message"]["params"]);
            let address = |of: &Value| of["url"].as_str().unwrap_or_default().to_owned();
            if method == "Network.requestWillBeSent" {
                traffic.requests.push(address(&told["request"]));
            } else if method == "Network.responseReceived" {
                traffic
                    .answers
                    .push((address(&told["response"]), told["response"]["status"].as_u64().unwrap_or_default()));
            }
        }
        Ok(traffic)
    }

    /// Gives a command of the session by its name.
    pub(crate) fn post(&self, command: &str, body: &Value) -> Outcome<Value> {
        let (host, body) = (&self.host, body.to_string());
        let mut stream = TcpStream::connect(host)?;
        stream.set_read_timeout(Some(Duration::from_mins(1)))?;
        write!(
            stream,
            "POST /session/{}/{command} HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            self.session,
            body.len()
        )?;
        let mut reader = BufReader::new(stream);
        let mut length = 0;
        // The head ends with an empty line. The driver keeps the connection open, so the body is read by its length.
        for line in reader.by_ref().lines() {
            let line = line?;
            if line.is_empty() {
                break;
            }
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("content-length")
            {
                length = value.trim().parse()?;
            }
        }
        let mut json = vec![0; length];
        reader.read_exact(&mut json)?;
        let value = serde_json::from_slice::<Value>(&json)?["value"].take();
        match value["error"].as_str() {
            Some(error) if value["stacktrace"].is_string() => trouble(format!("{error}: {}\n{body}", value["message"])),
            _ => Ok(value),
        }
    }
}
