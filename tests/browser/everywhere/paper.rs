//! What is printed: the words, and none of what only a screen can do.

use xtask::engine::Engine;

use crate::support::page::{DESKTOP, Page};
use crate::support::{Outcome, trouble};

journeys! {
    more: an_entry_and_a_sheet_are_printed;
}

async fn an_entry_and_a_sheet_are_printed(engine: Engine) -> Outcome {
    let page = Page::open_in(engine, DESKTOP, "#/t/account").await?;
    page.arrived().await?;
    if engine == Engine::WebKit {
        page.cannot("print", "its driver has no such command")?;
    } else {
        let entry = page.prints().await?;
        page.quiz("#/quiz/sheet?set=all&n=20&seed=1").await?;
        let sheet = page.prints().await?;
        page.holds("twenty questions and their key take more paper than an entry", sheet > entry)?;
        page.holds("an entry takes no more than four pages", entry <= 4)?;
    }
    // The sheet for paper, as the browser understands it.
    let hidden = "
        const [rules, found] = [[...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]), []];
        const print = rules.filter((rule) => rule.media && rule.media.mediaText.includes('print'));
        for (const rule of print.flatMap((rule) => [...rule.cssRules])) {
          if (rule.style && rule.style.display === 'none') found.push(rule.selectorText);
        }
        return found.join(', ')";
    page.load("#/t/account").await?;
    let hidden = page.text(hidden).await?;
    for part in ["nav", ".search", ".foot", ".ways"] {
        if !hidden.contains(part) {
            return trouble(format!("{part} is not hidden on paper: {hidden}"));
        }
    }
    page.finish().await
}
