//! The three columns, worked by mouse, touch and keyboard, over the layer of ribbons.

use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;

use super::node::{MapNode, element_id};
use crate::app::use_app;
use crate::domain::address::Address;
use crate::domain::atlas::{Layer, NodeId};
use crate::domain::map_view::NodeView;
use crate::domain::roving::{Step, next, tab_stop};
use crate::words;

/// The map itself: one tab stop, arrows inside.
#[component]
pub(super) fn Columns() -> impl IntoView {
    let app = use_app();
    let map = app.map;
    let element = NodeRef::<Div>::new();
    let wanted = RwSignal::new(None::<NodeId>);
    let stop = Memo::new(move |_| map.with(|map| tab_stop(map, wanted.get())));
    Effect::new(move || {
        if let Some(element) = element.get() {
            app.watch_map(element.into());
        }
    });
    let on_key = move |event: ev::KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let Some(from) = stop.get_untracked() else { return };
        let key = event.key();
        if let Some(step) = Step::of_key(&key) {
            event.prevent_default();
            if let Some(to) = map.with_untracked(|map| next(map, from, step)) {
                app.focus(&element_id(app.atlas, to));
            }
        } else if key == " " {
            event.prevent_default();
            let state = map.with_untracked(|map| node_view(map, from).leads_to.clone());
            let query = app.navigation.address.with_untracked(|address| address.query.clone());
            app.navigation.go(&Address::map(state).with_query(&query));
        } else if key == "Escape" && map.with_untracked(|map| map.selection.iter().any(Option::is_some)) {
            event.prevent_default();
            let address = app.navigation.address.get_untracked();
            app.navigation.go(&Address::map(address.map_state().without_selection()).with_query(&address.query));
        }
    };
    let step = move || map.with(|map| map.step.map_or("done", Layer::slug));
    view! {
        <section class="columns-frame" aria-label=words::MAP_LABEL aria-describedby="map-help">
            <p id="map-help" class="sr-only">{words::MAP_HELP}</p>
            <div class="columns" data-step=step node_ref=element on:keydown=on_key>
                <Ribbons/>
                {Layer::ALL.into_iter().map(|layer| view! { <Column layer stop wanted/> }).collect_view()}
            </div>
        </section>
    }
}

fn node_view(map: &crate::domain::map_view::MapView, id: NodeId) -> &NodeView {
    &map.nodes[id.layer as usize][id.index]
}

/// The decorative layer: one path for each color, the dimmed one first.
#[component]
fn Ribbons() -> impl IntoView {
    let app = use_app();
    let functions = app.atlas.groups(Layer::Lob).len();
    let path = move |place: usize| {
        move || app.tracks.with(|tracks| tracks.get(place).map(|track| track.path.clone()).unwrap_or_default())
    };
    let tracks = (0..=functions).map(|place| {
        let line = place.checked_sub(1).map(|function| function.to_string());
        view! { <path class="track" data-line=line d=path(place)></path> }
    });
    let view_box = move || {
        let [width, height] = app.map_size();
        format!("0 0 {width} {height}")
    };
    view! {
        <svg class="ribbons" viewBox=view_box preserveAspectRatio="none" aria-hidden="true" focusable="false">
            {tracks.collect_view()}
        </svg>
    }
}

/// One layer: its heading and its nodes, by group.
#[component]
fn Column(layer: Layer, stop: Memo<Option<NodeId>>, wanted: RwSignal<Option<NodeId>>) -> impl IntoView {
    let atlas = use_app().atlas;
    let group = |place: usize| {
        let nodes = atlas.nodes(layer).iter().enumerate().filter(move |(_, node)| node.group == place);
        let rows = nodes
            .map(|(index, _)| view! { <MapNode id=NodeId { layer, index } stop wanted/> })
            .collect_view();
        let line = (layer == Layer::Lob).then_some(place);
        view! {
            <li class="group" data-line=line>
                <h3>{atlas.groups(layer)[place].name.as_str()}</h3>
                <ul>{rows}</ul>
            </li>
        }
    };
    let used = (0..atlas.groups(layer).len()).filter(|&place| atlas.nodes(layer).iter().any(|node| node.group == place));
    view! {
        <div class="column" data-column=layer.slug()>
            <h2>{words::layer_heading(layer)}" "<small>{words::layer_hint(layer)}</small></h2>
            <ul class="groups">{used.map(group).collect_view()}</ul>
        </div>
    }
}
