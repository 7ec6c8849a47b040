//! What nobody means well with, in every part of an address that takes a text; and more changes of it than any hand makes.

use floorwalker::domain::address::Address;
use xtask::tally;

use crate::support::answering::Hand;
use crate::support::page::{DESKTOP, Page};
use crate::support::quizzes::{questions, right};
use crate::support::{Outcome, none};

/// Every part of an address that takes a text; it stands in the place of the braces.
const PARTS: [&str; 40] = [
    "#{}",
    "#/{}",
    "#/map/{}",
    "#/map?{}=1",
    "#/map?account={}",
    "#/map?lob={}",
    "#/map?channel={}",
    "#/map?q={}",
    "#/map?industry={}",
    "#/map?function={}",
    "#/map?direction={}",
    "#/map?medium={}",
    "#/map?region={}",
    "#/map?account={}&account=kariton&account={}",
    "#/glossary?category={}",
    "#/glossary?role={}",
    "#/glossary?letter={}",
    "#/t/{}",
    "#/t/agent/{}",
    "#/t/agent?region={}",
    "#/compare/{}",
    "#/claims/{}",
    "#/tour/{}/1",
    "#/tour/first-day/{}",
    "#/fit?employer={}",
    "#/fit?tasks={}",
    "#/fit?main={}",
    "#/fit?title={}",
    "#/quiz/{}",
    "#/quiz?set={}",
    "#/quiz?set=all&n={}&seed=a",
    "#/quiz?set=all&n=3&seed={}",
    "#/quiz?set=all&n=3&seed=a&level={}",
    "#/quiz?set=all&n=3&seed=a&answers={}",
    "#/quiz?set=all&n=3&seed=a&at={}",
    "#/quiz?set=all&n=3&seed=a&draft={}",
    "#/quiz?set=all&n=3&seed=a&only={}",
    "#/quiz?set=map&n=3&seed=a&industry={}",
    "#/quiz/sheet?set={}&n=3&seed=a",
    "#/quiz/review?set={}",
];

const TEXTS: [&str; 12] = [
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty,valueOf",
    "%E0%A4%A",
    "%00",
    "%ED%A0%80",
    "..%2F..%2Fetc%2Fpasswd",
    "%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
    ".*%2B%3F%5E%24%7B%7D()%7C%5B%5D%5C",
    "-1",
    "1e999",
];

/// The marks that a successful injection would leave.
const INJECTED: &str = "window.__alerted || {}.polluted
    || document.querySelector('main :is(script, img), [onerror], [onmouseover]')";

/// What is wrong with the page now.
const FAULTS: &str = "
    const faults = [];
    if (document.documentElement.dataset.broken || !document.querySelector('#broken').hidden) faults.push('it broke');
    const headings = [...document.querySelectorAll('main h1')].filter((one) => one.checkVisibility());
    if (headings.length !== 1 || !headings[0].textContent.trim()) faults.push(headings.length + ' headings');
    if (document.documentElement.scrollWidth > innerWidth) faults.push('it is too wide');
    if (!document.title.includes('Floorwalker')) faults.push('its title is ' + document.title);
    if (!document.querySelector('nav a[href]')) faults.push('no way on');
    return faults";

#[tokio::test]
async fn in_every_part_of_an_address_every_bad_text_ends_on_a_sensible_screen() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.in_every_document("window.alert = () => { window.__alerted = true }")?;
    page.quiz("#/quiz").await?;
    let mut faults = Vec::new();
    for part in PARTS {
        for text in TEXTS {
            let address = part.replace("{}", text);
            page.go(&address).await?;
            let found = page.texts(FAULTS).await?;
            faults.extend(found.into_iter().map(|fault| format!("{address}: {fault}")));
            if page.is(INJECTED).await? {
                faults.push(format!("{address}: something is injected"));
            }
        }
    }
    none(&faults)?;
    tally::count("bad inputs: URL", (PARTS.len() * TEXTS.len()) as u64)?;
    page.finish().await
}

