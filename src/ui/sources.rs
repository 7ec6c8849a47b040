//! "Sources: …", under whatever rests on them.

use leptos::prelude::*;

use crate::app::use_app;
use crate::words;

/// The titles of the sources, in one line, each leading to the page that describes them.
#[component]
pub(super) fn Sources(
    /// Places in the atlas's list of sources.
    sources: &'static [usize],
) -> impl IntoView {
    let atlas = use_app().atlas;
    let titles = sources.iter().map(|&place| atlas.sources()[place].title.as_str()).collect::<Vec<_>>().join("; ");
    view! { <p class="sources"><a href="#/about">{words::SOURCES}</a>{format!(": {titles}")}</p> }
}
