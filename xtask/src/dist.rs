//! The files of the built site: which of them holds a part whose name carries the hash of its content.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// Digits of the hash that `site/` puts into a name.
const HASH: usize = 16;

/// The file of a built site that holds a part: `terms/lobs.json` lies in `terms/lobs-0123456789abcdef.json`.
///
/// # Errors
/// When there is none.
pub fn part(dist: &Path, name: &str) -> Result<PathBuf, Failure> {
    let (folder, file) =
        name.rsplit_once('/').map_or((dist.to_path_buf(), name), |(path, file)| (dist.join(path), file));
    let entries = fs::read_dir(&folder).into_iter().flatten().flatten();
    let is_it = |path: &PathBuf| path.file_name().is_some_and(|found| plain_name(&found.to_string_lossy()) == file);
    entries.map(|entry| entry.path()).find(|path| is_it(path) && path.is_file()).ok_or_else(|| {
        Failure::new(format!("the built site has no part {name}")).at(dist.display()).remedy("cargo xtask build")
    })
}

/// All files below a folder, in the order of their addresses.
///
/// # Errors
/// When a folder cannot be read.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let unreadable = |error: std::io::Error| {
        Failure::new(format!("this folder cannot be read: {error}")).at(folder.display()).remedy("cargo xtask build")
    };
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The name without the hash: `quiz.js` of `quiz-0123456789abcdef.js`.
pub fn plain_name(file: &str) -> String {
    let whole = || file.to_owned();
    let Some((stem, ending)) = file.rsplit_once('.') else { return whole() };
    match stem.rsplit_once('-') {
        Some((name, hash)) if hash.len() == HASH && hash.bytes().all(|digit| digit.is_ascii_hexdigit()) => {
            format!("{name}.{ending}")
        }
        _ => whole(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_no_part_of_the_name() {
        for (file, expected) in [
            ("quiz-0123456789abcdef.js", "quiz.js"),
            ("found-by-cb89a5222c826c66.json", "found-by.json"),
            ("found-by.json", "found-by.json"),
            ("index.html", "index.html"),
            ("a-0123456789abcde.js", "a-0123456789abcde.js"),
            ("a-0123456789abcdez.js", "a-0123456789abcdez.js"),
            ("LICENSE", "LICENSE"),
        ] {
            assert_eq!(plain_name(file), expected, "{file}");
        }
    }
}
