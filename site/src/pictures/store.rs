//! Pictures that were drawn before: drawing all takes seconds, and nearly all of them stay as they are from build to build.

use std::path::{Path, PathBuf};
use std::{env, fs, process, thread};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use super::font::Fonts;
use super::paint::paint;
use crate::fault::Fault;

/// A folder with pictures, each named by what it is drawn from. It may be removed at any time.
pub struct Store {
    folder: PathBuf,
    /// What draws, and with which versions of the libraries.
    painter: Sha256,
}

impl Store {
    /// The one in that folder, which need not be there.
    pub fn at(folder: &Path) -> Self {
        let painter =
            Sha256::new().chain_update(include_str!("paint.rs")).chain_update(include_str!("../../../Cargo.lock"));
        Self { folder: folder.to_owned(), painter }
    }

    /// The SVG as a PNG of that size, drawn if it is not there yet.
    ///
    /// # Errors
    /// When it cannot be drawn.
    pub fn picture(&self, svg: &str, fonts: &Fonts, size: (u32, u32)) -> Result<Vec<u8>, Fault> {
        let path = self.folder.join(self.name(svg, size));
        if let Some(kept) = fs::read(&path).ok().filter(|bytes| is_whole(bytes, size)) {
            return Ok(kept);
        }
        let drawn = paint(svg, fonts, size)?;
        self.keep(&path, &drawn);
        Ok(drawn)
    }

    /// Keeps a picture. Where that is not possible, the next build draws it again.
    fn keep(&self, path: &Path, bytes: &[u8]) {
        // Another build may do the same at this moment: nobody may see half a picture.
        let unfinished = path.with_extension(format!("{}-{:?}", process::id(), thread::current().id()));
        let written = fs::create_dir_all(&self.folder).and_then(|()| fs::write(&unfinished, bytes));
        if written.and_then(|()| fs::rename(&unfinished, path)).is_err() {
            let _ = fs::remove_file(&unfinished);
        }
    }

    fn name(&self, svg: &str, (width, height): (u32, u32)) -> String {
        let seen = self.painter.clone().chain_update(format!("{width}x{height}")).chain_update(svg);
        format!("{}.png", URL_SAFE_NO_PAD.encode(seen.finalize()))
    }
}

/// Where pictures are kept: beside everything else that is built.
pub fn folder() -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    target.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../target")).join("pictures")
}

/// Whether those are the bytes of a PNG of that size, to its end: <https://www.w3.org/TR/png/>.
pub fn is_whole(bytes: &[u8], size: (u32, u32)) -> bool {
    size_of(bytes) == Some(size) && bytes.ends_with(b"IEND\xAE\x42\x60\x82")
}

/// The size that a PNG's header tells.
fn size_of(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR")?;
    let number = |at: usize| header.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes);
    Some((number(0)?, number(4)?))
}
