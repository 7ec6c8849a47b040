//! Makes the site of what Trunk has built: pages that can be read before or without the app, parts named by their content,
//! and what is published beside them. Everything comes from the same content and the same `domain` and `html` as the app.

pub mod app_page;
pub mod assets;
pub mod early;
pub mod fault;
pub mod folder;
pub mod head;
pub mod link;
pub mod parts;

use std::path::Path;

pub use fault::Fault;

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
    /// How much is made.
    pub extent: Extent,
}

/// Makes the site in the folder that Trunk has built in.
///
/// # Errors
/// When a file is missing or cannot be written, or the content is not sound.
pub fn make(path: &Path, extent: Extent) -> Result<(), Fault> {
    let folder = Folder::at(path);
    let trunk_page = folder.read_text("index.html")?;
    let assets = parts::gather(&folder, &trunk_page)?;
    let site = Site { folder, assets, atlas: atlas()?, extent };
    app_page::write(&site, &trunk_page)?;
    Ok(())
}

/// The whole content.
fn atlas() -> Result<Atlas, Fault> {
    Atlas::read(floorwalker::content::FILES).map_err(|problems| {
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        Fault(problems.join("\n"))
    })
}
