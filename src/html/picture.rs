//! Pictures made of words in shapes. Their words are text, so they grow with it, print, and can be read aloud.

use super::Html;
use crate::domain::atlas::{Picture, PictureKind};

/// A picture with its caption.
pub(super) fn picture(h: &mut Html, picture: &Picture) {
    h.wrap("<figure class=\"picture\" data-picture=\"", picture.kind.slug(), "\">");
    let labels: Vec<&str> = picture.labels.iter().map(String::as_str).collect();
    match picture.kind {
        PictureKind::Overlap => overlap(h, &labels),
        PictureKind::Grid => grid(h, &labels),
        PictureKind::Arrows => arrows(h, &labels),
        PictureKind::Nest => nest(h, &labels),
    }
    h.wrap("<figcaption>", &picture.caption, "</figcaption></figure>");
}

fn overlap(h: &mut Html, labels: &[&str]) {
    let [left, right, only_left, both, only_right] = labels else { return };
    h.raw("<div class=\"circles\"><i></i><i></i>");
    h.wrap("<p><b>", left, "</b> ").wrap("", only_left, "</p>");
    h.wrap("<p>", both, "</p>");
    h.wrap("<p><b>", right, "</b> ").wrap("", only_right, "</p></div>");
}

fn grid(h: &mut Html, labels: &[&str]) {
    let mut rows = labels.chunks_exact(4);
    let Some(heads) = rows.next() else { return };
    h.raw("<table><thead><tr>");
    for head in heads {
        h.wrap("<th scope=\"col\">", head, "</th>");
    }
    h.raw("</tr></thead><tbody>");
    for row in rows {
        h.wrap("<tr><th scope=\"row\">", row[0], "</th>");
        for (head, cell) in heads.iter().zip(row).skip(1) {
            whose(h, head);
            h.wrap("", cell, "</td>");
        }
        h.raw("</tr>");
    }
    h.raw("</tbody></table>");
}

/// The beginning of a cell. On a phone the rows of a table become cards, and each cell says what it is about.
pub(super) fn whose(h: &mut Html, head: &str) {
    h.wrap("<td><span class=\"whose\">", head, "</span>");
}

fn arrows(h: &mut Html, labels: &[&str]) {
    h.raw("<ul class=\"arrows\">");
    for arrow in labels.chunks_exact(3) {
        h.wrap("<li><b>", arrow[0], "</b> ").wrap("<span class=\"over\">", arrow[1], "</span> ");
        h.wrap("<b>", arrow[2], "</b></li>");
    }
    h.raw("</ul>");
}

fn nest(h: &mut Html, labels: &[&str]) {
    let [outer, inner @ ..] = labels else { return };
    h.wrap("<div class=\"nest\"><b>", outer, "</b><ul>");
    for label in inner {
        h.wrap("<li>", label, "</li>");
    }
    h.raw("</ul></div>");
}
