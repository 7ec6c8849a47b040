//! Where the content comes from, what may be done with it, and what the page does with the visitor's data: nothing.

use leptos::prelude::*;

use crate::app::use_app;
use crate::domain::atlas::Source;
use crate::words;

/// The page.
#[component]
pub(super) fn About() -> impl IntoView {
    let atlas = use_app().atlas;
    let source = |source: &'static Source| {
        view! { <div><dt>{source.title.as_str()}</dt><dd>{source.about.as_str()}</dd></div> }
    };
    let paragraph = |text: &'static str| view! { <p>{text}</p> };
    let section = |(heading, paragraphs): (&'static str, &'static [&'static str])| {
        view! { <section><h2>{heading}</h2>{paragraphs.iter().copied().map(paragraph).collect_view()}</section> }
    };
    view! {
        <div class="page">
            <h1 id="heading" tabindex="-1">{words::NAV_ABOUT}</h1>
            {words::ABOUT.into_iter().map(section).collect_view()}
            <section>
                <h2>{words::SOURCES}</h2>
                <dl class="entries">{atlas.sources().iter().map(source).collect_view()}</dl>
            </section>
        </div>
    }
}
