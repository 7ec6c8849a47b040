//! Comparisons: the list of them, and each with its table and its picture.

use super::Html;
use super::entry::{copy_link, heading, not_found, quiz_link};
use super::entry_parts::{notes, sources};
use super::names::entry_link;
use super::picture::{picture, whose};
use crate::domain::address::set::COMPARISON;
use crate::domain::address::{Address, Place, QuizState};
use crate::domain::atlas::{Atlas, Comparison, Contrast};
use crate::domain::region::Region;
use crate::words;

/// All comparisons, each with its one line.
pub(super) fn comparisons(h: &mut Html, atlas: &Atlas) {
    heading(h, words::COMPARE_HEADING, None);
    h.wrap("<p class=\"lead\">", words::COMPARE_LEAD, "</p><dl class=\"entries\">");
    for comparison in atlas.comparisons() {
        h.raw("<div><dt>").link(&Address::at(Place::Compare(comparison.slug.clone())), &comparison.name);
        h.wrap("</dt><dd>", &comparison.summary, "</dd></div>");
    }
    h.raw("</dl>");
}

/// One comparison. Where its table has not arrived, `waiting` stands in its place.
pub(super) fn comparison(h: &mut Html, atlas: &Atlas, slug: &str, region: Option<Region>, waiting: &str) {
    let Some(comparison) = atlas.comparisons().iter().find(|comparison| comparison.slug == slug) else {
        not_found(h, &words::no_such_comparison(slug));
        return;
    };
    h.raw("<article class=\"comparison\"><p class=\"crumb\">");
    h.link(&Address::at(Place::Comparisons), words::COMPARE_HEADING).raw("</p>");
    heading(h, &comparison.name, None);
    h.wrap("<p class=\"summary\">", &comparison.summary, "</p>");
    match comparison.body() {
        Some(body) => contrast(h, atlas, comparison, body, region),
        None => {
            h.wrap("<p class=\"waiting\">", waiting, "</p>");
        }
    }
    h.wrap("<ul class=\"ways\" aria-label=\"", words::WAYS_LABEL, "\">");
    let quiz = QuizState::about(&format!("{COMPARISON}{slug}"));
    quiz_link(h, quiz, words::QUIZ_DIFFERENCE);
    copy_link(h);
    h.raw("</ul></article>");
}

fn contrast(h: &mut Html, atlas: &Atlas, comparison: &Comparison, body: &Contrast, region: Option<Region>) {
    if let Some(drawn) = &body.picture {
        picture(h, drawn);
    }
    h.raw("<table class=\"table\"><thead><tr>");
    h.wrap("<th scope=\"col\"><span class=\"sr-only\">", words::ASPECT, "</span></th>");
    for column in &comparison.columns {
        h.wrap("<th scope=\"col\">", &column.name, "</th>");
    }
    h.raw("</tr></thead><tbody>");
    for aspect in &body.aspects {
        h.wrap("<tr><th scope=\"row\">", &aspect.name, "</th>");
        for (cell, column) in aspect.cells.iter().zip(&comparison.columns) {
            whose(h, &column.name);
            h.wrap("", cell, "</td>");
        }
        h.raw("</tr>");
    }
    h.wrap("</tbody></table><p class=\"remember\"><strong>", words::REMEMBER, "</strong> ")
        .wrap("", &body.remember, "</p>");
    notes(h, atlas, words::USAGE, &body.usage);
    h.wrap("<h2>", words::READ_THE_ENTRIES, "</h2><ul class=\"links\">");
    for (number, column) in comparison.columns.iter().enumerate() {
        if comparison.columns[..number].iter().all(|before| before.term != column.term) {
            h.raw("<li>");
            entry_link(h, atlas, column.term, region, "");
            h.raw("</li>");
        }
    }
    h.raw("</ul>");
    sources(h, atlas, &body.sources);
}
