//! Getting what is missing: each tool by the client of the place it comes from, each said aloud before it happens.

pub mod apt;
pub mod browser;
pub mod cargo;
pub mod npm;
pub mod python;
pub mod rust;
pub mod webkit;

use std::fs;
use std::path::Path;

use crate::failure::Failure;

/// Says what is about to be installed, and why.
pub(crate) fn announce(what: &str, why: &str, how: &str) {
    println!("Set-up: installing {what} {how}: {why}.");
}

/// Makes a folder with all folders above it.
pub(crate) fn make_folder(folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(|error| {
        Failure::new(format!("the folder for build tools cannot be made: {error}"))
            .at(folder.display())
            .remedy("Set FLOORWALKER_TOOLS to a folder that may be written to.")
    })
}
