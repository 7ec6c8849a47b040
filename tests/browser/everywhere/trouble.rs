//! What goes wrong at visitors': storage that throws, no scripts, no WebAssembly, a part that does not come, no network at all.

use floorwalker::words;
use xtask::engine::Engine;

use crate::own_data::CSV;
use crate::support::gate::Gate;
use crate::support::listening::{self, FOLDER};
use crate::support::page::Page;
use crate::support::page::engines::{Wishes, cannot};
use crate::support::site::Copy;
use crate::support::{Outcome, Trouble};

journeys! {
    smoke: a_part_that_does_not_come_is_told_and_the_rest_works,
        without_webassembly_the_page_says_so_and_can_be_read;
    more: storage_that_throws_takes_nothing_away, without_scripts_everything_can_be_read,
        after_one_visit_all_of_it_works_without_a_network;
}

/// As where a browser blocks all storage.
const NO_STORAGE: &str = "
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
      Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError') } });
    }";

const PROGRAM: &str = "#/map?account=northlake-bank&lob=customer-service&channel=voice";

fn copy(engine: Engine, name: &str, script: &str) -> Outcome<Copy> {
    listening::copy_with(&format!("{name}-{}", engine.slug()), script)
}

async fn storage_that_throws_takes_nothing_away(engine: Engine) -> Outcome {
    let site = copy(engine, "no-storage", NO_STORAGE)?.serve_below(FOLDER)?;
    let page = Page::of(engine, Wishes::at(site.url())).await?;
    page.load("").await?;
    page.click("[data-layer=account][data-id=kariton]").await?;
    page.same("the map answers", page.screen().await?.selected(), ["account kariton"])?;
    page.quiz("#/quiz?set=category.metric&n=3&seed=one-file").await?;
    page.holds("the quiz asks", page.has("[data-quiz=question]").await?)?;
    page.load("#/data").await?;
    page.wait("own data can be brought", "document.querySelector('[data-pack=file]')").await?;
    page.click(".paste > summary").await?;
    page.js_with("document.querySelector('#pasted').value = arguments[0]", &[CSV]).await?;
    page.click("[data-pack=paste]").await?;
    page.wait(
        "it is read, and the page says that nothing is kept",
        "document.querySelector('.here-now')?.innerText.includes('keeps nothing')",
    )
    .await?;
    page.finish().await
}

async fn a_part_that_does_not_come_is_told_and_the_rest_works(engine: Engine) -> Outcome {
    let copy = copy(engine, "parts", "")?;
    for part in ["tours.json", "programs.json", "fit.json"] {
        copy.remove(&copy.part(part)?)?;
    }
    let site = copy.serve_below(FOLDER)?;
    let page = Page::of(engine, Wishes::at(site.url())).await?;
    // Without the tours, the sentences about programs and the fit check: each page says so, none is blank.
    for (address, says) in
        [("#/tour/account-closed/1", "did not arrive"), ("#/fit", "did not arrive"), (PROGRAM, words::EXAMPLE_WAITING)]
    {
        page.load(address).await?;
        page.wait("the page says so", &format!("document.querySelector('main').innerText.includes({says:?})")).await?;
        page.holds("it has a heading", !page.words("h1").await?.is_empty())?;
    }
    page.same("the map works", page.screen().await?.selected().len(), 3)?;
    page.go("#/t/account").await?;
    page.arrived().await?;
    page.holds("an entry is whole", !page.words("main").await?.contains("did not arrive"))?;
    page.forgive("404");
    page.finish().await?;

    // Without the program: it cannot start, and says what to do.
    let wasm = copy.file("wasm")?;
    std::fs::write(&wasm, "<!doctype html><title>Not here</title>")?;
    let site = copy.serve_below(FOLDER)?;
    let page = Page::of(engine, Wishes::at(site.url())).await?;
    page.visit(page.site()).await?;
    page.wait("the page says so", "document.querySelector('#unable')?.checkVisibility()").await?;
    page.tells_of(&page.words("body").await?, "A part of the page did not arrive or did not start")?;
    page.holds(
        "the paths can be read",
        page.is("document.querySelectorAll('.outline [data-program]').length > 100").await?,
    )?;
    for complaint in ["unhandled rejection", "error", "wasm", "404", "Failed to fetch"] {
        page.forgive(complaint);
    }
    page.finish().await
}

