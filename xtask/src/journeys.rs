//! Runs the journeys: what visitors do from the first click to the last, in every engine that this system has.

use std::env;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::engine::Engine;
use crate::failure::Failure;
use crate::install::browser::{find_firefox, firefox};
use crate::install::webkit::WebKit;
use crate::process::{self, run};
use crate::tally;
use crate::tools;

/// What stands in the names of all journeys, and of no other test.
pub const JOURNEYS: &str = "everywhere::";

/// Which of them to run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Every one in Chromium, and in the other engines the few that touch most.
    Smoke,
    /// Every one in every engine.
    All,
}

/// The engines beside Chromium, which every system has.
pub struct Engines {
    lacking: Vec<(Engine, &'static str)>,
}

impl Engines {
    /// Finds or installs them. A system that has no such package goes without, which is told wherever results are.
    ///
    /// # Errors
    /// When one that this system has a package of cannot be installed, or a build machine that should have all lacks one.
    pub fn get() -> Result<Self, Failure> {
        let mut lacking = Vec::new();
        let has_packages = process::find("apt-get").is_some();
        if has_packages || find_firefox().is_some() {
            firefox()?;
            tools::geckodriver().get()?;
        } else {
            lacking.push((Engine::Firefox, "it is not installed, and this system has no apt-get to do it"));
        }
        if cfg!(not(target_os = "linux")) {
            lacking.push((Engine::WebKit, "this system does not have it"));
        } else if has_packages || WebKit::find().is_some() {
            WebKit::get()?;
        } else {
            lacking.push((Engine::WebKit, "it is not installed, and this system has no apt-get to do it"));
        }
        let engines = Self { lacking };
        engines.are_all_here_where(
            cfg!(target_os = "linux") && env::var_os("CI").is_some_and(|value| !value.is_empty()),
        )?;
        Ok(engines)
    }

    /// A person reads what was left out and why; a build machine reports what passed, and nobody reads on.
    fn are_all_here_where(&self, needed: bool) -> Result<(), Failure> {
        if !needed || self.lacking.is_empty() {
            return Ok(());
        }
        Err(Failure::new(format!("not all engines are here\n{}", self.lacking()))
            .at("CI is set, and Linux has them all")
            .remedy("Debian: apt-get install --no-install-recommends firefox-esr webkit2gtk-driver xvfb xauth"))
    }

    /// Whether the journeys run in it here.
    pub fn has(&self, engine: Engine) -> bool {
        self.lacking.iter().all(|(known, _)| *known != engine)
    }

    /// A line for each engine that is not here, which says so and why; empty where all are.
    pub fn lacking(&self) -> String {
        self.lacking.iter().fold(String::new(), |mut text, (engine, why)| {
            // Writing to a String cannot fail.
            let _ = writeln!(text, "   without {engine}: {why}");
            text
        })
    }

    /// Runs journeys by calls of cargo, which count in that file.
    ///
    /// # Errors
    /// When one fails, or is not taken in an engine that is here.
    pub fn take(&self, which: Which, tests: impl Fn() -> Command, counted: &Path) -> Result<(), Failure> {
        let mut list = tests();
        list.arg("--quiet").arg("--").args(self.selection(which)).arg("--list");
        let names = process::output(&mut list)?;
        let here = || Engine::ALL.into_iter().filter(|engine| self.has(*engine));
        for engine in here() {
            let of = format!("{}{}", name(engine), tally::OF);
            // None yet: a run that breaks off says so too.
            let counts = [(name(engine), 0), (of, listed(&names, engine))];
            let counted = counts.iter().try_for_each(|(what, number)| tally::add(counted, what, *number));
            counted.map_err(|error| Failure::new(error.to_string()).at("the file that journeys are counted in"))?;
        }
        run(tests().arg("--").args(self.selection(which)).env(tally::VARIABLE, counted))?;
        let told = fs::read_to_string(counted).unwrap_or_default();
        let all: Vec<_> = here().map(|engine| (engine, taken(&told, engine), listed(&names, engine))).collect();
        none_was_left_out(which, &all)
    }

