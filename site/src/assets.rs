//! The parts of the app, each in a file named by its own content, so that an old page never meets a new part under an old
//! name, and browsers may keep them for ever.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::fault::Fault;
use crate::folder::Folder;

/// A part, as pages refer to it.
#[derive(Debug, Clone)]
pub struct Asset {
    /// The name of its file, relative to the site's top.
    pub file: String,
    /// What `integrity` holds: <https://www.w3.org/TR/SRI/>.
    pub integrity: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// All parts, by the names that the program knows them by.
#[derive(Debug)]
pub struct Assets {
    folder: Folder,
    known: BTreeMap<String, Asset>,
}

impl Assets {
    /// None yet.
    pub fn new(folder: Folder) -> Self {
        Self { folder, known: BTreeMap::new() }
    }

    /// Writes a part.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn add(&mut self, name: &str, bytes: Vec<u8>) -> Result<(), Fault> {
        let digest = Sha256::digest(&bytes);
        let hash = hex(&digest);
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let file = format!("{stem}-{hash}.{ending}");
        self.folder.write(&file, &bytes)?;
        self.known.insert(name.into(), Asset { file, integrity: integrity(&bytes), bytes });
        Ok(())
    }

    /// The part of that name.
    ///
    /// # Errors
    /// When there is none.
    pub fn get(&self, name: &str) -> Result<&Asset, Fault> {
        self.known.get(name).ok_or_else(|| Fault(format!("the site has no part {name}")))
    }

    /// All parts with the names that the program knows them by.
    pub fn all(&self) -> impl Iterator<Item = (&str, &Asset)> {
        self.known.iter().map(|(name, asset)| (name.as_str(), asset))
    }
}

/// The first eight bytes of a digest, as names hold them. The worker (`public/sw.js`) reads them there again.
pub fn hex(digest: &[u8]) -> String {
    digest.iter().take(8).fold(String::new(), |hex, byte| format!("{hex}{byte:02x}"))
}

/// The hash of a text or file as browsers want it, in `integrity` and in a content security policy.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the specification, with its hash: <https://www.w3.org/TR/SRI/#integrity-metadata-description>.
    #[test]
    fn hashes_are_as_browsers_want_them() {
        let alert = b"alert('Hello, world.');";
        assert_eq!(integrity(alert), "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
    }
}