async fn without_scripts_everything_can_be_read(engine: Engine) -> Outcome {
    if engine == Engine::WebKit {
        return cannot(engine, "be without scripts", "its driver has no such setting; raw_pages.rs reads the files");
    }
    let site = crate::support::site::url()?;
    let page = Page::of(engine, Wishes { scripts: false, ..Wishes::at(site.clone()) }).await?;
    page.client.goto(&site).await?;
    let seen = |selector: &'static str| page.read_of(selector);
    for text in ["Who you work for, on one map", "The map needs scripts", "Kariton"] {
        page.tells_of(&seen("body").await?, text)?;
    }
    page.holds("nothing is loading", !seen("body").await?.contains("Loading the map"))?;
    for (link, heading) in [("noscript a[href='glossary/']", "Glossary"), ("main a[href='../t/account/']", "Account")] {
        page.client.find(fantoccini::Locator::Css(link)).await?.click().await?;
        page.tells_of(&seen("h1").await?, heading)?;
    }
    page.finish().await
}

async fn without_webassembly_the_page_says_so_and_can_be_read(engine: Engine) -> Outcome {
    let copy = copy(engine, "no-wasm", "")?;
    for folder in ["glossary", "t/account"] {
        copy.also(folder)?;
    }
    let site = copy.serve_below(FOLDER)?;
    let page = Page::of(engine, Wishes { wasm: false, ..Wishes::at(site.url()) }).await?;
    page.visit(page.site()).await?;
    page.holds("there is none", page.is("typeof WebAssembly === 'undefined'").await?)?;
    page.wait("the page says so", "document.querySelector('#unable').checkVisibility()").await?;
    page.tells_of(&page.words("#unable").await?, "This browser has no WebAssembly")?;
    page.holds("a heading says where one is", !page.words("h1").await?.is_empty())?;
    for unseen in ["#loading", ".columns"] {
        let seen = format!("document.querySelector('{unseen}').checkVisibility()");
        page.holds(&format!("{unseen} is not shown"), !page.is(&seen).await?)?;
    }
    page.holds("its paths stand open in words", page.is("document.querySelector('.outline').open").await?)?;
    let seen = "[...document.querySelectorAll('.outline [data-program]')].filter((path) => path.checkVisibility())";
    page.holds("all of them", page.is(&format!("{seen}.length > 100")).await?)?;
    page.click("#unable li a[href='glossary/']").await?;
    page.wait("the glossary is there", "document.querySelectorAll('main a[href*=\"t/\"]').length > 100").await?;
    page.same("its heading", page.words("h1").await?.as_str(), words::GLOSSARY_HEADING)?;
    // An address that somebody copied from the app.
    page.visit("about:blank").await?;
    page.visit(&format!("{}#/t/account", page.site())).await?;
    page.wait("the plain page is offered", "document.querySelector('#unable [data-plain]:not([hidden]) a')").await?;
    page.click("#unable [data-plain] a").await?;
    page.wait("it is there", "location.pathname.endsWith('/t/account/')").await?;
    page.wait("to be read", "document.querySelector('h1')?.innerText === 'Account'").await?;
    page.finish().await
}

async fn after_one_visit_all_of_it_works_without_a_network(engine: Engine) -> Outcome {
    let site = copy(engine, "offline", "")?.serve_below(FOLDER)?;
    let gate = Gate::to(&site)?;
    let page = Page::of(engine, Wishes::at(gate.url(FOLDER))).await?;
    page.load("").await?;
    if !page.is("navigator.serviceWorker").await? {
        page.cannot("keep the site for when the network is gone", "it has no service workers")?;
        return page.finish().await;
    }
    page.wait("the site is kept", "document.documentElement.dataset.offline === 'ready'").await?;
    gate.closes();
    for (way, heading) in [
        ("", words::MAP_HEADING),
        ("?q=1#/t/agent", "Agent"),
        ("#/compare", words::COMPARE_HEADING),
        ("#/tour/greeting-to-paycheck/1", words::MAP_HEADING),
        ("#/fit?title=csr", words::FIT_HEADING),
        ("#/quiz?set=all&n=3&seed=offline", "Question 1 of 3"),
        ("t/agent/", "Agent"),
    ] {
        page.visit(&gate.url(&format!("{FOLDER}{way}")))
            .await
            .map_err(|trouble| Trouble(format!("{way}: {}", trouble.0)))?;
        page.ready().await?;
        page.wait("everything is there", "!document.querySelector('.waiting')").await?;
        page.tells_of(&page.words("h1").await?, heading)?;
        page.holds("nothing is lacking", !page.words("main").await?.contains("did not arrive"))?;
    }
    page.search("who pays me").await?;
    page.wait("the search answers", "document.querySelector('.results a')").await?;
    page.wait("the address has the text", "location.hash.includes('q=who')").await?;
    // By the page itself: the driver of Firefox loads it anew past all that is kept.
    page.js("window.__before = true; location.reload()").await?;
    page.wait("another document is there", "!window.__before").await?;
    page.ready().await?;
    page.wait("the search answers again", "document.querySelector('.results a')").await?;
    page.finish().await
}
