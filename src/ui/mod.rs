//! What the visitor does: the frame of the page with its few handlers. Everything else on the page is a link.

#![allow(unreachable_pub, reason = "#[component] writes its own `pub` items beside the function")]

use leptos::ev;
use leptos::prelude::*;

use crate::app::{self, App, MountPoint};
use crate::html::{self, Html};
use crate::words;

/// Puts the app in the place that `index.html` keeps for it.
pub fn mount() {
    let Some(place) = app::mount_point() else { return };
    App::start(move |app| match app {
        Ok(app) => show(app, place),
        Err(problems) => app::show_problems(&place, &problems),
    });
}

/// Puts the app in its place.
pub fn show(app: App, place: MountPoint) {
    mount_to(place.clone(), move || Shell(ShellProps { app })).forget();
    app.follow(place.into());
}

/// The frame around every page: skip link, header with the pages and the search, the page itself, footer.
#[component]
fn Shell(app: App) -> impl IntoView {
    let skip = move |event: ev::MouseEvent| {
        event.prevent_default();
        app.skip_to_content();
    };
    view! {
        <a class="skip" href="#main" on:click=skip>{words::SKIP}</a>
        <header class="bar">
            <div class="pages" inner_html=html::navigation(Html::default())></div>
            <SearchBox app/>
        </header>
        <main id="main" tabindex="-1"></main>
        <footer class="foot" inner_html=html::footer(Html::default())></footer>
        <p class="sr-only" role="status"></p>
    }
}

/// The one search box of the page, and the place for its answers: entries and nodes of the map in one ranked list.
#[component]
fn SearchBox(app: App) -> impl IntoView {
    let go_on_enter = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" {
            app.go_to_first_result();
        }
    };
    view! {
        <search class="search">
            <label class="search-field">
                <span class="sr-only">{words::SEARCH_LABEL}</span>
                <span class="search-mark" inner_html=html::search_icon()></span>
                <input
                    type="search"
                    name="q"
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    enterkeyhint="go"
                    maxlength="120"
                    placeholder=words::SEARCH_HINT
                    on:input:target=move |event| app.navigation.type_query(&event.target().value())
                    on:focus=move |_| app.prepare_search()
                    on:blur=move |_| app.navigation.settle()
                    on:keydown=go_on_enter
                />
            </label>
            <div class="answers"></div>
        </search>
    }
}
