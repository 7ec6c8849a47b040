//! Where the content comes from, what may be done with it, and what the page does with the visitor's data: nothing.

use super::Html;
use super::entry::heading;
use crate::domain::atlas::Atlas;
use crate::words;

/// The page about the program.
pub(super) fn about(h: &mut Html, atlas: &Atlas) {
    heading(h, words::NAV_ABOUT, None);
    for (heading, paragraphs) in words::ABOUT {
        h.wrap("<h2>", heading, "</h2>");
        for text in paragraphs {
            h.wrap("<p>", text, "</p>");
        }
    }
    h.wrap("<ul class=\"links\" data-site><li><a href=\"", &h.top(), "licences.txt\">");
    h.wrap("", words::CREDITS_LINK, "</a></li></ul>");
    // Hidden where there is no site around the page: in the one file itself, and in frames of other pages.
    h.wrap("<section data-site><h2>", words::DOWNLOADS_HEADING, "</h2>");
    let top = h.top();
    for (file, name, text) in words::DOWNLOADS {
        h.wrap("<p><a href=\"", &top, "").wrap("", file, "\" download>").wrap("", name, "</a>").wrap(" ", text, "</p>");
    }
    h.raw("</section>");
    h.wrap("<h2>", words::SOURCES, "</h2><dl class=\"entries\">");
    for source in atlas.sources() {
        h.wrap("<div><dt>", &source.title, "</dt>").wrap("<dd>", &source.about, "</dd></div>");
    }
    h.raw("</dl>");
}
