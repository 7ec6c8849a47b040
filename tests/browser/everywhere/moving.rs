//! From view to view: titles, headings and the focus; back, forward and a reload; light and dark.

use xtask::engine::Engine;

use crate::support::Outcome;
use crate::support::page::engines::Wishes;
use crate::support::page::{DESKTOP, Page};

journeys! {
    smoke: back_forward_and_a_reload_restore_every_screen;
    more: a_long_page_is_shown_again_where_it_was_left, each_view_has_its_title_and_takes_the_focus, light_and_dark_are_the_systems_or_the_addresss;
}

/// All that a view says.
async fn said(page: &Page) -> Outcome<[String; 3]> {
    page.arrived().await?;
    Ok([page.address().await?, page.text("return document.title").await?, page.words("main").await?])
}

async fn back_forward_and_a_reload_restore_every_screen(engine: Engine) -> Outcome {
    let page = Page::open_in(engine, DESKTOP, "#/map").await?;
    let mut seen = vec![said(&page).await?];
    for click in [
        "[data-layer=account][data-id=kariton]",
        "[data-facet=medium][data-value=voice]",
        "nav a[href='#/glossary']",
        "main a[href='#/t/account']",
        "nav a[href='#/compare']",
        "nav a[href='#/fit']",
        "#task-answer-calls",
    ] {
        page.arrived().await?;
        page.click(click).await?;
        seen.push(said(&page).await?);
    }
    for pair in seen.windows(2) {
        page.holds("each click is a step", pair[0] != pair[1])?;
    }
    for expected in seen.iter().rev().skip(1) {
        page.back().await?;
        page.wait("the address is back", &format!("location.hash === {:?}", expected[0])).await?;
        page.same("back", &said(&page).await?, expected)?;
    }
    for expected in seen.iter().skip(1) {
        page.forward().await?;
        page.wait("the address is there", &format!("location.hash === {:?}", expected[0])).await?;
        page.same("forward", &said(&page).await?, expected)?;
    }
    page.reload().await?;
    page.same("a reload", Some(&said(&page).await?), seen.last())?;
    page.back().await?;
    page.wait("the address is back", &format!("location.hash === {:?}", seen[seen.len() - 2][0])).await?;
    page.same("back after the reload", &said(&page).await?, &seen[seen.len() - 2])?;
    page.finish().await
}

/// The page is scrolled to there, to the pixel that its browser has.
async fn is_at(page: &Page, when: &str, place: u64) -> Outcome {
    page.wait(when, &format!("Math.abs(scrollY - {place}) <= 1")).await?;
    // And stays there.
    page.settle().await?;
    page.holds(when, page.is(&format!("Math.abs(scrollY - {place}) <= 1")).await?)
}

async fn a_long_page_is_shown_again_where_it_was_left(engine: Engine) -> Outcome {
    let page = Page::open_in(engine, DESKTOP, "#/glossary?letter=all").await?;
    page.arrived().await?;
    let link = "dt a[href='#/t/shrinkage']";
    page.js_with("document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })", &[link]).await?;
    page.settle().await?;
    let left = page.number("return Math.round(scrollY)").await?;
    page.holds("that is far down", left > 5000)?;
    page.click(link).await?;
    page.arrived().await?;
    is_at(&page, "a new page is shown from the top", 0).await?;
    page.js("scrollTo(0, 200)").await?;
    page.wait("the place is kept", "history.state && Math.round(history.state.top) === 200").await?;
    page.back().await?;
    page.wait("the address is back", "location.hash === '#/glossary?letter=all'").await?;
    is_at(&page, "back, at the link that was followed", left).await?;
    page.same("the focus", page.focused().await?, "heading")?;
    page.forward().await?;
    page.wait("the address is there", "location.hash === '#/t/shrinkage'").await?;
    is_at(&page, "forward, where the entry was read", 200).await?;
    page.back().await?;
    page.reload().await?;
    is_at(&page, "and after a reload", left).await?;
    page.go("#/compare").await?;
    page.wait("the address is followed", "document.querySelector('h1').textContent.includes('difference')").await?;
    is_at(&page, "an address that was typed is shown from the top", 0).await?;
    page.finish().await
}

async fn each_view_has_its_title_and_takes_the_focus(engine: Engine) -> Outcome {
    let page = Page::open_in(engine, DESKTOP, "").await?;
    page.same("the language", page.text("return document.documentElement.lang").await?, "en")?;
    page.same("nothing takes the focus at first", page.focused().await?, "BODY")?;
    let mut titles = vec![page.text("return document.title").await?];
    for view in ["#/glossary", "#/compare", "#/fit", "#/quiz", "#/about"] {
        page.click(&format!("nav a[href='{view}'], .bar a[href='{view}'], .foot a[href='{view}']")).await?;
        page.wait("the view is there", &format!("location.hash === '{view}' && document.querySelector('main h1')"))
            .await?;
        page.arrived().await?;
        page.settle().await?;
        let (title, heading) = (page.text("return document.title").await?, page.words("h1").await?);
        page.same("the focus is on the heading", page.focused().await?, "heading")?;
        page.holds("one heading", page.is("document.querySelectorAll('h1').length === 1").await?)?;
        page.holds("the title is the view's own", title.starts_with(&heading) && !titles.contains(&title))?;
        page.holds(
            "it is marked where it stands",
            page.is(&format!("document.querySelector(\"a[href='{view}'][aria-current=page]\")")).await?,
        )?;
        titles.push(title);
    }
    page.finish().await
}

const LOOK: &str = "
    const style = getComputedStyle(document.documentElement);
    return style.colorScheme + ' ' + style.backgroundColor";

async fn light_and_dark_are_the_systems_or_the_addresss(engine: Engine) -> Outcome {
    let (light, dark) = ("rgb(250, 248, 244)", "rgb(16, 22, 30)");
    let page = Page::open_in(engine, DESKTOP, "").await?;
    page.same("a light system", page.text(LOOK).await?, format!("light dark {light}"))?;
    page.visit(&format!("{}?theme=dark#/glossary", page.site())).await?;
    page.ready().await?;
    page.same("dark by the address", page.text(LOOK).await?, format!("dark {dark}"))?;
    page.click("nav a[href='#/compare']").await?;
    page.same("it goes along", page.text(LOOK).await?, format!("dark {dark}"))?;
    page.reload().await?;
    page.same("and outlasts a reload", page.text(LOOK).await?, format!("dark {dark}"))?;
    page.finish().await?;

    let page = Page::of(engine, Wishes { dark: true, ..Wishes::default() }).await?;
    page.load("").await?;
    page.same("a dark system", page.text(LOOK).await?, format!("light dark {dark}"))?;
    page.visit(&format!("{}?theme=light", page.site())).await?;
    page.ready().await?;
    page.same("light by the address", page.text(LOOK).await?, format!("light {light}"))?;
    page.finish().await
}
