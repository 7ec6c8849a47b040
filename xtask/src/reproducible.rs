//! Whether the same source gives the same site: it is built twice from nothing, in folders of other names and depths, with another
//! home of cargo, time zone, language and number of hands, and compared byte by byte.

use std::collections::BTreeSet;
use std::env;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{self as system, Command, Stdio};

use crate::failure::Failure;
use crate::tools::BuildTools;
use crate::{dist, flags, paths, process};

/// The folders of the two builds, below one that is removed in the end.
const FOLDERS: [&str; 2] = ["one", "the/other/one"];
/// What differs between the two beside the folder.
const OTHER: [(&str, &str); 3] = [("TZ", "Pacific/Kiritimati"), ("LC_ALL", "C"), ("CARGO_BUILD_JOBS", "1")];
/// How the names of files end that are told one by one: the programs, and what is downloaded.
const TOLD: [&str; 4] = [".wasm", ".js", ".zip", "floorwalker.html"];

/// Builds the site twice and compares.
///
/// # Errors
/// When a build fails, or a file of one is not the same in the other.
pub fn check() -> Result<(), Failure> {
    // Installed once and before, if at all: they are the same for both.
    BuildTools::for_release()?;
    let place = env::temp_dir().join(format!("floorwalker-reproducible-{}", system::id()));
    let result = compare_builds(&place);
    if result.is_ok() {
        let _ = fs::remove_dir_all(&place);
    } else {
        println!("   Both builds are kept in {}", place.display());
    }
    result
}

fn compare_builds(place: &Path) -> Result<(), Failure> {
    let mut sites = Vec::new();
    for (turn, folder) in FOLDERS.into_iter().enumerate() {
        let source = place.join(folder);
        copy_source(&source)?;
        let mut command = process::cargo(&["xtask", "build"]);
        command.current_dir(&source).env_remove("CARGO_TARGET_DIR").env_remove(flags::VARIABLE);
        if turn > 0 {
            command.envs(OTHER).env("CARGO_HOME", other_home(&place.join("home"))?);
        }
        process::run(&mut command)?;
        sites.push(source.join("dist"));
    }
    let [one, other] = &sites[..] else { return Ok(()) };
    let differing = differing(one, other)?;
    tell(one)?;
    if differing.is_empty() {
        println!("   Two builds from nothing are the same, byte by byte.");
        return Ok(());
    }
    Err(Failure::new(format!("two builds of the same source differ in {} files", differing.len()))
        .at(differing.join("\n          "))
        .remedy("Look for a folder, a time, a random number or an unsorted map in what makes the first of them."))
}

/// The files that git knows or would, as they are now.
fn copy_source(to: &Path) -> Result<(), Failure> {
    let list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let output = Command::new("git").args(list).current_dir(paths::root()).output();
    let output = output.map_err(|error| process::cannot_start("git ls-files", &error))?;
    if !output.status.success() {
        return Err(Failure::new("git does not say which files are the source").at(paths::root().display()));
    }
    let names = String::from_utf8_lossy(&output.stdout).into_owned();
    for name in names.split('\0').filter(|name| !name.is_empty()) {
        let (from, to) = (paths::root().join(name), to.join(name));
        // One that was removed is still in git's list until the next commit.
        if from.is_file() {
            let folder = to.parent().map_or(Ok(()), fs::create_dir_all);
            folder
                .and_then(|()| fs::copy(&from, &to))
                .map_err(|error| Failure::new(error.to_string()).at(to.display()))?;
        }
    }
    Ok(())
}

/// Another home for cargo with the same packages in it, so that their folders have other names.
fn other_home(home: &Path) -> Result<PathBuf, Failure> {
    let lost = |error: std::io::Error| Failure::new(error.to_string()).at(home.display());
    fs::create_dir_all(home).map_err(lost)?;
    let own = flags::cargo_home().ok_or_else(|| Failure::new("cargo has no home folder").remedy("Set CARGO_HOME."))?;
    for entry in fs::read_dir(&own).map_err(lost)?.flatten() {
        link(&entry.path(), &home.join(entry.file_name())).map_err(lost)?;
    }
    Ok(home.to_owned())
}

