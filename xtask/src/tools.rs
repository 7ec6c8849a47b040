//! Which tools at which version, and what each command needs of them.
//!
//! Exact versions: the same source then gives the same bytes everywhere, and Trunk, which would download a tool whose
//! version differs from the pin in `Trunk.toml`, never has a reason to. `wasm-bindgen` has no number here: it is read
//! from `Cargo.lock`, because it must equal the crate of that name to the last digit.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::failure::Failure;
use crate::install::cargo::CargoTool;
use crate::install::{npm, rust};
use crate::paths;

/// The bundler. Later ones want a newer Rust than the workspace does.
pub const TRUNK: &str = "0.21.14";
/// The npm package that brings `wasm-opt`. Debian's own (108) runs without complaint and breaks the page.
pub const BINARYEN: &str = "132.0.0";
/// The version that this package's `wasm-opt` tells.
pub const WASM_OPT: &str = "132";
/// The accessibility rules that the browser tests run.
pub const AXE_CORE: &str = "4.14.1";
/// The reader of GIFT.
pub const GIFT_PEGJS: &str = "1.0.2";
/// What drives Chromium and Firefox alike. Later ones want a newer Node.js than Debian has.
pub const PUPPETEER_CORE: &str = "24.43.1";
/// What judges speed, accessibility, practices and what search engines see. Later ones want a newer Node.js than Debian has.
pub const LIGHTHOUSE: &str = "12.8.2";
/// A learning system's side of SCORM, written by nobody of this project.
pub const SCORM_AGAIN: &str = "3.4.3";
/// The library of charts that the bench measures the map beside.
pub const D3: &str = "7.9.2";
/// Its sankey diagram, which is a package of its own.
pub const D3_SANKEY: &str = "0.12.3";
/// Anki without its windows: the importer of its cards. For the check alone, it is no part of the app.
pub const ANKI: &str = "26.9.3";
/// The reader of Moodle's questions.
pub const MOODLE_XML_PARSER: &str = "0.3.1";
/// The judge of licences and known holes.
pub const CARGO_DENY: &str = "0.20.2";
/// The driver of Firefox; Debian has no package of it.
pub const GECKODRIVER: &str = "0.37.1";

/// The tools that turn the source into a site, found or installed.
pub struct BuildTools {
    trunk: PathBuf,
    path: OsString,
}

impl BuildTools {
    /// Everything for a debug build: the wasm32 target, trunk, wasm-bindgen.
    ///
    /// # Errors
    /// When one is missing and cannot be installed.
    pub fn for_debug() -> Result<Self, Failure> {
        Self::with(Vec::new())
    }

    /// The same and wasm-opt, which shrinks the release build.
    ///
    /// # Errors
    /// When one is missing and cannot be installed.
    pub fn for_release() -> Result<Self, Failure> {
        Self::with(npm::wasm_opt()?.into_iter().collect())
    }

    fn with(mut folders: Vec<PathBuf>) -> Result<Self, Failure> {
        rust::wasm_target()?;
        let trunk = trunk().get()?;
        let wasm_bindgen = wasm_bindgen(&locked_version("wasm-bindgen")?).get()?;
        folders.extend([&wasm_bindgen, &trunk].iter().filter_map(|tool| tool.own_folder.clone()));
        let before = env::var_os("PATH").unwrap_or_default();
        let path = env::join_paths(folders.into_iter().chain(env::split_paths(&before))).map_err(|error| {
            Failure::new(error.to_string()).at("PATH").remedy("Set FLOORWALKER_TOOLS to a folder with a plain name.")
        })?;
        Ok(Self { trunk: trunk.program, path })
    }

    /// A call of trunk that finds the other tools.
    pub fn trunk(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(&self.trunk);
        command.args(arguments).current_dir(paths::root()).env("PATH", &self.path);
        // Trunk takes this variable's value for its own `--no-color` and stops at anything but true and false.
        if env::var_os("NO_COLOR").is_some() {
            command.env("NO_COLOR", "true");
        }
        command
    }
}

/// The judge of the dependencies, found or installed.
///
/// # Errors
/// When it is missing and cannot be installed.
pub fn cargo_deny() -> Result<PathBuf, Failure> {
    let tool = CargoTool {
        package: "cargo-deny",
        program: "cargo-deny",
        version: CARGO_DENY,
        series: "0.20.",
        why: "it checks licences, sources and known holes of the dependencies",
        options: &["--locked"],
        opt_level: "0",
        about: "1 minute",
    };
    Ok(tool.get()?.program)
}

/// The driver of Firefox.
pub fn geckodriver() -> CargoTool<'static> {
    CargoTool {
        package: "geckodriver",
        program: "geckodriver",
        version: GECKODRIVER,
        series: "0.37.",
        why: "it drives Firefox through the journeys",
        options: &["--locked"],
        opt_level: "0",
        about: "3 minutes",
    }
}

/// The version of a package in `Cargo.lock`.
///
/// # Errors
/// When the file or the package is missing.
pub fn locked_version(package: &str) -> Result<String, Failure> {
    let file = paths::root().join("Cargo.lock");
    let text = fs::read_to_string(&file).map_err(|error| Failure::new(error.to_string()).at(file.display()))?;
    version_in_lock(&text, package).ok_or_else(|| {
        Failure::new(format!("the package {package} is not in it")).at(file.display()).remedy("cargo metadata")
    })
}

