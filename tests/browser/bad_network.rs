//! A host, a line or a page around that does what it should not while the page comes: what is read stays, and what cannot be is told.

use serde_json::json;
use xtask::tally;

use crate::support::content::CONTENT;
use crate::support::detour::{Detour, Way};
use crate::support::host::{Host, script_tag};
use crate::support::page::{DESKTOP, Page};
use crate::support::site::Copy;
use crate::support::{Outcome, Trouble};

const TOP: &str = "/some/folder/";
const SAYS: &str = "document.querySelector('#unable').checkVisibility()";
const STILL_LOADING: &str = "Still loading. On a slow connection this can take a minute.";

/// The bytes of a part of the site.
fn part(copy: &Copy, name: &str) -> Outcome<(String, Vec<u8>)> {
    let file = copy.part(name)?;
    let bytes = std::fs::read(xtask::paths::dist().join(&file))?;
    Ok((file, bytes))
}

/// The words on the page that are there without the program.
async fn can_be_read(page: &Page) -> Outcome {
    let words = page.words("main").await?;
    for text in ["Who you work for, on one map", "In a call center you are paid by one company"] {
        assert!(words.contains(text), "{text} in {words}");
    }
    Ok(())
}

#[tokio::test]
async fn a_program_of_the_wrong_type_is_started_all_the_same() -> Outcome {
    let copy = Copy::of_the_site("mime")?;
    let site = copy.serve_below(TOP)?;
    let (file, bytes) = part(&copy, "floorwalker_bg.wasm")?;
    let page = Page::start(DESKTOP).await?;
    for kind in ["text/plain", "application/octet-stream", "text/html; charset=utf-8"] {
        let way = Way::Answer("200 OK", format!("Content-Type: {kind}\r\n"), bytes.clone());
        let detour = Detour::to(&site, &[(&file, way)])?;
        page.visit(&detour.url(TOP)).await?;
        page.ready().await?;
        assert_eq!(page.screen().await?.count(), CONTENT.programs.len(), "{kind}");
    }
    tally::count("bad inputs: network", 3)?;
    page.forgive("application/wasm");
    page.finish().await
}

#[tokio::test]
async fn a_program_that_is_not_the_pages_is_not_run() -> Outcome {
    let copy = Copy::of_the_site("others")?;
    let site = copy.serve_below(TOP)?;
    let (file, mut bytes) = part(&copy, "floorwalker_bg.wasm")?;
    let (_, quiz) = part(&copy, "quiz_bg.wasm")?;
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    let wasm = |status, body: &[u8]| Way::Answer(status, "Content-Type: application/wasm\r\n".into(), body.to_vec());
    let page = Page::start(DESKTOP).await?;
    for complaint in [
        "integrity",
        "digest",
        "Failed to",
        "not loaded",
        "500",
        "ERR_",
        "Uncaught",
        "Fetch API cannot load",
        "unhandled rejection",
    ] {
        page.forgive(complaint);
    }
    for (what, way) in [
        ("an old page's script with a new program", wasm("200 OK", &quiz)),
        ("one bit is another", wasm("200 OK", &bytes)),
        ("an error with a body", wasm("500 Internal Server Error", &bytes)),
        ("nothing", wasm("200 OK", b"")),
        ("the line breaks", Way::Breaks("application/wasm", bytes[..1000].to_vec())),
    ] {
        let detour = Detour::to(&site, &[(&file, way)])?;
        page.visit(&detour.url(TOP)).await?;
        page.wait(&format!("the page says so: {what}"), SAYS).await?;
        assert!(page.words("#unable").await?.contains("A part of the page did not arrive or did not start"), "{what}");
        can_be_read(&page).await?;
        // When the host has come to its senses, the button helps.
        detour.ends();
        page.js("window.__old = true; document.querySelector('#unable button').click()").await?;
        page.wait("the page is loaded anew", "!window.__old").await?;
        page.ready().await?;
    }
    tally::count("bad inputs: network", 5)?;
    page.finish().await
}

/// Timers of more than five seconds run out when the page has been read.
const NO_PATIENCE: &str = "{
    const set = window.setTimeout;
    window.setTimeout = (run, pause, ...rest) => set(run, pause > 5000 ? 1500 : pause, ...rest);
}";

#[tokio::test]
async fn where_the_program_stalls_the_page_can_be_read_and_says_that_it_is_still_coming() -> Outcome {
    let copy = Copy::of_the_site("stalls")?;
    let site = copy.serve_below(TOP)?;
    let (file, bytes) = part(&copy, "floorwalker_bg.wasm")?;
    let page = Page::start(DESKTOP).await?;
    page.in_every_document(NO_PATIENCE)?;
    for way in [Way::Silent, Way::Stalls("application/wasm", bytes[..5000].to_vec())] {
        let detour = Detour::to(&site, &[(&file, way)])?;
        let address = detour.url(TOP);
        page.client.goto("about:blank").await?;
        // The load would wait for what never comes, so it is not waited for.
        page.js_with("setTimeout((to) => { location.href = to }, 0, arguments[0])", &[&address]).await?;
        page.wait(
            "it says so",
            "document.querySelector('[data-loading=slow]') && !document.querySelector('[data-loading=slow]').hidden",
        )
        .await?;
        assert_eq!(page.words("#loading").await?, STILL_LOADING);
        assert!(
            page.is("document.querySelector('#loading').getAttribute('role') === 'status'").await?,
            "and it is heard"
        );
        can_be_read(&page).await?;
        page.client.goto("about:blank").await?;
    }
    tally::count("bad inputs: network", 2)?;
    page.forgive("ERR_");
    page.finish().await
}

