//! What a host says to a frame before it can hear, all at once, or without end.

use serde_json::json;
use xtask::tally;

use crate::support::Outcome;
use crate::support::host::{Host, script_tag};
use crate::support::page::{DESKTOP, Page};

#[tokio::test]
async fn what_is_said_before_a_frame_can_hear_is_not_lost_where_the_element_says_it() -> Outcome {
    let host = Host::of("early", &[("host", "", &script_tag(""))])?;
    let page = Page::at_hosts(DESKTOP).await?;
    page.visit(&host.page("host")).await?;
    page.wait("the element is known", "customElements.get('floor-walker')").await?;
    page.js("const made = document.createElement('floor-walker');
         made.setAttribute('view', 'map');
         made.setAttribute('loading', 'eager');
         document.getElementById('here').append(made);
         for (let turn = 0; turn < 1000; turn++) {
           made.setAttribute('view', turn % 2 ? 't/agent' : 'about');
           made.setAttribute('theme', turn % 2 ? 'dark' : '<b>');
         }")
        .await?;
    page.client.enter_frame(0).await?;
    page.wait("the last view is there", "location.hash === '#/t/agent' && document.querySelector('main .entry')")
        .await?;
    page.wait("so is the last theme", "document.documentElement.dataset.theme === 'dark'").await?;
    page.step_out().await?;
    page.fitted().await?;
    tally::count("bad inputs: messages", 2_000)?;
    page.finish().await
}

#[tokio::test]
async fn a_plain_frame_that_is_told_things_while_it_loads_loads_and_then_hears() -> Outcome {
    let frame = "<iframe src=\"SITEembed/#/about\" title=\"View\" width=\"100%\" height=\"700\"></iframe>";
    let host = Host::of("while-it-loads", &[("host", "", frame)])?;
    let page = Page::at_hosts(DESKTOP).await?;
    page.in_every_document(
        "if (window === top) {
           const huge = { type: 'floorwalker:theme', theme: 'x'.repeat(1e5), more: Array.from({ length: 1000 }, (_, at) => ({ at })) };
           window.__told = 0;
           const timer = setInterval(() => {
             const frame = window.frames[0];
             if (!frame || window.__told > 400) return;
             for (const said of [{ type: 'floorwalker:show', view: 7 }, { type: 'floorwalker:theme', theme: '<script>' }, huge, null]) {
               frame.postMessage(said, '*');
               window.__told += 1;
             }
           }, 1);
         }",
    )?;
    page.visit(&host.page("host")).await?;
    page.step_in(0).await?;
    let state = "return [location.hash, document.documentElement.dataset.theme || 'none', document.querySelector('h1').textContent]";
    let before = page.js(state).await?;
    assert_eq!((&before[0], &before[1]), (&json!("#/about"), &json!("none")), "nothing of it counts");
    page.step_out().await?;
    page.wait("all is said", "window.__told > 400").await?;
    page.js("for (const said of [{ type: 'floorwalker:theme', theme: 'dark' }, { type: 'floorwalker:show', view: 't/agent' }]) {
           window.frames[0].postMessage(said, '*');
         }")
        .await?;
    page.client.enter_frame(0).await?;
    page.wait("it hears", "location.hash === '#/t/agent' && document.documentElement.dataset.theme === 'dark'").await?;
    page.wait("and shows", "document.querySelector('main .entry')").await?;
    page.step_out().await?;
    tally::count("bad inputs: messages", 400)?;
    page.finish().await
}

#[tokio::test]
async fn ten_thousand_views_at_once_end_on_a_view() -> Outcome {
    let host = Host::of("views", &[("host", "", &script_tag("data-view=\"about\" data-loading=\"eager\""))])?;
    let page = Page::at_hosts(DESKTOP).await?;
    page.visit(&host.page("host")).await?;
    page.step_in(0).await?;
    page.step_out().await?;
    page.js("const frame = document.querySelector('iframe').contentWindow;
         for (let turn = 0; turn < 10000; turn++) {
           frame.postMessage({ type: 'floorwalker:show', view: turn % 2 ? 't/agent' : 'map?q=' + turn }, '*');
         }
         frame.postMessage({ type: 'setHeight', id: 'last' }, '*')")
        .await?;
    page.wait("the last is answered", "window.__heard.some((said) => said.type === 'setHeight' && said.id === 'last')")
        .await?;
    page.client.enter_frame(0).await?;
    // Browsers follow only so many in a while; where it is, it is whole.
    page.wait("a view is there", "document.querySelector('main h1')").await?;
    assert!(page.is("document.querySelector('#broken').hidden").await?);
    assert!(page.is("location.hash === '#/t/agent' || location.hash.startsWith('#/map?q=')").await?);
    page.step_out().await?;
    page.is_undisturbed("after the flood").await?;
    tally::count("bad inputs: messages", 10_000)?;
    page.forgive("Throttling navigation");
    page.finish().await
}
