//! The one search box of the page, and its answers: entries and nodes of the map in one ranked list.

use leptos::ev;
use leptos::prelude::*;

use super::icon::Icon;
use crate::app::use_app;
use crate::domain::address::Address;
use crate::domain::atlas::Atlas;
use crate::domain::search::{Hit, Target};
use crate::words;

/// The box with its answers under it.
#[component]
pub(super) fn SearchBox() -> impl IntoView {
    let app = use_app();
    let navigation = app.navigation;
    let query = Memo::new(move |_| navigation.address.with(|address| address.query.clone()));
    let asked = move || query.with(|query| !query.trim().is_empty());
    let go_to_first = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" {
            let first = app.results.with_untracked(|hits| hits.first().map(|hit| target_address(app.atlas, hit.target)));
            if let Some(address) = first {
                navigation.go(&address);
            }
        }
    };
    let answers = move || {
        let hits = app.results.get();
        if hits.is_empty() {
            view! { <p class="no-results">{words::no_results(&query.get())}</p> }.into_any()
        } else {
            let rows = hits.into_iter().map(|hit| result_row(app.atlas, hit)).collect_view();
            view! { <ul class="results" aria-label=words::RESULTS_LABEL>{rows}</ul> }.into_any()
        }
    };
    let heard = app.after_typing(move || match (asked(), app.results.with(Vec::len)) {
        (false, _) => String::new(),
        (true, 0) => words::no_results(&query.get()),
        (true, count) => words::results_count(count),
    });
    view! {
        <search class="search">
            <label class="search-field">
                <span class="sr-only">{words::SEARCH_LABEL}</span>
                <Icon name="search"/>
                <input
                    type="search"
                    name="q"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    enterkeyhint="go"
                    maxlength="120"
                    placeholder=words::SEARCH_HINT
                    prop:value=move || query.get()
                    on:input:target=move |event| navigation.type_query(&event.target().value())
                    on:blur=move |_| navigation.settle()
                    on:keydown=go_to_first
                />
            </label>
            <p class="sr-only" role="status">{heard}</p>
            <Show when=asked>
                <div class="answers">{answers}</div>
            </Show>
        </search>
    }
}

fn result_row(atlas: &'static Atlas, hit: Hit) -> impl IntoView {
    let (name, summary) = match hit.target {
        Target::Term(id) => (&atlas.term(id).name, &atlas.term(id).summary),
        Target::Node(id) => (&atlas.node(id).name, &atlas.node(id).summary),
    };
    let acronym = match hit.target {
        Target::Term(id) => atlas.term(id).acronym.as_deref(),
        Target::Node(_) => None,
    };
    let icon = match hit.target {
        Target::Term(_) => "entry",
        Target::Node(_) => "line",
    };
    let also = hit.also.map(|name| view! { <span class="also">{words::found_as(&name)}</span> });
    view! {
        <li>
            <a href=target_address(atlas, hit.target).format()>
                <Icon name=icon/>
                <span class="result-name">{name.as_str()}</span>
                {acronym.map(|acronym| view! { <span class="acronym">{acronym}</span> })}
                <span class="kind">{words::target_kind(hit.target)}</span>
                {also}
                <span class="result-summary">{summary.as_str()}</span>
            </a>
        </li>
    }
}

fn target_address(atlas: &Atlas, target: Target) -> Address {
    match target {
        Target::Term(id) => Address::term(&atlas.term(id).slug),
        Target::Node(id) => Address::map_node(id.layer, &atlas.node(id).slug),
    }
}
