//! The network gone after one visit, and a new version of the site.

use floorwalker::words;

use crate::support::Outcome;
use crate::support::gate::Gate;
use crate::support::page::{DESKTOP, Page, View};
use crate::support::site::Copy;

const FOLDER: &str = "/some/folder/";
const IS_KEPT: &str = "document.documentElement.dataset.offline === 'ready'";
const OFFERED: &str = "document.querySelector('#newer').innerText.includes('A new version of this page is here')";
const VERSION: &str = "return document.documentElement.dataset.version || '1'";

/// The names of all caches, and the scopes of all workers, in order.
const CACHES: &str = "const done = arguments[arguments.length - 1]; caches.keys().then((names) => done(names.sort()))";
const SCOPES: &str = "const done = arguments[arguments.length - 1];
    navigator.serviceWorker.getRegistrations().then((all) => done(all.map((one) => new URL(one.scope).pathname).sort()))";

/// A second version of the site, which says so, and has no file of these names any more.
fn second(copy: &Copy, without: &[&str]) -> Outcome {
    copy.change("index.html", |page| page.replacen("<html lang=\"en\"", "<html lang=\"en\" data-version=\"2\"", 1))?;
    for part in without {
        let name = copy.part(part)?;
        copy.remove(&name)?;
        copy.change("sw.js", |worker| worker.replacen(&format!("\"{name}\","), "", 1))?;
    }
    copy.change("sw.js", |worker| worker.replacen("VERSION = \"", "VERSION = \"2", 1))
}

async fn list(page: &Page, script: &str) -> Outcome<Vec<String>> {
    let value = page.client.execute_async(script, Vec::new()).await?;
    Ok(value.as_array().into_iter().flatten().filter_map(|item| item.as_str().map(Into::into)).collect())
}

/// A first visit, until everything is kept.
async fn visit_once(page: &Page, url: &str) -> Outcome {
    page.visit(url).await?;
    page.ready().await?;
    page.wait("the site is kept", IS_KEPT).await
}

#[tokio::test]
async fn after_one_visit_everything_works_with_the_network_gone() -> Outcome {
    let copy = Copy::of_the_site("offline")?;
    let site = copy.serve_below(FOLDER)?;
    let gate = Gate::to(&site)?;
    let page = Page::start(DESKTOP).await?;
    visit_once(&page, &gate.url(FOLDER)).await?;
    gate.closes();
    for (way, heading) in [
        ("", words::MAP_HEADING),
        ("?q=1#/t/agent", "Agent"),
        ("index.html?theme=dark#/compare", words::COMPARE_HEADING),
        ("#/glossary?category=metric", "Glossary"),
        ("#/tour/greeting-to-paycheck/1", words::MAP_HEADING),
        ("#/claims", words::CLAIMS_HEADING),
        ("#/fit?title=csr", words::FIT_HEADING),
        ("#/quiz?set=all&n=3&seed=offline", "Question 1 of 3"),
        ("#/about", words::NAV_ABOUT),
        // Pages that are files of their own, none of which was seen before.
        ("t/agent/", "Agent"),
        ("t/agent/index.html", "Agent"),
        ("glossary/", "Glossary"),
        ("t/", "Glossary"),
        ("quiz/", words::QUIZ_HEADING),
        ("compare/account-or-lob/", ""),
        ("about/", words::NAV_ABOUT),
    ] {
        page.visit(&gate.url(&format!("{FOLDER}{way}"))).await?;
        page.ready().await?;
        page.wait("everything is there", "!document.querySelector('.waiting')").await?;
        let found = page.words("h1").await?;
        assert!(found.ends_with(heading), "{heading} at {way}, not {found}");
        assert!(!page.words("main").await?.contains("did not arrive"), "{way}");
    }
    page.search("who pays me").await?;
    page.wait("the search answers", "document.querySelector('.results a')").await?;
    page.reload().await?;
    // The page that gives the markup for other pages, and the view that it shows.
    page.visit(&gate.url(&format!("{FOLDER}share/#/t/agent"))).await?;
    page.wait("the markup is there", "document.querySelector('#markup').value.includes('t/agent')").await?;
    page.wait("the frame is as high as its view", "document.querySelector('#preview iframe').offsetHeight > 200")
        .await?;
    page.client.enter_frame(0).await?;
    page.ready().await?;
    assert!(page.words("h1").await?.ends_with("Agent"));
    page.client.enter_parent_frame().await?;
    // What is not there is not made up. The driver may call it an error or not; the browser's own page is there.
    let _ = page.visit(&gate.url(&format!("{FOLDER}no-such-page/"))).await;
    assert!(!page.has("#app").await?);
    for complaint in ["ERR_", "Failed to"] {
        page.forgive(complaint);
    }
    page.finish().await
}

