//! All tests, in the order in which they say most per second.

use std::process::Command;

use crate::app;
use crate::browsers;
use crate::failure::Failure;
use crate::formats;
use crate::install::browser::Browser;
use crate::install::npm;
use crate::one_file;
use crate::process::{cargo, run};
use crate::size::Report;
use crate::steps::Steps;
use crate::tools::{self, BuildTools};

/// How much of the suite to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// What needs no release build, no browser and no other programs' readers.
    Quick,
    /// Everything.
    Full,
}

/// Runs the suite up to the first step that fails.
///
/// # Errors
/// The first step's failure.
pub fn test(extent: Extent) -> Result<(), Failure> {
    let mut steps = Steps::default();
    let result = run_steps(&mut steps, extent);
    println!("\n{}", steps.summary());
    if result.is_ok() {
        println!("   everything passed");
    }
    result
}

/// Checks the content alone, as its authors need it: whether it is sound, and whether it covers the subject.
///
/// # Errors
/// When the content has problems; they are printed.
pub fn check_content() -> Result<(), Failure> {
    let tests = ["--no-fail-fast", "--test", "content", "--test", "coverage"];
    run(cargo(&["test", "--quiet", "-p", "floorwalker"]).args(tests).args(["--", "--nocapture"]))
}

/// Drives the built site in a browser.
///
/// # Errors
/// When a test fails.
pub fn test_in_browser(equipment: &Equipment) -> Result<(), Failure> {
    run(&mut equipment.hand_to(cargo(&["test", "-p", "xtask", "--test", "browser"])))
}

/// What the browser tests use besides the built site.
pub struct Equipment {
    browser: Browser,
    axe_core: std::path::PathBuf,
    scorm_again: std::path::PathBuf,
}

impl Equipment {
    /// Finds or installs it.
    ///
    /// # Errors
    /// When a part is missing and cannot be installed.
    pub fn get() -> Result<Self, Failure> {
        Ok(Self { browser: Browser::get()?, axe_core: npm::axe_core()?, scorm_again: npm::scorm_again()? })
    }

    /// Tells the command where everything is.
    pub fn hand_to(&self, mut command: Command) -> Command {
        command
            .env("FLOORWALKER_CHROMIUM", &self.browser.chromium)
            .env("FLOORWALKER_CHROMEDRIVER", &self.browser.chromedriver)
            .env("FLOORWALKER_AXE", &self.axe_core)
            .env("FLOORWALKER_SCORM_AGAIN", &self.scorm_again);
        command
    }
}

fn run_steps(steps: &mut Steps, extent: Extent) -> Result<(), Failure> {
    // All set-up first: what cannot be installed is better known before the minutes of building.
    let full = steps.step("set-up", || {
        tools::for_checking()?;
        // The equipment comes ready-made or not at all; the build tools take minutes to compile.
        let full = || {
            Ok((Equipment::get()?, formats::Readers::get()?, browsers::Browsers::get()?, BuildTools::for_release()?))
        };
        if extent == Extent::Full { full().map(Some) } else { Ok(None) }
    })?;
    steps.step("format", || {
        run(&mut cargo(&["fmt", "--all", "--check"])).map_err(|failure| failure.remedy("cargo fmt --all"))
    })?;
    steps.step("clippy on the host", || {
        run(&mut cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))
    })?;
    steps.step("clippy on wasm32", || {
        let target = ["--target", "wasm32-unknown-unknown"];
        run(cargo(&["clippy", "-p", "floorwalker"]).args(target).args(["--", "-D", "warnings"]))
    })?;
    steps.step("tests of the app", || run(&mut cargo(&["test", "-p", "floorwalker"])))?;
    steps.step("tests of the site", || run(&mut cargo(&["test", "-p", "floorwalker-site"])))?;
    steps.step("tests of xtask", || run(&mut cargo(&["test", "-p", "xtask", "--lib", "--bins"])))?;
    steps.step("content", check_content)?;
    let Some((equipment, readers, both, build_tools)) = full else { return Ok(()) };
    steps.step("formats", || formats::check(&readers))?;
    steps.step("release build", || app::build(&build_tools))?;
    steps.step("tests in a browser", || test_in_browser(&equipment))?;
    steps.step("same quiz in two browsers", || browsers::check(&both))?;
    steps.step("the one file from disk", || one_file::check(&both))?;
    steps.step("size", report_size)
}

/// Prints the size report and holds it against the budget.
///
/// # Errors
/// When the built site is missing or too heavy.
pub fn report_size() -> Result<(), Failure> {
    let report = Report::measure()?;
    println!("{report}");
    report.check()
}
