//! The pages that are only read: one for everything that can be read, sound, linked, light, and found.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends by panicking")]

mod support;

use std::collections::{BTreeSet, HashSet};
use std::io::Write;
use std::path::Path;
use std::sync::LazyLock;

use flate2::Compression;
use flate2::write::GzEncoder;
use floorwalker::domain::address::{Address, Place};
use floorwalker_site::address::Home;
use floorwalker_site::{one_file, scorm};
use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::RcDom;
use serde_json::Value;
use support::{Made, TOP, between, make, of_tag, tags, values};

static KNOWN: LazyLock<Made> = LazyLock::new(|| make("known", Home::Said(TOP.into())));
static UNKNOWN: LazyLock<Made> = LazyLock::new(|| make("unknown", Home::Unknown));

/// The largest page of an entry or a comparison, and of all entries, in bytes after `gzip -9`.
const LARGEST_PAGE: usize = 12_000;
const LARGEST_LIST: usize = 24_000;

fn data(page: &str) -> Value {
    let text = between(page, "<script type=\"application/ld+json\">", "</script>").unwrap();
    serde_json::from_str(text).unwrap()
}

#[test]
fn everything_that_can_be_read_has_a_page() {
    let atlas = &KNOWN.site.atlas;
    let entries = atlas.terms().iter().map(|term| format!("t/{}/", term.slug));
    let comparisons = atlas.comparisons().iter().map(|comparison| format!("compare/{}/", comparison.slug));
    let lists = ["t/", "glossary/", "compare/", "quiz/", "about/"].map(String::from);
    let expected: BTreeSet<String> = entries.chain(comparisons).chain(lists).collect();
    let made: BTreeSet<String> = KNOWN.reading().map(|(folder, _)| folder.into()).collect();
    assert_eq!(made, expected);
    for term in atlas.terms() {
        let page = KNOWN.file(&format!("t/{}/index.html", term.slug));
        // Whatever needs escaping stands in the list of titles too.
        let words: Vec<&str> = term.body().unwrap().text.split(['&', '<', '>', '"']).collect();
        assert!(words.iter().all(|words| page.contains(words)), "{}: the explanation", term.slug);
        for claim in atlas.claims().iter().filter(|claim| claim.about.contains(&atlas.find_term(&term.slug).unwrap())) {
            let counter: Vec<&str> = claim.body().unwrap().counter.split(['&', '<', '>', '"']).collect();
            assert!(counter.iter().all(|words| page.contains(words)), "{}: {}", term.slug, claim.slug);
        }
    }
}

#[test]
fn pages_are_well_formed() {
    let pages =
        KNOWN.files.iter().filter(|(name, _)| Path::new(name).extension().is_some_and(|ending| ending == "html"));
    for (name, page) in pages {
        let options = ParseOpts::default();
        let parsed = parse_document(RcDom::default(), options).one(page.as_str());
        assert_eq!(parsed.errors.borrow().as_slice(), [""; 0], "{name}");
        let mut seen = HashSet::new();
        for id in values(page, "id") {
            assert!(seen.insert(id.clone()), "{id} twice in {name}");
        }
        for attribute in ["aria-describedby", "aria-labelledby"] {
            for id in values(page, attribute).iter().flat_map(|ids| ids.split(' ')) {
                assert!(seen.contains(id), "{attribute} {id} in {name}");
            }
        }
    }
}

#[test]
fn the_parser_sees_what_is_not_well_formed() {
    let parsed = parse_document(RcDom::default(), ParseOpts::default()).one("<!doctype html><p><b>x</p><ul></li></ul>");
    assert!(!parsed.errors.borrow().is_empty());
}

#[test]
fn a_page_has_one_first_heading_and_nothing_that_needs_scripts() {
    for (folder, page) in KNOWN.reading() {
        let levels: Vec<u32> =
            tags(page).filter_map(|tag| tag.split(' ').next()?.strip_prefix('h')?.parse().ok()).collect();
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{folder}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?} in {folder}");
        let scripts: Vec<&str> = tags(page).filter(|tag| tag.starts_with("script")).collect();
        assert_eq!(scripts, ["script type=\"application/ld+json\""], "{folder}");
        for dead in ["button", "input", "select", "form"] {
            assert!(!tags(page).any(|tag| tag.split(' ').next() == Some(dead)), "{dead} in {folder}");
        }
        assert!(!page.contains("data-peek") && !page.contains("class=\"waiting\""), "{folder}");
        assert!(page.contains("<a class=\"skip\" href=\"#main\">"), "{folder}");
        assert_eq!(page.matches("aria-current=\"page\"").count(), 1, "{folder}");
    }
}

