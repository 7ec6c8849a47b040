//! The folder that is served while measuring: the built site, and beside it the other pages with their libraries and the data.

use std::path::{Path, PathBuf};
use std::process as system;
use std::{env, fs, io};

use super::data::Data;
use super::files;
use crate::dist;
use crate::failure::Failure;
use crate::paths;

/// What the pages take from npm, below its folder of modules.
const LIBRARIES: [&str; 2] = ["d3/dist/d3.min.js", "d3-sankey/dist/d3-sankey.min.js"];

/// A folder for the time of a run, removed when dropped.
pub(super) struct Site(PathBuf);

impl Site {
    /// Puts it together.
    ///
    /// # Errors
    /// When a part is missing or the folder cannot be written.
    pub(super) fn make(modules: &Path, all: &[(usize, Data)]) -> Result<Self, Failure> {
        let site = Self(env::temp_dir().join(format!("floorwalker-bench-{}", system::id())));
        let bench = site.0.join("bench");
        for file in dist::files(&paths::dist())? {
            copy(&file, &paths::dist(), &site.0)?;
        }
        let pages = paths::root().join("xtask/bench/pages");
        for file in dist::files(&pages)? {
            copy(&file, &pages, &bench)?;
        }
        for library in LIBRARIES {
            let file = modules.join(library);
            let folder = file.parent().unwrap_or(modules);
            copy(&file, folder, &bench)?;
        }
        for (nodes, data) in all {
            write(&bench.join(format!("{nodes}.json")), &files::json(data))?;
            write(&bench.join(format!("{nodes}.csv")), &files::csv(data))?;
        }
        Ok(site)
    }

    /// Where it is.
    pub(super) fn folder(&self) -> &Path {
        &self.0
    }

    /// Writes the driver's plan, which is not served: the server has read the folder before.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn keep_plan(&self, plan: &str) -> Result<PathBuf, Failure> {
        let file = self.0.join("plan.json");
        write(&file, plan)?;
        Ok(file)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Copies a file in `from` to the same place in `to`.
fn copy(file: &Path, from: &Path, to: &Path) -> Result<(), Failure> {
    let target = to.join(file.strip_prefix(from).unwrap_or(file));
    make_room(&target).and_then(|()| fs::copy(file, &target)).map(drop).map_err(|error| lost(file, &error))
}

fn write(file: &Path, text: &str) -> Result<(), Failure> {
    make_room(file).and_then(|()| fs::write(file, text)).map_err(|error| lost(file, &error))
}

fn make_room(file: &Path) -> io::Result<()> {
    file.parent().map_or(Ok(()), fs::create_dir_all)
}

fn lost(file: &Path, error: &io::Error) -> Failure {
    Failure::new(error.to_string()).at(file.display())
}
