//! Starts the browser's driver, for the browser tests.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::failure::Failure;
use crate::install::browser::Browser;

/// How Chromium is started: without a window, without its own errands on the network, and without the sandbox that
/// root and containers do not have; it opens nothing but the pages of this machine.
pub const CHROMIUM_ARGUMENTS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

/// How often a start is tried. The driver picks a port that is free for IPv4 and ends when another program has it for
/// IPv6 (`bind() failed: Address already in use`): with many of them at once that happens, and the next pick is another.
const STARTS: usize = 5;

/// How often the driver is looked at before it is ended by force, 50 ms apart.
const PATIENCE: usize = 60;

/// A running chromedriver, ended with its browsers when dropped.
pub struct Driver {
    child: Child,
    port: u16,
    browser: Browser,
}

impl Driver {
    /// Starts the driver on a free port.
    ///
    /// # Errors
    /// When there is no browser, or the driver does not start.
    pub fn start() -> Result<Self, Failure> {
        let browser = Browser::find().ok_or_else(|| {
            Failure::new("there is no Chromium with its driver").remedy("cargo xtask test installs both")
        })?;
        for _ in 0..STARTS {
            if let Some((child, port)) = start_once(&browser.chromedriver)? {
                return Ok(Self { child, port, browser });
            }
        }
        Err(Failure::new("the browser's driver ended before it told its port").at(browser.chromedriver.display()))
    }

    /// The address that the driver's clients connect to.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The browser to name in the capabilities.
    pub fn chromium(&self) -> &Path {
        &self.browser.chromium
    }

    fn ask_to_end(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(2)))?;
        write!(stream, "GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Asked first: ended by force, it would leave the browsers of failed tests behind.
        if self.ask_to_end().is_ok() {
            for _ in 0..PATIENCE {
                if matches!(self.child.try_wait(), Ok(Some(_)) | Err(_)) {
                    return;
                }
                thread::sleep(Duration::from_millis(50));
            }
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Starts the driver: itself with its port, or nothing when it ended before it told one.
fn start_once(program: &Path) -> Result<Option<(Child, u16)>, Failure> {
    let failed = |what: &str| Failure::new(what).at(program.display());
    let mut command = Command::new(program);
    let mut child = command
        .arg("--port=0")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| failed(&format!("the browser's driver does not start: {error}")))?;
    let output = child.stdout.take().ok_or_else(|| failed("the browser's driver says nothing"))?;
    let mut lines = BufReader::new(output).lines().map_while(Result::ok);
    let Some(port) = lines.find_map(|line| port_in(&line)) else {
        child.wait().map_err(|error| failed(&format!("the browser's driver does not end: {error}")))?;
        return Ok(None);
    };
    // The rest is read and dropped: a driver that cannot write would stop.
    thread::spawn(move || lines.for_each(drop));
    Ok(Some((child, port)))
}

/// The number in a line like `ChromeDriver was started successfully on port 41235.`
fn port_in(line: &str) -> Option<u16> {
    line.split_once("started successfully on port ")?.1.trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_driver_tells_its_port() {
        assert_eq!(port_in("ChromeDriver was started successfully on port 41235."), Some(41235));
        assert_eq!(port_in("Starting ChromeDriver 156.0.1 on port 0"), None);
    }
}
