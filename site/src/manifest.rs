//! What browsers read when a visitor puts the site beside their apps.

use floorwalker::domain::address::{Address, GlossaryState, Place, QuizState};
use floorwalker::words;
use serde_json::json;

use crate::Site;
use crate::fault::Fault;

/// The manifest's own file.
pub const MANIFEST: &str = "manifest.webmanifest";
/// The icon of the home screens that read no manifest.
pub const TOUCH_ICON: &str = "icons/apple-touch-180.png";

/// An icon as the manifest names it.
#[derive(Debug, Clone, Copy)]
pub struct Icon {
    /// Where it is.
    pub file: &'static str,
    /// Its width and height.
    pub sizes: &'static str,
    /// Whether systems may cut it into a shape of their own.
    pub purpose: &'static str,
}

/// All icons of the manifest.
pub const ICONS: [Icon; 3] = [
    Icon { file: "icons/icon-192.png", sizes: "192x192", purpose: "any" },
    Icon { file: "icons/icon-512.png", sizes: "512x512", purpose: "any" },
    Icon { file: "icons/maskable-512.png", sizes: "512x512", purpose: "maskable" },
];

/// The paper's color by day and by night.
///
/// # Errors
/// When the sheet of colors has no such color.
pub fn papers() -> Result<[&'static str; 2], Fault> {
    let mut found = include_str!("../../style/tokens.css").split("--paper:").skip(1);
    let mut next = || found.next()?.split(';').next().map(str::trim);
    next().zip(next()).map(Into::into).ok_or_else(|| Fault("style/tokens.css: no --paper for day and night".into()))
}

/// Writes the manifest.
///
/// # Errors
/// When it cannot be written.
pub fn write(site: &Site) -> Result<(), Fault> {
    let [paper, _] = papers()?;
    let way = |name: &str, place| json!({ "name": name, "url": format!("./{}", Address::at(place).format()) });
    let icons = ICONS.map(
        |Icon { file, sizes, purpose }| json!({ "src": file, "sizes": sizes, "type": "image/png", "purpose": purpose }),
    );
    let manifest = json!({
        // No `id`: it would be read from the top of the host, where all sites of one owner would be the same app.
        "name": words::NAME,
        "short_name": words::NAME,
        "description": words::MAP_LEAD,
        "lang": "en",
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        // With back, reload and the address at hand: every view is a link to be shared. Where there is no such window it opens in
        // the browser, whose copy for when the network is gone it shares.
        "display": "minimal-ui",
        "background_color": paper,
        "theme_color": paper,
        "icons": icons,
        "shortcuts": [
            way(words::NAV_GLOSSARY, Place::Glossary(GlossaryState::default())),
            way(words::QUIZ_HEADING, Place::Quiz(QuizState::default())),
        ],
    });
    site.folder.write(MANIFEST, format!("{manifest}\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_papers_are_those_of_the_two_themes() {
        let [day, night] = papers().expect("two papers");
        for paper in [day, night] {
            assert!(paper.len() == 7 && paper.starts_with('#'), "{paper}");
        }
        let light = |paper: &str| u32::from_str_radix(&paper[1..3], 16).expect("a color");
        assert!(light(day) > 0xc0 && light(night) < 0x40, "{day} by day, {night} by night");
    }
}