/// Where a relative link leads from a folder below the top.
fn resolved(folder: &str, link: &str) -> String {
    let mut steps: Vec<&str> = folder.split_terminator('/').collect();
    let mut rest = link.strip_prefix("./").unwrap_or(link);
    while let Some(above) = rest.strip_prefix("../") {
        assert!(steps.pop().is_some(), "{link} leaves the site from {folder}");
        rest = above;
    }
    let before: String = steps.iter().flat_map(|step| [step, "/"]).collect();
    before + rest
}

/// Whether the file of a page has that id.
fn has_id(made: &Made, folder: &str, id: &str) -> bool {
    values(made.file(&format!("{folder}index.html")), "id").iter().any(|known| known == id)
}

#[test]
fn every_link_leads_to_a_page_or_into_the_app() {
    let mut into_the_app = 0;
    for (folder, page) in UNKNOWN.reading() {
        for link in values(page, "href") {
            let Some(path) =
                link.strip_prefix('#').map(|id| format!("{folder}#{id}")).or_else(|| Some(resolved(folder, &link)))
            else {
                continue;
            };
            let (file, fragment) = path.split_once('#').unwrap_or((&path, ""));
            if fragment.starts_with('/') {
                assert!(["", "share/"].contains(&file), "{link} in {folder} goes to the start page");
                assert_eq!(Address::parse(fragment).format(), format!("#{fragment}"), "{folder}");
                into_the_app += 1;
                continue;
            }
            let is_page = file.is_empty() || file.ends_with('/');
            let file = if is_page { format!("{file}index.html") } else { file.into() };
            // What takes longer than all pages is made by others; tests of their own hold it.
            let by_others = file.starts_with("icons/") || [one_file::NAME, scorm::NAME].contains(&file.as_str());
            assert!(by_others || UNKNOWN.files.contains_key(&file), "{link} in {folder}");
            if !fragment.is_empty() {
                assert!(has_id(&UNKNOWN, file.trim_end_matches("index.html"), fragment), "{link} in {folder}");
            }
        }
    }
    assert!(into_the_app > 1_000, "{into_the_app}");
}

#[test]
fn an_entry_leads_to_itself_in_the_app() {
    for (folder, page) in KNOWN.reading() {
        let mut steps = folder.split_terminator('/');
        if let (Some(place @ ("t" | "compare")), Some(slug)) = (steps.next(), steps.next()) {
            let link = format!("href=\"../../#/{place}/{slug}\"");
            assert!(page.contains(&format!("<a class=\"way primary\" {link}>")), "{folder}");
        }
    }
}

#[test]
fn the_glossary_can_be_entered_at_every_category_and_letter() {
    let atlas = &KNOWN.site.atlas;
    for term in atlas.terms() {
        assert!(has_id(&KNOWN, "glossary/", &term.category), "{}", term.category);
        for list in ["glossary/", "t/"] {
            let link = format!("href=\"../t/{}/\"", term.slug);
            assert_eq!(KNOWN.file(&format!("{list}index.html")).matches(&link).count(), 1, "{link} in {list}");
        }
    }
    assert!(has_id(&KNOWN, "t/", "a") && has_id(&KNOWN, "t/", "0-9"));
}

#[test]
fn titles_and_descriptions_tell_pages_apart() {
    let (mut titles, mut descriptions) = (HashSet::new(), HashSet::new());
    for (folder, page) in KNOWN.reading().chain([("", KNOWN.file("index.html"))]) {
        let title = between(page, "<title>", "</title>").unwrap();
        let description = of_tag(page, "meta name=\"description\"", "content").unwrap();
        assert!(title.len() > " · Floorwalker".len() && description.len() > 20, "{folder}: {title}: {description}");
        assert!(titles.insert(title), "{title} twice, in {folder}");
        assert!(descriptions.insert(description), "a description twice, in {folder}");
    }
}

