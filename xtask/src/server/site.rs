//! The files of a folder, held in memory, and which of them a request asks for.
//!
//! An address is looked up among the names that were read at the start. It is never joined to a path, so there is
//! nothing that `..`, an encoded slash or a NUL could climb out of.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::gzip;

/// A file, ready to be sent.
#[derive(Debug)]
pub struct Asset {
    /// What kind of file it is, as browsers are told.
    pub mime: &'static str,
    /// The bytes as they are.
    pub plain: Vec<u8>,
    /// The bytes compressed, for kinds that shrink.
    pub gzipped: Option<Vec<u8>>,
}

/// What a request is answered with.
#[derive(Debug)]
pub enum Answer<'a> {
    /// This file.
    File(&'a Asset),
    /// The same address with a slash at its end.
    Redirect(String),
    /// There is no such file.
    Nothing,
}

/// A folder's files by the address they have below the prefix.
#[derive(Debug)]
pub struct Site {
    prefix: String,
    files: BTreeMap<String, Asset>,
}

impl Site {
    /// Reads the folder with all folders in it, and compresses what shrinks.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub fn load(folder: &Path, prefix: &str) -> Result<Self, Failure> {
        let inner = prefix.trim_matches('/');
        let prefix = if inner.is_empty() { "/".to_owned() } else { format!("/{inner}/") };
        let mut site = Self { prefix, files: BTreeMap::new() };
        site.add_folder(folder, "", gzip::is_here())?;
        Ok(site)
    }

    /// The sub-path, beginning and ending with a slash.
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// Answers the target of a request, such as `/some/folder/index.html?embed=1`.
    pub fn answer(&self, target: &str) -> Answer<'_> {
        let (raw, query) = target.find('?').map_or((target, ""), |mark| target.split_at(mark));
        let Some(path) = decoded(raw) else { return Answer::Nothing };
        let with_slash = || Answer::Redirect(format!("{raw}/{query}"));
        let Some(name) = path.strip_prefix(&self.prefix) else {
            let is_prefix = !path.is_empty() && format!("{path}/") == self.prefix;
            return if is_prefix { with_slash() } else { Answer::Nothing };
        };
        if name.is_empty() || name.ends_with('/') {
            return self.files.get(&format!("{name}index.html")).map_or(Answer::Nothing, Answer::File);
        }
        match self.files.get(name) {
            Some(asset) => Answer::File(asset),
            None if self.files.contains_key(&format!("{name}/index.html")) => with_slash(),
            None => Answer::Nothing,
        }
    }

    fn add_folder(&mut self, folder: &Path, address: &str, with_gzip: bool) -> Result<(), Failure> {
        let failed = |error: std::io::Error| {
            Failure::new(format!("this folder cannot be served: {error}"))
                .at(folder.display())
                .remedy("Build the site first: cargo xtask build")
        };
        for entry in fs::read_dir(folder).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let name = format!("{address}{}", entry.file_name().to_string_lossy());
            // A link's own kind is neither of the two: it could lead out of the folder.
            let kind = entry.file_type().map_err(failed)?;
            if kind.is_dir() {
                self.add_folder(&entry.path(), &format!("{name}/"), with_gzip)?;
            } else if kind.is_file() {
                let (mime, shrinks) = kind_of(&name);
                let plain = fs::read(entry.path()).map_err(failed)?;
                let gzipped = if shrinks && with_gzip { Some(gzip::best(&entry.path())?) } else { None };
                self.files.insert(name, Asset { mime, plain, gzipped });
            }
        }
        Ok(())
    }
}

/// The type that browsers are told, and whether compressing pays.
fn kind_of(name: &str) -> (&'static str, bool) {
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => ("text/html; charset=utf-8", true),
        "js" | "mjs" => ("text/javascript; charset=utf-8", true),
        "css" => ("text/css; charset=utf-8", true),
        // With any other type browsers refuse to compile while it arrives.
        "wasm" => ("application/wasm", true),
        "svg" => ("image/svg+xml", true),
        "json" | "map" => ("application/json", true),
        "webmanifest" => ("application/manifest+json", true),
        "xml" => ("application/xml", true),
        "txt" => ("text/plain; charset=utf-8", true),
        "csv" => ("text/csv; charset=utf-8", true),
        "png" => ("image/png", false),
        "jpg" | "jpeg" => ("image/jpeg", false),
        "webp" => ("image/webp", false),
        "ico" => ("image/x-icon", false),
        "woff2" => ("font/woff2", false),
        _ => ("application/octet-stream", false),
    }
}

/// The path with its percent signs resolved; nothing for one that is not UTF-8, holds a NUL or breaks off.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' { 16 * hex(rest.next()?)? + hex(rest.next()?)? } else { byte });
    }
    String::from_utf8(bytes).ok().filter(|path| !path.contains('\0'))
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).map(|value| value as u8)
}
