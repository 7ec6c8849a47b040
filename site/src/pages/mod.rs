//! The pages that are only read: the same texts as the app's, each in a file of its own, without scripts.

mod data;
mod list;
mod quiz;

use floorwalker::domain::address::{Address, GlossaryState, Place};
use floorwalker::domain::map_view::{MapView, view};
use floorwalker::domain::search::SearchIndex;
use floorwalker::html::{self, Html};
use floorwalker::words;
use serde_json::Value;

use crate::Site;
use crate::card::Card;
use crate::fault::Fault;
use crate::head::{Head, Kind};
use crate::link;

pub use data::{of_the_app, of_the_site};
pub use list::all;

/// A page to be read.
#[derive(Debug, Clone)]
pub struct Page {
    /// What it shows.
    pub address: Address,
    /// Its folder below the top, with a slash at its end.
    pub path: String,
    /// The folder of the page to be found in its place, where another says the same.
    pub instead: Option<&'static str>,
    /// Its heading.
    pub name: String,
    /// What the window shows.
    pub title: String,
    /// What it is about, in a sentence.
    pub description: String,
    /// Its picture, relative to the site's top.
    pub picture: String,
    /// The way into the app, in words, where the page has a list of ways.
    pub open: Option<&'static str>,
}

/// Writes all of them.
///
/// # Errors
/// When a page cannot be written.
pub fn write(site: &Site) -> Result<(), Fault> {
    // No page of these shows the map, whose state this is.
    let map = view(&site.atlas, &SearchIndex::of(&site.atlas), &Address::default());
    for page in all(&site.atlas) {
        let text = page.write(site, &map)?;
        site.folder.write(&format!("{}index.html", page.path), text)?;
    }
    Ok(())
}

impl Page {
    /// The folder under which the page should be found.
    pub fn canonical(&self) -> &str {
        self.instead.unwrap_or(&self.path)
    }

    fn write(&self, site: &Site, map: &MapView) -> Result<String, Fault> {
        let mut head = Head {
            kind: Kind::Reading,
            path: &self.path,
            title: &self.title,
            description: &self.description,
            more: String::new(),
        };
        let up = head.up();
        head.more = Card {
            up: &up,
            path: self.canonical(),
            name: &self.name,
            description: &self.description,
            picture: &self.picture,
            kind: "article",
            data: self.data(site, &up),
        }
        .write(&site.home);
        if matches!(self.address.place, Place::Quiz(_)) {
            head.more += &quiz::sheet(site, &up)?;
        }
        Ok(head.write(site)? + &self.body(site, &up, map)?)
    }

    fn data(&self, site: &Site, up: &str) -> Value {
        data::of_page(site, self, up)
    }

    fn body(&self, site: &Site, up: &str, map: &MapView) -> Result<String, Fault> {
        // A link cannot carry how deep its page is: the writer takes plain functions.
        let spelled = if up.matches('/').count() == 1 { link::from::<1> } else { link::from::<2> };
        let own = match &self.address.place {
            Place::Quiz(_) => quiz::start(&site.atlas, up)?,
            _ => html::page(Html::of_a_file(spelled), &site.atlas, &self.address, map, None, ""),
        };
        let mut html = Html::default();
        html.wrap("<body class=\"reading\"><a class=\"skip\" href=\"#main\">", words::SKIP, "</a>");
        html.raw("<header class=\"bar\"><div class=\"pages\">");
        let navigation = self.navigation(spelled);
        let mut search = Html::default();
        let into = |address: &Address| format!("{up}{}", address.format());
        let glossary = Address::at(Place::Glossary(GlossaryState::default()));
        search.wrap("</div><a class=\"search search-field\" href=\"", &into(&glossary), "\">");
        let mut label = Html::default();
        label.wrap("<span>", words::site::SEARCH_IN_APP, "</span></a></header><main id=\"main\" tabindex=\"-1\">");
        let mut foot = Html::default();
        foot.raw("</main><footer class=\"foot\">");
        let parts = [
            html.finish(),
            navigation,
            search.finish(),
            html::search_icon(),
            label.finish(),
            self.with_way_in(own, &into(&self.address)),
            foot.finish(),
            html::footer(Html::of_a_file(spelled)),
            "</footer></body></html>".into(),
        ];
        Ok(parts.concat())
    }

    /// The navigation, in which the part of the site that the page is in is marked, as the app marks it.
    fn navigation(&self, spelled: fn(&Address) -> String) -> String {
        let navigation = html::navigation(Html::of_a_file(spelled));
        let Some((_, here)) = html::pages().into_iter().find(|(_, place)| self.address.place.is_under(place)) else {
            return navigation;
        };
        let link = format!("href=\"{}\"", spelled(&Address::at(here)));
        navigation.replace(&format!("data-page {link}"), &format!("data-page aria-current=\"page\" {link}"))
    }

    /// The page with the way into the app as the first in its list of ways.
    fn with_way_in(&self, page: String, link: &str) -> String {
        const WAYS: &str = "<ul class=\"ways\"";
        let Some(text) = self.open else { return page };
        let Some((before, label, after)) = page
            .split_once(WAYS)
            .and_then(|(before, rest)| rest.split_once('>').map(|(label, after)| (before, label, after)))
        else {
            return page;
        };
        let mut way = Html::default();
        way.wrap("<li><a class=\"way primary\" href=\"", link, "\">").wrap("", text, "</a></li>");
        [before, WAYS, label, ">", &way.finish(), after].concat()
    }
}
