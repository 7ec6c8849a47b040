//! The one file as a package for learning systems: SCORM 1.2, which all of them read.
//!
//! Around the file stands a page that talks with the system (`scorm/scorm.js`); a manifest says what the package is.

use std::io::{Cursor, Write};

use floorwalker::html::Html;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::Site;
use crate::fault::Fault;
use crate::one_file;

/// Its name at the site's top.
pub const NAME: &str = "floorwalker-scorm12.zip";
const MANIFEST: &str = include_str!("scorm/imsmanifest.xml");
/// Where learning systems look for it.
const MANIFEST_NAME: &str = "imsmanifest.xml";
/// The page that the system opens, and what it needs.
const PLAYER: [(&str, &str); 3] = [
    ("index.html", include_str!("scorm/index.html")),
    ("scorm.css", include_str!("scorm/scorm.css")),
    ("scorm.js", include_str!("scorm/scorm.js")),
];

/// Writes the package around the text of the one file.
///
/// # Errors
/// When it cannot be packed or written.
pub fn write(site: &Site, one_file: &str) -> Result<(), Fault> {
    site.folder.write(NAME, package(one_file)?)
}

fn package(one_file: &str) -> Result<Vec<u8>, Fault> {
    let files = PLAYER.into_iter().chain([(one_file::NAME, one_file)]);
    let mut list = Html::default();
    for (name, _) in files.clone() {
        list.wrap("<file href=\"", name, "\"/>");
    }
    let manifest = MANIFEST.replace("{files}", &list.finish());
    pack([(MANIFEST_NAME, manifest.as_str())].into_iter().chain(files))
        .map_err(|error| Fault(format!("{NAME}: {error}")))
}

fn pack<'a>(files: impl Iterator<Item = (&'a str, &'a str)>) -> zip::result::ZipResult<Vec<u8>> {
    // One time for all: the same site gives the same bytes.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(name, options)?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}
