//! The map: filters, the sentence, three columns with ribbons between them, the panel, and the twin in words.

mod columns;
mod direction;
mod filters;
mod node;
mod notice;
mod outline;
mod panel;
mod path;

use leptos::prelude::*;

pub(super) use direction::DirectionBadge;

use crate::app::use_app;
use crate::words;

/// The page of the map.
#[component]
pub(super) fn MapPage() -> impl IntoView {
    let app = use_app();
    let selected = move || app.map.with(|map| map.selection.iter().any(Option::is_some));
    view! {
        <div class="map-page">
            <div class="intro">
                <h1 id="heading" tabindex="-1">{words::MAP_HEADING}</h1>
                <p class="lead">{words::MAP_LEAD}</p>
            </div>
            <filters::Filters/>
            <notice::Notices/>
            <path::Path/>
            <div class="map-and-panel" data-selected=move || selected().to_string()>
                <columns::Columns/>
                <panel::Panel/>
            </div>
            <outline::Outline/>
        </div>
    }
}
