//! The whole app in one file, to be opened from disk, sent, or put into a learning system.
//!
//! From disk a page may fetch nothing, not even its neighbors, so all parts stand in it as texts: `public/boot.js` looks there first.
//! The policy names what may run or style by its hash, and leaves no way out.

use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use floorwalker::domain::address::{Address, Place};
use floorwalker::html::Html;
use floorwalker::words;

use crate::Site;
use crate::app_page::{self, Beside};
use crate::assets::{Asset, integrity};
use crate::credits;
use crate::fault::Fault;
use crate::head;
use crate::parts::{BOOT, ICON, LATER_PROGRAMS, LATER_SHEETS, OWN_DATA, PROGRAM, SHEET};
use crate::report::BROKEN;

/// Its name at the site's top.
pub const NAME: &str = "floorwalker.html";
/// What would end an element early or change how the rest of it is read, and what the browser would read as something else, so
/// that its hash were another.
const UNFIT: [&str; 5] = ["</script", "</style", "<!--", "\r", "\0"];

/// Writes the file and gives its text; `page` is the page that Trunk wrote.
///
/// # Errors
/// When a part is missing or cannot stand in a page.
pub fn write(site: &Site, page: &str) -> Result<String, Fault> {
    let text = text(site, page)?;
    site.folder.write(NAME, &text)?;
    Ok(text)
}

fn text(site: &Site, page: &str) -> Result<String, Fault> {
    let body = app_page::fill(app_page::body(page)?, Address::format, Beside::Nothing)?;
    let (inside, after) = body.split_once("</body>").unwrap_or((&body, ""));
    let [boot, program, sheet] = [BOOT, PROGRAM, SHEET].map(|name| code(site, name));
    let (boot, program, sheet) = (boot?, program?, sheet?);
    let (mut scripts, mut sheets) = (vec![boot, program], vec![sheet]);
    let (mut later, mut styles) = (String::new(), String::new());
    // boot.js puts them into script elements when they are asked for. Writing to a String cannot fail.
    for name in LATER_PROGRAMS.map(|[name, ..]| name).into_iter().chain([BROKEN]).filter(is_here) {
        let script = code(site, name)?;
        let _ = write!(later, "<script type=\"text/plain\" data-file=\"{name}\">{script}</script>");
        scripts.push(script);
    }
    for name in LATER_SHEETS.into_iter().filter(is_here) {
        let sheet = code(site, name)?;
        let _ = write!(styles, "<style data-file=\"{name}\">{sheet}</style>");
        sheets.push(sheet);
    }
    let mut head = Html::default();
    let h = &mut head;
    h.raw("<!doctype html><html lang=\"en\" data-one-file><head><meta charset=\"utf-8\">");
    let policy = policy(&scripts, &sheets);
    h.wrap("<meta http-equiv=\"Content-Security-Policy\" content=\"", &policy, "\">");
    head::said(h, &words::page_title(&site.atlas, &Place::default()), words::MAP_LEAD);
    let icon = STANDARD.encode(&site.assets.get(ICON)?.bytes);
    h.wrap("<link rel=\"icon\" href=\"data:image/svg+xml;base64,", &icon, "\">");
    let head = std::mem::take(h).finish();
    // What is drawn first comes first: the parts stand behind the page that can be read without them.
    let parts = data(site)?;
    Ok(format!(
        "{head}<style>{sheet}</style>{styles}<script>{boot}</script></head>\
         {inside}{later}{parts}<script type=\"module\">{program}</script></body>{after}"
    ))
}

/// The parts that are only read, and the programs.
fn data(site: &Site) -> Result<String, Fault> {
    let part = |(name, Asset { bytes, .. }): (&str, &Asset)| {
        let (attribute, text) = match name.rsplit_once('.') {
            Some((_, "wasm")) => (" data-base64", STANDARD.encode(bytes)),
            // In JSON the sign can only be part of a text.
            Some((_, "json")) => ("", utf8(name, bytes)?.replace('<', "\\u003c")),
            _ => return Ok(String::new()),
        };
        Ok(format!("<script type=\"application/json\" data-file=\"{name}\"{attribute}>{text}</script>"))
    };
    // For whoever looks into the file: it has no other file beside it.
    let credits = fit(credits::NAME, &site.credits)?;
    let credits = format!("<script type=\"application/json\" data-file=\"{}\">{credits}</script>", credits::NAME);
    site.assets.all().filter(|(name, _)| is_here(name)).map(part).chain([Ok(credits)]).collect()
}

/// Whether the part belongs into the file.
fn is_here(name: &&str) -> bool {
    !OWN_DATA.contains(name)
}

/// A script or sheet as it can stand in the page.
fn code<'a>(site: &'a Site, name: &str) -> Result<&'a str, Fault> {
    fit(name, utf8(name, &site.assets.get(name)?.bytes)?)
}

/// The text, where it can stand in a page.
fn fit<'a>(name: &str, text: &'a str) -> Result<&'a str, Fault> {
    let lower = text.to_ascii_lowercase();
    match UNFIT.into_iter().find(|sign| lower.contains(sign)) {
        Some(sign) => {
            Err(Fault(format!("{name} has {sign:?} in it, so it cannot stand in {NAME}: write it in another way")))
        }
        None => Ok(text),
    }
}

fn utf8<'a>(name: &str, bytes: &'a [u8]) -> Result<&'a str, Fault> {
    std::str::from_utf8(bytes).map_err(|error| Fault(format!("{name}: {error}")))
}

/// Lets run and style what these texts are, and nothing else.
fn policy(scripts: &[&str], styles: &[&str]) -> String {
    let hashes = |texts: &[&str]| {
        let hashes: Vec<String> = texts.iter().map(|text| format!("'{}'", integrity(text.as_bytes()))).collect();
        hashes.join(" ")
    };
    format!(
        "default-src 'none'; script-src 'wasm-unsafe-eval' {}; style-src {}; img-src data: blob:; base-uri 'none'; \
         form-action 'none'",
        hashes(scripts),
        hashes(styles)
    )
}
