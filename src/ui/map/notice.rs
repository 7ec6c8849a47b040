//! What the reader must know before reading the map: a link that names nothing, and choices that leave nothing.

use leptos::prelude::*;

use crate::app::use_app;
use crate::domain::filter::Choice;
use crate::words;

/// Both notices; nothing where there is nothing to say.
#[component]
pub(super) fn Notices() -> impl IntoView {
    let app = use_app();
    let unknown = Memo::new(move |_| app.map.with(|map| map.unknown.clone()));
    let nothing_lit = Memo::new(move |_| app.map.with(|map| map.lit.is_empty()));
    let says_unknown = move || view! { <p class="notice" role="status">{words::unknown(&unknown.get())}</p> };
    view! {
        <Show when=move || unknown.with(|unknown| !unknown.is_empty())>{says_unknown}</Show>
        <Show when=move || nothing_lit.get()>
            <NothingLit/>
        </Show>
    }
}

/// Which choice to loosen, and the offer to do it.
#[component]
fn NothingLit() -> impl IntoView {
    let app = use_app();
    let loosen = Memo::new(move |_| app.map.with(|map| map.loosen.clone()));
    let offer = move |(choice, leaves): (Choice, u32)| {
        let address = app.navigation.address.get();
        let text = app.map.with(|map| words::loosen(app.atlas, map, &address.query, choice, leaves));
        let undo = move |_| app.navigation.go(&choice.undone(&app.navigation.address.get_untracked()));
        view! { <li><button type="button" class="chip" on:click=undo>{text}</button></li> }
    };
    let offers = move || loosen.get().into_iter().map(offer).collect_view();
    view! {
        <div class="notice" role="status">
            <p>{words::NOTHING_LIT}" "{move || loosen.with(Vec::is_empty).then_some(words::LOOSEN_ALL)}</p>
            <ul class="chips">{offers}</ul>
        </div>
    }
}
