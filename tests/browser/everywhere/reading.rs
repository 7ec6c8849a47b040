//! What is read: an entry, the glossary, a comparison; and what is walked through: the fit check, a tour.

use fantoccini::key::Key;
use xtask::engine::Engine;

use crate::job_check::tick;
use crate::support::Outcome;
use crate::support::content::text;
use crate::support::library::{TERMS, file, items, term};
use crate::support::page::{DESKTOP, Page};

journeys! {
    smoke: an_entry_is_read_with_its_formula_and_the_words_of_a_region;
    more: the_glossary_is_read_from_a_to_z, a_comparison_is_read_with_its_table, the_fit_check_is_answered,
        a_tour_is_walked_to_its_end;
}

async fn an_entry_is_read_with_its_formula_and_the_words_of_a_region(engine: Engine) -> Outcome {
    let page = Page::open_in(engine, DESKTOP, "#/t/average-handle-time").await?;
    page.arrived().await?;
    let entry = term("average-handle-time");
    page.same("the formula", page.words(".metric .formula").await?, text(&entry["metric"], "formula"))?;
    page.tells_of(&page.words("main").await?, &text(entry, "summary"))?;
    page.click("main a[href='#/t/after-call-work']").await?;
    page.arrived().await?;
    page.tells_of(&page.words("h1").await?, "After-call work")?;
    // In India an account is a process.
    page.go("#/t/account").await?;
    page.arrived().await?;
    page.same("the general word", page.words("h1").await?, "Account")?;
    page.click(".switch a[href='#/t/account?region=in']").await?;
    page.same("the word of India", page.words("h1").await?, "Process (Account)")?;
    page.click(".relations a[href='#/t/line-of-business']").await?;
    page.arrived().await?;
    page.same("the choice goes along", page.address().await?, "#/t/line-of-business?region=in")?;
    page.back().await?;
    page.arrived().await?;
    page.reload().await?;
    page.same("the choice survives a reload", page.words("h1").await?, "Process (Account)")?;
    page.finish().await
}

async fn the_glossary_is_read_from_a_to_z(engine: Engine) -> Outcome {
    let page = Page::open_in(engine, DESKTOP, "").await?;
    page.click("nav a[href='#/glossary']").await?;
    page.same("by category", page.leads(".entries dt > a").await?.len(), TERMS.len())?;
    page.click("a.chip[href='#/glossary?letter=all']").await?;
    let rows = page.leads(".entries dt > a").await?;
    page.same("from A to Z", rows.len(), TERMS.len())?;
    let heads = page.all_words("main h2").await?;
    let mut sorted = heads.clone();
    sorted.sort();
    page.same("the letters are in order", &heads, &sorted)?;
    for letter in ["a", "q"] {
        page.click(&format!(".letters a[href='#/glossary?letter={letter}']")).await?;
        let begins = TERMS.iter().filter(|term| text(term, "name").to_lowercase().starts_with(letter)).count();
        page.same(letter, page.leads(".entries dt > a").await?.len(), begins)?;
    }
    page.click(".entries dt > a").await?;
    page.arrived().await?;
    page.holds("an entry opens", page.address().await?.starts_with("#/t/"))?;
    page.back().await?;
    page.same("back to the letter", page.address().await?, "#/glossary?letter=q")?;
    page.finish().await
}

