//! An address that leads to the site, but for some of its files: what a host, a proxy or a broken line makes of them.

use std::io::{self, Read as _, Write as _};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use super::Outcome;
use super::site::Site;

/// What becomes of a question for a file.
#[derive(Debug, Clone)]
pub(crate) enum Way {
    /// This answer: status, lines of the head, body.
    Answer(&'static str, String, Vec<u8>),
    /// An answer of that type that promises more bytes than it has, and stays open.
    Stalls(&'static str, Vec<u8>),
    /// The same, but the line breaks.
    Breaks(&'static str, Vec<u8>),
    /// No answer at all, and the line stays open.
    Silent,
}

/// The files that go another way, each by a part of its address, and every address that was asked for.
#[derive(Default)]
struct Ways {
    to: String,
    other: Vec<(String, Way)>,
    asked: Vec<String>,
}

/// The address, until the test ends.
pub(crate) struct Detour {
    address: SocketAddr,
    ways: Arc<Mutex<Ways>>,
}

impl Detour {
    /// Leads to `site`, and where an address has one of these texts in it, there.
    pub(crate) fn to(site: &Site, other: &[(&str, Way)]) -> Outcome<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let url = site.url();
        let to = url.trim_start_matches("http://").split('/').next().unwrap_or_default().to_owned();
        let other = other.iter().map(|(part, way)| ((*part).to_owned(), way.clone())).collect();
        let detour =
            Self { address: listener.local_addr()?, ways: Arc::new(Mutex::new(Ways { to, other, asked: Vec::new() })) };
        let ways = Arc::clone(&detour.ways);
        thread::spawn(move || {
            for visitor in listener.incoming().flatten() {
                let ways = Arc::clone(&ways);
                thread::spawn(move || answer(visitor, &ways));
            }
        });
        Ok(detour)
    }

    /// The address of a path, which begins with a slash.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// From now on everything goes straight to the site.
    pub(crate) fn ends(&self) {
        self.ways.lock().unwrap_or_else(PoisonError::into_inner).other.clear();
    }

    /// How often an address with this text in it was asked for.
    pub(crate) fn asked(&self, part: &str) -> usize {
        let ways = self.ways.lock().unwrap_or_else(PoisonError::into_inner);
        ways.asked.iter().filter(|asked| asked.contains(part)).count()
    }
}

/// Answers one question; the connection is not used for another.
fn answer(mut visitor: TcpStream, ways: &Mutex<Ways>) -> Option<()> {
    let head = head(&mut visitor).ok()?;
    let target = head.split(' ').nth(1)?.to_owned();
    let (to, way) = {
        let mut ways = ways.lock().unwrap_or_else(PoisonError::into_inner);
        ways.asked.push(target.clone());
        // What a page's address says of a file is no question for that file.
        let path = target.split('?').next().unwrap_or_default();
        let way = ways.other.iter().find(|(part, _)| path.contains(part.as_str())).map(|(_, way)| way.clone());
        (ways.to.clone(), way)
    };
    match way {
        None => pass_on(&head, &visitor, &to).ok(),
        Some(Way::Answer(status, lines, body)) => {
            let length = body.len();
            let head = format!("HTTP/1.1 {status}\r\n{lines}Content-Length: {length}\r\nConnection: close\r\n\r\n");
            visitor.write_all(head.as_bytes()).and_then(|()| visitor.write_all(&body)).ok()
        }
        Some(Way::Stalls(kind, bytes)) => {
            promise(&mut visitor, kind, &bytes).ok()?;
            until_left(visitor);
            Some(())
        }
        Some(Way::Breaks(kind, bytes)) => promise(&mut visitor, kind, &bytes).ok(),
        Some(Way::Silent) => {
            until_left(visitor);
            Some(())
        }
    }
}

/// The head of a question.
fn head(visitor: &mut TcpStream) -> io::Result<String> {
    let (mut bytes, mut byte) = (Vec::new(), [0]);
    while !bytes.ends_with(b"\r\n\r\n") {
        visitor.read_exact(&mut byte)?;
        bytes.push(byte[0]);
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn pass_on(head: &str, mut visitor: &TcpStream, to: &str) -> io::Result<()> {
    let mut site = TcpStream::connect(to)?;
    let lines = head.trim_end().lines().filter(|line| !line.to_ascii_lowercase().starts_with("connection:"));
    let asked: Vec<&str> = lines.chain(["Connection: close"]).collect();
    site.write_all(format!("{}\r\n\r\n", asked.join("\r\n")).as_bytes())?;
    io::copy(&mut site, &mut visitor)?;
    visitor.shutdown(Shutdown::Write)
}

fn promise(visitor: &mut TcpStream, kind: &str, bytes: &[u8]) -> io::Result<()> {
    let length = bytes.len() + 1_000_000;
    let head = format!("HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\r\n");
    visitor.write_all(head.as_bytes())?;
    visitor.write_all(bytes)
}

/// Keeps the line until the visitor leaves it.
fn until_left(mut visitor: TcpStream) {
    let _ = io::copy(&mut visitor, &mut io::sink());
}
