//! What stands behind a link to an entry, before one goes there: by pointer, by keyboard, by finger.

use fantoccini::key::Key;

use crate::support::content::text;
use crate::support::library::term;
use crate::support::page::{DESKTOP, PHONE, Page, View};
use crate::support::{Outcome, none, trouble};

const LINK: &str = ".relations a[href='#/t/account']";

/// The words of the previews that are seen.
const SHOWN: &str = "
    return [...document.querySelectorAll('.preview')].filter((preview) => preview.checkVisibility())
      .map((preview) => preview.textContent)";

async fn shown(page: &Page) -> Outcome<Vec<String>> {
    page.texts(SHOWN).await
}

async fn on_an_entry(view: View) -> Outcome<Page> {
    let page = Page::open(view, "#/t/line-of-business").await?;
    assert_eq!(
        page.is("matchMedia('(hover: hover)').matches").await?,
        !view.touch,
        "a mouse hovers, a finger does not"
    );
    page.arrived().await?;
    assert_eq!(shown(&page).await?, [""; 0], "none at first");
    Ok(page)
}

fn line() -> String {
    text(term("account"), "summary")
}

/// The middle of the first box of an element, brought into sight.
async fn point(page: &Page, selector: &str) -> Outcome<[f64; 2]> {
    let script = "const element = document.querySelector(arguments[0]);
                  element.scrollIntoView({ block: 'center', behavior: 'instant' });
                  const box = element.getClientRects()[0];
                  return [box.left + box.width / 2, box.top + box.height / 2]";
    let at = page.js_with(script, &[selector]).await?;
    match (at[0].as_f64(), at[1].as_f64()) {
        (Some(x), Some(y)) => Ok([x, y]),
        _ => trouble(format!("{selector} is nowhere: {at}")),
    }
}

#[tokio::test]
async fn the_focus_opens_it_and_it_is_told_with_the_link() -> Outcome {
    let page = on_an_entry(DESKTOP).await?;
    page.tab_until(&format!("document.activeElement.matches(\"{LINK}\")"), 90).await?;
    assert_eq!(shown(&page).await?, [line()]);
    let described = page
        .text("return document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent")
        .await?;
    assert_eq!(described, line());
    page.press(Key::Tab).await?;
    assert!(!shown(&page).await?.contains(&line()), "it goes with the focus");
    page.finish().await
}

#[tokio::test]
async fn every_link_with_a_preview_is_described_by_its_own_and_says_the_line_of_its_entry() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    let mut faults = Vec::new();
    for address in [
        "#/t/agent",
        "#/t/bpo-services",
        "#/compare/account-or-lob",
        "#/claims",
        "#/tour/first-day/1",
        "#/fit?tasks=key-data,answer-calls&title=account%20manager",
    ] {
        page.go(address).await?;
        page.arrived().await?;
        let links = page
            .js("return [...document.querySelectorAll('[data-peek]')].map((link) => {
                   const described = document.querySelectorAll('#' + CSS.escape(link.getAttribute('aria-describedby')));
                   return { to: link.getAttribute('href'), count: described.length, text: described[0]?.textContent };
                 })")
            .await?;
        let links = links.as_array().cloned().unwrap_or_default();
        assert!(!links.is_empty(), "{address} has such links");
        for link in links {
            let slug = text(&link, "to").replace("#/t/", "");
            if link["count"] != 1 || text(&link, "text") != text(term(&slug), "summary") {
                faults.push(format!("{address}: {link}"));
            }
        }
    }
    none(&faults)?;
    page.finish().await
}

#[tokio::test]
async fn the_pointer_opens_it_and_escape_puts_it_away() -> Outcome {
    let page = on_an_entry(DESKTOP).await?;
    let [x, y] = point(&page, LINK).await?;
    page.mouse_to(x, y).await?;
    assert_eq!(shown(&page).await?, [line()]);
    page.press(Key::Escape).await?;
    assert_eq!(shown(&page).await?, [""; 0], "Escape puts it away, the pointer need not move");
    assert_eq!(page.address().await?, "#/t/line-of-business");
    page.mouse_to(5.0, 5.0).await?;
    page.mouse_to(x, y).await?;
    assert_eq!(shown(&page).await?, [line()], "the next time it opens again");
    page.mouse_to(5.0, 5.0).await?;
    assert_eq!(shown(&page).await?, [""; 0]);
    page.finish().await
}

#[tokio::test]
async fn escape_puts_away_what_the_focus_opened_and_keeps_the_focus() -> Outcome {
    let page = on_an_entry(DESKTOP).await?;
    page.tab_until(&format!("document.activeElement.matches(\"{LINK}\")"), 90).await?;
    page.press(Key::Escape).await?;
    assert_eq!(shown(&page).await?, [""; 0]);
    assert!(page.is(&format!("document.activeElement.matches(\"{LINK}\")")).await?);
    page.press(Key::Tab).await?;
    page.chord(Key::Shift, Key::Tab).await?;
    assert_eq!(shown(&page).await?, [line()], "coming back opens it again");
    page.press(Key::Enter).await?;
    assert_eq!(page.address().await?, "#/t/account", "and Enter follows the link");
    page.finish().await
}

