//! An address that may lead to one site, then to another, or to nothing: what a host does when a new version is published, and
//! what is left when the network is gone.

use std::io;
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use super::Outcome;
use super::site::Site;

/// Where new connections lead, and those that are open.
#[derive(Default)]
struct Ways {
    to: Option<String>,
    open: Vec<TcpStream>,
}

/// The address, until the test ends.
pub(crate) struct Gate {
    address: SocketAddr,
    ways: Arc<Mutex<Ways>>,
}

impl Gate {
    /// A gate that leads to a site.
    pub(crate) fn to(site: &Site) -> Outcome<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let gate = Self { address: listener.local_addr()?, ways: Arc::default() };
        gate.leads_to(site);
        let ways = Arc::clone(&gate.ways);
        thread::spawn(move || listener.incoming().flatten().for_each(|visitor| let_in(visitor, &ways)));
        Ok(gate)
    }

    /// The address of a path of the site, which begins with a slash.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// From now on every request is answered by this site.
    pub(crate) fn leads_to(&self, site: &Site) {
        let url = site.url();
        let host = url.trim_start_matches("http://").split('/').next().unwrap_or_default();
        self.change(Some(host.to_owned()));
    }

    /// From now on no request is answered.
    pub(crate) fn closes(&self) {
        self.change(None);
    }

    fn change(&self, to: Option<String>) {
        let mut ways = self.ways.lock().unwrap_or_else(PoisonError::into_inner);
        ways.to = to;
        for stream in ways.open.drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }
}

/// Joins a connection with the site; where there is none, it ends at once.
fn let_in(visitor: TcpStream, ways: &Mutex<Ways>) {
    let mut ways = ways.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(Ok(site)) = ways.to.as_ref().map(TcpStream::connect) else { return };
    for (from, to) in [(&visitor, &site), (&site, &visitor)] {
        if let (Ok(mut from), Ok(mut to), Ok(kept)) = (from.try_clone(), to.try_clone(), from.try_clone()) {
            ways.open.push(kept);
            thread::spawn(move || {
                let _ = io::copy(&mut from, &mut to);
                let _ = to.shutdown(Shutdown::Write);
            });
        }
    }
}
