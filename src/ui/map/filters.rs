//! The filters: one row of values for each facet, each with the number of programs that it would leave.

use leptos::prelude::*;

use super::super::icon::Icon;
use crate::app::use_app;
use crate::domain::address::{Address, MapState};
use crate::domain::filter::Facet;
use crate::words;

/// All filters, the count of what they leave, and the way out.
#[component]
pub(super) fn Filters() -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    let picked = move || app.map.with(|map| map.facets.iter().flatten().filter(|value| value.picked).count());
    let chosen = move || app.map.with(|map| map.chosen);
    let clear = move |_| app.navigation.go(&Address::map(MapState::default()));
    let count = move || app.map.with(|map| map.lit.len());
    let noun = move || words::programs_noun(count());
    let heard = app.after_typing(move || app.map.with(words::shown_count));
    view! {
        <section class="filters" aria-labelledby="filters-heading">
            <div class="filters-bar">
                <h2 id="filters-heading" class="sr-only">{words::FILTERS}</h2>
                <p class="count"><strong data-count="programs">{count}</strong>" "{noun}</p>
                <p class="sr-only" role="status">{heard}</p>
                <button
                    type="button"
                    class="filters-toggle"
                    aria-expanded=move || open.get().to_string()
                    aria-controls="filters-body"
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    {words::FILTERS}": "{move || words::picked_count(picked())}
                </button>
                <button type="button" class="clear" disabled=move || !chosen() on:click=clear>
                    <Icon name="clear"/>
                    {words::CLEAR_ALL}
                </button>
            </div>
            <div id="filters-body" class="filters-body" data-open=move || open.get().to_string()>
                <FacetRow facet=Facet::Function/>
                <FacetRow facet=Facet::Direction/>
                <FacetRow facet=Facet::Medium/>
                <IndustryRow/>
            </div>
        </section>
    }
}

/// One facet with its values in a row.
#[component]
fn FacetRow(facet: Facet) -> impl IntoView {
    let name = format!("facet-{}", facet.slug());
    let labelled = name.clone();
    view! {
        <div class="facet" role="group" aria-labelledby=labelled>
            <h3 id=name>{words::facet_name(facet)}</h3>
            <FacetValues facet/>
        </div>
    }
}

/// The industries are many, so they are folded away until asked for or in use.
#[component]
fn IndustryRow() -> impl IntoView {
    let app = use_app();
    let picked = Memo::new(move |_| {
        app.map.with(|map| map.facets[Facet::Industry as usize].iter().filter(|value| value.picked).count())
    });
    view! {
        <details class="facet" prop:open=picked.get_untracked() != 0>
            <summary>
                {words::facet_name(Facet::Industry)}": "<span>{move || words::picked_count(picked.get())}</span>
            </summary>
            <div role="group" aria-label=words::facet_name(Facet::Industry)>
                <FacetValues facet=Facet::Industry/>
            </div>
        </details>
    }
}

#[component]
fn FacetValues(facet: Facet) -> impl IntoView {
    let values = facet.values(use_app().atlas).len();
    let chips = (0..values).map(|place| view! { <li><FacetValue facet place/></li> }).collect_view();
    view! { <ul class="chips">{chips}</ul> }
}

/// One value: a switch with the number of programs that the map shows when it alone is picked.
#[component]
fn FacetValue(facet: Facet, place: usize) -> impl IntoView {
    let app = use_app();
    let value = facet.values(app.atlas)[place].to_owned();
    let picked = move || app.map.with(|map| map.facets[facet as usize][place].picked);
    let count = move || app.map.with(|map| map.facets[facet as usize][place].count);
    let toggled = value.clone();
    let toggle = move |_| {
        let address = app.navigation.address.get_untracked();
        let state = address.map_state().with_toggled(facet, &toggled);
        app.navigation.go(&Address::map(state).with_query(&address.query));
    };
    let mark = match facet {
        Facet::Function => view! { <span class="swatch" data-line=place aria-hidden="true"></span> }.into_any(),
        Facet::Direction => view! { <Icon name=value.clone()/> }.into_any(),
        Facet::Industry | Facet::Medium => ().into_any(),
    };
    view! {
        <button
            type="button"
            class="chip"
            data-facet=facet.slug()
            data-value=value
            data-empty=move || (count() == 0).to_string()
            aria-pressed=move || picked().to_string()
            on:click=toggle
        >
            {mark}
            {words::facet_value(app.atlas, facet, place)}
            " "
            <span class="number">{count}</span>
        </button>
    }
}
