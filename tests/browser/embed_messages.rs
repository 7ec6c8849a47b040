//! What frames and hosts say to each other, and to whom they do not listen.

use serde_json::{Value, json};
use xtask::tally;

use crate::support::Outcome;
use crate::support::host::{Host, script_tag};
use crate::support::page::{DESKTOP, Page};

/// Where the framed page is and what it wears.
const STATE: &str =
    "return [location.hash, document.documentElement.dataset.theme || 'none', document.documentElement.dataset.embed]";

/// Runs a script in the frame in that place.
async fn inside(page: &Page, place: u16, script: &str) -> Outcome<Value> {
    page.client.enter_frame(place).await?;
    let value = page.js(script).await?;
    page.client.enter_parent_frame().await?;
    Ok(value)
}

#[tokio::test]
async fn a_frame_hears_its_host_alone_and_only_what_makes_sense() -> Outcome {
    let markup =
        format!("{}<iframe src=\"stranger.html\" title=\"Stranger\"></iframe>", script_tag("data-view=\"about\""));
    let host = Host::of("hears", &[("host", "", &markup), ("stranger", "", "")])?;
    let page = Page::at_hosts(DESKTOP).await?;
    page.visit(&host.page("host")).await?;
    page.wait("both frames are there", "window.frames.length === 2").await?;
    // The script puts its frame before the one that stands below it in the page.
    let ours = u16::from(page.is("document.querySelector('iframe').title === 'Stranger'").await?);
    page.step_in(ours).await?;
    page.step_out().await?;
    let shout = "const frame = parent.document.querySelector('floor-walker iframe').contentWindow;
         frame.postMessage({ type: 'floorwalker:theme', theme: 'dark' }, '*');
         frame.postMessage({ type: 'floorwalker:show', view: 't/agent' }, '*');
         frame.postMessage({ type: 'setHeight', id: 'stranger' }, '*');
         frame.postMessage({ context: 'h5p', action: 'hello' }, '*')";
    inside(&page, 1 - ours, shout).await?;
    page.js_with(
        "const frame = document.querySelector('floor-walker iframe').contentWindow;
         const say = (said) => frame.postMessage(said, '*');
         [null, undefined, 0, 'floorwalker:show', [], {}, { type: 7 }, { type: 'floorwalker:theme' },
          { type: 'floorwalker:theme', theme: '<b onmouseover=alert(1)>' }, { type: 'floorwalker:theme', theme: {} },
          { type: 'floorwalker:show' }, { type: 'floorwalker:show', view: 5 }, { type: 'floorwalker:show', view: ['t/agent'] },
          { type: 'floorwalker:show', view: 'x'.repeat(1e6) }, { type: 'setHeight' }, { type: 'setHeight', id: {} },
          { type: 'setHeight', id: 'x'.repeat(1e6) }, { message: 'ready', secret: '' }, { context: 'h5p' },
          { context: 'h5p', action: { toString: null } }, new Array(1e5).fill({ a: 'b' })].forEach(say);
         for (let turn = 0; turn < 10000; turn += 1) say({ type: 'floorwalker:theme', theme: turn });
         say({ type: 'setHeight', id: 'last' });",
        &[],
    )
    .await?;
    page.wait("the last is answered", "window.__heard.some((said) => said.type === 'setHeight' && said.id === 'last')")
        .await?;
    assert_eq!(inside(&page, ours, STATE).await?, json!(["#/about", "none", ""]));
    let strange =
        "window.__heard.some((said) => said.context === 'h5p' || (said.type === 'setHeight' && said.id !== 'last'))";
    assert!(!page.is(strange).await?, "nobody else is answered");
    // What the host may say is heard, and goes nowhere but to a view.
    for (view, hash) in [
        ("javascript:alert(1)", "#/javascript:alert(1)"),
        ("//elsewhere.example/", "#/elsewhere.example/"),
        ("#/t/agent", "#/t/agent"),
    ] {
        page.js_with(
            "document.querySelector('floor-walker iframe').contentWindow.postMessage({ type: 'floorwalker:show', view: arguments[0] }, '*')",
            &[view],
        )
        .await?;
        page.client.enter_frame(ours).await?;
        page.wait("the frame goes there", &format!("location.hash === '{hash}'")).await?;
        page.step_out().await?;
    }
    tally::count("bad inputs: messages", 4 + 21 + 10_000 + 3)?;
    page.finish().await
}

