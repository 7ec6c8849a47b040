//! Boxes and texts at every width: nothing overlaps, nothing is cut off, nothing makes the page scroll sideways.

use crate::support::page::{DESKTOP, Page, View};
use crate::support::{Outcome, none};

/// From the narrowest phone to a wide desk.
const WIDTHS: [u32; 9] = [320, 360, 500, 700, 768, 1000, 1120, 1440, 2560];

/// Every fault of the layout, in words. Boxes are taken as they are drawn, texts by their lines.
const FAULTS: &str = "
    const faults = [];
    const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
    const show = (box) => `[${[box.left, box.top, box.right, box.bottom].map(Math.round)}]`;
    const name = (element) => {
      const words = element.textContent.trim().replace(/\\s+/g, ' ').slice(0, 40);
      return `${element.tagName.toLowerCase()}.${element.getAttribute('class') || ''} \"${words}\"`;
    };
    const lines = (element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return [...range.getClientRects()].filter((box) => box.width > 0 && box.height > 0);
    };
    const cross = (one, other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5
      && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5;
    const inside = (inner, outer) => inner.left >= outer.left - 1 && inner.right <= outer.right + 1
      && inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;

    // Nodes and headings of the map among each other.
    const nodes = [...document.querySelectorAll('[data-layer]')].filter(seen);
    const heads = [...document.querySelectorAll('.column h2, .column h3')].filter(seen);
    const boxes = [...nodes, ...heads].map((element) => [element, element.getBoundingClientRect()]);
    boxes.forEach(([element, box], place) => boxes.slice(place + 1).forEach(([other, beside]) => {
      if (cross(box, beside)) faults.push(`${name(element)} ${show(box)} lies over ${name(other)} ${show(beside)}`);
    }));
    for (const node of nodes) {
      const frame = node.getBoundingClientRect();
      const parts = [...node.querySelectorAll('.name, .leaves, .icon')].filter(seen);
      for (const part of parts) {
        const found = part.matches('.icon') ? [part.getBoundingClientRect()] : lines(part);
        for (const line of found) if (!inside(line, frame)) faults.push(`${name(node)} ${show(frame)} does not hold its ${part.getAttribute('class')} ${show(line)}`);
      }
      parts.forEach((part, place) => parts.slice(place + 1).forEach((other) => {
        if (cross(part.getBoundingClientRect(), other.getBoundingClientRect())) faults.push(`${name(node)}: its parts overlap`);
      }));
    }

    // Every text: inside the window, and inside whatever cuts off what does not fit.
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const element = text.parentElement;
      if (!text.data.trim() || element.closest('.sr-only, .skip, script, noscript') || !seen(element)) continue;
      // A line that ends in an ellipsis says itself that there is more.
      if (getComputedStyle(element).textOverflow === 'ellipsis') continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const line of range.getClientRects()) {
        if (line.width === 0) continue;
        if (line.left < -1 || line.right > innerWidth + 1) { faults.push(`${name(element)} leaves the window: ${show(line)}`); break; }
      }
    }
    for (const element of document.querySelectorAll('body *')) {
      if (element.closest('.sr-only, svg') || !seen(element)) continue;
      const style = getComputedStyle(element);
      const cut = (axis) => ['hidden', 'clip'].includes(style['overflow' + axis]);
      if (style.textOverflow === 'ellipsis') continue;
      if (cut('X') && element.scrollWidth > element.clientWidth + 1) faults.push(`${name(element)} is cut off at its side`);
      if (cut('Y') && element.scrollHeight > element.clientHeight + 1) faults.push(`${name(element)} is cut off below`);
    }
    const root = document.documentElement;
    if (root.scrollWidth > innerWidth) faults.push(`the page is ${root.scrollWidth} wide in a window of ${innerWidth}`);
    return [...new Set(faults)].slice(0, 20);";