    /// The words that name these tests: each name says in which engine it is, and of which kind.
    fn selection(&self, which: Which) -> Vec<String> {
        let mut words = vec![JOURNEYS.to_owned()];
        for engine in Engine::ALL {
            if !self.has(engine) {
                words.extend(["--skip".to_owned(), format!("::{}::", engine.slug())]);
            } else if which == Which::Smoke && engine != Engine::Chromium {
                words.extend(["--skip".to_owned(), format!("::more::{}::", engine.slug())]);
            }
        }
        words
    }
}

/// What the journeys in an engine are counted as.
fn name(engine: Engine) -> String {
    format!("journeys: {engine}")
}

/// How many journeys in an engine are among the tests of such names.
fn listed(names: &str, engine: Engine) -> u64 {
    let part = format!("::{}::", engine.slug());
    names.lines().filter(|line| line.contains(&part) && line.ends_with(": test")).count() as u64
}

/// How many journeys were taken in an engine.
fn taken(told: &str, engine: Engine) -> u64 {
    let name = name(engine);
    let lines = told.lines().filter_map(|line| line.split_once('\t')).filter(|(what, _)| *what == name);
    lines.filter_map(|(_, number)| number.parse::<u64>().ok()).sum()
}

/// A filter that fits no test, a test that was never written for an engine, or one that does not count itself, would pass in silence.
/// Of each engine: how many journeys were taken, of how many.
fn none_was_left_out(which: Which, all: &[(Engine, u64, u64)]) -> Result<(), Failure> {
    let most = |engine: Engine| {
        let alike = all
            .iter()
            .filter(|(other, ..)| which == Which::All || (engine == Engine::Chromium) == (*other == Engine::Chromium));
        alike.map(|(.., of)| *of).max().unwrap_or_default().max(1)
    };
    match all.iter().find(|(engine, taken, _)| *taken != most(*engine)) {
        Some((engine, taken, _)) => Err(Failure::new(format!("{engine} took {taken} journeys of {}", most(*engine)))
            .at("tests/browser/everywhere/")
            .remedy("Every journey counts itself in every engine; what an engine cannot do, it says by name.")),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOLD: &str = "journeys: Firefox\t1\nassertions: Firefox\t40\njourneys: Chromium\t1\njourneys: Firefox\t1\n";

    /// A test that is none of them would be left out of the others, and taken with them at most.
    #[test]
    fn the_journeys_are_told_from_all_other_tests_by_their_names() {
        let suite = include_str!("../../tests/browser/suite.rs");
        let modules = suite.lines().filter_map(|line| line.strip_prefix("mod ")?.strip_suffix(';'));
        let named_alike: Vec<&str> = modules.filter(|module| format!("{module}::").contains(JOURNEYS)).collect();
        assert_eq!(named_alike, ["everywhere"]);
    }

    #[test]
    fn journeys_are_counted_engine_by_engine() {
        assert_eq!(Engine::ALL.map(|engine| taken(TOLD, engine)), [1, 2, 0]);
    }

    #[test]
    fn an_engine_that_took_fewer_journeys_is_told() {
        let told =
            |which, all: &[(Engine, u64, u64)]| none_was_left_out(which, all).err().map(|failure| failure.to_string());
        let [chromium, firefox, webkit] = Engine::ALL;
        assert_eq!(told(Which::All, &[(chromium, 2, 2), (firefox, 2, 2)]), None);
        assert_eq!(told(Which::Smoke, &[(chromium, 3, 3), (firefox, 2, 2), (webkit, 2, 2)]), None);
        let fewer = told(Which::All, &[(chromium, 2, 2), (firefox, 1, 2)]).unwrap_or_default();
        assert!(fewer.contains("Firefox took 1 journeys of 2"), "{fewer}");
        let unwritten = told(Which::All, &[(chromium, 2, 2), (firefox, 1, 1)]).unwrap_or_default();
        assert!(unwritten.contains("Firefox took 1 journeys of 2"), "{unwritten}");
        let unwritten = told(Which::Smoke, &[(chromium, 3, 3), (firefox, 2, 2), (webkit, 1, 1)]).unwrap_or_default();
        assert!(unwritten.contains("WebKitGTK took 1 journeys of 2"), "{unwritten}");
        assert!(told(Which::All, &[(chromium, 0, 0), (firefox, 0, 0)]).is_some(), "nothing at all is no success");
    }

    #[test]
    fn the_smoke_journeys_alone_run_beside_chromium_and_nothing_of_what_is_not_here() {
        let all_here = Engines { lacking: Vec::new() };
        assert_eq!(all_here.selection(Which::All), [JOURNEYS]);
        let smoke = [JOURNEYS, "--skip", "::more::firefox::", "--skip", "::more::webkit::"];
        assert_eq!(all_here.selection(Which::Smoke), smoke);
        let engines = Engines { lacking: vec![(Engine::WebKit, "")] };
        assert_eq!(engines.selection(Which::All), [JOURNEYS, "--skip", "::webkit::"]);
        let names = "everywhere::map::smoke::firefox::a: test\neverywhere::map::more::chromium::b: test\n\n2 tests, 0 benchmarks\n";
        assert_eq!(Engine::ALL.map(|engine| listed(names, engine)), [1, 1, 0]);
    }

    #[test]
    fn an_engine_that_is_not_here_is_named_with_the_reason() {
        let engines = Engines { lacking: vec![(Engine::WebKit, "this system does not have it")] };
        assert!(engines.has(Engine::Firefox) && !engines.has(Engine::WebKit));
        assert_eq!(engines.lacking(), "   without WebKitGTK: this system does not have it\n");
    }

    #[test]
    fn a_build_machine_that_lacks_an_engine_fails_by_its_name() {
        let engines = Engines { lacking: vec![(Engine::WebKit, "it is not installed")] };
        assert!(engines.are_all_here_where(false).is_ok());
        let told = engines.are_all_here_where(true).err().map(|failure| failure.to_string()).unwrap_or_default();
        assert!(told.contains("without WebKitGTK: it is not installed"), "{told}");
        assert!(Engines { lacking: Vec::new() }.are_all_here_where(true).is_ok());
    }
}
