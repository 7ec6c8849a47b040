//! Views in other people's pages: a frame that grows with what it shows, hears its host, and leaves its reader in peace.

use xtask::engine::Engine;

use crate::support::Outcome;
use crate::support::host::{Host, script_tag};
use crate::support::listening;
use crate::support::page::Page;
use crate::support::page::engines::{Wishes, cannot};

journeys! {
    smoke: a_framed_view_grows_hears_its_host_and_disturbs_nobody;
    more: a_quiz_in_a_frame_tells_its_result, a_frame_works_in_a_sandbox, the_data_that_src_names_are_in_frame_and_page;
}

/// The host's own script: it listens, and puts its reader into a box of its own.
const LISTENS: &str = "<script src=\"busy.js\"></script>";

/// Takes its reader there. Anew: what has the focus since before the first layout, `WebKit` brings into sight again whenever the page
/// grows, on any page, and a frame that is out of sight then is not painted.
const READER: &str = "
    const own = document.getElementById('own');
    own.blur();
    own.focus({ preventScroll: true });
    scrollTo(0, 300);";

async fn at(engine: Engine, host: &Host, name: &str) -> Outcome<Page> {
    let page = Page::of(engine, Wishes::default()).await?;
    page.forgive("asked somebody else: http://127.0.0.1");
    page.visit(&host.page(name)).await?;
    page.settle().await?;
    page.js(READER).await?;
    Ok(page)
}

fn host(engine: Engine, name: &str, markup: &str) -> Outcome<Host> {
    Host::of_site(&listening::url()?, &format!("{name}-{}", engine.slug()), &[("host", LISTENS, markup)])
}

/// Scrolls to the frame, as a reader does, and steps into it when its page is drawn and the frame has its height: what is clicked while
/// it grows moves away from under the pointer.
async fn reads(page: &Page) -> Outcome {
    comes_to(page).await?;
    page.client.enter_parent_frame().await?;
    page.fitted().await?;
    page.js("document.querySelector('iframe').scrollIntoView({ behavior: 'instant' })").await?;
    page.settle().await?;
    Ok(page.client.enter_frame(0).await?)
}

/// Scrolls to a frame whose height is its host's, and steps into it when its page is drawn.
async fn comes_to(page: &Page) -> Outcome {
    page.js("document.querySelector('iframe').scrollIntoView({ behavior: 'instant' })").await?;
    for _ in 0..400 {
        page.settle().await?;
        // A frame that loads becomes another to some drivers.
        page.client.enter_frame(0).await?;
        if page.is("document.documentElement.dataset.ready && document.querySelector('#main h1')").await? {
            return page.settle().await;
        }
        page.client.enter_parent_frame().await?;
    }
    crate::support::trouble("the frame's page never answers")
}

async fn a_framed_view_grows_hears_its_host_and_disturbs_nobody(engine: Engine) -> Outcome {
    let host = host(engine, "grows", &script_tag("data-view=\"compare/account-or-lob\""))?;
    let page = at(engine, &host, "host").await?;
    reads(&page).await?;
    let chrome = "['.bar', '.foot'].some((part) => document.querySelector(part).checkVisibility())";
    page.holds("no header, no footer", !page.is(chrome).await?)?;
    page.step_out().await?;
    let first = page.fitted().await?;
    page.js(READER).await?;
    page.settle().await?;
    page.js("window.__scrolled = 0").await?;
    let before = page.number("return history.length").await?;
    let mut heights = vec![first];
    for (view, sign) in [("t/agent", ".entry"), ("map", "[data-layer]"), ("t/agent", ".entry")] {
        page.js_with("document.querySelector('floor-walker').setAttribute('view', arguments[0])", &[view]).await?;
        page.client.enter_frame(0).await?;
        page.wait("the view is asked for", &format!("location.hash === '#/{view}'")).await?;
        page.wait("the view is there", &format!("document.querySelector('{sign}')")).await?;
        page.wait("all of it", "!document.querySelector('#main .waiting:not(:empty)')").await?;
        page.step_out().await?;
        heights.push(page.fitted().await?);
        page.is_undisturbed(view).await?;
    }
    page.same("it shrinks again", heights[3], heights[1])?;
    page.holds("it had other heights between", heights[0] != heights[1] && heights[2] != heights[1])?;
    let dark = "getComputedStyle(document.documentElement).colorScheme === 'dark'";
    page.js("document.querySelector('floor-walker').setAttribute('theme', 'dark')").await?;
    page.client.enter_frame(0).await?;
    page.wait("the host's theme is worn", dark).await?;
    page.step_out().await?;
    // What the reader does in the frame stays in it.
    reads(&page).await?;
    // No link further down: the drivers of Firefox and `WebKit` do not scroll the host to it, as a hand does.
    if engine == Engine::WebKit {
        page.cannot(
            "follow a link in a frame",
            "its driver's click there does nothing, wherever the host is scrolled to",
        )?;
    } else {
        page.click("#region-ph").await?;
        let followed = "location.hash === '#/t/agent?region=ph' && document.querySelector('.entry')";
        page.wait("the choice is followed", followed).await?;
    }
    page.step_out().await?;
    page.same("no step in the host's history", page.number("return history.length").await?, before)?;
    page.finish().await
}

