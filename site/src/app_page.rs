//! The pages of the app: the site's own, and the one for frames of other pages.

use floorwalker::content;
use floorwalker::domain::address::{Address, GlossaryState, Place};
use floorwalker::html::{self, Html};
use floorwalker::words;
use lol_html::html_content::ContentType;
use lol_html::{RewriteStrSettings, element, rewrite_str};

use crate::fault::Fault;
use crate::head::{Head, Kind};
use crate::{Site, early, link};

/// Writes both; `page` is the page that Trunk wrote.
///
/// # Errors
/// When a part is missing or a page cannot be written.
pub fn write(site: &Site, page: &str) -> Result<(), Fault> {
    let body = body(page)?;
    let title = words::page_title(&site.atlas, &Place::default());
    let top = Head { kind: Kind::App, path: "", title: &title, description: words::MAP_LEAD, more: String::new() };
    let own = fill(body, link::from::<0>)?;
    site.folder.write("index.html", top.write(site)? + &own)?;
    let embed = Head { kind: Kind::Embed, path: "embed/", ..top.clone() };
    let framed = fill(body, link::from::<1>)?;
    site.folder.write("embed/index.html", embed.write(site)? + &framed)
}

/// The body of the page that Trunk wrote, to its end.
fn body(page: &str) -> Result<&str, Fault> {
    let start = page.find("<body").ok_or_else(|| Fault("index.html has no body".into()))?;
    Ok(page.get(start..).unwrap_or_default())
}

/// The body with its places filled.
fn fill(body: &str, spelled: fn(&Address) -> String) -> Result<String, Fault> {
    // Without what is fetched when it is about to be read.
    let heads = content::atlas().map_err(|_| Fault("the content of the first visit is not sound".into()))?;
    let place = element!("[data-fill]", |place| {
        let text = match place.get_attribute("data-fill").as_deref() {
            Some("navigation") => html::navigation(Html::of_a_file(spelled)),
            Some("footer") => html::footer(Html::of_a_file(spelled)),
            Some("map") => early::map(&heads, spelled),
            _ => return Err("nothing fills this place".into()),
        };
        place.remove_attribute("data-fill");
        place.set_inner_content(&text, ContentType::Html);
        Ok(())
    });
    let ways = element!("a[href='glossary/']", |way| {
        way.set_attribute("href", &spelled(&Address::at(Place::Glossary(GlossaryState::default()))))?;
        Ok(())
    });
    let settings = RewriteStrSettings::new().append_element_content_handler(place).append_element_content_handler(ways);
    rewrite_str(body, settings).map_err(|error| Fault(format!("index.html: {error}")))
}
