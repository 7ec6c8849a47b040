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
    h.raw("<table>");
    for (number, row) in labels.chunks(4).enumerate() {
        h.raw(if number == 0 { "<thead><tr>" } else { "<tr>" });
        for (place, label) in row.iter().enumerate() {
            match (number, place) {
                (0, _) => h.wrap("<th scope=\"col\">", label, "</th>"),
                (_, 0) => h.wrap("<th scope=\"row\">", label, "</th>"),
                _ => h.wrap("<td>", label, "</td>"),
            };
        }
        h.raw(if number == 0 { "</tr></thead><tbody>" } else { "</tr>" });
    }
    h.raw("</tbody></table>");
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
