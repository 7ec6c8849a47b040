//! What comes from npm: wasm-opt, the accessibility rules for the browser tests, the reader of GIFT, what drives two browsers
//! alike, and the learning system that a package is tried in.
//!
//! All in one folder, by the lock file in `xtask/node/`, which holds their checksums. What one command alone wants has a folder
//! and a lock file of its own: Lighthouse, and the libraries of charts that the bench measures the map beside.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{self as system, Command};

use super::{announce, apt, make_folder};
use crate::failure::Failure;
use crate::tools::{AXE_CORE, BINARYEN, D3, D3_SANKEY, GIFT_PEGJS, LIGHTHOUSE, PUPPETEER_CORE, SCORM_AGAIN, WASM_OPT};
use crate::{paths, process};

/// The lock file of most, and how much its packages are.
const SHARED: Lock = Lock { folder: "xtask/node", megabytes: 180 };

/// Which packages are installed together.
#[derive(Clone, Copy)]
struct Lock {
    folder: &'static str,
    megabytes: u16,
}

const BY_HAND: &str = "Node.js 18 or later with npm. Debian: apt-get install --no-install-recommends nodejs npm\n\
                       macOS: brew install node\nElsewhere: nodejs.org";

/// The folder to put on the PATH for wasm-opt; nothing when the right one is there already.
///
/// # Errors
/// When it is missing and cannot be installed.
pub fn wasm_opt() -> Result<Option<PathBuf>, Failure> {
    if process::find("wasm-opt").is_some_and(|program| is_wasm_opt(&program)) {
        return Ok(None);
    }
    let folder = folder()?;
    let program = || process::find_in(&folder.join("node_modules").join(".bin"), "wasm-opt");
    if !program().is_some_and(|program| is_wasm_opt(&program)) {
        install(&folder, SHARED, &format!("wasm-opt {WASM_OPT}"), "it makes the WebAssembly a third smaller")?;
    }
    match program() {
        Some(program) if is_wasm_opt(&program) => Ok(program.parent().map(Path::to_path_buf)),
        _ => Err(Failure::new(format!("npm's wasm-opt does not say that it is version {WASM_OPT}"))
            .at(folder.display())
            .remedy(format!("Delete this folder and try again; it needs:\n{BY_HAND}"))),
    }
}

/// The accessibility rules, one JavaScript file.
///
/// # Errors
/// When they are missing and cannot be installed.
pub fn axe_core() -> Result<PathBuf, Failure> {
    let folder = folder()?;
    let file = folder.join("node_modules").join("axe-core").join("axe.min.js");
    if !file.is_file() {
        install(&folder, SHARED, &format!("axe-core {AXE_CORE}"), "the browser tests hold the page to its rules")?;
    }
    if file.is_file() { Ok(file) } else { Err(Failure::new("npm did not bring axe-core").at(file.display())) }
}

/// The folder that node finds the reader of GIFT in, as `NODE_PATH`.
///
/// # Errors
/// When it is missing and cannot be installed.
pub fn gift_pegjs() -> Result<PathBuf, Failure> {
    modules_with("gift-pegjs", GIFT_PEGJS, "it reads back the questions that the quiz exports")
}

/// The folder that node finds the driver of both browsers in, as `NODE_PATH`.
///
/// # Errors
/// When it is missing and cannot be installed.
pub fn puppeteer_core() -> Result<PathBuf, Failure> {
    modules_with("puppeteer-core", PUPPETEER_CORE, "it drives Chromium and Firefox through the same quizzes")
}

/// The folder that node finds Lighthouse in.
///
/// # Errors
/// When it is missing and cannot be installed.
pub fn lighthouse() -> Result<PathBuf, Failure> {
    let folder = paths::tools()?.join(format!("npm-lighthouse-{LIGHTHOUSE}"));
    let lock = Lock { folder: "xtask/lighthouse", megabytes: 180 };
    modules_in(&folder, lock, "lighthouse", LIGHTHOUSE, "it judges the pages as a search engine would")
}

