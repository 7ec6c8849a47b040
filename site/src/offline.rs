//! What the site needs to work when the network is gone: the worker (`public/sw.js`), told which files make up this version.
//!
//! Kept are the app and everything that it fetches, and the page that gives the markup for other pages with the frame that it
//! shows; not the pages that are only read: they say the same again, and visitors pay for data. Where one of those does not
//! come, the worker leads to the same place in the app.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use crate::assets::hex;
use crate::fault::Fault;
use crate::manifest::{ICONS, MANIFEST};
use crate::parts::{BOOT, ICON, MEND, OFFLINE, OWN_DATA, PROGRAM, SHEET, WASM};
use crate::{Extent, Site, share};

/// The worker's own file. Its name holds no hash: browsers look for a new version under the old name.
pub const WORKER: &str = "sw.js";

/// What a first visit downloads anyway, beside the page.
const FIRST: [&str; 6] = [BOOT, PROGRAM, WASM, SHEET, ICON, OFFLINE];

/// What is a page of its own beside the app, and no page that says the same again.
const PAGES: [&str; 2] = ["share/", "embed/"];

/// Takes the place of a worker that an earlier release has left at the same address, and leaves: the edit loop would be
/// shown that release for ever.
const RETIRING: &str = "addEventListener(\"install\", () => skipWaiting());
addEventListener(\"activate\", (event) => event.waitUntil(registration.unregister()
  .then(() => clients.matchAll({ type: \"window\" }))
  .then((all) => all.forEach((one) => one.navigate(one.url)))));
";

/// The files of one version, by the addresses that the worker keeps them under.
#[derive(Debug, PartialEq, Eq)]
struct Kept {
    version: String,
    first: Vec<String>,
    rest: Vec<String>,
    /// Kept when they are first used.
    later: Vec<String>,
}

/// Writes the worker. Everything that it keeps must have been written before.
///
/// # Errors
/// When a part is missing or the worker cannot be written.
pub fn write(site: &Site) -> Result<(), Fault> {
    if site.extent == Extent::Debug {
        return site.folder.write(WORKER, RETIRING);
    }
    let template = site.folder.read_text(WORKER)?;
    let Kept { version, first, rest, later } = kept(site, &template)?;
    let share = share::PARTS.iter().filter_map(|name| site.assets.get(name).ok());
    let share: Vec<String> = share.map(|asset| asset.file.clone()).collect();
    let mut constants = format!("const VERSION = \"{version}\";\n");
    for (name, files) in [("FIRST", first), ("REST", rest), ("LATER", later), ("SHARE", share)] {
        // Writing to a String cannot fail.
        let _ = writeln!(constants, "const {name} = [\"{}\"];", files.join("\",\""));
    }
    let code = crate::parts::without_comments(template.as_bytes());
    site.folder.write(WORKER, [constants.into_bytes(), code].concat())
}

fn kept(site: &Site, template: &str) -> Result<Kept, Fault> {
    // The page comes first: where it is an older one, nothing else need be asked for.
    let mut first = vec!["./".to_owned(), MEND.to_owned()];
    for name in FIRST {
        first.push(site.assets.get(name)?.file.clone());
    }
    let all = || site.assets.all().filter(|(name, _)| !FIRST.contains(name));
    let later: Vec<String> =
        all().filter(|(name, _)| OWN_DATA.contains(name)).map(|(_, asset)| asset.file.clone()).collect();
    let parts = all().map(|(_, asset)| asset.file.clone()).filter(|file| !later.contains(file));
    let beside = [MANIFEST, share::EMBED].into_iter().chain(ICONS.map(|icon| icon.file)).chain(PAGES);
    let beside = beside.filter(|name| site.folder.has(&file_of(name))).map(ToOwned::to_owned);
    let rest: Vec<String> = parts.chain(beside).collect();
    let mut digest = Sha256::new();
    digest.update(template);
    for name in first.iter().chain(&rest).chain(&later) {
        digest.update(Sha256::digest(name));
        digest.update(Sha256::digest(site.folder.read(&file_of(name))?));
    }
    Ok(Kept { version: hex(&digest.finalize()), first, rest, later })
}

/// The file behind an address.
fn file_of(name: &str) -> String {
    match name.strip_suffix('/') {
        Some(folder) => format!("{folder}/index.html"),
        None => name.to_owned(),
    }
}

#[cfg(test)]
#[path = "offline_tests.rs"]
mod tests;
