//! The path chosen so far, and the sentence it makes: "You are employed by …".

use leptos::prelude::*;

use super::super::icon::Icon;
use crate::app::use_app;
use crate::domain::address::Address;
use crate::domain::atlas::{Layer, NodeId};
use crate::words;

/// The strip over the columns. It keeps its height, so that nothing jumps when there is more to say.
#[component]
pub(super) fn Path() -> impl IntoView {
    let app = use_app();
    let sentence = Memo::new(move |_| app.map.with(|map| map.sentence));
    let said = move || match sentence.get() {
        None => words::SENTENCE_OPEN.into_any(),
        Some(sentence) => {
            let part = |(text, name): words::SentencePart| {
                if name { view! { <b>{text}</b> }.into_any() } else { text.into_any() }
            };
            words::sentence(app.atlas, sentence).into_iter().map(part).collect_view().into_any()
        }
    };
    view! {
        <section class="ticket" aria-label=words::PATH_LABEL>
            <PathSteps/>
            <p class="sentence" aria-live="polite">{said}</p>
            <StepPrompt/>
        </section>
    }
}

/// The selected nodes, left to right; each link takes one back.
#[component]
fn PathSteps() -> impl IntoView {
    let app = use_app();
    let selection = Memo::new(move |_| app.map.with(|map| map.selection));
    let step = move |layer: Layer| {
        let index = selection.get()[layer as usize]?;
        let name = app.atlas.node(NodeId { layer, index }).name.as_str();
        let href = move || {
            app.navigation.address.with(|address| {
                Address::map(address.map_state().with_selected(layer, None)).with_query(&address.query).format()
            })
        };
        Some(view! {
            <li>
                <span class="step-name">{name}</span>
                <a class="remove" href=href aria-label=words::deselect(name)><Icon name="clear"/></a>
            </li>
        })
    };
    let any = move || selection.with(|selection| selection.iter().any(Option::is_some));
    view! {
        <Show when=any>
            <ol class="path">{move || Layer::ALL.into_iter().map(step).collect_view()}</ol>
        </Show>
    }
}

/// On a phone: which step this is, and the way back to the one before.
#[component]
fn StepPrompt() -> impl IntoView {
    let app = use_app();
    let step = Memo::new(move |_| app.map.with(|map| map.step));
    let selection = Memo::new(move |_| app.map.with(|map| map.selection));
    let back = move || {
        let before = Layer::ALL.into_iter().rev().find(|&layer| {
            selection.get()[layer as usize].is_some() && step.get().is_none_or(|step| layer < step)
        })?;
        let href = app.navigation.address.with(|address| {
            Address::map(address.map_state().with_selected(before, None)).with_query(&address.query).format()
        });
        let text = words::step_back(words::layer_word(before));
        Some(view! { <a class="step-back" href=href><Icon name="back"/>{text}</a> })
    };
    view! {
        <div class="step-prompt">
            {back}
            <p>{move || step.get().map_or(words::STEPS_DONE, words::step_prompt)}</p>
        </div>
    }
}
