//! Icons: one stroke style on a 24-unit square, always beside text, never alone.

use super::Html;
use crate::domain::atlas::{Detail, Direction, Node};
use crate::words;

/// SVG path data of an icon: a direction's slug, or one of the interface's own. Unknown names draw nothing.
fn icon_path(name: &str) -> &'static str {
    match name {
        "search" => "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M15.5 15.5L20 20",
        "inbound" => "M20 12H6M11 6l-6 6 6 6",
        "outbound" => "M4 12h14M13 6l6 6-6 6",
        "both" => "M4 8h15M15 4l4 4-4 4M20 16H5M9 12l-4 4 4 4",
        "none" => "M5 12h14",
        "back" => "M15 5l-7 7 7 7",
        "right" => "M4 13l5 5L20 6",
        "up" => "M12 19V6M6 11l6-6 6 6",
        "down" => "M12 5v13M6 13l6 6 6-6",
        "clear" => "M6 6l12 12M18 6L6 18",
        _ => "",
    }
}

/// The same of a channel: the built-in content's own by their slugs, all others by their medium.
fn channel_path(slug: &str, like: &str, medium: usize) -> &'static str {
    for slug in [slug, like] {
        let own = match slug {
            "relay-call" => "M3 7h10v10H3zM13 10l4-3v10l-4-3M20 9c1 2 1 4 0 6",
            "email" => "M3 6h18v12H3zM3 7l9 7 9-7",
            "chat" => "M4 5h16v11H10l-5 4v-4H4z",
            "social-media" => {
                "M4 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0M14 6a3 3 0 1 0 6 0a3 3 0 1 0-6 0M14 18a3 3 0 1 0 6 0a3 3 0 1 0-6 0M10 11l4-3M10 13l4 3"
            }
            "messaging" => "M8 2h8v20H8zM11 19h2",
            _ => continue,
        };
        return own;
    }
    // A telephone, a written sheet, a desk.
    [
        "M6 4h4l2 5-3 2c1 2 2 3 4 4l2-3 5 2v4c0 1-1 2-2 2C11 20 4 13 4 6c0-1 1-2 2-2z",
        "M6 4h9l3 3v13H6zM9 10h6M9 14h6",
        "M4 5h16v11H4zM9 20h6M12 16v4",
    ]
    .get(medium)
    .copied()
    .unwrap_or_default()
}

/// The path of a node's icon: of a line of business who starts the contact, of a channel what it is. Accounts have none.
pub(super) fn path_of(node: &Node) -> Option<&'static str> {
    match &node.detail {
        Detail::Lob { direction, .. } => Some(icon_path(direction.slug())),
        Detail::Channel { like } => Some(channel_path(&node.slug, like, node.group)),
        Detail::Account { .. } => None,
    }
}

/// An icon.
pub(super) fn icon(h: &mut Html, name: &str) {
    drawn(h, icon_path(name));
}

/// An icon by its path.
pub(super) fn drawn(h: &mut Html, path: &str) {
    h.raw("<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">");
    h.wrap("<path d=\"", path, "\"/></svg>");
}

/// Who starts the contact, as an arrow with its word.
pub(super) fn direction_badge(h: &mut Html, direction: Direction) {
    h.wrap("<span class=\"direction\" data-direction=\"", direction.slug(), "\">");
    icon(h, direction.slug());
    h.wrap("", words::direction_name(direction), "</span>");
}
