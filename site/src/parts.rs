//! Gathers the parts of the app from what Trunk left, under names by their content.

use std::collections::BTreeSet;
use std::fmt::Write;

use floorwalker::content;
use floorwalker::domain::atlas::{Atlas, Layer};
use floorwalker::domain::ribbons::room;
use floorwalker::html::node_element_id;

use crate::Extent;
use crate::assets::Assets;
use crate::fault::Fault;
use crate::folder::Folder;
use crate::{minify, program, report, share};

/// The app's own sheet, and what else of the parts pages refer to.
pub const SHEET: &str = "floorwalker.css";
/// The script that runs before everything.
pub const BOOT: &str = "boot.js";
/// The app.
pub const PROGRAM: &str = "floorwalker.js";
/// The app's code.
pub const WASM: &str = "floorwalker_bg.wasm";
/// The script that keeps the site for when the network is gone.
pub const OFFLINE: &str = "offline.js";
/// The script for pages whose other scripts are gone; it keeps its own name.
pub const MEND: &str = "mend.js";
/// The sign of the site.
pub const ICON: &str = "icon.svg";

/// The programs that are fetched when they are asked for: script, what is put at its end, code.
pub const LATER_PROGRAMS: [[&str; 3]; 2] =
    [["quiz.js", "quiz-door.js", "quiz_bg.wasm"], ["pack.js", "pack-door.js", "pack_bg.wasm"]];
/// And their sheets.
pub const LATER_SHEETS: [&str; 2] = ["quiz.css", "pack.css"];
/// What of all this few visitors use: the program for their own data. Kept for when the network is gone only where it was used, and
/// no part of the one file, which would be half as large again.
pub const OWN_DATA: [&str; 3] = ["pack.js", "pack_bg.wasm", "pack.css"];
/// What each of them is made of.
const SHEETS_OF: [&[&str]; 2] = [&["quiz.css"], &["data.css", "wide.css"]];

/// Takes the parts out of `folder`; `page` is the page that Trunk wrote.
///
/// # Errors
/// When a part is missing.
pub fn gather(folder: &Folder, page: &str, extent: Extent) -> Result<Assets, Fault> {
    let mut assets = Assets::new(folder.clone());
    let taken = |name: &str| folder.take(name);
    let mut sheet = Vec::new();
    for name in sheets(page) {
        sheet.extend(taken(&name)?);
        sheet.push(b'\n');
    }
    sheet.extend(forced_dark(&String::from_utf8_lossy(&sheet))?.into_bytes());
    sheet.extend(rooms()?.into_bytes());
    assets.add(SHEET, sheet)?;
    for (sheet, files) in LATER_SHEETS.into_iter().zip(SHEETS_OF) {
        let texts: Result<Vec<Vec<u8>>, Fault> = files.iter().map(|file| taken(file)).collect();
        assets.add(sheet, texts?.concat())?;
    }
    let [sheet, script] = share::PARTS;
    assets.add(sheet, taken(sheet)?)?;
    assets.add(script, minify::script(script, &taken(script)?)?)?;
    // Read and written under the same name: it is in the markup of other people's pages.
    folder.write(share::EMBED, minify::script(share::EMBED, &taken(share::EMBED)?)?)?;
    assets.add("framed.js", minify::script("framed.js", &taken("framed.js")?)?)?;
    assets.add(ICON, taken("icon.svg")?)?;
    assets.add(BOOT, minify::script("boot.js", &taken("boot.js")?)?)?;
    let (script, code) = (folder.only("floorwalker-", ".js")?, folder.only("floorwalker-", "_bg.wasm")?);
    let first = [(PROGRAM, script.as_str(), "start.js", WASM, code.as_str())];
    let later = LATER_PROGRAMS.map(|[script, door, wasm]| (script, script, door, wasm, wasm));
    for (name, script, end, wasm, code) in first.into_iter().chain(later) {
        let whole = (taken(script)?, taken(code)?);
        // The names of functions are of use in the edit loop, and to `cargo xtask size`, which finds them in `target/`.
        let (script, code) =
            if extent == Extent::Whole { program::published(name, &whole.0, &whole.1)? } else { whole };
        assets.add(name, minify::program(name, &[script, taken(end)?].concat())?)?;
        assets.add(wasm, code)?;
    }
    assets.add(report::BROKEN, report::script(folder)?)?;
    assets.add("picture.js", minify::script("picture.js", &taken("picture.js")?)?)?;
    // The boot script brings it where it is a part, and the edit loop must not be shown what was kept.
    if extent == Extent::Whole {
        assets.add(OFFLINE, minify::script(OFFLINE, &[taken(OFFLINE)?, taken("place.js")?].concat())?)?;
    }
    // Under its own name: it is for pages whose other parts are gone.
    folder.write(MEND, minify::script(MEND, &folder.read(MEND)?)?)?;
    for (name, text) in content::beside_the_page() {
        assets.add(name, text.into_bytes())?;
    }
    Ok(assets)
}