#[cfg(unix)]
fn link(from: &Path, to: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(from, to)
}

/// Elsewhere links need a right of their own; cargo then gets what it lacks anew.
#[cfg(not(unix))]
fn link(_: &Path, _: &Path) -> std::io::Result<()> {
    Ok(())
}

/// The names of the files that are not the same in both folders.
fn differing(one: &Path, other: &Path) -> Result<Vec<String>, Failure> {
    let names = |folder: &Path| -> Result<BTreeSet<PathBuf>, Failure> {
        Ok(dist::files(folder)?.iter().filter_map(|file| file.strip_prefix(folder).ok().map(Into::into)).collect())
    };
    let same = |name: &PathBuf| match (fs::read(one.join(name)), fs::read(other.join(name))) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    };
    let all: BTreeSet<PathBuf> = names(one)?.union(&names(other)?).cloned().collect();
    Ok(all.iter().filter(|name| !same(name)).map(|name| name.display().to_string()).collect())
}

/// Prints the digests of the programs and downloads, and one of everything.
fn tell(site: &Path) -> Result<(), Failure> {
    let mut list = String::new();
    let files = dist::files(site)?;
    for file in &files {
        // With `/` on every system, since the list has a digest of its own.
        let name = file.strip_prefix(site).unwrap_or(file).to_string_lossy().replace('\\', "/");
        let bytes = fs::read(file).map_err(|error| Failure::new(error.to_string()).at(file.display()))?;
        let line = format!("{}  {name}", sha256(&bytes)?);
        if TOLD.iter().any(|ending| name.ends_with(ending)) {
            println!("   {line}");
        }
        // Writing to a String cannot fail.
        let _ = writeln!(list, "{line}");
    }
    println!(
        "   {}  all {} files (of the list that `sha256sum` prints of them)",
        sha256(list.as_bytes())?,
        files.len()
    );
    Ok(())
}

/// The digest, by a program that every system has under one of two names.
fn sha256(bytes: &[u8]) -> Result<String, Failure> {
    let (program, arguments): (_, &[&str]) = match process::find("sha256sum") {
        Some(program) => (program, &[]),
        None => ("shasum".into(), &["-a", "256"]),
    };
    let failed = |error: &std::io::Error| process::cannot_start("sha256sum", error);
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| failed(&error))?;
    // Dropped at once: that is the end of what it reads. It says nothing before.
    child.stdin.take().map_or(Ok(()), |mut input| input.write_all(bytes)).map_err(|error| failed(&error))?;
    let output = child.wait_with_output().map_err(|error| failed(&error))?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let digest = text.split_whitespace().next().filter(|digest| output.status.success() && digest.len() == 64);
    digest.map(Into::into).ok_or_else(|| Failure::new("sha256sum gives no digest"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of FIPS 180-2.
    #[test]
    fn a_digest_is_what_the_standard_says() {
        let digest = sha256(b"abc").expect("a digest");
        assert_eq!(digest, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn what_differs_or_is_missing_is_named() {
        let place = env::temp_dir().join(format!("floorwalker-differing-{}", system::id()));
        let (one, other) = (place.join("one"), place.join("other"));
        for (folder, files) in [(&one, ["a.js", "b/c.wasm", "only.txt"]), (&other, ["a.js", "b/c.wasm", "lonely.txt"])]
        {
            for file in files {
                fs::create_dir_all(folder.join("b")).expect("a folder");
                fs::write(folder.join(file), file).expect("a file");
            }
        }
        let before = differing(&one, &other);
        fs::write(other.join("b/c.wasm"), "another").expect("a file");
        let after = differing(&one, &other);
        let _ = fs::remove_dir_all(&place);
        assert_eq!(before.expect("two folders"), ["lonely.txt", "only.txt"]);
        assert_eq!(after.expect("two folders"), ["b/c.wasm", "lonely.txt", "only.txt"]);
    }
}
