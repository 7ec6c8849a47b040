//! What stands around the pages: the start page before the app, the page for frames, the map of the site, the page for addresses
//! at which there is nothing.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends by panicking")]

mod support;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use floorwalker::domain::address::Address;
use floorwalker::html;
use floorwalker::words;
use floorwalker_site::address::Home;
use floorwalker_site::assets::integrity;
use floorwalker_site::link;
use support::{Made, TOP, between, make, of_tag, tags, values};

static KNOWN: LazyLock<Made> = LazyLock::new(|| make("around-known", Home::Said(TOP.into())));
static UNKNOWN: LazyLock<Made> = LazyLock::new(|| make("around-unknown", Home::Unknown));
static COPY: LazyLock<Made> = LazyLock::new(|| make("around-copy", Home::Copy(TOP.into())));

/// The page says the same before and after the app arrives, so nothing jumps.
#[test]
fn the_first_paint_is_in_the_apps_words() {
    let page = KNOWN.file("index.html");
    let heading = between(page, "<h1", "</h1>").and_then(|heading| heading.split_once('>'));
    assert_eq!(heading.map(|(_, text)| text), Some(words::MAP_HEADING));
    assert_eq!(between(page, "<p class=\"lead\">", "</p>"), Some(words::MAP_LEAD));
    let title = between(page, "<title>", "</title>");
    assert_eq!(title, Some(words::page_title(&KNOWN.site.atlas, &Address::default().place).as_str()));
    let navigation = between(page, "<nav aria-label=\"Pages\">", "</nav>").unwrap();
    let links: Vec<(String, String)> = navigation
        .split("<a ")
        .skip(1)
        .map(|link| (values(&format!("<a {link}"), "href").remove(0), between(link, ">", "</a>").unwrap().to_owned()))
        .collect();
    let expected = html::pages().map(|(name, place)| (link::from::<0>(&Address::at(place)), name.to_owned()));
    assert_eq!(links, expected);
    assert!(page.contains(words::FOOT));
    let atlas = &KNOWN.site.atlas;
    for name in atlas.node_ids().map(|id| atlas.node(id).name.replace('&', "&amp;")) {
        assert!(page.contains(&format!(">{name}</")), "the map in words tells of {name}");
    }
}

#[test]
fn what_is_seen_in_a_frame_is_found_as_the_start_page() {
    for (made, start) in [(&*KNOWN, TOP), (&*UNKNOWN, "../")] {
        let page = made.file("embed/index.html");
        assert_eq!(of_tag(page, "meta name=\"robots\"", "content"), Some("noindex".into()));
        assert_eq!(of_tag(page, "link rel=\"canonical\"", "href"), Some(start.into()));
        assert_eq!(of_tag(made.file("index.html"), "meta name=\"robots\"", "content"), None);
    }
}

#[test]
fn the_map_of_the_site_names_every_page_once() {
    for (made, top) in [(&*KNOWN, TOP), (&*UNKNOWN, "")] {
        let map = made.file("sitemap.xml");
        let places: Vec<&str> = map.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next()).collect();
        let start = if top.is_empty() { "./" } else { top };
        // From A to Z stands what the glossary has, and says so.
        let pages = made.reading().filter(|(folder, _)| *folder != "t/");
        let expected: BTreeSet<String> =
            pages.map(|(folder, _)| format!("{top}{folder}")).chain([start.to_owned()]).collect();
        assert_eq!(places.len(), expected.len());
        assert_eq!(places.iter().map(|place| (*place).to_owned()).collect::<BTreeSet<_>>(), expected);
        assert_eq!(map.contains("FLOORWALKER_URL"), top.is_empty());
        let robots = made.file("robots.txt");
        let line = format!("Sitemap: {TOP}sitemap.xml");
        assert_eq!(robots.lines().any(|known| known == line), !top.is_empty());
        assert!(robots.starts_with("User-agent: *\nAllow: /\n"));
    }
}

/// Hosts show the page at any depth, where nothing relative to the site's top would be found.
#[test]
fn the_page_for_what_is_not_there_stands_alone() {
    let links = |made: &Made| {
        let body = between(made.file("404.html"), "<body>", "</body>").unwrap();
        values(body, "href")
    };
    for made in [&*KNOWN, &*UNKNOWN, &*COPY] {
        let page = made.file("404.html");
        let look = between(page, "<style>", "</style>").unwrap();
        let policy = of_tag(page, "meta http-equiv=\"Content-Security-Policy\"", "content").unwrap();
        assert!(policy.contains(&format!("style-src '{}'", integrity(look.as_bytes()))), "{policy}");
        assert!(look.contains("--paper") && look.contains("prefers-color-scheme: dark"));
        assert!(
            !tags(page).any(|tag| tag.starts_with("script") || tag.contains(" src=") || tag.contains("stylesheet"))
        );
        assert!(of_tag(page, "link rel=\"icon\"", "href").unwrap().starts_with("data:"));
        assert_eq!(of_tag(page, "meta name=\"robots\"", "content"), Some("noindex".into()));
    }
    let whole = links(&KNOWN);
    assert!(whole.contains(&TOP.to_owned()) && whole.contains(&format!("{TOP}glossary/")), "{whole:?}");
    for link in &whole {
        let page = link.strip_prefix(TOP).unwrap_or_else(|| panic!("{link} depends on where it is shown"));
        assert!(KNOWN.files.contains_key(&format!("{page}index.html")), "{link}");
    }
    assert_eq!(links(&UNKNOWN), ["./", "../"]);
    assert_eq!(links(&COPY), ["./", "../"]);
}

/// Search engines are told where the project lives; readers stay where they are.
#[test]
fn a_copy_names_the_homepage_and_leads_nobody_there() {
    let mut told = 0;
    for (name, page) in &COPY.files {
        for tag in tags(page).filter(|tag| tag.contains(TOP)) {
            let is_told = tag.starts_with("link rel=\"canonical\"") || tag.starts_with("meta ");
            assert!(is_told, "{name}: <{tag}>");
            told += 1;
        }
    }
    assert!(told > 1000, "{told}");
    assert!(COPY.file("sitemap.xml").contains(&format!("<loc>{TOP}glossary/</loc>")));
}
