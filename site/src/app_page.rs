//! The pages of the app: the site's own, and the one for frames of other pages.

use floorwalker::content;
use floorwalker::domain::address::{Address, GlossaryState, Place};
use floorwalker::html::{self, Html};
use floorwalker::words;

use crate::card::{Card, OWN_PICTURE, canonical};
use crate::fault::Fault;
use crate::head::{Head, Kind};
use crate::{Site, early, link, pages, poster};

/// A page in the navigation; the first is the map.
const PAGE: &str = "<a data-page";
const PAGE_SHOWN: &str = "<a data-page aria-current=\"page\"";

/// What stands between these is about other pages.
const OF_PAGES: (&str, &str) = ("{{pages}}", "{{end}}");

/// Writes both; `page` is the page that Trunk wrote.
///
/// # Errors
/// When a part is missing or a page cannot be written.
pub fn write(site: &Site, page: &str) -> Result<(), Fault> {
    let body = body(page)?;
    let title = words::page_title(&site.atlas, &Place::default());
    let more = Card {
        up: "",
        path: "",
        name: words::MAP_HEADING,
        description: words::MAP_LEAD,
        picture: OWN_PICTURE,
        kind: "website",
        data: pages::of_the_app(site, ""),
    }
    .write(&site.home);
    let top = Head { kind: Kind::App, path: "", title: &title, description: words::MAP_LEAD, more };
    let own = fill(body, link::from::<0>, Beside::Pages)?;
    site.folder.write("index.html", top.write(site)? + &own)?;
    let embed = Head { kind: Kind::Embed, path: "embed/", more: not_to_be_found(site), ..top };
    let framed = fill(body, link::from::<1>, Beside::Pages)?;
    site.folder.write("embed/index.html", embed.write(site)? + &framed)
}

/// What stands beside the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Beside {
    /// The pages that are only read.
    Pages,
    /// Nothing: the page is all there is.
    Nothing,
}

/// What is seen in a frame is found as the page it was taken from.
fn not_to_be_found(site: &Site) -> String {
    let mut html = Html::default();
    html.raw("<meta name=\"robots\" content=\"noindex\">");
    canonical(&mut html, &site.home.to("", "../"));
    html.finish()
}

/// The body of the page that Trunk wrote, to its end.
///
/// # Errors
/// When there is none.
pub fn body(page: &str) -> Result<&str, Fault> {
    let start = page.find("<body").ok_or_else(|| Fault("index.html has no body".into()))?;
    Ok(page.get(start..).unwrap_or_default())
}

/// The body with its places filled; `spelled` says where links lead.
///
/// # Errors
/// When the content is not sound, or the body lacks a place.
pub fn fill(body: &str, spelled: fn(&Address) -> String, beside: Beside) -> Result<String, Fault> {
    // Without what is fetched when it is about to be read.
    let heads = content::atlas().map_err(|_| Fault("the content of the first visit is not sound".into()))?;
    let glossary = Address::at(Place::Glossary(GlossaryState::default()));
    let places = [
        // The page is the map's until the app says otherwise.
        ("{{navigation}}", html::navigation(Html::of_a_file(spelled)).replacen(PAGE, PAGE_SHOWN, 1)),
        ("{{search}}", early::search()),
        ("{{footer}}", html::footer(Html::of_a_file(spelled))),
        ("{{map}}", early::map(&heads, spelled)),
        ("{{glossary}}", spelled(&glossary)),
        ("{{top}}", spelled(&Address::default())),
        ("{{picture}}", spelled(&Address::default()).trim_start_matches("./").to_owned() + poster::FILE),
    ];
    let mut parts = body.split(OF_PAGES.0);
    let mut page = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (of_pages, rest) = part.split_once(OF_PAGES.1).unwrap_or((part, ""));
        page += if beside == Beside::Pages { of_pages } else { "" };
        page += rest;
    }
    for (place, text) in places {
        if !body.contains(place) {
            return Err(Fault(format!("index.html keeps no place {place}")));
        }
        page = page.replace(place, &text);
    }
    Ok(page)
}
