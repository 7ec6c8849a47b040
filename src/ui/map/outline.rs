//! The map's twin: every program as a nested list of links.
//!
//! It is put on the page after the first paint: it is long, and nobody reads it before the map.

use leptos::prelude::*;

use crate::app::use_app;
use crate::domain::address::{Address, MapState};
use crate::domain::atlas::{Layer, NodeId};
use crate::domain::outline::{AccountOutline, LobOutline, outline};
use crate::words;

/// The list, folded until asked for; print unfolds it.
#[component]
pub(super) fn Outline() -> impl IntoView {
    let app = use_app();
    let later = app.later();
    let lists = move || {
        later.get().then(|| {
            let all: Vec<usize> = (0..app.atlas.programs().len()).collect();
            outline(app.atlas, &all).into_iter().map(|account| view! { <AccountItem account/> }).collect_view()
        })
    };
    view! {
        <details class="outline">
            <summary><h2>{words::outline_heading(app.atlas.programs().len())}</h2></summary>
            <ul class="outline-accounts" data-outline="programs">{lists}</ul>
        </details>
    }
}

#[component]
fn AccountItem(account: AccountOutline) -> impl IntoView {
    let app = use_app();
    let places: Vec<usize> = account.lobs.iter().flat_map(|lob| lob.programs.iter().copied()).collect();
    let lobs = account.lobs.into_iter().map(|lob| view! { <LobItem lob/> }).collect_view();
    view! {
        <li hidden=move || app.none_lit(&places)>
            <NodeLink id=account.account/>
            <ul>{lobs}</ul>
        </li>
    }
}

#[component]
fn LobItem(lob: LobOutline) -> impl IntoView {
    let app = use_app();
    let places = lob.programs.clone();
    let programs = lob.programs.into_iter().map(|place| view! { <ProgramItem place/> }).collect_view();
    view! {
        <li hidden=move || app.none_lit(&places) data-line=app.atlas.node(lob.lob).group>
            <NodeLink id=lob.lob/>
            <ul>{programs}</ul>
        </li>
    }
}

#[component]
fn ProgramItem(place: usize) -> impl IntoView {
    let app = use_app();
    let program = &app.atlas.programs()[place];
    let selection = Layer::ALL.map(|layer| Some(app.atlas.node(program.node(layer)).slug.clone()));
    let channel = app.atlas.node(program.node(Layer::Channel));
    let href = Address::map(MapState { selection, ..MapState::default() }).format();
    let text = format!("{}, {}", channel.name, words::direction_name(program.direction).to_lowercase());
    view! { <li hidden=move || app.none_lit(&[place])><a href=href>{text}</a>" "<q>{program.example.as_str()}</q></li> }
}

#[component]
fn NodeLink(id: NodeId) -> impl IntoView {
    let atlas = use_app().atlas;
    let node = atlas.node(id);
    view! {
        <a href=Address::map_node(id.layer, &node.slug).format()>{node.name.as_str()}</a>
        <small>{format!(" {}", words::layer_word(id.layer))}</small>
    }
}
