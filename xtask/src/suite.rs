//! All tests, in the order in which they say most per second.

use std::path::Path;
use std::process::Command;

use crate::app;
use crate::browsers::{self, Browsers};
use crate::docs;
use crate::engine::Engine;
use crate::failure::Failure;
use crate::formats;
use crate::install::browser::Browser;
use crate::install::npm;
use crate::journeys::{Engines, JOURNEYS, Which};
use crate::one_file;
use crate::process::{cargo, run};
use crate::size::Report;
use crate::steps::Steps;
use crate::tally::{self, Tally};
use crate::tools::{self, BuildTools};

/// How much of the suite to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// What needs no release build, no browser and no other programs' readers.
    Quick,
    /// Everything, all journeys in Chromium, and in the other engines those that touch most.
    Full,
    /// Everything, and all journeys in every engine.
    AllBrowsers,
}

/// Runs the suite up to the first step that fails.
///
/// # Errors
/// The first step's failure.
pub fn test(extent: Extent) -> Result<(), Failure> {
    let mut steps = Steps::default();
    let counted = Tally::begin()?;
    let mut lacking = String::new();
    let result = run_steps(&mut steps, extent, &counted, &mut lacking);
    print!("\n{}\n\n{}{lacking}", steps.summary(), Tally::end(&counted)?);
    if result.is_ok() {
        println!("   everything passed{}", if lacking.is_empty() { "" } else { " that can be run here" });
    }
    result
}

/// Checks the content alone, as its authors need it: whether it is sound, and whether it covers the subject.
///
/// # Errors
/// When the content has problems; they are printed.
pub fn check_content() -> Result<(), Failure> {
    run(&mut cargo(&["run", "-p", "floorwalker", "--example", "content_problems"])).map_err(|failure| {
        failure.remedy("Mend the lines above, each in its file, and try again: cargo xtask content")
    })?;
    let tests = ["--no-fail-fast", "--test", "content", "--test", "coverage"];
    let mut command = cargo(&["test", "--quiet", "-p", "floorwalker"]);
    // What a failed test says is for authors; where in the code it was said is not.
    run(command.env("RUST_BACKTRACE", "0").args(tests).args(["--", "--nocapture"]))
}

/// Drives the built site in a Chromium, except for the journeys, which come by themselves.
fn test_in_browser(equipment: &Equipment, counted: &Path) -> Result<(), Failure> {
    let mut command = equipment.browser_tests();
    run(command.args(["--", "--skip", JOURNEYS]).env(tally::VARIABLE, counted))
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

    /// The browser tests, told where everything is.
    fn browser_tests(&self) -> Command {
        let mut command = cargo(&["test", "-p", "xtask", "--test", "browser"]);
        command
            .env("FLOORWALKER_CHROMIUM", &self.browser.chromium)
            .env("FLOORWALKER_CHROMEDRIVER", &self.browser.chromedriver)
            .env("FLOORWALKER_AXE", &self.axe_core)
            .env("FLOORWALKER_SCORM_AGAIN", &self.scorm_again);
        command
    }
}

/// What all of it needs beside Rust.
struct Full {
    build_tools: BuildTools,
    equipment: Equipment,
    readers: formats::Readers,
    engines: Engines,
    /// Two at least, to be compared; not on a system without Firefox.
    browsers: Option<Browsers>,
}

impl Full {
    fn get() -> Result<Self, Failure> {
        // The equipment comes ready-made or not at all; the tools take minutes to compile.
        let (equipment, readers, engines) = (Equipment::get()?, formats::Readers::get()?, Engines::get()?);
        let browsers = engines.has(Engine::Firefox).then(Browsers::get).transpose()?;
        Ok(Self { build_tools: BuildTools::for_release()?, equipment, readers, engines, browsers })
    }
}

/// What `lacking` says in the end: which of it could not be run here.
fn run_steps(steps: &mut Steps, extent: Extent, counted: &Path, lacking: &mut String) -> Result<(), Failure> {
    // All set-up first: what cannot be installed is better known before the minutes of building.
    let full = steps.step("set-up", || {
        tools::for_checking()?;
        (extent != Extent::Quick).then(Full::get).transpose()
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
    steps.step("documentation", docs::check)?;
    steps.step("tests of the app", || run(&mut cargo(&["test", "-p", "floorwalker"])))?;
    steps.step("tests of the site", || run(&mut cargo(&["test", "-p", "floorwalker-site"])))?;
    steps.step("tests of xtask", || run(&mut cargo(&["test", "-p", "xtask", "--lib", "--bins"])))?;
    steps.step("content", check_content)?;
    let Some(Full { build_tools, equipment, readers, engines, browsers }) = full else { return Ok(()) };
    lacking.push_str(&engines.lacking());
    let which = if extent == Extent::AllBrowsers { Which::All } else { Which::Smoke };
    steps.step("formats", || formats::check(&readers))?;
    steps.step("release build", || app::build(&build_tools))?;
    steps.step("tests in a browser", || test_in_browser(&equipment, counted))?;
    steps.step("journeys in all engines", || engines.take(which, || equipment.browser_tests(), counted))?;
    if let Some(browsers) = browsers {
        steps.step("same quiz in two browsers", || browsers::check(&browsers))?;
        steps.step("the one file from disk", || one_file::check(&browsers))?;
    } else {
        lacking.push_str("   not run without Firefox: same quiz in two browsers, the one file from disk\n");
    }
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
