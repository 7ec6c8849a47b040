//! What the compiler is told beyond `Cargo.toml` for a release, so that the same source gives the same bytes everywhere, and
//! nothing in them tells whose machine made them.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::{dist, paths, process};

/// Cargo adds these to what it tells the compiler for the browser's target alone, so nothing of the host is built anew.
pub const VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
/// What the folder of a package is called in the messages of a panic, in place of the folder it has on this machine.
const PACKAGES: &str = "crates";

/// The flags: names of functions that tell whose they are (`size` reads them), and folders that are the same everywhere.
///
/// Cargo has `trim-paths` for the folders, and only nightly compilers take it so far.
pub fn for_release() -> String {
    let mut flags = vec!["-Csymbol-mangling-version=v0".to_owned()];
    flags
        .extend(renamed().into_iter().map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display())));
    // The variable is split at spaces. What a folder with one in its name leaves in the site, `hold` finds.
    flags.retain(|flag| !flag.contains(' '));
    flags.join(" ")
}

/// The folders whose names get into a program, each with its name there.
fn renamed() -> Vec<(PathBuf, String)> {
    let mut folders = vec![(paths::root(), String::new())];
    // One folder for each registry, whose name differs from machine to machine too.
    let sources = cargo_home().map(|home| home.join("registry").join("src"));
    let registries = sources.into_iter().filter_map(|sources| fs::read_dir(sources).ok()).flatten().flatten();
    folders.extend(registries.map(|entry| (entry.path(), PACKAGES.to_owned())));
    // Where the source of the standard library is installed, the compiler names that folder instead of its own.
    let rustc = PathBuf::from(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    let version = process::answer(&rustc, &["-vV"]).unwrap_or_default();
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: "));
    if let (Some(commit), Some(sysroot)) = (commit, process::answer(&rustc, &["--print", "sysroot"])) {
        folders.push((Path::new(&sysroot).join("lib/rustlib/src/rust"), format!("/rustc/{commit}")));
    }
    folders
}

/// Where cargo keeps the packages.
pub fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")))
}

/// Holds that nothing published names a folder of this machine.
///
/// # Errors
/// When a file does.
pub fn hold(site: &Path) -> Result<(), Failure> {
    let private = [Some(paths::root()), cargo_home(), env::home_dir()];
    // The top of the disk is nobody's.
    let private: Vec<String> = private
        .into_iter()
        .flatten()
        .filter(|path| path.parent().is_some())
        .filter_map(|path| path.to_str().map(Into::into))
        .collect();
    for file in dist::files(site)? {
        let bytes = fs::read(&file).map_err(|error| Failure::new(error.to_string()).at(file.display()))?;
        if let Some(folder) = private.iter().find(|folder| names(&bytes, folder)) {
            return Err(Failure::new(format!("this file would tell its readers of the folder {folder}"))
                .at(file.display())
                .remedy(
                    "Is RUSTFLAGS set? It takes the place of our flags.\nHas the folder a space in its name? Choose another.",
                ));
        }
    }
    Ok(())
}

/// Whether the bytes name that folder or one in it.
fn names(bytes: &[u8], folder: &str) -> bool {
    let folder = [folder.as_bytes(), b"/"].concat();
    bytes.windows(folder.len()).any(|window| window == folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_folder_of_packages_is_renamed() {
        let flags = for_release();
        let root = paths::root();
        assert!(flags.contains(&format!("--remap-path-prefix={}=", root.display())), "{flags}");
        let sources = cargo_home().expect("cargo has a home").join("registry/src");
        for registry in fs::read_dir(sources).expect("packages are there").flatten() {
            assert!(flags.contains(&format!("--remap-path-prefix={}=crates", registry.path().display())), "{flags}");
        }
    }

    #[test]
    fn a_file_that_names_a_folder_of_this_machine_is_found() {
        assert!(names(b"\x01at /home/ann/.cargo/x.rs", "/home/ann"));
        assert!(!names(b"/home/annabel/x.rs", "/home/ann"));
    }
}
