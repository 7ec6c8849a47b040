//! How a page is made to look the same on every machine, taken, and held against the picture that is kept of it.

use std::path::{Path, PathBuf};
use std::{env, fs};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use xtask::tally;

use super::compare::{COARSE, FINE, Grain, difference};
use super::raster::Raster;
use crate::support::page::Page;
use crate::support::{Outcome, trouble};

/// Set, the pictures are taken anew instead of compared.
const RENEW: &str = "FLOORWALKER_RENEW_PICTURES";
/// What a page is cut at, in points: what comes further down repeats what is above.
const TALLEST: u64 = 1_100;
/// What is wider is taken in half its size.
const WIDEST: u64 = 600;

/// Runs in every document before its own scripts. The fonts of a machine are its own, so the pictures have theirs, and letters
/// stand where the font says, whatever the machine does to make them sharper. Nothing moves, it is always the same day, and the address of
/// the site, which is another one each time, is not shown.
const STILL: &str = "
    const font = (data, weight) => new FontFace('Pictures', Uint8Array.from(atob(data), (byte) => byte.charCodeAt(0)), { weight });
    for (const face of [font('{regular}', '100 500'), font('{bold}', '501 900')]) { document.fonts.add(face); face.load(); }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`:root { --font: Pictures !important } * { text-rendering: geometricPrecision !important; caret-color: transparent !important;
      animation: none !important; transition: none !important } code, textarea, svg { font-family: Pictures !important } #markup, textarea[readonly] { color: transparent !important }
      .poster text:last-child { visibility: hidden }`);
    document.adoptedStyleSheets = [sheet];
    const day = Date.UTC(2026, 0, 5, 12);
    Date = class extends Date {
      constructor(...given) { super(...(given.length ? given : [day])); }
      static now() { return day; }
    };";

/// What would be drawn in a font of the machine's own.
const FOREIGN: &str = "return [...document.querySelectorAll('body *')]
    .filter((node) => [...node.childNodes].some((part) => part.nodeType === 3 && part.data.trim()))
    .filter((node) => node.checkVisibility() && !getComputedStyle(node).fontFamily.startsWith('Pictures'))
    .map((node) => node.textContent.trim().slice(0, 40)).slice(0, 5).join(' | ')";

/// Prepares all further documents of the page.
pub(crate) fn hold_still(page: &Page) -> Outcome {
    let script = STILL
        .replace("{regular}", &STANDARD.encode(notosans::REGULAR_TTF))
        .replace("{bold}", &STANDARD.encode(notosans::BOLD_TTF));
    page.in_every_document(&script)?;
    page.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true }))?;
    Ok(())
}

/// The page from its top, as it is now, and how closely it is looked at.
pub(crate) async fn take(page: &Page) -> Outcome<(Raster, Grain)> {
    page.wait("the font is here", "document.fonts.status === 'loaded'").await?;
    page.js("scrollTo(0, 0)").await?;
    page.settle().await?;
    let foreign = page.text(FOREIGN).await?;
    if !foreign.is_empty() {
        return trouble(format!("these have a font of this machine: {foreign}"));
    }
    let width = page.number("return innerWidth").await?;
    let height = page.number("return Math.ceil(document.documentElement.getBoundingClientRect().height)").await?;
    let (scale, grain) = if width > WIDEST { (0.5, COARSE) } else { (1.0, FINE) };
    let clip = json!({ "x": 0, "y": 0, "width": width, "height": height.min(TALLEST), "scale": scale });
    let wish = json!({ "format": "png", "clip": clip, "captureBeyondViewport": true });
    let answer = page.devtools("Page.captureScreenshot", wish)?;
    Ok((Raster::read(&STANDARD.decode(answer["data"].as_str().unwrap_or_default())?)?, grain))
}

/// Where the kept picture of that name is.
fn kept_at(name: &str) -> PathBuf {
    xtask::paths::root().join("tests/browser/references").join(format!("{name}.png"))
}

/// The kept picture of that name.
pub(crate) fn kept(name: &str) -> Outcome<Raster> {
    let path = kept_at(name);
    match fs::read(&path) {
        Ok(file) => Raster::read(&file),
        Err(error) => trouble(format!("{}: {error}; {RENEW}=1 takes it", path.display())),
    }
}

/// Holds the page as it is now against the picture of that name: the fault, if there is one. Where pictures are renewed it is kept
/// instead.
pub(crate) async fn fault(page: &Page, name: &str) -> Outcome<Option<String>> {
    let (now, grain) = take(page).await?;
    if env::var_os(RENEW).is_some() {
        fs::write(kept_at(name), now.write()?)?;
        return Ok(None);
    }
    tally::count("look: pictures compared", 1)?;
    let Some(found) = difference(&kept(name)?, &now, grain) else { return Ok(None) };
    let folder = xtask::paths::root().join("target/pictures/different");
    fs::create_dir_all(&folder)?;
    let written = |kind: &str, picture: &Raster| -> Outcome<String> {
        let path = folder.join(format!("{name}.{kind}.png"));
        fs::write(&path, picture.write()?)?;
        Ok(shown(&path))
    };
    let [actual, marked] = [written("actual", &now)?, written("difference", &found.drawn)?];
    Ok(Some(format!(
        "{name}: {}\n    expected {}\n    actual {actual}\n    difference {marked}",
        found.told,
        shown(&kept_at(name))
    )))
}

/// The path as seen from the project.
fn shown(path: &Path) -> String {
    path.strip_prefix(xtask::paths::root()).unwrap_or(path).display().to_string()
}
