//! The page of the visitor's own data, in parts that change by themselves.

mod now;
mod rows;

use super::entry::heading;
use super::{Html, shell};
use crate::domain::address::{Address, Place};
use crate::domain::pack::{Pack, Problems};
use crate::words::{self, data as said, pack};

pub use now::{keeping, now};
pub use rows::{FIELDS, Form, Listing, MOST_ROWS, first_wrong, form, history, range, rows, tools};

/// What becomes of data that are here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Keeping {
    /// There is no program among them yet.
    Nothing,
    /// Nor here, and those before are still kept.
    Still,
    /// They are being kept.
    Busy,
    /// They are kept on the device.
    Kept,
    /// The browser refuses.
    Refused,
    /// They come from this address of the site, and are not kept.
    Address(String),
    /// They were brought where the address of the page names others, which a reload shows again.
    Beside,
}

impl Keeping {
    /// Whether what the page shows comes from its address: then what is kept on the device is left alone.
    pub fn is_elsewhere(&self) -> bool {
        matches!(self, Self::Address(_) | Self::Beside)
    }
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
    /// What is kept cannot be read: what is wrong with it, where the browser gives it out at all. The address is where the visitor
    /// wanted to go.
    Damaged(Box<Address>, Option<Problems>),
}

impl State {
    /// Whether it says what could not be done.
    pub fn is_refusal(&self) -> bool {
        matches!(self, Self::Refused(..) | Self::Unread(_) | Self::Damaged(..))
    }
}

impl Default for State {
    fn default() -> Self {
        Self::Done(String::new())
    }
}

/// Where the page says what it does, and below it what it could not do. Both stand there before they speak: what comes together with
/// its words is often not heard.
pub const VOICES: &str = "<div role=\"status\"></div><div role=\"alert\" id=\"refused\"></div>";

/// The page; its parts (`data-part`) are still empty.
fn page() -> String {
    let mut html = Html::default();
    let h = &mut html;
    h.raw("<div class=\"page own-data\">");
    heading(h, words::DATA_HEADING, None);
    h.wrap("<p class=\"lead\">", said::LEAD, "</p>");
    h.raw("<div data-part=\"state\">").raw(VOICES).raw("</div><div data-part=\"now\"></div>");
    bring(h);
    h.raw("<section class=\"own-rows\"><div data-part=\"tools\"></div><div data-part=\"form\"></div>");
    h.raw("<p class=\"range\" data-part=\"range\"></p><div data-part=\"rows\"></div>");
    // The same for those who hear it, once they rest: a word at every letter would never be finished.
    h.raw("<p class=\"sr-only\" role=\"status\" data-part=\"range-told\"></p></section>");
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

/// What stands in a frame whose data did not come, or are refused.
pub fn refused_in_a_frame(said_so: &State) -> String {
    let mut html = Html::default();
    let h = &mut html;
    h.raw("<main id=\"main\" tabindex=\"-1\"><div class=\"page own-data\">");
    heading(h, said::FRAME_HEADING, None);
    h.wrap("<p class=\"lead\">", said::FRAME_LEAD, "</p><div data-part=\"state\" role=\"status\">");
    html.finish() + &state(said_so) + "</div></div></main>"
}

/// The ways in.
fn bring(h: &mut Html) {
    h.wrap("<section class=\"bring\" aria-labelledby=\"bring\"><h2 id=\"bring\">", said::BRING, "</h2>");
    h.raw("<p class=\"drop\"><label class=\"way primary\"><input type=\"file\" class=\"sr-only\" data-pack=\"file\" aria-describedby=\"refused\" ");
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
    for (place, (file, name)) in said::TEMPLATES.into_iter().enumerate() {
        h.wrap("<li><a href=\"pack/", file, "\" download data-pack=\"template\" data-place=\"");
        h.text(&place.to_string()).wrap("\">", name, "</a></li>");
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
        State::Damaged(here, problems) => damaged(h, here, problems.as_ref()),
    }
    html.finish()
}

fn refused(h: &mut Html, name: &str, problems: &Problems) {
    h.wrap("<div class=\"notice problems\"><h2>", name, ": ").text(&pack::problems_heading(problems));
    h.wrap("</h2><p>", said::NOTHING_CHANGED, "</p>");
    list(h, problems);
    h.raw("</div>");
}

fn list(h: &mut Html, problems: &Problems) {
    h.raw("<ul>");
    for problem in &problems.shown {
        h.wrap("<li>", &pack::problem(problem), "</li>");
    }
    if let Some(more) = pack::more_problems(problems) {
        h.wrap("<li>", &more, "</li>");
    }
    h.raw("</ul>");
}

/// What is kept cannot be read: what there is to do about it, none of which is done by itself.
fn damaged(h: &mut Html, here: &Address, problems: Option<&Problems>) {
    let said = if problems.is_some() { said::DAMAGED } else { said::WITHHELD };
    h.wrap("<div class=\"notice problems\"><h2>", said::DAMAGED_HEADING, "</h2>").wrap("<p>", said, "</p>");
    // Whoever asked for this page need not be led here again.
    let there = if here.place == Place::Data { Address::default() } else { here.clone() };
    h.wrap("<p class=\"ways\"><a class=\"way primary\" href=\"?own=0", &there.format(), "\">");
    h.text(said::WITHOUT).raw("</a>");
    for (what, text) in [("save-damaged", said::SAVE_DAMAGED), ("remove-damaged", said::REMOVE_DAMAGED)] {
        h.wrap("<button type=\"button\" class=\"way\" data-pack=\"", what, "\">").text(text).raw("</button>");
    }
    h.raw("</p><p data-part=\"damaged\"></p>");
    if let Some(problems) = problems {
        list(h, problems);
    }
    h.raw("</div>");
}

/// The line on every page that says whose data it shows.
pub fn banner(pack: &Pack) -> String {
    let mut html = Html::default();
    let h = &mut html;
    h.wrap("<aside class=\"own-banner\" aria-label=\"", said::WHOSE, "\"><p>").text(&said::whose(pack.name())).raw(" ");
    h.link(&Address::at(Place::Data), said::CHANGE).raw("</p></aside>");
    html.finish()
}