#[tokio::test]
async fn half_of_a_letter_is_no_letter() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    let places = ["#/t/", "#/map?q=", "#/map?account=", "#/quiz?set=all&n=3&seed=", "#/fit?title=", "#/compare/"];
    for place in places {
        page.js_with("location.hash = arguments[0] + '\\ud800x' + '\\udc00'", &[place]).await?;
        page.settle().await?;
        assert_eq!(page.texts(FAULTS).await?, [""; 0], "{place}");
    }
    // What is typed may break off in the middle of one, too.
    page.go("#/map").await?;
    page.js("const box = document.querySelector('input[type=search]');
         box.value = 'chat \\ud83d';
         box.dispatchEvent(new Event('input', { bubbles: true }))")
        .await?;
    page.settle().await?;
    assert_eq!(page.texts(FAULTS).await?, [""; 0]);
    page.wait("it is in the address", "location.hash.startsWith('#/map?q=chat')").await?;
    tally::count("bad inputs: URL", places.len() as u64 + 1)?;
    page.finish().await
}

#[tokio::test]
async fn what_the_search_part_says_of_the_look_counts_where_it_makes_sense() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    let state = "const root = document.documentElement;
        return [root.dataset.theme || 'none', root.dataset.embed === undefined ? 'page' : 'frame'].join(' ')";
    let cases = [
        ("?theme=<b>&embed=yes", "none page"),
        ("?theme=DARK", "none page"),
        ("?theme=dark;", "none page"),
        ("?theme=__proto__&embed=__proto__", "none page"),
        ("?theme=%E0%A4%A&embed=01", "none page"),
        ("?theme=%00dark", "none page"),
        ("?theme=dark&theme=light", "dark page"),
        ("?theme=blue&theme=dark", "none page"),
        ("?theme=dark&embed=1&embed=0", "dark frame"),
        ("?own=1&lang=xx&unknown=%3Cscript%3E", "none page"),
    ];
    for (search, expected) in cases {
        page.load(&format!("{search}#/map")).await?;
        assert_eq!(page.text(state).await?, expected, "{search}");
        assert_eq!(page.number("return document.querySelectorAll('main h1').length").await?, 1, "{search}");
    }
    tally::count("bad inputs: URL", cases.len() as u64)?;
    page.finish().await
}

#[tokio::test]
async fn a_seed_is_a_text_and_the_same_text_is_the_same_quiz() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    let seeds = [
        "NaN",
        "-1",
        "1e999",
        "Infinity",
        "0x1p-2",
        "null",
        "true",
        "%F0%9F%91%A9",
        "00000000000000000000000000000001",
    ];
    for seed in seeds {
        let quiz = format!("#/quiz?set=all&n=3&seed={seed}");
        page.quiz(&quiz).await?;
        let asked = questions(&quiz);
        page.asks(&asked[0]).await?;
        page.answer(Hand::Mouse, &asked[0], &right(&asked[0])).await?;
        page.tells(&asked[0], &right(&asked[0])).await?;
    }
    tally::count("bad inputs: URL", seeds.len() as u64)?;
    page.finish().await
}

#[tokio::test]
async fn ten_thousand_changes_of_the_address_end_where_the_address_is() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    // Browsers stop following at some point (Chromium at 200 in ten seconds); the page is told of all of them.
    page.js("for (let turn = 0; turn < 10000; turn++) {
           location.hash = turn % 2 ? '#/t/account' : '#/map?direction=outbound&q=' + turn;
           dispatchEvent(new HashChangeEvent('hashchange'));
         }")
        .await?;
    page.settle().await?;
    page.wait("it is painted", "performance.getEntriesByName('floorwalker:settled').length").await?;
    let address = page.address().await?;
    let is_entry = address.starts_with("#/t/");
    page.wait(
        "the screen is the address's",
        if is_entry {
            "document.querySelector('main .entry')"
        } else {
            "document.querySelector('[data-count=programs]')"
        },
    )
    .await?;
    assert_eq!(page.texts(FAULTS).await?, [""; 0]);
    assert_eq!(Address::parse(&address).format(), address, "the address is one of ours");
    // And by hand the page goes on.
    page.click("nav a[href^='#/compare']").await?;
    page.wait("the page goes on", "document.querySelector('h1').textContent.includes('difference')").await?;
    tally::count("bad inputs: changes of the address", 10_000)?;
    page.forgive("Throttling navigation");
    page.finish().await
}
