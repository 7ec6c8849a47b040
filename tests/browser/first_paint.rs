//! The page before the app: it stands as the app will draw it, and nothing moves when the app takes over.

use serde_json::Value;

use crate::loading::{release, visit_without_the_wasm};
use crate::support::page::{DESKTOP, PHONE, Page, TABLET, View};
use crate::support::{Outcome, none, trouble};

const VIEWS: [View; 3] = [DESKTOP, TABLET, PHONE];

const BOXES: &str = include_str!("scripts/boxes.js");

/// Adds up what the browser itself calls a shift of the layout: <https://web.dev/articles/cls>.
pub(crate) const SHIFTS: &str = "
    window.__shifts = [];
    const name = (node) => node?.id || node?.className || node?.nodeName;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.__shifts.push([entry.value, Math.round(entry.startTime), entry.sources.map((one) =>
          `${name(one.node)} ${JSON.stringify(one.previousRect)} ${JSON.stringify(one.currentRect)}`).join(', ')]);
    }).observe({ type: 'layout-shift', buffered: true });";

/// The most that a page's parts may move while it starts.
const MOST_SHIFT: f64 = 0.02;

/// What is wrong with how much has moved since the page was begun.
pub(crate) async fn shifted(page: &Page, place: &str) -> Outcome<Option<String>> {
    let shifts = page.js("return window.__shifts").await?;
    let of = |shift: &Value| shift[0].as_f64().unwrap_or(f64::MAX);
    let Some(all) = shifts.as_array() else { return trouble(format!("{place}: nothing was measured")) };
    let sum: f64 = all.iter().map(of).sum();
    Ok((sum > MOST_SHIFT).then(|| format!("{place}: the layout shifts by {sum}: {shifts}")))
}

#[tokio::test]
async fn nothing_moves_or_changes_its_look_when_the_app_takes_over() -> Outcome {
    let mut faults = Vec::new();
    for view in VIEWS {
        for scheme in ["light", "dark"] {
            let page = Page::start(view).await?;
            page.emulate("", &[("prefers-color-scheme", scheme)])?;
            page.in_every_document(SHIFTS)?;
            visit_without_the_wasm(&page, "").await?;
            page.wait("the styles are there", "document.styleSheets.length > 0").await?;
            page.settle().await?;
            let early = page.texts(BOXES).await?;
            assert!(early.len() > 200, "{} parts", early.len());
            release(&page)?;
            page.ready().await?;
            let late = page.texts(BOXES).await?;
            let place = format!("{} px, {scheme}", view.width);
            let lost = early.iter().filter(|line| !late.contains(line)).map(|line| format!("{place}: before {line}"));
            let new = late.iter().filter(|line| !early.contains(line)).map(|line| format!("{place}: after  {line}"));
            faults.extend(lost.chain(new));
            faults.extend(shifted(&page, &place).await?);
            page.finish().await?;
        }
    }
    none(&faults)
}

/// Places of the app that are not the map.
const ELSEWHERE: [&str; 6] = ["#/t/agent", "#/glossary", "#/compare/account-or-lob", "#/fit", "#/quiz", "#/about"];

#[tokio::test]
async fn who_asks_for_another_place_never_sees_the_map() -> Outcome {
    let mut faults = Vec::new();
    for view in [DESKTOP, PHONE] {
        for place in ELSEWHERE {
            let page = Page::start(view).await?;
            page.in_every_document(SHIFTS)?;
            visit_without_the_wasm(&page, place).await?;
            page.wait("the page is read", "document.querySelector('.foot')").await?;
            page.settle().await?;
            let seen = "document.querySelector('.bar .brand').checkVisibility({ visibilityProperty: true })";
            assert!(page.is(seen).await?, "the frame of the page stands");
            let map = "[...document.querySelectorAll('.early *')].some((part) => part.checkVisibility({ visibilityProperty: true }))";
            assert!(!page.is(map).await?, "{place}: the map is seen");
            let foot = "document.querySelector('.foot').getBoundingClientRect().top < innerHeight";
            assert!(!page.is(foot).await?, "{place}: the footer stands where the page will");
            release(&page)?;
            page.ready().await?;
            page.arrived().await?;
            page.settle().await?;
            faults.extend(shifted(&page, &format!("{} px, {place}", view.width)).await?);
            page.finish().await?;
        }
    }
    none(&faults)
}
