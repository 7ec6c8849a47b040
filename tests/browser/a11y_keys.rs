//! The keyboard in every state: where Tab goes and that it comes out again at both ends, and that no key does anything by surprise.

use fantoccini::key::Key;
use serde_json::Value;

use crate::support::content::Layer;
use crate::support::page::{DESKTOP, PHONE, Page, View};
use crate::support::states::{self, State};
use crate::support::{Outcome, none};

/// Notes what should be stopped at, and every stop from now on.
pub(crate) const NOTE: &str = "
    window.__stops = [];
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    getSelection().removeAllRanges();
    window.__expected = (() => { EXPECTED })();
    addEventListener('focusin', (event) => window.__stops.push(event.target));";

/// What can be stopped at, in the order of the page. A group of round buttons is one stop.
pub(crate) const EXPECTED: &str = "
    const seen = (element) => element.checkVisibility({ visibilityProperty: true });
    const stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, iframe, [tabindex]')]
      .filter((element) => element.tabIndex >= 0 && !element.disabled && seen(element));
    const named = (one) => one.matches('[type=radio]') && one.form === null && one.name;
    return stops.filter((one) => !named(one) || one === (stops.find((other) => other.name === one.name && other.checked)
      || stops.find((other) => other.name === one.name)));";

/// Holds the stops against what they should be; tells what is wrong.
pub(crate) const COMPARE: &str = "
    const [way] = arguments;
    const expected = [...window.__expected];
    if (way === 'back') expected.reverse();
    const told = (element) => element.outerHTML.slice(0, 80).replace(/\\s+/g, ' ');
    const scrolls = (element) => element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth;
    const group = (element) => (element.matches('[type=radio]') ? element.name : element);
    // What scrolls and has nothing in it to stop at is a stop of the browser's own.
    const came = window.__stops.filter((stop) => !(scrolls(stop) && stop.tabIndex < 0));
    const faults = [];
    for (const stop of came) {
      if (!stop.matches('a[href], button, input, select, textarea, summary, iframe') && !scrolls(stop)) {
        faults.push('a stop where nothing can be done: ' + told(stop));
      }
    }
    const place = expected.findIndex((stop, nth) => !came[nth] || group(came[nth]) !== group(stop));
    if (place >= 0) faults.push(`stop ${place + 1} ${way} is ${came[place] ? told(came[place]) : 'missing'}, not ${told(expected[place])}`);
    if (came.length > expected.length) faults.push(`${came.length} stops, not ${expected.length}: ${told(came[expected.length])}`);
    window.__stops.length = 0;
    return faults;";

/// Presses Tab as often as there are stops, and once more; then the same way back.
async fn tab_leads_through_and_out(view: View, states: Vec<State>) -> Outcome {
    let page = Page::start(view).await?;
    page.knows_much().await?;
    let note = NOTE.replace("EXPECTED", EXPECTED);
    let mut faults = Vec::new();
    for state in states {
        page.stand(&state).await?;
        page.js(&note).await?;
        let stops = page.number("return window.__expected.length").await? as usize;
        // More than enough to leave: behind the last stop Tab is the browser's.
        let tab = char::from(Key::Tab);
        page.strike(&vec![tab; stops]).await?;
        page.settle().await?;
        let mut here = page.js_with(COMPARE, &["on"]).await?.as_array().cloned().unwrap_or_default();
        let mut left = false;
        // A few of the browser's own stops may be among them.
        for _ in 0..6 {
            page.press(Key::Tab).await?;
            left |= page.is("document.activeElement === document.body").await?;
            if left {
                break;
            }
        }
        if !left {
            here.push(Value::from("Tab does not leave the page"));
        }
        // On the way back the answers of a search have stepped back before the content.
        if !state.name.contains("search") {
            page.js("window.__stops.length = 0").await?;
            for _ in 0..stops {
                page.chord(Key::Shift, Key::Tab).await?;
            }
            here.extend(page.js_with(COMPARE, &["back"]).await?.as_array().cloned().unwrap_or_default());
        }
        faults.extend(here.into_iter().map(|fault| format!("{}: {fault}", state.name)));
    }
    none(&faults)?;
    page.finish().await
}