#[tokio::test]
async fn a_new_version_is_used_when_the_visitor_says_so_and_not_before() -> Outcome {
    let (old, new) = (Copy::of_the_site("version-1")?, Copy::of_the_site("version-2")?);
    second(&new, &["tours.json"])?;
    let (old, new) = (old.serve_below(FOLDER)?, new.serve_below(FOLDER)?);
    let gate = Gate::to(&old)?;
    let page = Page::start(View { width: 320, height: 640, touch: true }).await?;
    visit_once(&page, &gate.url(FOLDER)).await?;
    let first = page.client.window().await?;
    let other = page.client.new_window(true).await?.handle;
    page.client.switch_to_window(other.clone()).await?;
    page.client.goto(&gate.url(&format!("{FOLDER}#/glossary"))).await?;
    page.ready().await?;

    gate.leads_to(&new);
    page.client.switch_to_window(first.clone()).await?;
    page.reload().await?;
    page.wait("the new version is offered", OFFERED).await?;
    assert_eq!(page.text(VERSION).await?, "1", "the page and its parts are of one version");
    assert!(page.is("document.documentElement.scrollWidth <= innerWidth").await?);
    assert!(page.is("document.querySelector('#newer').getBoundingClientRect().height < 160").await?, "it is small");
    assert!(page.is("document.activeElement === document.body").await?, "it takes no focus");
    page.click("[data-newer=later]").await?;
    assert!(!page.is(OFFERED).await?);
    page.reload().await?;
    page.wait("it is offered again", OFFERED).await?;
    assert_eq!(page.text(VERSION).await?, "1", "later is later");
    page.go("#/t/agent").await?;
    page.leave_by("[data-newer=reload]").await?;
    page.wait("the new version is here", "document.documentElement.dataset.version === '2'").await?;
    page.ready().await?;
    assert_eq!(page.address().await?, "#/t/agent", "nothing is lost");

    // The other window is left alone, and has what the new version has no more.
    page.client.switch_to_window(other).await?;
    assert_eq!(page.text(VERSION).await?, "1");
    page.go("#/tour/greeting-to-paycheck/1").await?;
    page.wait("the tour is there", "!document.querySelector('.waiting')").await?;
    assert!(!page.words("main").await?.contains("did not arrive"));
    page.wait("it is offered here too", OFFERED).await?;
    page.client.close_window().await?;
    page.client.switch_to_window(first).await?;
    page.reload().await?;
    assert_eq!(page.text(VERSION).await?, "2", "no old page comes back");
    assert!(!page.is(OFFERED).await?);
    page.wait("it is kept", IS_KEPT).await?;
    let mut left = list(&page, CACHES).await?;
    for _ in 0..100 {
        if left.len() == 1 {
            break;
        }
        page.settle().await?;
        left = list(&page, CACHES).await?;
    }
    assert!(matches!(&left[..], [name] if name.contains(" 2")), "the old version is gone: {left:?}");
    page.finish().await
}

/// A second version whose worker asks for the tours under another name, as `named` makes it of the part's.
fn with_another_part(copy: &Copy, named: fn(&str) -> String) -> Outcome<[String; 2]> {
    second(copy, &[])?;
    let part = copy.part("tours.json")?;
    let other = named(&part);
    copy.change("sw.js", |worker| worker.replace(&part, &other))?;
    Ok([part, other])
}

