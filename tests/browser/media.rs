//! Less motion, forced colors, and those who listen.

use crate::support::Outcome;
use crate::support::content::{CONTENT, Layer};
use crate::support::page::{DESKTOP, Page};

#[tokio::test]
async fn where_less_motion_is_wished_nothing_moves() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.emulate("", &[("prefers-reduced-motion", "reduce")])?;
    // Looks in every frame, so that a short movement is seen too.
    page.in_every_document(
        "window.__moved = [];
         const look = () => {
           const names = document.getAnimations().map((one) => String(one.transitionProperty || one.animationName));
           window.__moved.push(...names);
           requestAnimationFrame(look);
         };
         requestAnimationFrame(look);",
    )?;
    page.load("#/map").await?;
    for control in [
        "[data-layer=account][data-id=kariton]",
        "[data-facet=medium][data-value=voice]",
        ".clear",
        "nav a[href='#/about']",
    ] {
        page.click(control).await?;
        page.settle().await?;
    }
    assert_eq!(page.texts("return window.__moved").await?, [""; 0]);
    assert_eq!(page.text("return getComputedStyle(document.documentElement).scrollBehavior").await?, "auto");
    page.finish().await
}

#[tokio::test]
async fn in_forced_colors_states_differ_by_more_than_color() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.emulate("", &[("forced-colors", "active")])?;
    page.load("#/map?account=kariton&direction=inbound").await?;
    let border = |selector: &str| {
        format!(
            "const style = getComputedStyle(document.querySelector('{selector}'));
                 return style.borderTopWidth + ' ' + style.borderTopStyle"
        )
    };
    let selected = page.text(&border("[data-layer][aria-current]")).await?;
    let lit = page.text(&border("[data-layer=lob][data-state=lit]")).await?;
    let dimmed = page.text(&border("[data-layer][data-state=dimmed]")).await?;
    let out = page.text(&border("[data-layer][data-state=out]")).await?;
    for (one, other) in [(&selected, &lit), (&lit, &dimmed), (&selected, &dimmed)] {
        assert_ne!(one, other, "selected {selected}, lit {lit}, dimmed {dimmed}");
    }
    assert!([&selected, &lit, &dimmed, &out].iter().all(|border| !border.starts_with("0px")), "each has a border");
    let picked = page.text(&border(".chip[aria-current]")).await?;
    assert_ne!(picked, page.text(&border(".chip:not([aria-current])")).await?);
    page.finish().await
}

/// Keeps every text that a live region takes.
const LISTEN: &str = "
    window.__heard = [];
    for (const region of document.querySelectorAll('[role=status], [aria-live]'))
      new MutationObserver(() => window.__heard.push(region.textContent))
        .observe(region, { childList: true, characterData: true, subtree: true });";

#[tokio::test]
async fn ten_letters_are_read_out_as_one_result() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    page.js(LISTEN).await?;
    page.search("technicals").await?;
    page.search("technical").await?;
    page.wait("the result is read out", "window.__heard.length").await?;
    let screen = page.screen().await?;
    let heard = page.texts("return window.__heard").await?;
    assert!(heard.len() <= 2, "{heard:?}");
    let last = heard.last().cloned().unwrap_or_default();
    assert!(last.contains(&format!("{} programs", screen.count())), "{last} tells the count {}", screen.count());
    let answers = page.number("return document.querySelectorAll('.results li').length").await?;
    assert!(last.contains(&format!("{answers} results")), "{last} tells the number of answers {answers}");
    page.finish().await
}

#[tokio::test]
async fn a_choice_is_read_out_with_its_count_and_an_empty_map_too() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    page.js(LISTEN).await?;
    page.click("[data-layer=account][data-id=kariton]").await?;
    page.wait("it is read out", "window.__heard.length").await?;
    let count = CONTENT.through(&[(Layer::Account, "kariton")]).len();
    let heard = page.texts("return window.__heard").await?;
    assert!(heard.len() == 1 && heard[0].contains(&format!("{count} programs")), "{heard:?}");
    page.go("#/map?function=access&medium=none").await?;
    page.wait("it is read out", "window.__heard.length > 1").await?;
    let heard = page.texts("return window.__heard").await?;
    assert!(heard[1].contains("No program fits"), "{heard:?}");
    page.finish().await
}
