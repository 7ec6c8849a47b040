//! A site whose page arrives in two pieces with a pause between them, as over a slow line.

use std::io::{self, BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use xtask::paths;

use super::site::Site;
use super::{Outcome, Trouble};

/// The site, until the test ends; its page stops at the cut.
pub(crate) struct Pieces {
    address: SocketAddr,
}

/// What a page asks for, and the server hears, once the first piece is painted. (A driver would wait for the rest.)
pub(crate) const GO_ON: &str = "
    const frames = (left) => requestAnimationFrame(() => setTimeout(() => left ? frames(left - 1) : fetch('/go-on')));
    if (location.protocol === 'http:') frames(3);";

impl Pieces {
    /// The built site with its page cut behind the first place where that text ends.
    pub(crate) fn cut_behind(text: &str, site: &Site) -> Outcome<Self> {
        let page = std::fs::read_to_string(paths::dist().join("index.html"))?;
        let at = page.find(text).ok_or_else(|| Trouble(format!("{text} is not in index.html")))? + text.len();
        let (first, rest) = page.split_at(at);
        let (first, rest) = (first.to_owned(), rest.to_owned());
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let host = site.url().trim_start_matches("http://").split('/').next().unwrap_or_default().to_owned();
        thread::spawn(move || {
            let (go_on, gate) = channel();
            let mut gate = Some(gate);
            for visitor in listener.incoming().flatten() {
                let _ = answer(visitor, &host, (&first, &rest), (&go_on, &mut gate));
            }
        });
        Ok(Self { address })
    }

    /// The address of the page.
    pub(crate) fn url(&self) -> String {
        format!("http://{}/", self.address)
    }
}

/// The page comes in pieces, the first time it is asked for; all else comes from the site.
fn answer(
    visitor: TcpStream,
    host: &str,
    (first, rest): (&str, &str),
    (go_on, gate): (&Sender<()>, &mut Option<Receiver<()>>),
) -> io::Result<()> {
    let mut head = Vec::new();
    let mut reader = BufReader::new(visitor.try_clone()?);
    while !head.ends_with(b"\r\n\r\n") && reader.read_until(b'\n', &mut head)? > 0 {}
    let mut visitor = visitor;
    if head.starts_with(b"GET / ") {
        write!(
            visitor,
            "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n\r\n{first}"
        )?;
        let (gate, rest) = (gate.take(), rest.to_owned());
        thread::spawn(move || {
            if let Some(gate) = gate {
                let _ = gate.recv();
            }
            visitor.write_all(rest.as_bytes())
        });
        return Ok(());
    }
    if head.starts_with(b"GET /go-on ") {
        let _ = go_on.send(());
        return write!(visitor, "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
    }
    // One request for each connection, so that the next one is looked at again.
    let request = String::from_utf8_lossy(&head).replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n");
    let host = host.to_owned();
    thread::spawn(move || {
        let mut site = TcpStream::connect(host)?;
        site.write_all(request.replace("keep-alive", "close").as_bytes())?;
        io::copy(&mut site, &mut visitor)
    });
    Ok(())
}