#[tokio::test]
async fn a_host_hears_its_frame_alone_and_only_what_makes_sense() -> Outcome {
    let markup =
        format!("<iframe src=\"stranger.html\" title=\"Stranger\"></iframe>{}", script_tag("data-view=\"about\""));
    let host = Host::of("heeds", &[("host", "", &markup), ("stranger", "", "")])?;
    let page = Page::at_hosts(DESKTOP).await?;
    page.visit(&host.page("host")).await?;
    page.step_in(1).await?;
    page.step_out().await?;
    page.js("document.addEventListener('floorwalker-result', (event) => { (window.__results = window.__results || []).push(event.detail.score) })")
        .await?;
    let height = "document.querySelector('floor-walker iframe').style.height";
    page.wait("it has told its height", &format!("window.__heard.some((said) => said.height + 'px' === {height})"))
        .await?;
    let before = page.text(&format!("return {height}")).await?;
    let tell = |heights: &str| {
        format!(
            "for (const height of [{heights}]) parent.postMessage({{ type: 'floorwalker:height', height }}, '*');
             parent.postMessage({{ type: 'told', of: '{}' }}, '*')",
            heights.replace('\'', "")
        )
    };
    let told = |heights: &str| {
        format!("window.__heard.some((said) => said.type === 'told' && said.of === '{}')", heights.replace('\'', ""))
    };
    // A stranger's, a host's own, and nonsense.
    inside(&page, 0, &tell("777")).await?;
    inside(&page, 0, "parent.postMessage({ type: 'floorwalker:result', score: 99 }, '*')").await?;
    page.js("postMessage({ type: 'floorwalker:height', height: 776 }, '*')").await?;
    let nonsense = "NaN, -1, 0, 1e9, Infinity, -Infinity, '10px', '500', null, undefined, {}, [300], true";
    inside(&page, 1, &tell(nonsense)).await?;
    inside(
        &page,
        1,
        "for (const said of [null, 1, 'floorwalker:height', [], { type: {} }]) parent.postMessage(said, '*')",
    )
    .await?;
    page.wait("the stranger is heard", &told("777")).await?;
    page.wait("the nonsense is heard", &told(nonsense)).await?;
    assert_eq!(page.text(&format!("return {height}")).await?, before, "nothing of it counts");
    // Bounds, a flood, and the last word.
    for (heights, expected) in [
        ("3", "50px"),
        ("99999", "20000px"),
        ("...Array.from({ length: 10000 }, (_, turn) => 100 + turn % 7), 321", "321px"),
    ] {
        inside(&page, 1, &tell(heights)).await?;
        page.wait(expected, &format!("{height} === '{expected}'")).await?;
    }
    inside(&page, 1, "parent.postMessage({ type: 'floorwalker:result', score: 3, of: 5 }, '*')").await?;
    page.wait(
        "the result is an event of the element",
        "window.__results && window.__results.length === 1 && window.__results[0] === 3",
    )
    .await?;
    tally::count("bad inputs: messages", 3 + 13 + 5 + 2 + 10_000)?;
    page.finish().await
}

#[tokio::test]
async fn heights_are_told_in_the_words_of_those_who_ask() -> Outcome {
    let frame = "<iframe src=\"SITEembed/?id=chart1#/t/agent#?secret=Abc123\" title=\"View\" width=\"100%\" height=\"300\"></iframe>";
    let host = Host::of("dialects", &[("host", "", frame)])?;
    let page = Page::at_hosts(DESKTOP).await?;
    page.visit(&host.page("host")).await?;
    page.step_in(0).await?;
    assert_eq!(
        page.text("return document.querySelector('h1').innerText").await?,
        "Agent",
        "the secret is no part of the address"
    );
    let inner = page.number("return Math.ceil(document.documentElement.getBoundingClientRect().height)").await?;
    page.step_out().await?;
    let heard = |name: &str, test: &str| {
        let (name, test) = (name.to_owned(), format!("window.__heard.some((said) => {test})"));
        let page = &page;
        async move { page.wait(&name, &test).await }
    };
    heard("our own", &format!("said.type === 'floorwalker:height' && said.height === {inner}")).await?;
    heard("LTI", &format!("said.subject === 'lti.frameResize' && said.height === {inner}")).await?;
    heard("WordPress", &format!("said.message === 'height' && said.value === {inner} && said.secret === 'Abc123'"))
        .await?;
    heard("Datawrapper", &format!("said['datawrapper-height'] && said['datawrapper-height'].chart1 === {inner}"))
        .await?;
    heard(
        "Embedly",
        &format!("typeof said === 'string' && JSON.parse(said).context === 'iframe.resize' && JSON.parse(said).height === {inner}"),
    )
    .await?;
    let unasked = "window.__heard.some((said) => said.type === 'setHeight' || said.context === 'h5p')";
    assert!(!page.is(unasked).await?, "others wait to be asked");
    let twice = "(told => told.length !== new Set(told).size)(window.__heard.map((said) => JSON.stringify(said)))";
    assert!(!page.is(twice).await?, "nothing is said twice");
    page.js("window.__heard = [];
             for (const said of [{ type: 'setHeight', id: 7 }, { message: 'ready', secret: 'Abc123' }, { message: 'ready', secret: 'wrong' },
               { context: 'h5p', action: 'ready' }, { context: 'h5p', action: 'hello' }]) window.frames[0].postMessage(said, '*')")
        .await?;
    heard("Mastodon", &format!("said.type === 'setHeight' && said.id === 7 && said.height === {inner}")).await?;
    heard(
        "WordPress again",
        &format!("said.message === 'height' && said.value === {inner} && said.secret === 'Abc123'"),
    )
    .await?;
    heard("H5P is greeted", "said.context === 'h5p' && said.action === 'hello'").await?;
    heard("H5P", &format!("said.context === 'h5p' && said.action === 'resize' && said.scrollHeight === {inner}"))
        .await?;
    page.finish().await
}

#[tokio::test]
async fn a_frame_out_of_sight_tells_its_height_too() -> Outcome {
    let far = "<p>Far above.</p>".repeat(300);
    let markup = format!("{far}{}", script_tag("data-view=\"map\" data-loading=\"eager\" data-height=\"123\""));
    let host = Host::of("far", &[("host", "", &markup)])?;
    let page = Page::at_hosts(DESKTOP).await?;
    page.visit(&host.page("host")).await?;
    page.wait(
        "its height is told",
        "window.__heard.some((said) => said.type === 'floorwalker:height' && said.height > 1000)",
    )
    .await?;
    page.fitted().await?;
    // And it follows, although nothing is painted there.
    page.js("document.querySelector('floor-walker').setAttribute('view', 't/agent')").await?;
    page.client.enter_frame(0).await?;
    page.wait("the entry is whole", "document.querySelectorAll('.entry h2').length > 3").await?;
    page.step_out().await?;
    page.fitted().await?;
    assert!(page.is("document.querySelector('iframe').getBoundingClientRect().top > 2 * innerHeight").await?);
    page.is_undisturbed("far below").await?;
    page.finish().await
}
