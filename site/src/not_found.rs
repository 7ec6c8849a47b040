//! The page that hosts show for an address at which there is nothing. They show it at any depth, so nothing in it is relative to
//! the site: its look is inside it, and its links are whole addresses, or climb.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use floorwalker::domain::address::Address;
use floorwalker::html::{self, Html};
use floorwalker::words;

use crate::Site;
use crate::address::Home;
use crate::assets::integrity;
use crate::fault::Fault;
use crate::link;
use crate::parts::ICON;

/// The project's colors and sizes, and the few rules that the page needs.
const LOOK: &str = concat!(include_str!("../../style/tokens.css"), include_str!("not_found.css"));

/// Writes it.
///
/// # Errors
/// When it cannot be written.
pub fn write(site: &Site) -> Result<(), Fault> {
    let icon = STANDARD.encode(&site.assets.get(ICON)?.bytes);
    site.folder.write("404.html", page(&site.home, &icon))
}

fn page(home: &Home, icon: &str) -> String {
    let mut html = Html::default();
    let h = &mut html;
    h.raw("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">");
    h.raw(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; base-uri 'none'; ",
    );
    h.wrap("form-action 'none'; style-src '", &integrity(LOOK.as_bytes()), "'\">");
    h.wrap("<title>", &words::site::title(words::site::NOT_FOUND), "</title>");
    h.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    h.raw("<meta name=\"robots\" content=\"noindex\"><meta name=\"color-scheme\" content=\"light dark\">");
    h.wrap("<link rel=\"icon\" href=\"data:image/svg+xml;base64,", icon, "\"><style>");
    let mut body = Html::default();
    let h = &mut body;
    h.wrap("</style></head><body><header><span class=\"brand-mark\"></span>", words::NAME, "</header>");
    h.wrap("<main><h1>", words::site::NOT_FOUND, "</h1>").wrap("<p>", words::site::NOT_FOUND_LEAD, "</p>");
    match home {
        Home::Said(top) => ways(h, top),
        Home::Copy(_) | Home::Unknown => climbs(h),
    }
    h.raw("</main></body></html>");
    html.finish() + LOOK + &body.finish()
}

/// The pages of the navigation that can be read without more.
fn ways(h: &mut Html, top: &str) {
    h.raw("<ul>");
    way(h, top, words::site::NOT_FOUND_START, "");
    for (name, place) in html::pages() {
        let page = link::page_of(&Address::at(place)).filter(|page| !page.is_empty());
        if let Some(page) = page {
            way(h, &format!("{top}{page}"), name, "");
        }
    }
    h.raw("</ul>");
}

/// Up from wherever the page is shown. Each folder of the site has a page of its own, so that every climb ends at one.
fn climbs(h: &mut Html) {
    h.wrap("<p>", words::site::NOT_FOUND_CLIMB, "</p><ul>");
    way(h, "./", words::site::NOT_FOUND_HERE, words::site::NOT_FOUND_HERE_WHEN);
    way(h, "../", words::site::NOT_FOUND_UP, words::site::NOT_FOUND_UP_WHEN);
    h.raw("</ul>");
}

fn way(h: &mut Html, link: &str, text: &str, when: &'static str) {
    h.wrap("<li><a href=\"", link, "\">").wrap("", text, "</a>");
    if !when.is_empty() {
        h.wrap("<span>", when, "</span>");
    }
    h.raw("</li>");
}
