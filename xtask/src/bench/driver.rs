//! The program that drives the browser, and what it says.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::samples::Record;
use crate::failure::Failure;
use crate::install::browser::Browser;
use crate::install::npm;
use crate::paths;
use crate::process::{cannot_start, find, line};
use crate::webdriver::CHROMIUM_ARGUMENTS;

/// Node with what it drives Chromium by.
pub(super) struct Driver {
    node: PathBuf,
    modules: PathBuf,
    chromium: PathBuf,
}

impl Driver {
    /// Finds or installs it.
    ///
    /// # Errors
    /// When a part is missing and cannot be installed.
    pub(super) fn get() -> Result<Self, Failure> {
        let modules = npm::puppeteer_core()?;
        let node = find("node").ok_or_else(|| Failure::new("npm is there and node is not").at("PATH"))?;
        Ok(Self { node, modules, chromium: Browser::get()?.chromium })
    }

    /// Follows the plan and brings what was measured.
    ///
    /// # Errors
    /// When it cannot be started, or fails.
    pub(super) fn follow(&self, plan: &Path) -> Result<Record, Failure> {
        let mut command = Command::new(&self.node);
        command
            .env("NODE_PATH", &self.modules)
            .env("FLOORWALKER_CHROMIUM", &self.chromium)
            .env("FLOORWALKER_CHROMIUM_ARGUMENTS", CHROMIUM_ARGUMENTS.join(" "))
            .arg(paths::root().join("xtask/bench/drive.cjs"))
            .arg(plan)
            .stdout(Stdio::piped());
        let told = line(&command);
        println!("   $ {told}");
        let mut child = command.spawn().map_err(|error| cannot_start(&told, &error))?;
        let mut record = Record::default();
        if let Some(output) = child.stdout.take() {
            BufReader::new(output).lines().map_while(Result::ok).for_each(|line| record.take(&line));
        }
        let status = child.wait().map_err(|error| cannot_start(&told, &error))?;
        if status.success() {
            return Ok(record);
        }
        Err(Failure::new(format!("this command failed ({status}); what it said stands above")).at(told))
    }
}
