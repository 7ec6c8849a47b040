//! One account, LOB or channel: a real link that leads to the map with this node selected, or no longer selected.

use leptos::prelude::*;

use super::super::icon::Icon;
use crate::app::use_app;
use crate::domain::address::Address;
use crate::domain::atlas::{Atlas, Detail, NodeId};
use crate::domain::map_view::{NodeState, NodeView};
use crate::words;

/// The `id` of the node's element.
pub(super) fn element_id(atlas: &Atlas, id: NodeId) -> String {
    format!("node-{}-{}", id.layer.slug(), atlas.node(id).slug)
}

/// The node as an item of its group's list.
#[component]
pub(super) fn MapNode(
    id: NodeId,
    /// The node that holds the map's one tab stop.
    stop: Memo<Option<NodeId>>,
    /// Where the focus was last.
    wanted: RwSignal<Option<NodeId>>,
) -> impl IntoView {
    let app = use_app();
    let atlas = app.atlas;
    let node = atlas.node(id);
    let of_view = move |read: fn(&NodeView) -> String| {
        move || app.map.with(|map| read(&map.nodes[id.layer as usize][id.index]))
    };
    let state = Memo::new(move |_| app.map.with(|map| map.nodes[id.layer as usize][id.index].state));
    let current = Memo::new(move |_| app.map.with(|map| map.nodes[id.layer as usize][id.index].current));
    let href = move || {
        let state = app.map.with(|map| {
            let node = &map.nodes[id.layer as usize][id.index];
            (node.state != NodeState::FilteredOut).then(|| node.leads_to.clone())
        })?;
        let query = app.navigation.address.with(|address| address.query.clone());
        Some(Address::map(state).with_query(&query).format())
    };
    let mark = match &node.detail {
        Detail::Lob { direction, .. } => view! { <Icon name=direction.slug()/> }.into_any(),
        Detail::Channel => view! { <Icon name=node.slug.clone()/> }.into_any(),
        Detail::Account { .. } => ().into_any(),
    };
    let relations = words::node_name(atlas, id).split_off(node.name.len());
    view! {
        <li class="node" data-state=move || state_word(state.get())>
            <a
                id=element_id(atlas, id)
                href=href
                data-layer=id.layer.slug()
                data-id=node.slug.as_str()
                data-lit=move || (state.get() == NodeState::Lit).to_string()
                aria-current=move || current.get().then_some("true")
                aria-hidden=move || (state.get() == NodeState::FilteredOut).then_some("true")
                tabindex=move || if stop.get() == Some(id) { "0" } else { "-1" }
                on:focus=move |_| wanted.set(Some(id))
            >
                {mark}
                <span class="name">{node.name.as_str()}</span>
                <span class="sr-only">{relations}</span>
                <span class="leaves" aria-hidden="true">{of_view(|node| node.leaves.to_string())}</span>
            </a>
        </li>
    }
}

fn state_word(state: NodeState) -> &'static str {
    match state {
        NodeState::Lit => "lit",
        NodeState::Dimmed => "dimmed",
        NodeState::FilteredOut => "out",
    }
}
