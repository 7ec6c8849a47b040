//! The one file and the package around it, made of small parts: what may run is named by its hash, nothing is fetched, and the same
//! parts give the same bytes.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends by panicking")]

use std::fs;
use std::io::{Cursor, Read};
use std::path::PathBuf;

use floorwalker::domain::atlas::Atlas;
use floorwalker_site::address::Home;
use floorwalker_site::assets::{Assets, integrity};
use floorwalker_site::folder::Folder;
use floorwalker_site::{Extent, Site, one_file, scorm};
use zip::ZipArchive;

const PAGE: &str = "<!doctype html><title>x</title><body><noscript><p>Read{{pages}} the <a href=\"{{glossary}}\">glossary</a> \
    {{picture}}{{end}}{{top}}</p></noscript>{{navigation}}{{search}}{{map}}{{footer}}</body></html>";
const PARTS: [(&str, &str); 11] = [
    ("floorwalker.css", "p{color:red}"),
    ("quiz.css", "b{color:blue}"),
    ("pack.css", "i{color:green}"),
    ("icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
    ("boot.js", "one();"),
    ("floorwalker.js", "two();"),
    ("quiz.js", "three();"),
    ("pack.js", "four();"),
    ("broken.js", "five();"),
    ("quiz_bg.wasm", "\0asm"),
    ("terms/a.json", "[\"</script><!--\"]"),
];

const CREDITS: &str = "By Ann, <ann@example.org>";

/// A site in a folder of its own, deleted when dropped.
struct Made(Site, PathBuf);

impl Made {
    fn with(name: &str, changed: (&str, &str)) -> Self {
        let folder = std::env::temp_dir().join(format!("floorwalker-site-{}-{name}", std::process::id()));
        let mut assets = Assets::new(Folder::at(&folder));
        for (name, text) in PARTS {
            let text = if name == changed.0 { changed.1 } else { text };
            assets.add(name, text.into()).unwrap();
        }
        let atlas = Atlas::read(floorwalker::content::FILES).unwrap();
        Self(
            Site {
                folder: Folder::at(&folder),
                assets,
                atlas,
                home: Home::Unknown,
                extent: Extent::Whole,
                credits: CREDITS.into(),
            },
            folder,
        )
    }

    fn text(name: &str) -> String {
        one_file::write(&Self::with(name, ("", "")).0, PAGE).unwrap()
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.1);
    }
}

/// The texts of the elements of that name, each with its opening tag.
fn elements<'a>(page: &'a str, name: &str) -> Vec<(&'a str, &'a str)> {
    let (start, end) = (format!("<{name}"), format!("</{name}>"));
    page.split(&start).skip(1).map(|part| part.split_once(&end).unwrap().0.split_once('>').unwrap()).collect()
}

#[test]
fn the_policy_names_what_runs_and_styles_by_its_hash_and_nothing_else() {
    let page = Made::text("policy");
    let policy = page.split("Content-Security-Policy\" content=\"").nth(1).unwrap().split('"').next().unwrap();
    let runs = |(tag, _): &(&str, &str)| !tag.contains("json");
    let hash = |(_, text): &(&str, &str)| format!("'{}'", integrity(text.as_bytes()));
    let listed = |directive: &str| {
        let values = policy.split("; ").find_map(|part| part.strip_prefix(directive)).unwrap();
        let mut hashes: Vec<String> =
            values.split(' ').filter(|value| value.contains("sha256")).map(Into::into).collect();
        hashes.sort();
        hashes
    };
    let mut scripts: Vec<String> = elements(&page, "script").iter().filter(|part| runs(part)).map(hash).collect();
    let mut styles: Vec<String> = elements(&page, "style").iter().map(hash).collect();
    scripts.sort();
    styles.sort();
    assert_eq!((scripts.len(), styles.len()), (4, 2), "{page}");
    assert_eq!((listed("script-src "), listed("style-src ")), (scripts, styles));
    assert!(policy.starts_with("default-src 'none'; "), "{policy}");
    for way_out in ["connect-src", "unsafe-inline", "unsafe-eval' 'unsafe", "'self'", "http:", "https:", "*"] {
        assert!(!policy.contains(way_out), "{way_out} in {policy}");
    }
}