#[tokio::test]
async fn where_the_network_goes_while_the_page_loads_the_page_says_so() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.devtools("Network.enable", json!({}))?;
    // The page is there, the program is asked for after the first paint: then the network goes.
    page.in_every_document(
        "const real = window.fetch;
         window.fetch = function (what) {
           if (!window.__gone) return new Promise((go) => { window.__asked = () => go(real.call(window, what)) });
           return real.apply(this, arguments);
         }",
    )?;
    page.visit(page.site()).await?;
    page.wait("the program is asked for", "window.__asked").await?;
    let network =
        |offline: bool| json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    page.devtools("Network.emulateNetworkConditions", network(true))?;
    page.js("window.__gone = true; window.__asked()").await?;
    page.wait("the page says so", SAYS).await?;
    can_be_read(&page).await?;
    page.devtools("Network.emulateNetworkConditions", network(false))?;
    for complaint in ["ERR_INTERNET_DISCONNECTED", "Failed to fetch", "unhandled rejection"] {
        page.forgive(complaint);
    }
    tally::count("bad inputs: network", 1)?;
    page.finish().await
}

#[tokio::test]
async fn a_page_whose_scripts_stand_in_it_twice_is_one_page() -> Outcome {
    let copy = Copy::of_the_site("twice")?;
    let boot = copy.part("boot.js")?;
    let program = copy.part("floorwalker.js")?;
    copy.change("index.html", |page| {
        let twice =
            format!("<script src=\"{boot}\"></script><script type=\"module\" src=\"{program}\"></script></head>");
        page.replacen("</head>", &twice, 1)
    })?;
    let site = copy.serve_below(TOP)?;
    let page = Page::start(DESKTOP).await?;
    page.visit(&format!("{}#/map", site.url())).await?;
    page.ready().await?;
    assert_eq!(page.number("return document.querySelectorAll('main h1').length").await?, 1);
    assert_eq!(page.screen().await?.count(), CONTENT.programs.len());
    page.click("[data-layer=account][data-id=kariton]").await?;
    assert_eq!(page.screen().await?.selected(), ["account kariton"], "a click counts once");
    assert!(page.is("document.querySelector('#broken').hidden").await?);
    tally::count("bad inputs: network", 1)?;
    page.finish().await
}

/// Asks the browser for the page on paper; how many bytes that is.
fn printed(page: &Page) -> Outcome<usize> {
    let answer = page.devtools("Page.printToPDF", json!({}))?;
    answer["data"].as_str().map(str::len).ok_or_else(|| Trouble("nothing was printed".into()))
}

#[tokio::test]
async fn a_page_that_is_printed_while_it_loads_prints_what_is_there_and_then_comes() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    crate::loading::visit_without_the_wasm(&page, "").await?;
    page.wait("the map is written out", "document.querySelector('.early .outline')").await?;
    assert!(printed(&page)? > 10_000, "what can be read is on paper");
    crate::loading::release(&page)?;
    page.ready().await?;
    assert_eq!(page.screen().await?.count(), CONTENT.programs.len());
    assert!(printed(&page)? > 10_000);
    tally::count("bad inputs: network", 1)?;
    page.finish().await
}

#[tokio::test]
async fn in_a_place_without_room_a_frame_waits_and_shows_its_view_when_there_is_some() -> Outcome {
    let element = "<floor-walker view=\"t/agent\" loading=\"eager\"></floor-walker>";
    let boxes = [("nothing", "<div id=\"room\" hidden>"), ("width-0", "<div id=\"room\" data-narrow>")];
    let pages: Vec<(&str, String)> =
        boxes.iter().map(|(name, room)| (*name, format!("{}{room}{element}</div>", script_tag("")))).collect();
    let narrow = "<style>[data-narrow] { width: 0; overflow: hidden }</style>";
    let pages: Vec<(&str, &str, &str)> = pages.iter().map(|(name, markup)| (*name, narrow, markup.as_str())).collect();
    let host = Host::of("no-room", &pages)?;
    let page = Page::at_hosts(DESKTOP).await?;
    for (name, _, _) in &pages {
        page.visit(&host.page(name)).await?;
        page.wait("the element is there", "document.querySelector('floor-walker iframe')").await?;
        page.js(
            "const room = document.querySelector('#room'); room.hidden = false; room.removeAttribute('data-narrow')",
        )
        .await?;
        page.step_in(0).await?;
        assert_eq!(page.text("return document.querySelector('#main h1').innerText").await?, "Agent", "{name}");
        page.step_out().await?;
        let height = page.fitted().await?;
        assert!((300..20_000).contains(&height), "{name}: {height}");
        page.is_undisturbed(name).await?;
    }
    tally::count("bad inputs: network", 2)?;
    page.finish().await
}