async fn a_quiz_in_a_frame_tells_its_result(engine: Engine) -> Outcome {
    let quiz = "quiz?set=category.metric&n=3&seed=one-file";
    let host = host(engine, "result", &script_tag(&format!("data-view=\"{quiz}\"")))?;
    let page = at(engine, &host, "host").await?;
    page.js("document.addEventListener('floorwalker-result', (event) => { window.__result = event.detail })").await?;
    reads(&page).await?;
    page.quiz_is_here().await?;
    for question in &crate::support::quizzes::questions(&format!("#/{quiz}")) {
        let right = crate::support::quizzes::right(question);
        page.answer(crate::support::answering::Hand::Mouse, question, &right).await?;
        page.click("[data-quiz=next]").await?;
    }
    page.step_out().await?;
    page.wait("the result is told", "window.__result && window.__result.questions.length === 3").await?;
    page.same(
        "the score",
        page.js("return [window.__result.score, window.__result.of]").await?,
        serde_json::json!([3, 3]),
    )?;
    page.finish().await
}

async fn a_frame_works_in_a_sandbox(engine: Engine) -> Outcome {
    if engine == Engine::WebKit {
        return cannot(
            engine,
            "show a view in a sandboxed frame",
            "there a policy's 'self' is nobody, so it takes neither sheet nor script",
        );
    }
    let frame = "<iframe src=\"SITEembed/#/map\" title=\"Map\" width=\"100%\" height=\"700\" sandbox=\"allow-scripts\"></iframe>";
    let host = host(engine, "sandbox", frame)?;
    let page = at(engine, &host, "host").await?;
    comes_to(&page).await?;
    page.holds("nobody's origin", page.is("window.origin === 'null'").await?)?;
    page.click("[data-layer=account][data-id=kariton]").await?;
    page.wait("it is selected", "location.hash === '#/map?account=kariton'").await?;
    page.click("[data-layer=lob][data-id=customer-service]").await?;
    page.wait("what is told about it is here", "document.querySelector('.panel a[href^=\"#/t/\"]')").await?;
    page.click(".panel a[href^='#/t/']").await?;
    page.wait("an entry opens", "document.querySelector('.entry')").await?;
    page.step_out().await?;
    let told = "window.__heard.some((said) => said.type === 'floorwalker:height' && said.height > 700)";
    page.wait("it tells its height", told).await?;
    page.same(
        "the host's frame is the host's",
        page.number("return document.querySelector('iframe').clientHeight").await?,
        700,
    )?;
    page.finish().await
}

async fn the_data_that_src_names_are_in_frame_and_page(engine: Engine) -> Outcome {
    let host = host(engine, "src", &script_tag("data-view=\"map\" data-src=\"pack/pack-template.csv\""))?;
    let page = at(engine, &host, "host").await?;
    reads(&page).await?;
    page.wait("they are there", "document.querySelector('[data-layer=account][data-id=example-air]')").await?;
    page.js("document.querySelector('[data-layer=account][data-id=example-air]').click()").await?;
    shows_what_src_names(&page).await?;
    // The way out leads to the same map in a page of its own.
    let out = page.text("return document.querySelector('.credit a').href").await?;
    page.step_out().await?;
    page.fitted().await?;
    page.visit(&out).await?;
    page.ready().await?;
    page.same("its data", page.text("return location.search").await?.as_str(), "?src=pack%2Fpack-template.csv")?;
    shows_what_src_names(&page).await?;
    page.js("document.querySelector('[data-layer=account][data-id=example-air]').click()").await?;
    page.wait("the choice is taken back", "location.hash === '#/map'").await?;
    page.finish().await
}

/// The accounts of the template, whose data they are, and one of the accounts chosen.
async fn shows_what_src_names(page: &Page) -> Outcome {
    page.wait("one is selected", "location.hash === '#/map?account=example-air'").await?;
    page.wait("three are lit", "document.querySelector('[data-count=programs]')?.textContent === '3'").await?;
    let mut accounts = page.all_words("[data-layer=account] .name").await?;
    accounts.sort();
    page.same("the accounts", accounts, ["Example Air", "Example Bank"])?;
    page.tells_of(&page.words(".own-banner").await?, "pack-template")
}