#[tokio::test]
async fn on_the_map_tab_leads_through_the_page_and_out_of_it_both_ways() -> Outcome {
    let states = states::on_the_map().into_iter().filter(|state| !state.name.contains("unfolded"));
    tab_leads_through_and_out(DESKTOP, states.collect()).await
}

#[tokio::test]
async fn beside_the_map_tab_leads_through_the_page_and_out_of_it_both_ways() -> Outcome {
    let short = |state: &State| {
        !["the glossary", "the skills", "about as", "a letter", "the page that gives markup"]
            .iter()
            .any(|long| state.name.starts_with(long))
    };
    let states = [states::beside_the_map(), states::in_files()].into_iter().flatten();
    tab_leads_through_and_out(DESKTOP, states.filter(short).filter(|state| !state.name.contains("one file")).collect())
        .await
}

#[tokio::test]
async fn in_the_quiz_and_own_data_tab_leads_through_the_page_and_out_of_it_both_ways() -> Outcome {
    let short = |state: &State| !state.name.starts_with("the start") && !state.name.starts_with("the choice");
    let states = [states::in_the_quiz(), states::with_own_data()].into_iter().flatten();
    tab_leads_through_and_out(DESKTOP, states.filter(short).collect()).await
}

/// Letters, figures and signs, none of which is a shortcut of the page.
const SIGNS: &str = "abcdefghijklmnopqrstuvwxyzABCXYZ0123456789/?.,;:'[]-=+*#!";

#[tokio::test]
async fn in_every_state_letters_outside_of_boxes_change_nothing() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.knows_much().await?;
    // What a voice says it says after a pause, whatever is typed meanwhile.
    let shows = "const body = document.body.cloneNode(true);
        body.querySelectorAll('[role=status]').forEach((voice) => voice.remove());
        return body.innerHTML + location.href + history.length + scrollY";
    let mut faults = Vec::new();
    for state in states::all() {
        page.stand(&state).await?;
        for place in [
            "document.body",
            "document.querySelector('main a[href]') || document.body",
            "document.querySelector('main')",
        ] {
            page.js(&format!("document.activeElement.blur(); ({place}).focus()")).await?;
            page.settle().await?;
            let before = page.text(shows).await?;
            page.js("window.__focus = document.activeElement").await?;
            page.type_letters(SIGNS).await?;
            if page.text(shows).await? != before {
                faults.push(format!("{}: a letter at {place} changes the page", state.name));
            }
            if !page.is("document.activeElement === window.__focus").await? {
                faults.push(format!("{}: a letter at {place} moves the focus", state.name));
            }
        }
    }
    none(&faults)?;
    page.finish().await
}

#[tokio::test]
async fn in_every_view_the_first_tab_shows_a_way_past_the_header() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.knows_much().await?;
    let mut faults = Vec::new();
    for state in states::all() {
        page.stand(&state).await?;
        // A frame has no header, and the page of nothing none with links in it; on a page that broke the way to mend it comes first.
        if !page.is("document.querySelector('.bar')?.checkVisibility() && !document.querySelector('#broken')?.checkVisibility()").await? {
            continue;
        }
        page.js("document.activeElement.blur(); getSelection().removeAllRanges(); document.body.tabIndex = -1; document.body.focus()").await?;
        page.js("document.body.removeAttribute('tabindex')").await?;
        page.press(Key::Tab).await?;
        let before = page.text("return location.hash").await?;
        let is_seen = "const box = document.activeElement.getBoundingClientRect();
            return document.activeElement.matches('a.skip') && box.top >= 0 && box.left >= 0 && box.height >= 24 && box.width >= 24
              && document.activeElement.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2))";
        if page.js(is_seen).await? != Value::Bool(true) {
            let what = page.text("return document.activeElement.outerHTML.slice(0, 80)").await?;
            faults.push(format!("{}: the first stop is {what}", state.name));
            continue;
        }
        page.press(Key::Enter).await?;
        let at_main = page.is("document.activeElement === document.querySelector('main')").await?;
        let same = state.in_the_app() && page.text("return location.hash").await? != before;
        if !at_main || same {
            faults.push(format!("{}: it does not lead to the content, or changes the address", state.name));
        }
    }
    none(&faults)?;
    page.finish().await
}

