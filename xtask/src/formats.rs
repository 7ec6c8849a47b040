//! Has other people's programs read the files that a quiz is taken away in.
//!
//! `examples/quiz_files.rs` writes the files and what must be found in them; each reader in `xtask/readers/` parses one
//! format with a program that is not ours, compares, and fails at the first difference.

use std::path::{Path, PathBuf};
use std::process::{self as system, Command};
use std::{env, fs};

use crate::failure::Failure;
use crate::install::{npm, python};
use crate::paths;
use crate::process::{cargo, find, run};

/// The programs that read.
pub struct Readers {
    node: PathBuf,
    modules: PathBuf,
    python: PathBuf,
}

impl Readers {
    /// Finds or installs them.
    ///
    /// # Errors
    /// When one is missing and cannot be installed.
    pub fn get() -> Result<Self, Failure> {
        let modules = npm::gift_pegjs()?;
        let node = find("node").ok_or_else(|| Failure::new("npm is there and node is not").at("PATH"))?;
        Ok(Self { node, modules, python: python::readers()? })
    }
}

/// Writes the files into a temporary folder and has each read.
///
/// # Errors
/// When a reader fails or reads something else than was written; then the folder stays.
pub fn check(readers: &Readers) -> Result<(), Failure> {
    let folder = env::temp_dir().join(format!("floorwalker-formats-{}", system::id()));
    let lost = |error: std::io::Error| Failure::new(error.to_string()).at(folder.display());
    fs::create_dir_all(&folder).map_err(lost)?;
    run(cargo(&["run", "--quiet", "-p", "floorwalker", "--example", "quiz_files", "--"]).arg(&folder))?;
    let mut gift = Command::new(&readers.node);
    gift.env("NODE_PATH", &readers.modules);
    read(gift, "gift_reader.cjs", &folder)?;
    for reader in ["anki_reader.py", "moodle_reader.py"] {
        let mut python = Command::new(&readers.python);
        // No compiled scripts in the project's folder.
        python.arg("-B");
        read(python, reader, &folder)?;
    }
    fs::remove_dir_all(&folder).map_err(lost)
}

fn read(mut program: Command, reader: &str, folder: &Path) -> Result<(), Failure> {
    program.arg(paths::root().join("xtask/readers").join(reader)).arg(folder);
    run(&mut program).map_err(|failure| failure.remedy(format!("The files are still in {}", folder.display())))
}
