//! Icons: one stroke style on a 24-unit square, always beside text, never alone.

use super::Html;
use crate::domain::atlas::Direction;
use crate::words;

/// SVG path data of an icon: a channel's or a direction's slug, or one of the interface's own. Unknown names draw nothing.
pub(super) fn icon_path(name: &str) -> &'static str {
    match name {
        "search" => "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M15.5 15.5L20 20",
        "entry" => "M6 4h9l3 3v13H6zM9 10h6M9 14h6",
        "line" => "M3 18h4c5 0 5-12 10-12h4",
        "voice" => "M6 4h4l2 5-3 2c1 2 2 3 4 4l2-3 5 2v4c0 1-1 2-2 2C11 20 4 13 4 6c0-1 1-2 2-2z",
        "relay-call" => "M3 7h10v10H3zM13 10l4-3v10l-4-3M20 9c1 2 1 4 0 6",
        "email" => "M3 6h18v12H3zM3 7l9 7 9-7",
        "chat" => "M4 5h16v11H10l-5 4v-4H4z",
        "social-media" => {
            "M4 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0M14 6a3 3 0 1 0 6 0a3 3 0 1 0-6 0M14 18a3 3 0 1 0 6 0a3 3 0 1 0-6 0M10 11l4-3M10 13l4 3"
        }
        "messaging" => "M8 2h8v20H8zM11 19h2",
        "no-contact" => "M4 5h16v11H4zM9 20h6M12 16v4",
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

/// An icon.
pub(super) fn icon(h: &mut Html, name: &str) {
    h.raw("<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\">");
    h.wrap("<path d=\"", icon_path(name), "\"/></svg>");
}

/// Who starts the contact, as an arrow with its word.
pub(super) fn direction_badge(h: &mut Html, direction: Direction) {
    h.wrap("<span class=\"direction\" data-direction=\"", direction.slug(), "\">");
    icon(h, direction.slug());
    h.wrap("", words::direction_name(direction), "</span>");
}
