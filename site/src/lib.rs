//! Makes the site of what Trunk has built: pages that can be read before or without the app, parts named by their content,
//! and what is published beside them. Everything comes from the same content and the same `domain` and `html` as the app.

pub mod address;
pub mod app_page;
pub mod assets;
pub mod card;
pub mod credits;
pub mod early;
pub mod engines;
pub mod fault;
pub mod folder;
pub mod head;
pub mod link;
pub mod manifest;
pub mod minify;
pub mod not_found;
pub mod offline;
pub mod one_file;
pub mod pages;
pub mod parts;
pub mod pictures;
pub mod poster;
pub mod program;
pub mod report;
pub mod scorm;
pub mod share;
pub mod wasm;

use std::path::Path;

pub use fault::Fault;

use address::Home;
use assets::Assets;
use floorwalker::domain::atlas::Atlas;
use folder::Folder;

/// How much of the site to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// For the edit loop: the app alone, and no policy, which would refuse Trunk's own reloading.
    Debug,
    /// Everything that is published.
    Whole,
}

/// Everything that the makers of pages need.
#[derive(Debug)]
pub struct Site {
    /// Where it is made.
    pub folder: Folder,
    /// The parts of the app.
    pub assets: Assets,
    /// The content, with everything that is told about it.
    pub atlas: Atlas,
    /// Where it will be.
    pub home: Home,
    /// How much is made.
    pub extent: Extent,
    /// What others wrote of it, and on which terms.
    pub credits: String,
}

/// Makes the site in the folder that Trunk has built in.
///
/// # Errors
/// When a file is missing or cannot be written, or the content is not sound.
pub fn make(path: &Path, extent: Extent) -> Result<(), Fault> {
    let home = Home::of_this_build()?;
    if let Some(notice) = home.notice() {
        eprintln!("note: {notice}");
    }
    let folder = Folder::at(path);
    let trunk_page = folder.read_text("index.html")?;
    let assets = parts::gather(&folder, &trunk_page, extent)?;
    // The edit loop goes without what takes time and is not looked at there.
    let credits = if extent == Extent::Whole { credits::text()? } else { String::new() };
    let site = Site { folder, assets, atlas: atlas()?, home, extent, credits };
    write(&site, &trunk_page)?;
    if extent == Extent::Whole {
        pictures::write(&site, &pictures::store::folder())?;
        let one_file = one_file::write(&site, &trunk_page)?;
        scorm::write(&site, &one_file)?;
    }
    // Last: it names what the others have written.
    offline::write(&site)
}

/// Writes the pages of a site whose parts are in their places; `trunk_page` is the page that Trunk wrote.
///
/// # Errors
/// When a part is missing or a page cannot be written.
pub fn write(site: &Site, trunk_page: &str) -> Result<(), Fault> {
    app_page::write(site, trunk_page)?;
    pages::write(site)?;
    engines::write(site)?;
    manifest::write(site)?;
    poster::write(site)?;
    share::write(site)?;
    credits::write(site)?;
    not_found::write(site)
}

/// The whole content.
///
/// # Errors
/// When it is not sound.
pub fn atlas() -> Result<Atlas, Fault> {
    Atlas::read(floorwalker::content::FILES).map_err(|problems| Fault::of_content(&problems))
}
