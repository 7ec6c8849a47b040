//! Icons: one stroke style on a 24-unit square, always beside text, never alone.

use leptos::prelude::*;

/// An icon by name; an unknown name draws nothing.
#[component]
pub(super) fn Icon(
    /// The name: a channel's slug, a direction's slug, or one of the interface's own.
    #[prop(into)]
    name: String,
) -> impl IntoView {
    // The path is set as an attribute after creation: leptos wraps inert children of an <svg> in an extra <g>
    // (leptos issue 4556).
    let path = move || path(&name);
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=path></path>
        </svg>
    }
}

fn path(name: &str) -> &'static str {
    match name {
        "search" => "M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M15.5 15.5L20 20",
        "entry" => "M6 4h9l3 3v13H6zM9 10h6M9 14h6",
        "line" => "M4 18h3c5 0 4-12 9-12h4M4 18m-1 0a1 1 0 1 0 2 0M20 6m-1 0a1 1 0 1 0 2 0",
        "voice" => "M6 4h4l2 5-3 2c1 2.500 2.500 4 5 5l2-3 5 2v4c0 1-1 2-2 2C11 20 4 13 4 6c0-1 1-2 2-2z",
        "relay-call" => "M3 7h10v10H3zM13 10l4-3v10l-4-3M20 9c1 2 1 4 0 6",
        "email" => "M3 6h18v12H3zM3 7l9 7 9-7",
        "chat" => "M4 5h16v11H10l-5 4v-4H4z",
        "social-media" => "M7 12a2.500 2.500 0 1 0-.1 0M17 8a2.500 2.500 0 1 0-.1 0M17 21a2.500 2.500 0 1 0-.1 0M9 9l6-2M9 11l6 6",
        "messaging" => "M8 2h8v20H8zM11 19h2",
        "no-contact" => "M4 5h16v11H4zM9 20h6M12 16v4",
        "inbound" => "M20 12H6M11 6l-6 6 6 6",
        "outbound" => "M4 12h14M13 6l6 6-6 6",
        "both" => "M4 8h15M15 4l4 4-4 4M20 16H5M9 12l-4 4 4 4",
        "none" => "M5 12h14",
        "back" => "M15 5l-7 7 7 7",
        "clear" => "M6 6l12 12M18 6L6 18",
        _ => "",
    }
}