async fn a_comparison_is_read_with_its_table(engine: Engine) -> Outcome {
    let page = Page::open_in(engine, DESKTOP, "#/compare").await?;
    page.click("main a[href='#/compare/bpo-or-call-center']").await?;
    page.arrived().await?;
    let all = file("comparisons.json");
    let Some(comparison) = all.iter().find(|known| known["slug"] == "bpo-or-call-center") else {
        return crate::support::trouble("no such comparison");
    };
    page.same("the heading", page.words("h1").await?, text(comparison, "name"))?;
    let names: Vec<String> = items(comparison, "columns").map(|column| text(column, "name")).collect();
    page.same("the columns", &page.all_words(".table thead th[scope=col]").await?[1..], names.as_slice())?;
    let aspects: Vec<String> = items(comparison, "aspects").map(|aspect| text(aspect, "aspect")).collect();
    page.same("the rows", page.all_words(".table tbody th[scope=row]").await?, aspects)?;
    let picture = "document.querySelector('figure[data-picture=overlap]')";
    page.holds(
        "the picture is seen",
        page.is(&format!("{picture}.checkVisibility() && {picture}.offsetHeight > 100")).await?,
    )?;
    // Side by side: the cells of a row are at one height.
    let row = "[...document.querySelector('.table tbody tr').cells].map((cell) => Math.round(cell.getBoundingClientRect().top))";
    page.holds("the cells of a row stand side by side", page.is(&format!("new Set({row}).size === 1")).await?)?;
    page.finish().await
}

async fn the_fit_check_is_answered(engine: Engine) -> Outcome {
    let page = Page::open_in(engine, DESKTOP, "").await?;
    page.click("nav a[href='#/fit']").await?;
    page.arrived().await?;
    page.click("#employer-bpo").await?;
    tick(&page, "key-data").await?;
    page.same("no agent", page.words(".verdict .ruling").await?, "Likely not a call center agent")?;
    page.same("the focus stays", page.focused().await?, "task-key-data")?;
    tick(&page, "key-data").await?;
    tick(&page, "help-by-chat").await?;
    page.same("an agent", page.words(".verdict .ruling").await?, "Yes: you are functioning as a call center agent")?;
    // By keyboard: the space bar ticks, the arrows choose.
    page.js("document.querySelector('#employer-bpo').focus()").await?;
    page.press(Key::Down).await?;
    page.same("the arrow chooses", page.focused().await?, "employer-in-house")?;
    page.js("document.querySelector('#task-answer-calls').focus()").await?;
    page.press(Key::Space).await?;
    let address = page.address().await?;
    page.same(
        "the answers are in the address",
        address.as_str(),
        "#/fit?employer=in-house&tasks=answer-calls,help-by-chat",
    )?;
    page.click("#fit-title").await?;
    page.type_letters("trainer").await?;
    page.wait("the title is in the address", "location.hash.endsWith('title=trainer')").await?;
    page.reload().await?;
    page.arrived().await?;
    let chosen =
        page.texts("return [...document.querySelectorAll('.fit input:checked')].map((input) => input.id)").await?;
    page.same("all of it after a reload", chosen, ["employer-in-house", "task-answer-calls", "task-help-by-chat"])?;
    page.same("and the title", page.text("return document.querySelector('#fit-title').value").await?, "trainer")?;
    page.finish().await
}

async fn a_tour_is_walked_to_its_end(engine: Engine) -> Outcome {
    let page = Page::open_in(engine, DESKTOP, "#/tour").await?;
    let tours = file("tours.json");
    let Some(tour) = tours.iter().find(|known| known["slug"] == "account-closed") else {
        return crate::support::trouble("no such tour");
    };
    page.click("main a[href='#/tour/account-closed/1']").await?;
    let count = items(tour, "steps").count();
    let mut seen = Vec::new();
    for (place, step) in items(tour, "steps").enumerate() {
        page.arrived().await?;
        page.same("the step", page.address().await?, format!("#/tour/account-closed/{}", place + 1))?;
        let card = page.words("section.tour").await?;
        page.tells_of(&card, &text(step, "text"))?;
        page.tells_of(&card, &format!("Step {} of {count}", place + 1))?;
        seen.push((text(step, "at"), page.screen().await?));
        page.click("#tour-next").await?;
    }
    page.same("after the last step come the others", page.address().await?, "#/tour")?;
    for (at, on_tour) in seen {
        page.go(&at).await?;
        let map = page.screen().await?;
        page.same("the map that it told of", (map.path(), map.count()), (on_tour.path(), on_tour.count()))?;
    }
    page.finish().await
}
