//! The measures see what they are for: each is shown a page with a fault that was put there by hand.

use fantoccini::key::Key;
use serde_json::Value;

use crate::a11y_keys::{COMPARE, EXPECTED, NOTE};
use crate::a11y_senses::OWN_COLORS;
use crate::a11y_states::{CONTRAST, ORDER, RINGS};
use crate::layout::FAULTS;
use crate::support::page::{DESKTOP, Page};
use crate::support::{Outcome, none};
use crate::targets::small;

/// Puts a sheet on the page that the page's policy lets pass.
fn sheet(rules: &str) -> String {
    format!("const sheet = new CSSStyleSheet(); sheet.replaceSync(`{rules}`); document.adoptedStyleSheets = [sheet]")
}

/// What a measure tells, as texts.
async fn told(page: &Page, measure: &str) -> Outcome<Vec<String>> {
    let found = page.js(measure).await?;
    let list = if found.is_array() { &found } else { &found["faults"] };
    Ok(list.as_array().into_iter().flatten().map(|fault| fault.as_str().unwrap_or_default().to_owned()).collect())
}

/// Each case: where, the fault, and a part of what must be told of it. Without the fault nothing of the kind may be told.
async fn is_seen(measure: &str, cases: &[(&str, String, &str)]) -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    let mut unseen = Vec::new();
    for (at, fault, expected) in cases {
        page.read(at).await?;
        page.press(Key::Tab).await?;
        let before = told(&page, measure).await?;
        if before.iter().any(|text| text.contains(expected)) {
            unseen.push(format!("{at} without a fault: {before:?}"));
        }
        page.js(fault).await?;
        page.settle().await?;
        let after = told(&page, measure).await?;
        if !after.iter().any(|text| text.contains(expected)) {
            unseen.push(format!("{at}: {fault} is not seen, only {after:?}"));
        }
    }
    none(&unseen)?;
    page.finish().await
}

fn cases<'a>(list: &[(&'a str, &str, &'a str)]) -> Vec<(&'a str, String, &'a str)> {
    list.iter().map(|(at, fault, told)| (*at, (*fault).to_owned(), *told)).collect()
}

#[tokio::test]
async fn unsound_bones_are_seen() -> Outcome {
    is_seen(
        ORDER,
        &cases(&[
            ("#/map", "document.documentElement.lang = ''", "the language"),
            ("#/map", "document.title = ''", "the title"),
            ("#/t/account", "document.querySelector('main h1').remove()", "0 h1"),
            ("#/t/account", "document.querySelector('main h2').outerHTML = '<h4>Deep</h4>'", "h4 after h1"),
            ("#/about", "document.body.insertAdjacentHTML('beforeend', '<p>Loose</p>')", "outside of all landmarks"),
            ("#/map", "document.querySelector('main').outerHTML = '<div>Words</div>'", "0 main"),
            ("#/fit", "document.querySelector('main fieldset').setAttribute('aria-describedby', 'nothing')", "leads to no #nothing"),
            ("#/map", "document.querySelector('.ribbons').removeAttribute('aria-hidden')", "a drawing that is heard"),
            ("#/map", "document.querySelectorAll('nav a').forEach((link) => link.setAttribute('aria-current', 'page'))", "two pages"),
            ("#/map?account=kariton", "document.querySelectorAll('[data-layer=account]').forEach((node) => node.setAttribute('aria-current', 'true'))", "two nodes"),
            ("#/glossary", "document.querySelector('.switch [aria-current]').removeAttribute('aria-current')", "not one of these"),
            ("#/about", "document.querySelector('main a').tabIndex = 3", "the order is changed"),
            ("#/about", "document.querySelector('main').setAttribute('aria-hidden', 'true')", "nothing is heard"),
            ("#/about", "document.querySelector('main p').setAttribute('role', 'dialog')", "a dialog that is none"),
            ("#/about", "document.querySelector('main p').id = 'heading'", "two elements"),
            ("#/map", "document.querySelector('details.outline').setAttribute('aria-expanded', 'true')", "unfolds what"),
        ]),
    )
    .await
}

