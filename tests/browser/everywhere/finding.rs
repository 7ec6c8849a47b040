//! Filters and search: what is left, what is found, and the way out of nothing.

use fantoccini::key::Key;
use xtask::engine::Engine;

use crate::search::ANSWERS;
use crate::support::Outcome;
use crate::support::content::{CONTENT, Layer};
use crate::support::page::{DESKTOP, Page};

journeys! {
    smoke: the_search_finds_by_slips_and_slang_and_enter_opens;
    more: the_map_is_filtered_by_typing_and_by_chips_down_to_nothing_and_back;
}

async fn the_map_is_filtered_by_typing_and_by_chips_down_to_nothing_and_back(engine: Engine) -> Outcome {
    let page = Page::open_in(engine, DESKTOP, "#/map").await?;
    let all = page.screen().await?;
    page.same("at first every program", all.count(), CONTENT.programs.len())?;
    // Typed.
    page.search("Kariton").await?;
    let kept = CONTENT.kept(|program| program.nodes[0] == "kariton").len();
    page.same("typed", page.screen().await?.count(), kept)?;
    page.wait("the address has the text", "location.hash === '#/map?q=Kariton'").await?;
    page.search("").await?;
    page.same("the text is gone", page.screen().await?.count(), CONTENT.programs.len())?;
    // Picked: each number comes true, and what a filter takes out is no link.
    for (facet, value) in [("direction", "outbound"), ("medium", "voice")] {
        let chip = format!("[data-facet={facet}][data-value={value}]");
        let promised = page.words(&format!("{chip} .number")).await?;
        page.click(&chip).await?;
        page.same("the chip's number", page.screen().await?.count().to_string(), promised)?;
    }
    let voice = |program: &&&crate::support::content::Program| CONTENT.group(program, Layer::Channel) == "voice";
    let outbound = CONTENT.kept(|program| program.answers("outbound"));
    let screen = page.screen().await?;
    page.same("picked", screen.count(), outbound.iter().filter(voice).count())?;
    page.same("the address", screen.address(), "#/map?direction=outbound&medium=voice")?;
    page.same(
        "no link leads out",
        page.is("document.querySelector('[data-layer][data-state=out][href]')").await?,
        false,
    )?;
    // Nothing is left: said in words, with a way out that keeps its word.
    page.search("zzzz").await?;
    let screen = page.screen().await?;
    page.same("nothing is left", (screen.count(), screen.notices().len()), (0, 1))?;
    page.wait("the address has the text", "location.hash.includes('q=zzzz')").await?;
    page.click(".notices a").await?;
    page.holds("the first offer leads out", page.screen().await?.count() > 0)?;
    page.same("the box is empty", page.screen().await?.query(), "")?;
    page.click("a.clear").await?;
    page.same("all is cleared", page.screen().await?.count(), CONTENT.programs.len())?;
    page.finish().await
}

async fn the_search_finds_by_slips_and_slang_and_enter_opens(engine: Engine) -> Outcome {
    let page = Page::open_in(engine, DESKTOP, "").await?;
    page.click("input[type=search]").await?;
    page.type_letters("sino nagpapasahod").await?;
    // A text that is shown nowhere: it is fetched when the box is touched.
    let hidden = "ul[aria-label=\"Search results\"] a[href=\"#/t/employer-vs-account\"]";
    page.wait("the hidden words have arrived", &format!("document.querySelector('{hidden}')")).await?;
    for (text, first) in [
        ("retnetion", "#/t/retention Retention"),
        ("csr", "#/t/customer-service-representative Customer service representative"),
        ("colections", "#/t/collections Collections"),
        ("Kariton", "#/map?account=kariton Kariton"),
        ("AHT", "#/t/average-handle-time Average handle time"),
    ] {
        page.search(text).await?;
        page.same(text, page.texts(ANSWERS).await?.first().map(String::as_str), Some(first))?;
    }
    page.press(Key::Enter).await?;
    page.wait("the entry opens", "location.hash.startsWith('#/t/average-handle-time')").await?;
    page.arrived().await?;
    page.same("its heading", page.words("h1").await?, "Average handle time AHT")?;
    page.same("the focus", page.focused().await?, "heading")?;
    // By the arrow into the list, and by click.
    page.search("billing").await?;
    page.click("ul[aria-label=\"Search results\"] li:first-child a").await?;
    page.arrived().await?;
    page.holds("an answer opens by mouse", page.address().await?.starts_with("#/t/"))?;
    page.search("xyzzyq").await?;
    page.same("no answer", page.texts(ANSWERS).await?, [""; 0])?;
    page.tells_of(&page.words(".answers").await?, "xyzzyq")?;
    page.finish().await
}
