//! Starts the driver of a browser, for the browser tests.

mod start;

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Child;
use std::thread;
use std::time::Duration;

use crate::engine::Engine;
use crate::failure::Failure;
use crate::install::browser::{self, Browser};
use crate::install::webkit::WebKit;
use crate::tools;

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

/// How often the driver is looked at before it is ended by force, 50 ms apart.
const PATIENCE: usize = 60;

/// A running driver, ended with its browsers when dropped.
pub struct Driver {
    engine: Engine,
    child: Child,
    /// The screen that nobody sees, where the browser needs one.
    screen: Option<Child>,
    port: u16,
    browser: PathBuf,
    session: Option<String>,
}

impl Driver {
    /// Starts the driver of an engine on a free port; `screen` is as large as the windows that will be looked at, and `environment`
    /// is what the browser finds in its own.
    ///
    /// # Errors
    /// When there is no such browser, or the driver does not start.
    pub fn start(engine: Engine, screen: (u32, u32), environment: &[(String, String)]) -> Result<Self, Failure> {
        let missing = |what: &str| Failure::new(format!("there is no {what}")).remedy("cargo xtask test installs both");
        let (browser, screen, (child, port)) = match engine {
            Engine::Chromium => {
                let found = Browser::find().ok_or_else(|| missing("Chromium with its driver"))?;
                (found.chromium, None, start::telling_its_port(&found.chromedriver, &["--port=0"], environment)?)
            }
            Engine::Firefox => {
                let found = browser::find_firefox().zip(tools::geckodriver().find());
                let (firefox, driver) = found.ok_or_else(|| missing("Firefox with geckodriver"))?;
                // Its commands for the browser's own window are used: no narrow window can be had otherwise.
                let arguments = ["--port=0", "--websocket-port=0", "--allow-system-access"];
                (firefox, None, start::telling_its_port(&driver.program, &arguments, environment)?)
            }
            Engine::WebKit => {
                let found = WebKit::find().ok_or_else(|| missing("WebKitGTK with its driver and Xvfb"))?;
                let (screen, display) = start::screen(found.screen(), screen)?;
                let own = [("DISPLAY".to_owned(), display), ("NO_AT_BRIDGE".to_owned(), "1".to_owned())];
                let environment: Vec<(String, String)> = environment.iter().cloned().chain(own).collect();
                let started = start::at_a_free_port(found.driver(), &environment);
                (found.browser().to_owned(), Some(screen), started?)
            }
        };
        Ok(Self { engine, child, screen, port, browser, session: None })
    }

    /// The address that the driver's clients connect to.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The browser to name in the capabilities.
    pub fn browser(&self) -> &Path {
        &self.browser
    }

    /// The session whose browser is to end with this driver, if nobody ended it before.
    pub fn has_session(&mut self, id: &str) {
        self.session = Some(id.to_owned());
    }

    /// Whether the driver ends by itself after this.
    fn ask_to_end(&self) -> bool {
        match (self.engine, &self.session) {
            (Engine::Chromium, _) => self.send("GET", "/shutdown").is_ok(),
            (_, Some(session)) => {
                let _ = self.send("DELETE", &format!("/session/{session}"));
                false
            }
            _ => false,
        }
    }

    fn send(&self, method: &str, path: &str) -> std::io::Result<()> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        write!(stream, "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n", self.port)?;
        // The first byte of the answer says that it is done.
        let _ = stream.read(&mut [0]);
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Asked first: ended by force, it would leave the browsers of failed tests behind.
        if self.ask_to_end() {
            for _ in 0..PATIENCE {
                if matches!(self.child.try_wait(), Ok(Some(_)) | Err(_)) {
                    return;
                }
                thread::sleep(Duration::from_millis(50));
            }
        }
        for child in std::iter::once(&mut self.child).chain(&mut self.screen) {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