#[tokio::test]
async fn a_text_or_an_edge_that_is_too_faint_is_seen() -> Outcome {
    is_seen(
        CONTRAST,
        &[
            ("#/t/account", sheet(".summary { color: #767676 }"), "4."),
            ("#/map?account=kariton", sheet("[data-state=dimmed] .name { color: #8a8f96 !important }"), ".name"),
            ("#/map?account=kariton", sheet("[aria-current] .name { color: #9ab !important }"), "span.name"),
            ("#/map", sheet("::placeholder { color: #999 !important }"), "Try LOB"),
            ("#/map", sheet(".chip { border-color: #ddd }"), "the edge"),
            (
                "#/t/reassignment",
                format!(
                    "{}; document.querySelector('.relations [data-peek]').focus()",
                    sheet(".preview { color: #888 }")
                ),
                "preview",
            ),
            ("#/about", sheet("main p { opacity: 0.6 }"), ":1, p."),
            ("#/map", sheet(".icon { color: #ccc !important }"), "the icon"),
        ],
    )
    .await
}

#[tokio::test]
async fn a_ring_that_is_not_seen_is_seen_to_be_missing() -> Outcome {
    is_seen(
        RINGS,
        &[
            ("#/t/account", sheet("main a:focus-visible { outline: none !important }"), "has no ring"),
            ("#/t/account", sheet(":focus-visible { outline-color: #ccc !important }"), "stands out"),
            ("#/fit", sheet(":focus-visible { outline-width: 1px !important }"), "has no ring"),
            ("#/about", "document.body.insertAdjacentHTML('beforeend', '<div id=over></div>'); const over = document.getElementById('over').style; over.position = 'fixed'; over.inset = '0'; over.zIndex = '99'".into(), "lies under"),
            ("#/map", sheet(".chips li { overflow: hidden }"), "cut off"),
        ],
    )
    .await
}

#[tokio::test]
async fn what_does_not_fit_or_is_too_small_is_seen() -> Outcome {
    is_seen(
        FAULTS,
        &[
            ("#/t/account", sheet("main h1 { width: 3000px }"), "wide in a window"),
            ("#/t/account", sheet("main h1 { height: 4px; overflow: hidden }"), "cut off below"),
            ("#/map", sheet(".panel p { white-space: nowrap; width: 60px; overflow: hidden }"), "cut off at its side"),
        ],
    )
    .await?;
    let page = Page::open(DESKTOP, "#/map").await?;
    assert_eq!(small(&page, false).await?, [""; 0]);
    page.js(&sheet(".chip { min-height: 0 !important; padding: 0 !important; line-height: 1 !important }")).await?;
    assert!(small(&page, false).await?.iter().any(|fault| fault.contains("chip")));
    page.finish().await
}

#[tokio::test]
async fn a_color_of_the_pages_own_is_seen_in_forced_ones() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.emulate("", &[("forced-colors", "active"), ("prefers-color-scheme", "dark")])?;
    page.load("#/map").await?;
    assert_eq!(page.texts(OWN_COLORS).await?, [""; 0]);
    for (rules, expected) in [
        (".lead { forced-color-adjust: none; color: #123456 !important }", "color rgb(18, 52, 86)"),
        (".track { fill: #123456 !important }", "fill"),
        (".chip { border: 0 !important }", "no border"),
    ] {
        page.js(&sheet(rules)).await?;
        let told = page.texts(OWN_COLORS).await?;
        assert!(told.iter().any(|fault| fault.contains(expected)), "{rules}: {told:?}");
    }
    page.finish().await
}

#[tokio::test]
async fn a_stop_too_many_and_one_that_is_passed_over_are_seen() -> Outcome {
    let note = NOTE.replace("EXPECTED", EXPECTED);
    let page = Page::open(DESKTOP, "").await?;
    for (fault, expected) in [
        ("", ""),
        ("document.querySelector('main h2').tabIndex = 0", "a stop where nothing can be done"),
        (
            "document.querySelector('main a').addEventListener('focus', () => document.querySelector('.foot a').focus())",
            "stop ",
        ),
    ] {
        page.read("#/t/agent").await?;
        let stops = page.number(&format!("return (() => {{ {EXPECTED} }})().length")).await? as usize;
        page.js(fault).await?;
        page.js(&note).await?;
        page.strike(&vec![char::from(Key::Tab); stops]).await?;
        page.settle().await?;
        let told = page.js_with(COMPARE, &["on"]).await?;
        let seen = told.as_array().into_iter().flatten().filter_map(Value::as_str).any(|text| text.contains(expected));
        assert_eq!(seen, !fault.is_empty(), "{fault}: {told}");
    }
    page.finish().await
}
