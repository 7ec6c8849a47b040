//! The panel beside the map: the entry of what is selected, and what the agent says in the programs that are lit.

use leptos::prelude::*;

use super::super::entry::entry_in_short;
use super::direction::DirectionBadge;
use crate::app::use_app;
use crate::domain::address::{Address, MapState};
use crate::domain::atlas::{Layer, NodeId};
use crate::words;

/// How many programs the panel spells out.
const MOST_PROGRAMS: usize = 8;

/// The panel.
#[component]
pub(super) fn Panel() -> impl IntoView {
    let app = use_app();
    let selection = Memo::new(move |_| app.map.with(|map| map.selection));
    let content = move || {
        let selected = |layer: Layer| selection.get()[layer as usize].map(|index| NodeId { layer, index });
        // The last step taken on the way from left to right is what the reader wants to know about first.
        let nodes: Vec<NodeId> = Layer::ALL.into_iter().rev().filter_map(selected).collect();
        if nodes.is_empty() {
            view! { <HowToRead/> }.into_any()
        } else {
            let sections = nodes.into_iter().map(|id| view! { <NodeSection id/> }).collect_view();
            view! { <LitPrograms/>{sections} }.into_any()
        }
    };
    view! { <aside class="panel" aria-label=words::PANEL_LABEL>{content}</aside> }
}

#[component]
fn HowToRead() -> impl IntoView {
    view! {
        <section>
            <h2>{words::PANEL_EMPTY_HEADING}</h2>
            {words::PANEL_EMPTY.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}
            <p><a href=Address::term("line-of-business").format()>{words::PANEL_EMPTY_LINK}</a></p>
        </section>
    }
}

/// What the atlas says about one selected node.
#[component]
fn NodeSection(id: NodeId) -> impl IntoView {
    let atlas = use_app().atlas;
    let node = atlas.node(id);
    let facts = match id.layer {
        Layer::Account => Some(words::account_facts(atlas, id)),
        Layer::Lob | Layer::Channel => None,
    };
    let line = (id.layer == Layer::Lob).then_some(node.group);
    view! {
        <section class="about-node" data-line=line>
            <h2>{node.name.as_str()}" "<small>{words::layer_word(id.layer)}</small></h2>
            <p>{node.summary.as_str()}</p>
            {facts.map(|facts| view! { <p>{facts}</p> })}
            {node.term.map(|term| entry_in_short(atlas.term(term)))}
        </section>
    }
}

/// The lit programs with their example lines.
#[component]
fn LitPrograms() -> impl IntoView {
    let app = use_app();
    let lit = Memo::new(move |_| app.map.with(|map| map.lit.clone()));
    let row = move |place: usize| {
        let program = &app.atlas.programs()[place];
        let [account, lob, channel] = Layer::ALL.map(|layer| app.atlas.node(program.node(layer)));
        let state = [&account.slug, &lob.slug, &channel.slug].map(|slug| Some(slug.clone()));
        let href = Address::map(MapState { selection: state, ..MapState::default() }).format();
        view! {
            <li data-line=lob.group>
                <a href=href>{format!("{} · {} · {}", account.name, lob.name, channel.name)}</a>
                <DirectionBadge direction=program.direction/>
                <q>{program.example.as_str()}</q>
            </li>
        }
    };
    let rows = move || lit.with(|lit| lit.iter().copied().take(MOST_PROGRAMS).map(row).collect_view());
    let more = move || lit.with(Vec::len).checked_sub(MOST_PROGRAMS).filter(|&more| more > 0);
    view! {
        <section class="programs">
            <h2>{words::PROGRAMS_HEADING}</h2>
            <ul>{rows}</ul>
            {move || more().map(|more| view! { <p>{words::more_programs(more)}</p> })}
        </section>
    }
}
