//! The app itself: built, served, or built again at every change.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::failure::Failure;
use crate::server::{self, Port};
use crate::tools::BuildTools;
use crate::{flags, paths, process};

/// The port that people are told.
pub const PORT: u16 = 8080;

/// Builds the release site into `dist/`.
///
/// # Errors
/// When the build fails; there is no `dist/` then, so that no older one is taken for its result.
pub fn build(tools: &BuildTools) -> Result<(), Failure> {
    let dist = paths::dist();
    remove(&dist)?;
    let mut command = tools.trunk(&["build", "--release"]);
    let result = process::run(command.env(flags::VARIABLE, flags::for_release())).and_then(|()| flags::hold(&dist));
    if let Err(failure) = result {
        remove(&dist)?;
        return Err(failure);
    }
    for ending in ["html", "js", "wasm"] {
        if !holds(&dist, ending) {
            return Err(Failure::new(format!("the build ended well but left no .{ending} file")).at(dist.display()));
        }
    }
    Ok(())
}

/// Serves the built site until the program is ended.
///
/// # Errors
/// When there is nothing to serve or no port is free.
pub fn serve(port: u16) -> Result<(), Failure> {
    let served = server::serve(&paths::dist(), "/", Port::From(port))?;
    println!("\nFloorwalker is at {} (Ctrl+C ends it)", served.url());
    served.wait();
    Ok(())
}

/// Builds for debugging, serves, and does so again at every change, until the program is ended.
///
/// # Errors
/// When trunk fails to start.
pub fn develop(tools: &BuildTools, port: u16) -> Result<(), Failure> {
    // A folder of its own: a debug build in dist/ would be weighed and tested as if it were the release.
    let folder = paths::root().join("target").join("dev");
    let port = port.to_string();
    let mut command = tools.trunk(&["serve", "--port", &port, "--dist"]);
    process::run(command.arg(folder))
        .map_err(|failure| failure.remedy(format!("If port {port} is taken, choose another one: --port 8081")))
}

fn remove(folder: &Path) -> Result<(), Failure> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(Failure::new(format!("the older build cannot be removed: {error}")).at(folder.display()))
        }
        _ => Ok(()),
    }
}

fn holds(folder: &Path, ending: &str) -> bool {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).any(|path| path.extension().is_some_and(|found| found == ending))
}
