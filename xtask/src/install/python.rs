//! What comes from Python's package index: Anki's importer and a reader of Moodle's questions, in an environment of their own.
//!
//! By `xtask/readers/requirements.txt`, which has a checksum for every file that may come.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{self as system, Command};

use super::{announce, apt, make_folder};
use crate::failure::Failure;
use crate::tools::{ANKI, MOODLE_XML_PARSER};
use crate::{paths, process};

const BY_HAND: &str = "Python 3.10 or later with venv. Debian: apt-get install --no-install-recommends python3-venv\n\
                       macOS: brew install python\nElsewhere: python.org";

/// The Python that has the readers.
///
/// # Errors
/// When a part is missing and cannot be installed.
pub fn readers() -> Result<PathBuf, Failure> {
    let folder = paths::tools()?.join(format!("python-anki-{ANKI}-moodle-xml-parser-{MOODLE_XML_PARSER}"));
    let ready = || python_in(&folder).filter(|python| has_readers(python));
    if ready().is_none() {
        install(&folder)?;
    }
    ready().ok_or_else(|| {
        Failure::new("Python does not find the readers that pip brought")
            .at(folder.display())
            .remedy(format!("Delete this folder and try again; it needs:\n{BY_HAND}"))
    })
}

fn python_in(folder: &Path) -> Option<PathBuf> {
    ["bin", "Scripts"].iter().find_map(|place| process::find_in(&folder.join(place), "python"))
}

fn has_readers(python: &Path) -> bool {
    process::answer(python, &["-c", "import anki.collection, moodle_xml_parser.parser"]).is_some()
}

fn install(folder: &Path) -> Result<(), Failure> {
    let what = format!("Anki's importer {ANKI} and moodle-xml-parser {MOODLE_XML_PARSER}");
    let how = format!("with pip into {} (60 MB, some seconds, once)", folder.display());
    announce(&what, "they read back the questions that the quiz exports", &how);
    // Into a folder beside it, renamed when complete: one that broke off is never taken for whole.
    let partial = folder.with_file_name(format!("python-partial-{}", system::id()));
    make_folder(&partial)?;
    let result = fill(&partial);
    if result.is_err() {
        let _ = fs::remove_dir_all(&partial);
    }
    result?;
    // The name is free unless what stood there was broken, or another xtask was quicker.
    let _ = fs::remove_dir_all(folder);
    fs::rename(&partial, folder).map_err(|error| Failure::new(error.to_string()).at(partial.display()))
}

fn fill(folder: &Path) -> Result<(), Failure> {
    let makes_environments = |python: &PathBuf| process::answer(python, &["-c", "import ensurepip, venv"]).is_some();
    let python = || process::find("python3").or_else(|| process::find("python")).filter(makes_environments);
    if python().is_none() {
        apt::install(&["python3-venv"], "Python brings the readers of Anki's and Moodle's files", BY_HAND)?;
    }
    let python =
        python().ok_or_else(|| Failure::new("there is still no Python that makes environments").remedy(BY_HAND))?;
    process::run(Command::new(python).args(["-m", "venv"]).arg(folder))?;
    let own = python_in(folder).ok_or_else(|| Failure::new("the environment has no Python").at(folder.display()))?;
    let quiet = ["--quiet", "--disable-pip-version-check", "--no-input", "--no-cache-dir"];
    let mut command = Command::new(own);
    command.args(["-m", "pip", "install"]).args(quiet).args(["--only-binary", ":all:", "--require-hashes", "-r"]);
    command.arg(paths::root().join("xtask/readers/requirements.txt"));
    process::run(&mut command).map_err(|failure| {
        failure.remedy(
            "pip needs its index, and Python 3.10 or later; if another index stands in, set it with: \
             pip config set global.index-url ADDRESS",
        )
    })
}