#[tokio::test]
async fn enter_and_space_do_what_a_click_does() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    for (at, node) in [
        ("#/map", "[data-layer=account][data-id=kariton]"),
        ("#/map?account=kariton", "[data-layer=account][data-id=kariton]"),
        ("#/map?direction=outbound", "[data-layer=channel][data-id=voice]"),
        ("#/map?account=sinag-mobile", "[data-layer=lob][data-id=billing]"),
    ] {
        let mut ends = Vec::new();
        for hand in ["click", "enter", "space"] {
            page.go("#/about").await?;
            page.go(at).await?;
            if hand == "click" {
                page.click(node).await?;
            } else {
                page.js_with("document.querySelector(arguments[0]).focus()", &[node]).await?;
                page.press(if hand == "enter" { Key::Enter } else { Key::Space }).await?;
            }
            ends.push(page.screen().await?);
        }
        assert_eq!(ends[0], ends[1], "{at}: Enter on {node}");
        assert_eq!(ends[0], ends[2], "{at}: Space on {node}");
    }
    page.finish().await
}

/// The column in which the focus is, from the left, as it is seen.
const COLUMN: &str = "
    const left = (column) => column.getBoundingClientRect().left;
    const columns = [...document.querySelectorAll('.column')].sort((one, other) => left(one) - left(other));
    return columns.indexOf(document.activeElement.closest('.column'));";

#[tokio::test]
async fn where_the_page_reads_from_right_to_left_the_arrows_and_ribbons_do_too() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    for (direction, first) in [("ltr", 0), ("rtl", 2)] {
        page.js_with("document.documentElement.dir = arguments[0]", &[direction]).await?;
        // The page is measured anew when its box changes.
        page.resize(View { width: 1300, ..DESKTOP })?;
        page.settle().await?;
        page.resize(DESKTOP)?;
        page.settle().await?;
        page.js("document.querySelector('[data-layer=account]').focus()").await?;
        assert_eq!(page.number(COLUMN).await?, first, "{direction}: accounts stand where the lines begin");
        let (on, back) = if direction == "ltr" { (Key::Right, Key::Left) } else { (Key::Left, Key::Right) };
        for (key, layer) in [(on, "lob"), (on, "channel"), (back, "lob"), (back, "account")] {
            let before = page.number(COLUMN).await?;
            page.press(key).await?;
            let now = page.number(COLUMN).await?;
            assert_eq!(page.text("return document.activeElement.dataset.layer").await?, layer, "{direction}");
            assert_eq!(
                now > before,
                char::from(key) == char::from(Key::Right),
                "{direction}: {key:?} goes from column {before} to {now}"
            );
        }
        // Down is down in either.
        page.press(Key::Down).await?;
        assert_eq!(page.text("return document.activeElement.dataset.layer").await?, "account");
        let meets = "const svg = document.querySelector('.ribbons').getBoundingClientRect();
            const edge = (layer, side) => document.querySelector(`[data-layer=${layer}]`).getBoundingClientRect()[side];
            const paths = [...document.querySelectorAll('.track')].map((path) => path.getBoundingClientRect()).filter((box) => box.width);
            const [from, to] = [Math.min(...paths.map((box) => box.left)), Math.max(...paths.map((box) => box.right))];
            const [first, last] = arguments[0] === 'ltr' ? ['account', 'channel'] : ['channel', 'account'];
            return [Math.abs(from - edge(first, 'right')), Math.abs(to - edge(last, 'left'))].every((far) => far < 3) || [from, to, edge(first, 'right'), edge(last, 'left')].join()";
        assert_eq!(
            page.js_with(meets, &[direction]).await?,
            Value::Bool(true),
            "{direction}: ribbons lie between the columns"
        );
    }
    page.finish().await
}

#[tokio::test]
async fn on_a_phone_the_tab_stop_is_in_the_step_that_is_seen() -> Outcome {
    let page = Page::open(PHONE, "#/map").await?;
    for layer in Layer::ALL {
        let stops = "return [...document.querySelectorAll('.columns [tabindex=\"0\"]')].filter((e) => e.checkVisibility()).map((e) => e.dataset.layer)";
        assert_eq!(page.texts(stops).await?, [layer.slug()]);
        page.js("document.querySelector('.columns [tabindex=\"0\"]').focus()").await?;
        page.press(Key::Enter).await?;
    }
    page.finish().await
}
