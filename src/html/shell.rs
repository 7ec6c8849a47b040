//! The header and the footer around every page.

use super::Html;
use super::icon::icon;
use crate::domain::address::{Address, FitState, GlossaryState, Place, QuizState};
use crate::words;

/// The pages of the navigation, in order.
pub fn pages() -> [(&'static str, Place); 6] {
    [
        (words::NAV_MAP, Place::default()),
        (words::NAV_GLOSSARY, Place::Glossary(GlossaryState::default())),
        (words::NAV_COMPARE, Place::Comparisons),
        (words::NAV_FIT, Place::Fit(FitState::default())),
        (words::QUIZ_HEADING, Place::Quiz(QuizState::default())),
        (words::NAV_ABOUT, Place::About),
    ]
}

/// The brand and the navigation; each of its links carries `data-page`.
pub fn navigation(mut html: Html) -> String {
    html.to("<a class=\"brand\" href=\"", &Address::default());
    html.wrap("<span class=\"brand-mark\"></span>", words::NAME, "</a>");
    html.wrap("<nav aria-label=\"", words::NAV_LABEL, "\">");
    for (name, place) in pages() {
        html.to("<a data-page href=\"", &Address::at(place)).wrap("", name, "</a>");
    }
    html.raw("</nav>");
    html.finish()
}

/// The last lines of the app's page, which keeps the way to embed it up to date.
pub fn footer(html: Html) -> String {
    footer_at(html, &Address::default())
}

/// The last lines of the page at an address: where else to go, and what the page does with the visitor's data.
pub fn footer_at(mut html: Html, here: &Address) -> String {
    let share = share_link(&html.top(), here);
    let h = &mut html;
    h.raw("<ul class=\"links\">");
    let places = [(words::TOURS_HEADING, Place::Tours), (words::CLAIMS_HEADING, Place::Claims(None))];
    for (name, place) in places {
        h.raw("<li>").link(&Address::at(place), name).raw("</li>");
    }
    h.raw("<li data-site>").link(&Address::at(Place::Data), words::DATA_HEADING).raw("</li>");
    h.wrap("<li><a data-share href=\"", &share, "\">").wrap("", words::SHARE_LINK, "</a></li>");
    h.wrap("</ul><p><span class=\"made-up\">", words::FOOT_MADE_UP, "</span> ").wrap("", words::FOOT, "</p>");
    html.finish()
}

/// The way to the page that helps to embed the view at an address; `top` is the way to the top of the site.
pub fn share_link(top: &str, here: &Address) -> String {
    format!("{top}share/{}", here.format())
}

/// The sign in the search box.
pub fn search_icon() -> String {
    let mut html = Html::default();
    icon(&mut html, "search");
    html.finish()
}
