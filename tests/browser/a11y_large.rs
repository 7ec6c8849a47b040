//! A map of thousands, by keyboard and by ear: what is drawn comes and goes, and nobody is lost by it.

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::support::heard::Heard;
use crate::support::page::{DESKTOP, PHONE, Page, View};
use crate::support::{Outcome, none};

/// The map of twelve thousand programs of six thousand accounts, from the page of the data.
async fn see_thousands(page: &Page) -> Outcome {
    page.desk_is_here().await?;
    page.bring_made_up(12_000, 2).await?;
    page.see_them_on_the_map().await
}

async fn large_map(view: View) -> Outcome<Page> {
    let page = Page::open(view, "#/data").await?;
    see_thousands(&page).await?;
    Ok(page)
}

/// The place of the line that has the focus, as it is told.
const PLACE: &str = "return Number(document.activeElement.closest('li')?.getAttribute('aria-posinset') || 0)";
const ON_MAP: &str = "document.activeElement.closest('.columns [data-layer]')";

#[tokio::test]
async fn a_map_of_thousands_is_one_stop_and_keeps_the_focus_while_its_lines_come_and_go() -> Outcome {
    let page = large_map(DESKTOP).await?;
    let stops = "return [...document.querySelectorAll('.columns a, .columns button, .columns [tabindex]')]
                   .filter((e) => e.tabIndex >= 0 && e.checkVisibility()).length";
    assert_eq!(page.number(stops).await?, 1);
    page.tab_until("document.activeElement.closest('.columns')", 90).await?;
    let first = page.number(PLACE).await?;
    let mut before = first;
    for _ in 0..60 {
        page.press(Key::Down).await?;
        let now = page.number(PLACE).await?;
        assert!(now > before, "down goes on from {before} to {now}");
        assert!(page.is(ON_MAP).await?, "the focus is on a node");
        assert_eq!(page.number(stops).await?, 1);
        before = now;
    }
    // Far away and back: what has the focus stays an element, wherever the column is scrolled to.
    let name = page.text("return document.activeElement.ariaLabel").await?;
    page.js("document.activeElement.closest('.wide-scroll').scrollTop = 200000").await?;
    page.settle().await?;
    assert_eq!(page.text("return document.activeElement.ariaLabel || document.activeElement.tagName").await?, name);
    page.press(Key::Up).await?;
    // A heading may stand between two nodes.
    let now = page.number(PLACE).await?;
    assert!(now < before && before - now <= 3, "the next step goes on from there: from {before} to {now}");
    let in_sight = "const box = document.activeElement.getBoundingClientRect();
        const list = document.activeElement.closest('.wide-scroll').getBoundingClientRect();
        return box.top >= list.top - 1 && box.bottom <= list.bottom + 1";
    assert_eq!(page.js(in_sight).await?, Value::Bool(true), "and is in sight again");
    for key in [Key::End, Key::Home, Key::PageDown, Key::PageDown, Key::PageUp, Key::Right, Key::Left] {
        page.press(key).await?;
        assert!(page.is(ON_MAP).await?, "after {key:?} the focus is on a node");
        assert_eq!(page.js(in_sight).await?, Value::Bool(true), "{key:?}");
        assert_eq!(page.number(stops).await?, 1, "{key:?}");
    }
    page.press(Key::Enter).await?;
    assert!(page.is(&format!("{ON_MAP} && document.activeElement.getAttribute('aria-current') === 'true'")).await?);
    page.press(Key::Escape).await?;
    assert!(page.is(ON_MAP).await?, "Escape clears the selection and keeps the focus");
    assert!(!page.has("[data-layer][aria-current]").await?);
    page.press(Key::Tab).await?;
    assert!(!page.is("document.activeElement.closest('.columns')").await?, "the next Tab leaves the map");
    page.chord(Key::Shift, Key::Tab).await?;
    assert!(page.is(ON_MAP).await?, "and the way back leads in again");
    page.finish().await
}

#[tokio::test]
async fn a_map_of_thousands_says_where_in_its_lists_one_is_and_what_each_node_is_joined_to() -> Outcome {
    let page = large_map(DESKTOP).await?;
    let mut faults = Vec::new();
    for round in 0..3 {
        let heard = Heard::on(&page)?;
        let mut nodes = 0;
        for node in heard.of_role("link") {
            let Some(layer) = heard.attribute(node, "data-layer") else { continue };
            nodes += 1;
            let name = node["name"]["value"].as_str().unwrap_or_default();
            let word = if layer == "lob" { "line of business" } else { layer };
            for part in [format!(", {word}, "), " program".into()] {
                if !name.contains(&part) {
                    faults.push(format!("{name} does not say{part}"));
                }
            }
        }
        assert!((3..400).contains(&nodes), "{nodes} nodes are heard");
        faults.extend(
            page.texts(
                "const faults = [];
                 for (const list of document.querySelectorAll('.wide-list')) {
                   const lines = [...list.children];
                   const numbers = lines.map((line) => [Number(line.getAttribute('aria-posinset')), Number(line.getAttribute('aria-setsize'))]);
                   if (!list.ariaLabel) faults.push('a list without a name');
                   numbers.forEach(([place, of], nth) => {
                     if (!(place >= 1 && place <= of)) faults.push(`place ${place} of ${of}`);
                     if (nth && place <= numbers[nth - 1][0]) faults.push(`${place} is read after ${numbers[nth - 1][0]}`);
                     if (of !== numbers[0][1]) faults.push(`a list of ${of} and of ${numbers[0][1]}`);
                   });
                   for (const node of list.querySelectorAll('[data-layer]')) {
                     const seen = node.querySelector('.name').textContent;
                     if (!node.ariaLabel.startsWith(seen)) faults.push(`${seen} is called ${node.ariaLabel}`);
                   }
                 }
                 return faults",
            )
            .await?,
        );
        page.js_with(
            "document.querySelectorAll('.wide-scroll').forEach((list) => { list.scrollTop += Number(arguments[0]) })",
            &[&(500 * (round + 1)).to_string()],
        )
        .await?;
        page.settle().await?;
    }
    none(&faults)?;
    page.finish().await
}

