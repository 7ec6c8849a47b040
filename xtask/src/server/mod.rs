//! A small web server for a built folder, as a static host would serve it.
//!
//! It copies what GitHub Pages does where that changes how the page behaves: the site lies under a sub-path, answers are
//! compressed and may be kept for ten minutes, other sites may read them, and a folder's address ends with a slash.
//! It listens on this machine only.

mod site;

use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use tiny_http::{Header, Method, Request, Response};

pub use site::{Answer, Asset, Site};

use crate::failure::Failure;

/// Requests answered at the same time; a browser opens up to six connections.
const THREADS: usize = 6;
/// How many ports are tried when the wished one is taken.
const PORTS_TRIED: u16 = 20;

/// Which port to listen on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Port {
    /// Any free one: for tests, which may run side by side.
    Any,
    /// This one, or the next free one after it: for people, who like to know it.
    From(u16),
}

/// A folder being served, until this is dropped.
pub struct Served {
    server: Arc<tiny_http::Server>,
    threads: Vec<JoinHandle<()>>,
    address: SocketAddr,
    prefix: String,
}

/// Serves a folder below `prefix`, such as `/` or `/some/folder/`.
///
/// The folder is read once, now: what is built afterwards is not served, and no request reaches the disk.
///
/// # Errors
/// When the folder cannot be read or no port is free.
pub fn serve(folder: &Path, prefix: &str, port: Port) -> Result<Served, Failure> {
    let site = Arc::new(Site::load(folder, prefix)?);
    let listener = listen(port)?;
    let address = listener.local_addr().map_err(|error| Failure::new(error.to_string()).at("127.0.0.1"))?;
    let server = tiny_http::Server::from_listener(listener, None)
        .map_err(|error| Failure::new(format!("the server does not start: {error}")).at(address))?;
    let server = Arc::new(server);
    let threads = (0..THREADS).map(|_| {
        let (server, site) = (Arc::clone(&server), Arc::clone(&site));
        thread::spawn(move || answer_all(&server, &site))
    });
    Ok(Served { threads: threads.collect(), server, address, prefix: site.prefix().to_owned() })
}

impl Served {
    /// The address of the served folder, with its sub-path and a slash at the end.
    pub fn url(&self) -> String {
        format!("http://{}{}", self.address, self.prefix)
    }

    /// Serves until the program is ended from outside.
    pub fn wait(mut self) {
        for thread in self.threads.drain(..) {
            let _ = thread.join();
        }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // One call wakes one thread.
        for _ in &self.threads {
            self.server.unblock();
        }
        for thread in self.threads.drain(..) {
            let _ = thread.join();
        }
    }
}

fn listen(port: Port) -> Result<TcpListener, Failure> {
    let (first, last) = match port {
        Port::Any => (0, 0),
        Port::From(first) => (first, first.saturating_add(PORTS_TRIED)),
    };
    for port in first..=last {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Ok(listener) => return Ok(listener),
            Err(error) => {
                return Err(Failure::new(format!("no listening here: {error}"))
                    .at(format!("127.0.0.1:{port}"))
                    .remedy("Choose another port: --port 8081"));
            }
        }
    }
    Err(Failure::new("all these ports are taken")
        .at(format!("127.0.0.1, {first} to {last}"))
        .remedy("Choose another one: --port 9000"))
}

fn answer_all(server: &tiny_http::Server, site: &Site) {
    // An error is the wish to stop, or a socket that is gone: either way there is nothing more to answer.
    while let Ok(request) = server.recv() {
        // A visitor who left before the answer is no failure of ours.
        let _ = answer(request, site);
    }
}

fn answer(request: Request, site: &Site) -> std::io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(words(405, "Only GET and HEAD are answered here.", &[("Allow", "GET, HEAD")]));
    }
    match site.answer(request.url()) {
        Answer::File(asset) => {
            let response = file(asset, wants_gzip(&request));
            request.respond(response)
        }
        Answer::Redirect(to) => {
            request.respond(words(301, "This folder's address ends with a slash.", &[("Location", &to)]))
        }
        Answer::Nothing => request.respond(words(404, "There is no such file here.", &[])),
    }
}

fn file(asset: &Asset, wants_gzip: bool) -> Response<&[u8]> {
    let gzipped = asset.gzipped.as_deref().filter(|_| wants_gzip);
    let body = gzipped.unwrap_or(&asset.plain);
    let mut headers = vec![
        header("Content-Type", asset.mime),
        header("Cache-Control", "max-age=600"),
        header("Access-Control-Allow-Origin", "*"),
    ];
    if asset.gzipped.is_some() {
        headers.push(header("Vary", "Accept-Encoding"));
    }
    if gzipped.is_some() {
        headers.push(header("Content-Encoding", "gzip"));
    }
    whole(200, headers, body)
}

fn words<'a>(status: u16, text: &'a str, more: &[(&str, &str)]) -> Response<&'a [u8]> {
    let mut headers = vec![header("Content-Type", "text/plain; charset=utf-8")];
    headers.extend(more.iter().map(|(name, value)| header(name, value)));
    whole(status, headers, text.as_bytes())
}

fn whole(status: u16, headers: Vec<Option<Header>>, body: &[u8]) -> Response<&[u8]> {
    let headers = headers.into_iter().flatten().collect();
    // In one piece: a browser can only show progress when it knows the length.
    Response::new(status.into(), headers, body, Some(body.len()), None).with_chunked_threshold(usize::MAX)
}

/// Nothing for a value that no header may hold, such as one with a line break.
fn header(name: &str, value: &str) -> Option<Header> {
    Header::from_bytes(name, value).ok()
}

fn wants_gzip(request: &Request) -> bool {
    let mut wishes = request.headers().iter().filter(|header| header.field.equiv("Accept-Encoding"));
    wishes.any(|header| accepts_gzip(header.value.as_str()))
}

fn accepts_gzip(wishes: &str) -> bool {
    wishes.split(',').any(|wish| {
        let mut parts = wish.split(';').map(str::trim);
        let refused = |part: &str| part.strip_prefix("q=").is_some_and(|weight| weight.parse() == Ok(0.0_f32));
        parts.next().is_some_and(|name| name.eq_ignore_ascii_case("gzip")) && !parts.any(refused)
    })
}

#[cfg(test)]
mod tests;