fn version_in_lock(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

fn trunk() -> CargoTool<'static> {
    CargoTool {
        package: "trunk",
        program: "trunk",
        version: TRUNK,
        series: "0.21.",
        why: "it bundles the app into dist/",
        // Without its own downloader: it finds every tool on the PATH that we hand it.
        options: &["--locked", "--no-default-features"],
        opt_level: "0",
        about: "5 minutes",
    }
}

fn wasm_bindgen(version: &str) -> CargoTool<'_> {
    CargoTool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version,
        series: version,
        why: "it writes the JavaScript that starts the WebAssembly",
        // Not `--locked`: 0.2.130 locks a package version that was withdrawn.
        options: &[],
        opt_level: "1",
        about: "4 minutes",
    }
}

/// rustfmt, clippy and the wasm32 target.
///
/// # Errors
/// When one is missing and cannot be installed.
pub fn for_checking() -> Result<(), Failure> {
    rust::component("rustfmt", "fmt", "it holds the source to one format")?;
    rust::component("clippy", "clippy", "it finds what the compiler lets pass")?;
    rust::wasm_target()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(file: &str) -> String {
        fs::read_to_string(paths::root().join(file)).expect("a file of the project")
    }

    /// The text between the quotes after `key`, in the first line that begins with it.
    fn quoted(text: &str, key: &str) -> String {
        let line = text.lines().map(str::trim).find(|line| line.starts_with(key)).expect("the key is there");
        line[key.len()..].split('"').nth(1).expect("a quoted value").to_owned()
    }

    #[test]
    fn trunk_asks_for_the_tools_we_install() {
        let trunk = read("Trunk.toml");
        assert_eq!(quoted(&trunk, "wasm_opt"), format!("version_{WASM_OPT}"));
        assert_eq!(quoted(&trunk, "wasm_bindgen"), locked_version("wasm-bindgen").expect("it is locked"));
    }

    #[test]
    fn wasm_bindgen_is_pinned_where_it_is_asked_for() {
        let locked = locked_version("wasm-bindgen").expect("it is locked");
        assert_eq!(quoted(&read("Cargo.toml"), "wasm-bindgen ="), format!("={locked}"));
    }

    #[test]
    fn npm_is_asked_for_the_same_versions() {
        let package = read("xtask/node/package.json");
        assert_eq!(quoted(&package, "\"binaryen\":"), BINARYEN);
        assert_eq!(quoted(&package, "\"axe-core\":"), AXE_CORE);
        assert_eq!(quoted(&package, "\"gift-pegjs\":"), GIFT_PEGJS);
        assert_eq!(quoted(&package, "\"puppeteer-core\":"), PUPPETEER_CORE);
        assert_eq!(quoted(&read("xtask/lighthouse/package.json"), "\"lighthouse\":"), LIGHTHOUSE);
        assert_eq!(quoted(&package, "\"scorm-again\":"), SCORM_AGAIN);
        let bench = read("xtask/bench/package.json");
        assert_eq!(quoted(&bench, "\"d3\":"), D3);
        assert_eq!(quoted(&bench, "\"d3-sankey\":"), D3_SANKEY);
        assert_eq!(BINARYEN.split('.').next(), Some(WASM_OPT));
    }

    #[test]
    fn the_npm_locks_name_no_registry() {
        for folder in ["node", "lighthouse", "bench"] {
            let file = format!("xtask/{folder}/package-lock.json");
            let lock = read(&file);
            assert!(!lock.contains("\"resolved\"") && !lock.contains("://"), "{lock}");
            let checksums = lock.matches("\"integrity\": \"sha512-").count();
            assert_eq!(checksums, lock.matches("\n    \"node_modules/").count(), "one for every package of {file}");
        }
    }

    #[test]
    fn python_is_asked_for_the_same_versions_with_checksums() {
        let requirements = read("xtask/readers/requirements.txt");
        for pin in [format!("anki=={ANKI} "), format!("moodle-xml-parser=={MOODLE_XML_PARSER} ")] {
            assert!(requirements.lines().any(|line| line.starts_with(&pin)), "{pin}");
        }
        assert!(!requirements.contains("://"), "it names no registry");
        let lines: Vec<&str> = requirements.lines().filter(|line| !line.starts_with('#')).collect();
        for (line, next) in lines.iter().zip(lines.iter().skip(1)) {
            let is_package = !line.starts_with(' ');
            assert!(!is_package || line.contains("==") && next.starts_with("    --hash=sha256:"), "{line}");
        }
    }

    #[test]
    fn a_version_is_read_from_the_lock() {
        let lock = "[[package]]\nname = \"b-c\"\nversion = \"2.0\"\n\n[[package]]\nname = \"b\"\nversion = \"1.2.3\"\n";
        assert_eq!(version_in_lock(lock, "b").as_deref(), Some("1.2.3"));
        assert_eq!(version_in_lock(lock, "c"), None);
    }
}
