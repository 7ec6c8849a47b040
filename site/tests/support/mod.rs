//! A site made of the shipped content, with parts that are only named: what Trunk builds is not needed to read pages.
#![allow(dead_code, reason = "each test file uses its own part of this")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use floorwalker_site::address::Home;
use floorwalker_site::assets::Assets;
use floorwalker_site::folder::Folder;
use floorwalker_site::parts::{BOOT, ICON, PROGRAM, SHEET};
use floorwalker_site::{Extent, Site, atlas, write};

/// The address of sites that know it.
pub(crate) const TOP: &str = "https://example.org/guide/";

/// A made site: the names of its files, relative to its top, with their texts.
pub(crate) struct Made {
    pub(crate) site: Site,
    pub(crate) files: BTreeMap<String, String>,
}

/// Makes a site in a folder of its own, which is emptied first.
pub(crate) fn make(name: &str, home: Home) -> Made {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&path);
    let folder = Folder::at(&path);
    let mut assets = Assets::new(folder.clone());
    for part in [SHEET, BOOT, PROGRAM, "quiz.css", "share.css", "share.js"] {
        assets.add(part, part.as_bytes().to_vec()).unwrap();
    }
    assets.add(ICON, include_bytes!("../../../public/icon.svg").to_vec()).unwrap();
    let site = Site {
        folder,
        assets,
        atlas: atlas().unwrap(),
        home,
        extent: Extent::Whole,
        credits: "Ann, \u{a9} Ben".into(),
    };
    write(&site, include_str!("../../../index.html")).unwrap();
    let files = files(&path);
    Made { site, files }
}

fn files(top: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut open: Vec<PathBuf> = vec![top.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let name = path.strip_prefix(top).unwrap().to_str().unwrap().replace('\\', "/");
            found.insert(name, fs::read_to_string(&path).unwrap());
        }
    }
    found
}

impl Made {
    /// The pages that are only read: the folder of each with its text.
    pub(crate) fn reading(&self) -> impl Iterator<Item = (&str, &str)> {
        let pages =
            self.files.iter().filter_map(|(name, text)| Some((name.strip_suffix("index.html")?, text.as_str())));
        pages.filter(|(folder, _)| !["", "embed/", "share/"].contains(folder))
    }

    /// The text of a file.
    pub(crate) fn file(&self, name: &str) -> &str {
        self.files.get(name).unwrap_or_else(|| panic!("there is no {name}"))
    }
}

/// The tags of a page, `<` and `>` left out; what scripts and styles hold has none.
pub(crate) fn tags(page: &str) -> impl Iterator<Item = &str> {
    page.split('<').skip(1).filter_map(|rest| rest.split('>').next())
}

/// The values of an attribute, in the order of the page, without escapes.
pub(crate) fn values(page: &str, attribute: &str) -> Vec<String> {
    let start = format!(" {attribute}=\"");
    tags(page).filter_map(|tag| value(tag, &start)).collect()
}

/// The value of `attribute` on the first tag that begins so.
pub(crate) fn of_tag(page: &str, tag: &str, attribute: &str) -> Option<String> {
    tags(page).find(|known| known.starts_with(tag)).and_then(|tag| value(tag, &format!(" {attribute}=\"")))
}

fn value(tag: &str, start: &str) -> Option<String> {
    let value = tag.split_once(start)?.1.split_once('"')?.0;
    Some(value.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&"))
}

/// The text between two marks.
pub(crate) fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    Some(text.split_once(before)?.1.split_once(after)?.0)
}