#[test]
fn nothing_is_fetched_and_no_link_leads_to_a_page_that_is_not_there() {
    let page = Made::text("fetches");
    assert!(!page.contains(" src=") && !page.contains("url(") && !page.contains("@import"), "{page}");
    assert!(!page.contains("glossary/\"") && !page.contains("data-pages"), "{page}");
    for link in page.split(" href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        assert!(link.starts_with("#/") || link.starts_with("data:"), "{link}");
    }
}

#[test]
fn a_text_that_would_end_its_element_is_spelled_in_another_way_or_refused() {
    let page = Made::text("hostile");
    assert!(page.contains("[\"\\u003c/script>\\u003c!--\"]"), "as JSON it is the same text");
    for (name, text) in
        [("quiz.js", "'</SCRIPT>'"), ("boot.js", "'<!--'"), ("quiz.css", "a{}</style>"), ("boot.js", "1\r\n2")]
    {
        let made = Made::with("refused", (name, text));
        let fault = one_file::write(&made.0, PAGE).unwrap_err();
        assert!(fault.0.contains(name), "{fault}");
    }
}

#[test]
fn every_part_is_there_once() {
    let page = Made::text("once");
    for (name, _) in
        PARTS.iter().filter(|(name, _)| name.ends_with("json") || name.ends_with("wasm") || name.starts_with("quiz"))
    {
        assert_eq!(page.matches(&format!("data-file=\"{name}\"")).count(), 1, "{name}");
    }
    assert_eq!(page.matches("AGFzbQ==").count(), 1, "the program as base64");
    assert!(!page.contains("data-file=\"pack"), "what few use is left out");
    assert_eq!(page.matches(CREDITS).count(), 1, "the terms of what others wrote go along");
}

/// The package's files with their texts.
fn package(name: &str) -> (Vec<u8>, Vec<(String, String)>) {
    let made = Made::with(name, ("", ""));
    scorm::write(&made.0, "<!doctype html>the one file").unwrap();
    let bytes = fs::read(made.1.join(scorm::NAME)).unwrap();
    let mut zip = ZipArchive::new(Cursor::new(bytes.clone())).unwrap();
    let files = (0..zip.len()).map(|nth| {
        let mut file = zip.by_index(nth).unwrap();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        (file.name().unwrap().into_owned(), text)
    });
    (bytes, files.collect())
}

#[test]
fn the_manifest_lists_exactly_the_files_of_the_package() {
    let (_, files) = package("manifest");
    let (name, manifest) = &files[0];
    assert_eq!(name, "imsmanifest.xml");
    let manifest = roxmltree::Document::parse(manifest).unwrap();
    let cp = "http://www.imsproject.org/xsd/imscp_rootv1p1p2";
    let adl = "http://www.adlnet.org/xsd/adlcp_rootv1p2";
    let one = |space: &'static str, name: &'static str| {
        let mut found = manifest.descendants().filter(|node| node.has_tag_name((space, name)));
        let node = found.next().unwrap_or_else(|| panic!("no {name}"));
        assert!(found.next().is_none(), "one {name}");
        node
    };
    assert_eq!(one(cp, "schemaversion").text(), Some("1.2"));
    assert_eq!(one(adl, "masteryscore").text(), Some("70"));
    assert_eq!(one(adl, "datafromlms").text(), Some("#/quiz"));
    let (item, resource) = (one(cp, "item"), one(cp, "resource"));
    assert_eq!(item.attribute("identifierref"), resource.attribute("identifier"));
    assert_eq!(one(cp, "organizations").attribute("default"), one(cp, "organization").attribute("identifier"));
    assert_eq!((resource.attribute((adl, "scormtype")), resource.attribute("href")), (Some("sco"), Some("index.html")));
    let listed: Vec<_> = resource.children().filter_map(|file| file.attribute("href")).collect();
    let packed: Vec<_> = files.iter().skip(1).map(|(name, _)| name.as_str()).collect();
    assert_eq!(listed, packed);
}

#[test]
fn the_page_about_the_program_links_what_is_written() {
    assert_eq!(floorwalker::words::DOWNLOADS.map(|(file, ..)| file), [one_file::NAME, scorm::NAME]);
}

#[test]
fn the_same_parts_give_the_same_bytes() {
    assert_eq!(Made::text("again-1"), Made::text("again-2"));
    assert_eq!(package("zip-1").0, package("zip-2").0);
}
