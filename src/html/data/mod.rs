//! The page of the visitor's own data, in parts that change by themselves.

mod now;
mod rows;

use super::entry::heading;
use super::{Html, shell};
use crate::domain::address::{Address, Place};
use crate::domain::pack::{Pack, Problems};
use crate::words::{self, data as said, pack};

pub use now::{keeping, now};
pub use rows::{FIELDS, Form, Listing, MOST_ROWS, form, history, rows, tools};

/// What becomes of data that are here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Keeping {
    /// They are being kept.
    Busy,
    /// They are kept on the device.
    Kept,
    /// The browser refuses.
    Refused,
    /// They come from this address of the site, and are not kept.
    Address(String),
}

/// What the page is doing, or has done.
#[derive(Debug)]
pub enum State {
    /// Nothing; the last thing that was done.
    Done(String),
    /// Reading what is called so; how much of how much.
    Reading(String, usize, usize),
    /// What is called so was not taken in.
    Refused(String, Problems),
    /// It was not even read.
    Unread(String),
}

/// The page; its parts (`data-part`) are still empty.
fn page() -> String {
    let mut html = Html::default();
    let h = &mut html;
    h.raw("<div class=\"page own-data\">");
    heading(h, words::DATA_HEADING, None);
    h.wrap("<p class=\"lead\">", said::LEAD, "</p>");
    h.raw("<div data-part=\"state\" role=\"status\"></div><div data-part=\"now\"></div>");
    bring(h);
    h.raw("<section class=\"own-rows\"><div data-part=\"tools\"></div><div data-part=\"form\"></div><div data-part=\"rows\"></div></section>");
    h.wrap("<details class=\"columns-told\"><summary><h2>", said::COLUMNS_HEADING, "</h2></summary><dl>");
    for (column, meaning) in said::COLUMNS {
        h.wrap("<div><dt><code>", column, "</code></dt>").wrap("<dd>", meaning, "</dd></div>");
    }
    h.raw("</dl></details></div>");
    html.finish()
}

/// What stands on the page while the map is drawn.
pub fn drawing() -> String {
    let mut html = Html::default();
    html.wrap("<p class=\"page waiting\" role=\"status\">", said::DRAWING, "</p>");
    html.finish()
}

/// The page with what stands around every page; there is no search, since nothing is read yet.
pub fn frame() -> String {
    let mut html = Html::default();
    let h = &mut html;
    h.wrap(
        "<a class=\"skip\" href=\"#main\" data-pack=\"skip\">",
        words::SKIP,
        "</a><header class=\"bar\"><div class=\"pages\">",
    );
    let parts = [shell::navigation(Html::default()), page(), shell::footer(Html::default())];
    let [navigation, page, footer] = parts;
    html.finish()
        + &navigation
        + "</div></header><main id=\"main\" tabindex=\"-1\">"
        + &page
        + "</main><footer class=\"foot\">"
        + &footer
        + "</footer>"
}

/// The ways in.
fn bring(h: &mut Html) {
    h.wrap("<section class=\"bring\" aria-labelledby=\"bring\"><h2 id=\"bring\">", said::BRING, "</h2>");
    h.raw("<p class=\"drop\"><label class=\"way primary\"><input type=\"file\" class=\"sr-only\" data-pack=\"file\" ");
    h.wrap("accept=\".csv,.tsv,.txt,.json,text/csv,application/json\">", said::PICK, "</label> ");
    h.wrap("<span>", said::DROP, "</span></p>");
    h.wrap("<details class=\"paste\"><summary>", said::PASTE, "</summary><label class=\"field\"><span>");
    h.text(said::PASTE_HINT).raw("</span><textarea rows=\"6\" spellcheck=\"false\" id=\"pasted\"></textarea></label>");
    h.wrap(
        "<p class=\"ways\"><button type=\"button\" class=\"way\" data-pack=\"paste\">",
        said::READ,
        "</button></p></details>",
    );
    h.wrap(
        "<p class=\"ways\"><button type=\"button\" class=\"way\" data-pack=\"built-in\">",
        said::BUILT_IN,
        "</button>",
    );
    h.wrap("<button type=\"button\" class=\"way\" data-pack=\"blank\">", said::BLANK, "</button></p>");
    h.raw("<ul class=\"links\" data-site>");
    for (file, name) in said::TEMPLATES {
        h.wrap("<li><a href=\"pack/", file, "\" download>").wrap("", name, "</a></li>");
    }
    h.raw("</ul></section>");
}

/// What the page is doing, or has done.
pub fn state(state: &State) -> String {
    let mut html = Html::default();
    let h = &mut html;
    match state {
        State::Done(text) if text.is_empty() => {}
        State::Done(text) => {
            h.wrap("<p class=\"done\">", text, "</p>");
        }
        State::Unread(text) => {
            h.wrap("<div class=\"notice\"><p>", text, "</p></div>");
        }
        State::Reading(name, done, of) => {
            let (text, done, of) = (said::reading(name), done.to_string(), of.to_string());
            h.wrap("<div class=\"reading\"><label for=\"reading\">", &text, "</label>");
            h.wrap("<progress id=\"reading\" max=\"", &of, "\" value=\"").wrap("", &done, "\"></progress>");
            h.wrap("<button type=\"button\" class=\"chip\" data-pack=\"cancel\">", said::CANCEL, "</button></div>");
        }
        State::Refused(name, problems) => refused(h, name, problems),
    }
    html.finish()
}

fn refused(h: &mut Html, name: &str, problems: &Problems) {
    h.wrap("<div class=\"notice problems\"><h2>", name, ": ").text(&pack::problems_heading(problems));
    h.wrap("</h2><p>", said::NOTHING_CHANGED, "</p><ul>");
    for problem in &problems.shown {
        h.wrap("<li>", &pack::problem(problem), "</li>");
    }
    if let Some(more) = pack::more_problems(problems) {
        h.wrap("<li>", &more, "</li>");
    }
    h.raw("</ul></div>");
}

/// The line on every page that says whose data it shows.
pub fn banner(pack: &Pack) -> String {
    let mut html = Html::default();
    let h = &mut html;
    h.wrap("<aside class=\"own-banner\" aria-label=\"", said::WHOSE, "\"><p>").text(&said::whose(pack.name())).raw(" ");
    h.link(&Address::at(Place::Data), said::CHANGE).raw("</p></aside>");
    html.finish()
}
