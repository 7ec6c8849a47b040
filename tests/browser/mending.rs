//! A page that the browser has kept meets a site whose parts have other names by now: it is loaded anew once, then it says
//! what is wrong. It never goes round in circles.

use crate::support::Outcome;
use crate::support::gate::Gate;
use crate::support::page::{DESKTOP, Page};
use crate::support::site::Copy;
use fantoccini::key::Key;

/// Counts the documents that this window has loaded from the site.
const COUNT: &str = "
    if (location.protocol === 'http:') sessionStorage.loads = 1 + Number(sessionStorage.loads || 0);";
const LOADS: &str = "return Number(sessionStorage.loads)";
const TELLS: &str = "document.querySelector('#unable')?.checkVisibility()";

/// A part, and how the page says that it is not there.
const PARTS: [(&str, &str); 4] = [
    ("boot.js", TELLS),
    ("floorwalker.js", TELLS),
    ("floorwalker_bg.wasm", TELLS),
    ("floorwalker.css", "document.querySelector('#broken').checkVisibility()"),
];

/// A name that no part ever had.
fn gone(name: &str) -> String {
    let (before, after) = name.split_once('-').unwrap_or((name, ""));
    let (_, ending) = after.split_once('.').unwrap_or_default();
    format!("{before}-0000000000000000.{ending}")
}

async fn start() -> Outcome<Page> {
    let page = Page::start(DESKTOP).await?;
    page.in_every_document(COUNT)?;
    for complaint in ["404", "not loaded", "Failed to fetch", "floorwalker_bg", "reading 'program'"] {
        page.forgive(complaint);
    }
    Ok(page)
}

#[tokio::test]
async fn an_old_page_is_loaded_anew_once() -> Outcome {
    let new = Copy::of_the_site("mend-new")?;
    let new = new.serve_below("/")?;
    let page = start().await?;
    // Asked for by the browser beside what the test asks for, and cut off when the gate leads elsewhere.
    page.forgive("favicon.ico - Failed to load resource: net::ERR_CONTENT_LENGTH_MISMATCH");
    for (part, _) in PARTS {
        let old = Copy::of_the_site(&format!("mend-{part}"))?;
        let name = old.part(part)?;
        old.change("index.html", |page| page.replace(&name, &gone(&name)))?;
        let old = old.serve_below("/")?;
        let gate = Gate::to(&old)?;
        // The browser keeps the page for ten minutes, as the host tells it.
        page.visit(&gate.url("/manifest.webmanifest")).await?;
        let keep = "const done = arguments[arguments.length - 1]; fetch('./').then((page) => page.text()).then(done)";
        page.client.execute_async(keep, Vec::new()).await?;
        gate.leads_to(&new);
        page.js("delete sessionStorage.loads").await?;
        page.visit(&gate.url("/#/t/agent")).await?;
        page.wait("it is mended", "Number(sessionStorage.loads) === 2").await?;
        page.ready().await?;
        assert_eq!(page.address().await?, "#/t/agent", "{part}: nothing is lost");
        assert!(!page.is(TELLS).await? && page.is("document.querySelector('#broken').hidden").await?, "{part}");
        assert!(!page.is("history.state && history.state.mended").await?, "{part}: the next time is another time");
    }
    page.finish().await
}

#[tokio::test]
async fn what_cannot_be_mended_is_told_and_the_button_tries_again() -> Outcome {
    let new = Copy::of_the_site("tell-new")?;
    let new = new.serve_below("/")?;
    let page = start().await?;
    for (part, tells) in PARTS {
        let old = Copy::of_the_site(&format!("tell-{part}"))?;
        let name = old.part(part)?;
        old.change("index.html", |page| page.replace(&name, &gone(&name)))?;
        let old = old.serve_below("/")?;
        let gate = Gate::to(&old)?;
        page.visit(&gate.url("/")).await?;
        page.wait("it is loaded anew", "Number(sessionStorage.loads) === 2").await?;
        page.wait("the page says so", tells).await?;
        for _ in 0..30 {
            page.settle().await?;
        }
        assert_eq!(page.number(LOADS).await?, 2, "{part}: once, not for ever");
        gate.leads_to(&new);
        page.js("document.querySelector('#broken:not([hidden]) button, #unable:not([hidden]) button').click()").await?;
        page.wait("it tries again", "Number(sessionStorage.loads) === 3").await?;
        page.ready().await?;
        assert!(!page.is(tells).await?, "{part}");
    }
    page.finish().await
}

#[tokio::test]
async fn what_a_host_sends_in_place_of_a_part_is_not_kept() -> Outcome {
    let new = Copy::of_the_site("login-new")?;
    let new = new.serve_below("/")?;
    let page = start().await?;
    for complaint in ["digest", "integrity"] {
        page.forgive(complaint);
    }
    for part in ["floorwalker.js", "floorwalker_bg.wasm"] {
        let login = Copy::of_the_site(&format!("login-{part}"))?;
        let name = login.part(part)?;
        login.change(&name, |_| "<h1>Please log in</h1>".to_owned())?;
        let login = login.serve_below("/")?;
        let gate = Gate::to(&login)?;
        page.visit(&gate.url("/")).await?;
        page.wait("the page says so", TELLS).await?;
        gate.leads_to(&new);
        press_reload(&page).await?;
        page.wait("it tries again", "Number(sessionStorage.loads) === 3").await?;
        page.ready().await?;
    }
    page.finish().await
}

#[tokio::test]
async fn a_kept_page_without_its_parts_is_let_go_when_the_network_answers() -> Outcome {
    let site = Copy::of_the_site("let-go")?;
    let name = site.part("floorwalker_bg.wasm")?;
    let site = site.serve_below("/")?;
    let gate = Gate::to(&site)?;
    let page = start().await?;
    page.visit(&gate.url("/")).await?;
    page.ready().await?;
    page.wait("the site is kept", "document.documentElement.dataset.offline === 'ready'").await?;
    let spoil = "
        const [part, other, done] = arguments;
        (async () => {
          for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            const page = await (await cache.match('./')).text();
            const headers = { 'Content-Type': 'text/html' };
            await cache.put('./', new Response(page.replaceAll(part, other), { headers }));
          }
        })().then(done, done)";
    let arguments = vec![name.clone().into(), gone(&name).into()];
    page.client.execute_async(spoil, arguments).await?;
    gate.closes();
    page.visit(&gate.url("/")).await?;
    page.wait("the page says so", TELLS).await?;
    let registered = "const done = arguments[arguments.length - 1];
        navigator.serviceWorker.getRegistrations().then((all) => done(all.length))";
    let left = page.client.execute_async(registered, Vec::new()).await?;
    assert_eq!(left, 1, "what is kept stays as long as nothing better comes");
    gate.leads_to(&site);
    page.visit(&gate.url("/")).await?;
    page.ready().await?;
    assert!(page.is("document.querySelector('#broken').hidden").await?);
    page.forgive("ERR_");
    page.finish().await
}

/// Presses the button that loads the page anew, and does not wait: what waits inside a page goes with it.
async fn press_reload(page: &Page) -> Outcome {
    page.js("document.querySelector('#unable button').focus()").await?;
    page.strike(&[char::from(Key::Enter)]).await
}