/// The folder with D3 and its sankey diagram.
///
/// # Errors
/// When it is missing and cannot be installed.
pub fn d3() -> Result<PathBuf, Failure> {
    let folder = paths::tools()?.join(format!("npm-d3-{D3}-d3-sankey-{D3_SANKEY}"));
    let lock = Lock { folder: "xtask/bench", megabytes: 6 };
    modules_in(&folder, lock, "d3-sankey", D3_SANKEY, "the map's speed is measured beside its own")
}

/// A learning system's side of SCORM 1.2, one JavaScript file.
///
/// # Errors
/// When it is missing and cannot be installed.
pub fn scorm_again() -> Result<PathBuf, Failure> {
    let modules = modules_with("scorm-again", SCORM_AGAIN, "the package for learning systems is tried in it")?;
    Ok(modules.join("scorm-again/dist/scorm12.min.js"))
}

fn modules_with(package: &str, version: &str, why: &str) -> Result<PathBuf, Failure> {
    modules_in(&folder()?, SHARED, package, version, why)
}

fn modules_in(folder: &Path, lock: Lock, package: &str, version: &str, why: &str) -> Result<PathBuf, Failure> {
    let modules = folder.join("node_modules");
    let file = modules.join(package).join("package.json");
    if !file.is_file() {
        install(folder, lock, &format!("{package} {version}"), why)?;
    }
    let missing = || Failure::new(format!("npm did not bring {package}")).at(file.display());
    if file.is_file() { Ok(modules) } else { Err(missing()) }
}

fn folder() -> Result<PathBuf, Failure> {
    let versions = [
        ("binaryen", BINARYEN),
        ("axe-core", AXE_CORE),
        ("gift-pegjs", GIFT_PEGJS),
        ("puppeteer-core", PUPPETEER_CORE),
        ("scorm-again", SCORM_AGAIN),
    ];
    let names = versions.map(|(package, version)| format!("{package}-{version}")).join("-");
    Ok(paths::tools()?.join(format!("npm-{names}")))
}

/// Trunk reads the third word of the answer and compares it with its pin.
fn is_wasm_opt(program: &Path) -> bool {
    process::answer(program, &["--version"]).is_some_and(|told| told.split(' ').nth(2) == Some(WASM_OPT))
}

fn install(folder: &Path, lock: Lock, what: &str, why: &str) -> Result<(), Failure> {
    let npm = npm()?;
    let how = format!("with npm into {} (about {} MB, some seconds, once)", folder.display(), lock.megabytes);
    announce(what, why, &how);
    // Into a folder beside it, renamed when complete: one that broke off is never taken for whole.
    let partial = folder.with_extension(format!("partial-{}", system::id()));
    make_folder(&partial)?;
    let lost = |error: std::io::Error| Failure::new(error.to_string()).at(partial.display());
    for file in ["package.json", "package-lock.json"] {
        fs::copy(paths::root().join(lock.folder).join(file), partial.join(file)).map_err(lost)?;
    }
    let mut command = Command::new(npm);
    command.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(&partial);
    let result = process::run(&mut command);
    if let Err(failure) = result {
        let _ = fs::remove_dir_all(&partial);
        return Err(failure.remedy(
            "npm needs its registry; if another one stands in for it, set it with: npm config set registry ADDRESS",
        ));
    }
    // The name is free unless what stood there was broken, or another xtask was quicker.
    let _ = fs::remove_dir_all(folder);
    fs::rename(&partial, folder).map_err(lost)
}

fn npm() -> Result<PathBuf, Failure> {
    let missing: Vec<&str> = [("node", "nodejs"), ("npm", "npm")]
        .into_iter()
        .filter(|(program, _)| process::find(program).is_none())
        .map(|(_, package)| package)
        .collect();
    if !missing.is_empty() {
        apt::install(&missing, "npm brings wasm-opt and what the tests use", BY_HAND)?;
    }
    process::find("npm").ok_or_else(|| Failure::new("there is still no npm on the PATH").remedy(BY_HAND))
}
