//! Holds what the worker keeps against what the site is made of.

use std::fs;
use std::path::PathBuf;

use super::*;
use crate::address::Home;
use crate::assets::Assets;
use crate::folder::Folder;

const TEMPLATE: &str = "// why\n  go(VERSION);\n";

/// A folder with a small site in it, gone when dropped.
struct Made(PathBuf);

impl Made {
    /// The same site each time, but for what is said of one file.
    fn new(name: &str, changed: Option<(&str, &str)>) -> (Self, Site) {
        let path = std::env::temp_dir().join(format!("floorwalker-offline-{}-{name}", std::process::id()));
        let folder = Folder::at(&path);
        let mut assets = Assets::new(folder.clone());
        let text = |file: &str| changed.filter(|(it, _)| *it == file).map_or("x", |(_, text)| text).to_owned();
        for part in FIRST.into_iter().chain(["quiz.js", "pack.js", "terms/roles.json"]) {
            assets.add(part, text(part).into_bytes()).expect("a part");
        }
        let beside = ["share/index.html", "embed/index.html", "t/account/index.html"];
        for file in ["index.html", MEND, MANIFEST, share::EMBED, ICONS[0].file, WORKER].into_iter().chain(beside) {
            let text = if file == WORKER && text(file) == "x" { TEMPLATE.to_owned() } else { text(file) };
            folder.write(file, text).expect("a file");
        }
        let atlas = crate::atlas().expect("sound content");
        (Self(path), Site { folder, assets, atlas, home: Home::Unknown, extent: Extent::Whole, credits: String::new() })
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn kept_of(site: &Site) -> Kept {
    kept(site, &site.folder.read_text(WORKER).expect("the template")).expect("a whole site")
}

#[test]
fn the_app_and_what_it_fetches_is_kept_and_no_page_that_says_it_again() {
    let (made, site) = Made::new("list", None);
    let Kept { first, rest, later, .. } = kept_of(&site);
    assert_eq!(first[0], "./");
    assert!(matches!(&later[..], [part] if part.starts_with("pack-")), "what few use waits: {later:?}");
    for part in site.assets.all().map(|(_, asset)| &asset.file) {
        let times = first.iter().chain(&rest).chain(&later).filter(|name| *name == part).count();
        assert_eq!(times, 1, "{part}");
    }
    for name in first.iter().chain(&rest) {
        assert!(made.0.join(file_of(name)).is_file(), "{name} is there");
    }
    let beside: Vec<&String> = first[1..].iter().chain(&rest).filter(|name| !name.contains('-')).collect();
    assert_eq!(beside, [MEND, MANIFEST, share::EMBED, "share/", "embed/"]);
    assert!(rest.iter().any(|name| name == ICONS[0].file), "icons that are there are kept");
    assert!(!rest.iter().any(|name| name == ICONS[1].file), "others are not asked for");
}

#[test]
fn the_version_changes_with_every_file_and_with_nothing_else() {
    let version = |name: &str, changed| {
        let (_made, site) = Made::new(name, changed);
        kept_of(&site).version
    };
    let before = version("same", None);
    assert_eq!(before, version("same", None));
    for file in
        ["index.html", "embed/index.html", MEND, MANIFEST, ICONS[0].file, WORKER, BOOT, WASM, "terms/roles.json"]
    {
        assert_ne!(before, version("other", Some((file, "y"))), "{file}");
    }
    assert_eq!(before, version("other", Some(("t/account/index.html", "y"))), "this page is not kept");
}

#[test]
fn the_worker_is_the_template_behind_its_constants() {
    let (_made, site) = Made::new("worker", None);
    let Kept { version, .. } = kept_of(&site);
    write(&site).expect("a whole site");
    let worker = site.folder.read_text(WORKER).expect("a worker");
    assert!(worker.starts_with(&format!("const VERSION = \"{version}\";\nconst FIRST = [\"./\",")), "{worker}");
    assert!(worker.ends_with("];\ngo(VERSION);\n"), "{worker}");
}