/// Asks for a new version and waits until it is given up.
async fn gives_it_up(page: &Page) -> Outcome {
    page.js("window.__ended = false;
         navigator.serviceWorker.getRegistration().then((registration) => {
           registration.addEventListener('updatefound', () => {
             const next = registration.installing;
             next.addEventListener('statechange', () => { window.__ended = next.state });
           });
           return registration.update();
         })")
        .await?;
    page.wait("the new version ends", "window.__ended").await?;
    assert_eq!(page.text("return window.__ended").await?, "redundant");
    assert!(!page.is(OFFERED).await?);
    Ok(())
}

#[tokio::test]
async fn a_version_that_does_not_arrive_whole_is_not_used() -> Outcome {
    let [old, login, stale] = [Copy::of_the_site("whole")?, Copy::of_the_site("login")?, Copy::of_the_site("stale")?];
    // The page of a host's login, sent as if it were the part.
    let [part, other] = with_another_part(&login, |_| "tours-0000000000000000.json".to_owned())?;
    login.change(&other, |_| "<h1>Please log in</h1>".to_owned())?;
    login.change("index.html", |page| page.replace(&part, &other))?;
    // All parts are there, but the page is an older one, from a cache on the way: it does not name them all.
    let [part, other] = with_another_part(&stale, |part| part.replacen("tours", "journeys", 1))?;
    stale.rename(&part, &other)?;
    let (old, login, stale) = (old.serve_below(FOLDER)?, login.serve_below(FOLDER)?, stale.serve_below(FOLDER)?);
    let gate = Gate::to(&old)?;
    let page = Page::start(DESKTOP).await?;
    visit_once(&page, &gate.url(FOLDER)).await?;
    let kept = list(&page, CACHES).await?;
    for next in [&login, &stale] {
        gate.leads_to(next);
        gives_it_up(&page).await?;
        assert_eq!(list(&page, CACHES).await?, kept, "nothing of it is left");
    }
    gate.closes();
    page.reload().await?;
    page.go("#/tour/greeting-to-paycheck/1").await?;
    page.wait("the tour is there", "!document.querySelector('.waiting')").await?;
    assert_eq!(page.text(VERSION).await?, "1");
    page.forgive("Failed to load resource");
    page.finish().await
}

#[tokio::test]
async fn what_other_sites_of_the_same_owner_keep_is_left_alone() -> Outcome {
    let [old, new] = [Copy::of_the_site("own-1")?, Copy::of_the_site("own-2")?];
    second(&new, &[])?;
    for copy in [&old, &new] {
        copy.twice("one/", "one/two/")?;
    }
    let (old, new) = (old.serve_below("/")?, new.serve_below("/")?);
    let gate = Gate::to(&old)?;
    let page = Page::start(DESKTOP).await?;
    visit_once(&page, &gate.url("/one/two/")).await?;
    visit_once(&page, &gate.url("/one/")).await?;
    page.js("for (const name of ['floorwalker', 'theirs']) caches.open(name)").await?;
    let scopes = ["/one/", "/one/two/"];
    assert_eq!(list(&page, SCOPES).await?, scopes);
    let before = list(&page, CACHES).await?;
    assert_eq!(before.len(), 4, "{before:?}");
    gate.leads_to(&new);
    page.reload().await?;
    page.wait("the new version is offered", OFFERED).await?;
    page.leave_by("[data-newer=reload]").await?;
    page.wait("the new version is here", "document.documentElement.dataset.version === '2'").await?;
    page.ready().await?;
    page.wait("it is kept", IS_KEPT).await?;
    assert_eq!(list(&page, SCOPES).await?, scopes);
    let after = list(&page, CACHES).await?;
    for name in before.iter().filter(|name| !name.contains("/one/ ")) {
        assert!(after.contains(name), "{name} is still there: {after:?}");
    }
    page.finish().await
}

#[tokio::test]
async fn in_a_frame_nothing_is_kept() -> Outcome {
    let copy = Copy::of_the_site("frames")?;
    copy.change("frame.html", |_| "<iframe src=\"./\" title=\"Map\"></iframe>".to_owned())?;
    let site = copy.serve_below(FOLDER)?;
    let gate = Gate::to(&site)?;
    let page = Page::start(DESKTOP).await?;
    for way in ["embed/", "?embed=1", "frame.html"] {
        page.visit(&gate.url(&format!("{FOLDER}{way}"))).await?;
        let inside = "(frames[0] || window).document.documentElement.dataset.ready === 'true'";
        page.wait("the page answers", inside).await?;
        // The script would be asked for in the next idle moment.
        page.js("window.__idle = 0; const next = () => { window.__idle += 1; requestIdleCallback(next) }; next()")
            .await?;
        page.wait("it was idle", "window.__idle > 20").await?;
        assert_eq!(list(&page, SCOPES).await?, [""; 0], "{way}");
        assert_eq!(list(&page, CACHES).await?, [""; 0], "{way}");
    }
    page.forgive("favicon.ico");
    page.finish().await
}