/// From the link straight to the nearest point of its preview, as WCAG 1.4.13 has it.
const WAY: &str = "
    const link = document.querySelectorAll('[data-peek]')[arguments[0]];
    link.scrollIntoView({ block: 'center', behavior: 'instant' });
    const from = link.getClientRects()[0];
    return [from.left + from.width / 2, from.top + from.height / 2];";

const NEAREST: &str = "
    const link = document.querySelectorAll('[data-peek]')[arguments[0]];
    const preview = link.parentElement.querySelector('.preview');
    if (!preview.checkVisibility()) return null;
    const from = link.getClientRects()[0];
    const box = preview.getBoundingClientRect();
    const near = (at, low, high) => Math.max(low + 4, Math.min(at, high - 4));
    return [near(from.left + from.width / 2, box.left, box.right), near(from.top + from.height / 2, box.top, box.bottom)];";

#[tokio::test]
async fn the_pointer_may_move_onto_it_without_closing_it() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    let mut faults = Vec::new();
    for address in ["#/t/agent", "#/fit?tasks=key-data,answer-calls", "#/tour/first-day/1"] {
        page.go(address).await?;
        page.arrived().await?;
        for place in 0..page.number("return document.querySelectorAll('[data-peek]').length").await? {
            page.mouse_to(5.0, 5.0).await?;
            let number = place.to_string();
            let pair = |value: &serde_json::Value| Some([value[0].as_f64()?, value[1].as_f64()?]);
            let from = pair(&page.js_with(WAY, &[&number]).await?);
            let Some([x, y]) = from else { return trouble("a link without a box") };
            page.mouse_to(x, y).await?;
            let Some([to_x, to_y]) = pair(&page.js_with(NEAREST, &[&number]).await?) else {
                faults.push(format!("{address}: link {number} opens nothing"));
                continue;
            };
            for step in 1..=8 {
                let part = f64::from(step) / 8.0;
                page.mouse_to(x + (to_x - x) * part, y + (to_y - y) * part).await?;
            }
            if shown(&page).await?.len() != 1 {
                let link = page.all_words("[data-peek]").await?;
                faults.push(format!("{address}: the preview of {} closes on the way to it", link[place as usize]));
            }
        }
    }
    none(&faults)?;
    page.finish().await
}

#[tokio::test]
async fn a_first_tap_opens_it_and_a_second_follows_the_link() -> Outcome {
    let page = on_an_entry(PHONE).await?;
    page.tap(LINK).await?;
    assert_eq!(shown(&page).await?, [line()]);
    assert_eq!(page.address().await?, "#/t/line-of-business", "the first tap goes nowhere");
    // Another link's preview takes its place.
    page.tap(".relations a[href='#/t/retention']").await?;
    assert_eq!(shown(&page).await?, [text(term("retention"), "summary")]);
    page.press(Key::Escape).await?;
    assert_eq!(shown(&page).await?, [""; 0], "Escape puts it away");
    page.tap(LINK).await?;
    assert_eq!(shown(&page).await?, [line()]);
    page.tap(LINK).await?;
    assert_eq!(page.address().await?, "#/t/account", "the second tap follows");
    page.arrived().await?;
    assert_eq!(shown(&page).await?, [""; 0], "and takes no preview along");
    page.finish().await
}

#[tokio::test]
async fn a_tap_elsewhere_puts_it_away() -> Outcome {
    let page = on_an_entry(PHONE).await?;
    page.tap(LINK).await?;
    assert_eq!(shown(&page).await?, [line()]);
    page.tap("h1").await?;
    assert_eq!(shown(&page).await?, [""; 0]);
    page.finish().await
}

/// The previews that would leave the window if they were open, each opened alone.
const OUTSIDE: &str = "
    return [...document.querySelectorAll('.peek')].flatMap((peek) => {
      peek.setAttribute('data-open', 'true');
      const box = peek.querySelector('.preview').getBoundingClientRect();
      const wide = document.documentElement.scrollWidth > innerWidth;
      peek.removeAttribute('data-open');
      const fits = box.width > 100 && box.left >= -1 && box.right <= innerWidth + 1 && !wide;
      return fits ? [] : [peek.querySelector('a').textContent + ' ' + [box.left, box.right, innerWidth].map(Math.round)];
    })";

#[tokio::test]
async fn it_stays_inside_the_window_at_every_width() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    let mut faults = Vec::new();
    for width in [320, 360, 768, 1440] {
        page.resize(View { width, height: 800, touch: width < 500 })?;
        for address in
            ["#/t/agent", "#/t/bpo-services", "#/fit?tasks=key-data,answer-calls", "#/tour/first-day/1", "#/claims"]
        {
            page.go(address).await?;
            page.arrived().await?;
            let found = page.texts(OUTSIDE).await?;
            faults.extend(found.into_iter().map(|fault| format!("{width} px, {address}: {fault}")));
        }
    }
    none(&faults)?;
    page.finish().await
}
