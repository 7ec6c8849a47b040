//! Where things are: the project, its built site, and the folder of the tools that xtask installs.

use std::env;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// The project's folder.
pub fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// The built site, as Trunk writes it.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The folder for installed tools, one folder per tool and version in it.
///
/// Outside the project, so that `cargo clean` and a second clone keep the minutes they cost; apart from `~/.cargo/bin`,
/// so that the user's own tools stay as they are.
///
/// # Errors
/// When there is no home folder to put it in.
pub fn tools() -> Result<PathBuf, Failure> {
    let chosen = tools_from(env::var_os("FLOORWALKER_TOOLS"), env::var_os("XDG_CACHE_HOME"), env::home_dir());
    let folder = chosen.ok_or_else(|| {
        Failure::new("there is no home folder to keep the build tools in")
            .remedy("Set FLOORWALKER_TOOLS to a folder that may be written to.")
    })?;
    std::path::absolute(&folder).map_err(|error| Failure::new(error.to_string()).at(folder.display()))
}

fn tools_from(
    own: Option<std::ffi::OsString>,
    caches: Option<std::ffi::OsString>,
    home: Option<PathBuf>,
) -> Option<PathBuf> {
    let filled = |value: Option<std::ffi::OsString>| value.filter(|value| !value.is_empty()).map(PathBuf::from);
    filled(own)
        .or_else(|| filled(caches).map(|caches| caches.join("floorwalker")))
        .or_else(|| home.map(|home| home.join(".cache").join("floorwalker")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(own: Option<&str>, caches: Option<&str>, home: Option<&str>, expected: Option<&str>) {
        let found = tools_from(own.map(Into::into), caches.map(Into::into), home.map(PathBuf::from));
        assert_eq!(found, expected.map(PathBuf::from));
    }

    #[test]
    fn the_nearest_wish_wins() {
        check(Some("/own"), Some("/caches"), Some("/home"), Some("/own"));
        check(Some(""), Some("/caches"), Some("/home"), Some("/caches/floorwalker"));
        check(None, None, Some("/home"), Some("/home/.cache/floorwalker"));
        check(None, None, None, None);
    }

    #[test]
    fn the_root_holds_the_app() {
        assert!(root().join("Trunk.toml").is_file());
    }
}
