//! What the visitor sees. Draws values of `domain` and says them in `words`; decides nothing.

#![allow(unreachable_pub, reason = "#[component] writes its own `pub` items beside the function")]

mod about;
mod entry;
mod glossary;
mod icon;
mod map;
mod search_box;
mod shell;
mod sources;

use leptos::prelude::*;

use crate::app::{self, App};
use crate::domain::atlas::Problem;
use crate::words;

/// Puts the app in the place that `index.html` keeps for it.
pub fn mount() {
    let Some(place) = app::mount_point() else { return };
    let view = match App::start() {
        Ok(app) => {
            let mount = move || {
                provide_context(app);
                shell::Shell().into_any()
            };
            mount_to(place, mount)
        }
        Err(problems) => mount_to(place, move || content_error(problems).into_any()),
    };
    view.forget();
}

/// The page when the content fails its own check: every problem, each with its remedy.
fn content_error(problems: Vec<Problem>) -> impl IntoView {
    let line = |problem: Problem| view! { <li>{problem.to_string()}</li> };
    view! {
        <main class="page" role="alert">
            <h1>{words::CONTENT_BROKEN}</h1>
            <ul>{problems.into_iter().map(line).collect_view()}</ul>
        </main>
    }
}