#[test]
fn others_are_told_what_a_page_is() {
    for (made, top) in [(&*KNOWN, Some(TOP)), (&*UNKNOWN, None)] {
        for (folder, page) in made.reading().chain([("", made.file("index.html"))]) {
            let up = "../".repeat(folder.matches('/').count());
            let here = if folder == "t/" { "glossary/" } else { folder };
            let whole = |path: &str| match top {
                Some(top) => format!("{top}{path}"),
                None if up.is_empty() && path.is_empty() => "./".into(),
                None => format!("{up}{path}"),
            };
            let picture = match folder.split_terminator('/').collect::<Vec<_>>()[..] {
                ["t", slug] => format!("pictures/{slug}.png"),
                ["compare", slug] => format!("pictures/compare-{slug}.png"),
                _ => "pictures/floorwalker.png".into(),
            };
            assert_eq!(of_tag(page, "link rel=\"canonical\"", "href"), Some(whole(here)), "{folder}");
            let told = |property: &str| of_tag(page, &format!("meta property=\"og:{property}\""), "content");
            assert_eq!(told("url"), Some(whole(here)), "{folder}");
            assert_eq!(told("image"), Some(whole(&picture)), "{folder}");
            assert_eq!([told("image:width"), told("image:height")], [Some("1200".into()), Some("630".into())]);
            assert_eq!(told("site_name"), Some("Floorwalker".into()));
            assert_eq!(told("description"), of_tag(page, "meta name=\"description\"", "content"), "{folder}");
            assert!(told("title").is_some_and(|title| !title.is_empty()), "{folder}");
            assert!(told("image:alt").is_some_and(|alt| alt.len() > 20), "{folder}");
            let kind = if folder.is_empty() { "website" } else { "article" };
            assert_eq!(told("type"), Some(kind.into()), "{folder}");
            let card = of_tag(page, "meta name=\"twitter:card\"", "content");
            assert_eq!(card, Some("summary_large_image".into()), "{folder}");
            assert_eq!(data(page)["@context"], "https://schema.org", "{folder}");
        }
    }
}

#[test]
fn an_entry_is_a_defined_term() {
    for term in KNOWN.site.atlas.terms() {
        let data = data(KNOWN.file(&format!("t/{}/index.html", term.slug)));
        assert_eq!(data["@type"], "DefinedTerm");
        assert_eq!(data["name"], term.name.as_str());
        assert_eq!(data["description"], term.summary.as_str());
        assert_eq!(data["url"], format!("{TOP}t/{}/", term.slug));
        assert_eq!(data["inDefinedTermSet"]["@type"], "DefinedTermSet");
        assert_eq!(data["inDefinedTermSet"]["url"], format!("{TOP}glossary/"));
        let others: Vec<&str> =
            data["alternateName"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        assert!(term.acronym.as_deref().is_none_or(|acronym| others.contains(&acronym)), "{}", term.slug);
        // Only what its page shows as its name, and shows without a caution.
        let notes = &term.body().unwrap().alias_notes;
        for other in others.iter().filter(|other| Some(**other) != term.acronym.as_deref()) {
            let place = term.also_called.iter().position(|alias| alias.name == **other);
            let place = place.unwrap_or_else(|| panic!("{}: {other} is not shown", term.slug));
            assert_eq!(notes[place], "", "{}: {other}", term.slug);
        }
    }
    let glossary = data(KNOWN.file("glossary/index.html"));
    assert_eq!([&glossary["@type"], &glossary["url"]], ["DefinedTermSet", &format!("{TOP}glossary/")]);
    let start = data(KNOWN.file("index.html"));
    let kinds: Vec<&Value> = start["@graph"].as_array().unwrap().iter().map(|thing| &thing["@type"]).collect();
    assert_eq!(kinds, ["WebSite", "WebApplication"]);
}

fn gzip(text: &str) -> usize {
    let mut packed = GzEncoder::new(Vec::new(), Compression::best());
    packed.write_all(text.as_bytes()).unwrap();
    packed.finish().unwrap().len()
}

#[test]
fn pages_are_light() {
    for (folder, page) in KNOWN.reading() {
        let most = if ["t/", "glossary/"].contains(&folder) { LARGEST_LIST } else { LARGEST_PAGE };
        let size = gzip(page);
        assert!(size <= most, "{folder}: {size} bytes, {most} are the most");
    }
}

/// The app finds the page of an address by its shape alone (`public/boot.js`).
#[test]
fn the_page_of_an_address_is_where_the_boot_script_looks() {
    for (folder, _) in KNOWN.reading().filter(|(folder, _)| *folder != "t/") {
        let address = Address::parse(folder);
        assert_eq!(address.format(), format!("#/{}", folder.trim_end_matches('/')));
        assert_ne!(address.place, Place::default());
    }
}
