//! Holds that a link to a quiz gives the same questions in the same order in every browser.
//!
//! `examples/quiz_sheet.rs` makes the quizzes on this machine; `xtask/browsers/` opens the same links on the built site
//! in Chromium and in Firefox, reads and plays them, and fails at what differs.

use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{self as system, Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;
use std::{env, fs, thread};

use crate::failure::Failure;
use crate::install::browser::{Browser, firefox};
use crate::install::npm;
use crate::install::webkit::WebKit;
use crate::paths;
use crate::process::{cannot_start, cargo, find, line, run};
use crate::server::{self, Port};
use crate::webdriver::CHROMIUM_ARGUMENTS;

const BETWEEN_VISITS: Duration = Duration::from_millis(50);

/// The browsers and what drives them.
pub struct Browsers {
    node: PathBuf,
    modules: PathBuf,
    chromium: PathBuf,
    firefox: PathBuf,
    webkit: Option<WebKit>,
}

impl Browsers {
    /// Finds or installs them.
    ///
    /// # Errors
    /// When one is missing and cannot be installed.
    pub fn get() -> Result<Self, Failure> {
        let modules = npm::puppeteer_core()?;
        let node = find("node").ok_or_else(|| Failure::new("npm is there and node is not").at("PATH"))?;
        Ok(Self { node, modules, chromium: Browser::get()?.chromium, firefox: firefox()?, webkit: WebKit::get()? })
    }

    /// A call of one of the scripts in `xtask/browsers/`, which is told where everything is.
    pub(crate) fn node(&self, script: &str) -> Command {
        let mut command = Command::new(&self.node);
        command
            .env("NODE_PATH", &self.modules)
            .env("FLOORWALKER_CHROMIUM", &self.chromium)
            .env("FLOORWALKER_CHROMIUM_ARGUMENTS", CHROMIUM_ARGUMENTS.join(" "))
            .env("FLOORWALKER_FIREFOX", &self.firefox)
            .arg(paths::root().join("xtask/browsers").join(script));
        if let Some(webkit) = &self.webkit {
            webkit.hand_to(&mut command);
        }
        command
    }
}

/// Opens the quizzes on the built site in both browsers.
///
/// # Errors
/// When the site is not built, or a browser shows something else than the generator made; then the file with what was
/// wanted stays.
pub fn check(browsers: &Browsers) -> Result<(), Failure> {
    let file = env::temp_dir().join(format!("floorwalker-quizzes-{}.json", system::id()));
    let lost = |error: std::io::Error| Failure::new(error.to_string()).at(file.display());
    fs::write(&file, quizzes()?).map_err(lost)?;
    let served = server::serve(&paths::dist(), "/some/folder/", Port::Any)?;
    let url = served.url();
    let mut command = browsers.node("same_quiz.cjs");
    command.arg(&url).arg(&file);
    visited(&url, || run(&mut command)).map_err(|failure| {
        failure.remedy(format!(
            "Is dist/ older than the source? cargo xtask build\nWhat was wanted is still in {}",
            file.display()
        ))
    })?;
    fs::remove_file(&file).map_err(lost)
}

/// The quizzes as the generator makes them here.
fn quizzes() -> Result<Vec<u8>, Failure> {
    let mut command = cargo(&["run", "--quiet", "-p", "floorwalker", "--example", "quiz_sheet"]);
    let told = line(&command);
    println!("   $ {told}");
    let output = command.stderr(Stdio::inherit()).output().map_err(|error| cannot_start(&told, &error))?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(Failure::new(format!("this command failed ({}); what it said stands above", output.status)).at(told))
    }
}

/// Does the work while the server gets an empty connection now and then: its pool of threads (`tiny_http` 0.12) can
/// leave a new one waiting for as long as a browser keeps its older ones open, and the next one sets it free.
pub(crate) fn visited<T>(url: &str, work: impl FnOnce() -> T) -> T {
    let host = url.trim_start_matches("http://").split('/').next().unwrap_or_default().to_owned();
    let (visits, end) = channel::<()>();
    let visitor = thread::spawn(move || {
        while end.recv_timeout(BETWEEN_VISITS) == Err(RecvTimeoutError::Timeout) {
            drop(TcpStream::connect(&host));
        }
    });
    let done = work();
    drop(visits);
    let _ = visitor.join();
    done
}