#[tokio::test]
async fn letters_on_a_map_of_thousands_go_to_a_name_and_change_nothing() -> Outcome {
    let page = large_map(DESKTOP).await?;
    let shows = "return location.href + document.querySelector('[data-count=programs]').textContent
        + document.querySelectorAll('[data-layer][aria-current]').length";
    let before = page.text(shows).await?;
    // Elsewhere they do nothing at all (WCAG 2.1.4 excepts keys that work only where the focus is).
    page.js("document.querySelector('nav a').focus()").await?;
    let drawn = "return document.querySelector('main').innerHTML";
    let map = page.text(drawn).await?;
    page.type_letters("client 4").await?;
    assert_eq!(page.text(drawn).await?, map);
    page.js("document.querySelector('.columns [tabindex=\"0\"]').focus()").await?;
    page.type_letters("client").await?;
    assert!(page.is(&format!("{ON_MAP} && document.activeElement.ariaLabel.startsWith('Client')")).await?);
    assert_eq!(page.text(shows).await?, before);
    page.finish().await
}

#[tokio::test]
async fn in_forced_colors_a_map_of_thousands_is_drawn_in_the_readers_own() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.emulate("", &[("forced-colors", "active"), ("prefers-color-scheme", "dark")])?;
    page.load("#/data").await?;
    see_thousands(&page).await?;
    page.click("[data-layer=account]").await?;
    // Of what is drawn every point lies between the ground and a color of the system: it has no color of its own.
    let drawn = "const probe = document.createElement('i');
        document.body.append(probe);
        const system = ['Canvas', 'CanvasText', 'Highlight', 'LinkText', 'GrayText', 'ButtonBorder', 'ButtonText'].map((name) => {
          probe.style.color = name;
          return getComputedStyle(probe).color.match(/\\d+/g).map(Number);
        });
        probe.remove();
        let points = 0;
        const foreign = new Set();
        for (const canvas of document.querySelectorAll('canvas')) {
          if (!canvas.width || !canvas.height) continue;
          const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
          for (let at = 0; at < data.length; at += 4) {
            if (data[at + 3] < 250) continue;
            points += 1;
            const near = system.some((color) => [0, 1, 2].every((part) => Math.abs(color[part] - data[at + part]) < 12));
            // Where ground and text mix there is no hue, as these two have none.
            const gray = Math.abs(data[at] - data[at + 1]) < 6 && Math.abs(data[at + 1] - data[at + 2]) < 6;
            if (!near && !gray) foreign.add([...data.slice(at, at + 3)].join());
          }
        }
        return { points, foreign: [...foreign].slice(0, 5) };";
    let found: Value = page.js(drawn).await?;
    assert!(found["points"].as_u64() > Some(100), "something is drawn: {found}");
    assert_eq!(found["foreign"], json!([]), "only in colors of the system");
    page.finish().await
}

#[tokio::test]
async fn on_a_phone_a_map_of_thousands_is_walked_by_keyboard_too() -> Outcome {
    let page = large_map(PHONE).await?;
    page.js("document.querySelector('.columns [tabindex=\"0\"]').focus()").await?;
    for layer in ["account", "lob", "channel"] {
        assert_eq!(page.text("return document.activeElement.dataset.layer || ''").await?, layer);
        page.press(Key::Down).await?;
        page.press(Key::Up).await?;
        page.press(Key::Enter).await?;
        page.settle().await?;
        assert!(!page.is("document.activeElement === document.body").await?, "the focus is lost after {layer}");
        if !page.is(ON_MAP).await? {
            page.js("document.querySelector('.columns [tabindex=\"0\"]')?.focus()").await?;
        }
    }
    page.finish().await
}

#[tokio::test]
async fn the_wheel_over_a_map_of_thousands_is_the_browsers() -> Outcome {
    let page = large_map(DESKTOP).await?;
    page.js("window.__held = []; addEventListener('wheel', (event) => window.__held.push(event.defaultPrevented), { passive: true })").await?;
    page.js("document.querySelector('.columns').scrollIntoView({ block: 'center' })").await?;
    let point = page.js("const box = document.querySelector('.wide-ribbons').getBoundingClientRect(); return [box.left + box.width / 2, innerHeight / 2]").await?;
    let turn = json!({ "type": "mouseWheel", "x": point[0], "y": point[1], "deltaX": 0, "deltaY": 200 });
    let before = page.number("return Math.round(scrollY)").await?;
    page.devtools("Input.dispatchMouseEvent", turn)?;
    page.wait("the page scrolls", &format!("scrollY !== {before}")).await?;
    assert_eq!(page.js("return window.__held").await?, json!([false]));
    page.finish().await
}
