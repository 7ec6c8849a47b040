//! What the script for a program that has died knows of the build: which one it is, and the words (`public/broken.js`).

use std::path::Path;
use std::process::Command;

use floorwalker::words::broken;
use serde_json::{Map, Value};

use crate::fault::Fault;
use crate::folder::Folder;
use crate::minify;

/// The script.
pub const BROKEN: &str = "broken.js";

/// What the programs, the page and its scripts are made of. A commit that changes nothing of it gives the same site.
const SOURCES: [&str; 9] =
    ["src", "public", "style", "site", "build.rs", "index.html", "Cargo.toml", "Cargo.lock", "Trunk.toml"];

/// The script with what it knows.
///
/// # Errors
/// When it is missing or no script.
pub fn script(folder: &Folder) -> Result<Vec<u8>, Fault> {
    let said: Map<String, Value> = broken::ALL.map(|(name, text)| (name.to_owned(), text.into())).into_iter().collect();
    let constants = format!("var BUILD = {}, SAID = {};\n", Value::from(build()), Value::Object(said));
    // As one function, so that neither is a name of the window's.
    let script = folder.take(BROKEN)?;
    let text = [&b"(function () {\n"[..], constants.as_bytes(), &script, b"})();"].concat();
    minify::script(BROKEN, &text)
}

/// The version and the last commit that changed what is built, with a plus where more was changed since; the version alone where
/// nobody knows.
fn build() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let git = |arguments: &[&str]| {
        let asked = Command::new("git").current_dir(&root).args(arguments).arg("--").args(SOURCES).output().ok()?;
        asked.status.success().then(|| String::from_utf8_lossy(&asked.stdout).trim().to_owned())
    };
    let commit = git(&["log", "-1", "--format=%h", "--abbrev=12"]).filter(|commit| !commit.is_empty());
    let changed = git(&["status", "--porcelain"]).is_some_and(|changes| !changes.is_empty());
    let version = env!("CARGO_PKG_VERSION");
    commit
        .map_or_else(|| version.to_owned(), |commit| format!("{version} ({commit}{})", if changed { "+" } else { "" }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_is_named_by_its_version_and_where_it_is_known_by_its_commit() {
        let name = build();
        let (version, commit) = name.split_once(' ').unwrap_or((&name, "(0)"));
        assert_eq!(version, env!("CARGO_PKG_VERSION"));
        let commit = commit.trim_start_matches('(').trim_end_matches(')').trim_end_matches('+');
        assert!(!commit.is_empty() && commit.chars().all(|letter| letter.is_ascii_hexdigit()), "{name}");
    }
}