/// The style sheets that the page links to, in order; Trunk's minifier may leave out quotes.
fn sheets(page: &str) -> Vec<String> {
    let links = page.split("<link ").skip(1).filter_map(|rest| Some(rest.split_once('>')?.0.replace('"', "")));
    let sheets = links.filter(|link| link.split_whitespace().any(|attribute| attribute == "rel=stylesheet"));
    let href = |link: String| link.split_whitespace().find_map(|part| part.strip_prefix("href=./").map(Into::into));
    sheets.filter_map(href).collect()
}

/// The dark colors again, for whoever forces them: `style/tokens.css` has them once, as the system's wish.
fn forced_dark(sheet: &str) -> Result<String, Fault> {
    let behind = |text: &str, mark: &str| text.find(mark).map(|place| place + mark.len());
    let colors = behind(sheet, "prefers-color-scheme").and_then(|start| {
        let rule = start + behind(sheet.get(start..)?, "{")?;
        let colors = rule + behind(sheet.get(rule..)?, "{")?;
        sheet.get(colors..)?.split('}').next()
    });
    let colors = colors.ok_or_else(|| Fault("the style sheet has no dark colors".into()))?;
    Ok(format!("@media screen{{:root[data-theme=\"dark\"]{{{colors}}}}}\n"))
}

/// How much room each node's ribbons take, as the app will say: before it, a sheet must, since attributes may hold no styles.
fn rooms() -> Result<String, Fault> {
    let atlas: Atlas = crate::atlas()?;
    let mut rules = String::new();
    let wanted = |id| {
        let is_of = |program: &&floorwalker::domain::atlas::Program| program.node(Layer::ALL[id_layer(id)]) == id;
        room(atlas.programs().iter().filter(is_of).count())
    };
    let all: BTreeSet<i32> = atlas.node_ids().map(wanted).collect();
    for room in all {
        let nodes = atlas.node_ids().filter(|id| wanted(*id) == room);
        let names: Vec<String> = nodes.map(|id| format!("#{}", node_element_id(&atlas, id))).collect();
        // Writing to a String cannot fail.
        let _ = write!(rules, "{}{{--room:{room}px}}", names.join(","));
    }
    Ok(rules)
}

fn id_layer(id: floorwalker::domain::atlas::NodeId) -> usize {
    id.layer as usize
}

/// A script of ours without the lines that explain it, and without indentation.
pub(crate) fn without_comments(script: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(script);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.flat_map(|line| [line.as_bytes(), b"\n"].concat()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_dark_colors_are_found_as_they_are_written_and_as_they_are_shipped() {
        for sheet in [
            ":root { --a: 1 }\n@media (prefers-color-scheme: dark) {\n  :root:not([data-theme=\"light\"]) {--a: 2}\n}\n.b { c: d }",
            ":root{--a:1}@media (prefers-color-scheme:dark){:root:not([data-theme=light]){--a: 2}}.b{c:d}",
        ] {
            assert_eq!(forced_dark(sheet).ok().as_deref(), Some("@media screen{:root[data-theme=\"dark\"]{--a: 2}}\n"));
        }
        assert!(forced_dark(":root{--a:1}").is_err(), "a site without dark colors is not made");
    }
}