const STATES: [&str; 4] = [
    "#/map",
    "#/map?account=alderbrook&lob=customer-service",
    "#/map?direction=outbound&medium=voice",
    "#/map?function=access&medium=none&q=relay",
];

/// Loads each address at each width and collects the faults; `text` is the reader's size of text in percent.
async fn no_faults(addresses: &[&str], views: &[View], text: u32) -> Outcome {
    let page = Page::start_with_text(DESKTOP, text).await?;
    let mut faults = Vec::new();
    for &view in views {
        page.resize(view)?;
        for address in addresses {
            page.load(address).await?;
            let found = page.texts(FAULTS).await?;
            faults.extend(found.into_iter().map(|fault| format!("{} px, {text} %, {address}: {fault}", view.width)));
        }
    }
    none(&faults)?;
    page.finish().await
}

fn at_every_width() -> Vec<View> {
    WIDTHS.map(|width| View { width, height: 800, touch: false }).to_vec()
}

#[tokio::test]
async fn labels_never_overlap_on_the_map() -> Outcome {
    no_faults(&STATES, &at_every_width(), 100).await
}

#[tokio::test]
async fn labels_never_overlap_in_text_of_twice_the_size() -> Outcome {
    // 320 px at twice the size would be a window of 160.
    no_faults(&STATES[..3], &at_every_width()[1..], 200).await
}

#[tokio::test]
async fn texts_fit_on_the_pages_of_words() -> Outcome {
    let addresses = ["#/t/account", "#/t/line-of-business", "#/glossary", "#/about", "#/map?q=customer%20service"];
    no_faults(&addresses, &at_every_width(), 100).await
}

#[tokio::test]
async fn four_hundred_percent_of_zoom_does_not_scroll_sideways() -> Outcome {
    let small = View { width: 320, height: 256, touch: false };
    let addresses = ["#/map", "#/map?account=kariton", "#/map?q=bank", "#/t/account", "#/glossary", "#/about"];
    no_faults(&addresses, &[small], 100).await
}

#[tokio::test]
async fn both_ways_of_holding_a_phone_work() -> Outcome {
    let views = [View { width: 360, height: 740, touch: true }, View { width: 740, height: 360, touch: true }];
    no_faults(&STATES, &views, 100).await
}

/// The text spacing of WCAG 1.4.12.
const SPACING: &str = "
    const sheet = document.createElement('style');
    sheet.textContent = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; '
      + 'word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';
    document.head.append(sheet);";

#[tokio::test]
async fn wider_spacing_of_the_text_cuts_nothing_off() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    let mut faults = Vec::new();
    for width in [320, 768, 1440] {
        page.resize(View { width, height: 800, touch: false })?;
        for address in ["#/map", "#/map?account=alderbrook&lob=customer-service", "#/t/account", "#/glossary"] {
            page.load(address).await?;
            page.js(SPACING).await?;
            page.settle().await?;
            faults.extend(page.texts(FAULTS).await?.into_iter().map(|fault| format!("{width} px, {address}: {fault}")));
        }
    }
    none(&faults)?;
    page.finish().await
}

#[tokio::test]
async fn turning_and_resizing_lead_to_the_same_picture_as_loading() -> Outcome {
    let page = Page::open(DESKTOP, "#/map?account=kariton").await?;
    let drawn = "return [...document.querySelectorAll('.track')].map((e) => e.getAttribute('d')).join('|')";
    let at = |width| View { width, height: 900, touch: false };
    for (from, to) in [(1440, 768), (768, 1440), (360, 1000)] {
        page.resize(at(to))?;
        page.load("#/map?account=kariton").await?;
        let loaded = page.text(drawn).await?;
        page.resize(at(from))?;
        page.settle().await?;
        page.resize(at(to))?;
        page.wait("the ribbons follow", &format!("({{ d() {{ {drawn} }} }}).d() === {}", serde_json::json!(loaded))).await?;
    }
    page.finish().await
}
