//! The start of the quiz is on the page before any program is: from a page of its own, and the same to the eye.

use floorwalker::words;

use crate::support::Outcome;
use crate::support::page::{DESKTOP, PHONE, Page};

/// Keeps programs back until `__let(name)`.
const HELD: &str = "
    const real = window.fetch, held = {};
    for (const name of ['floorwalker_bg', 'quiz_bg']) held[name] = new Promise((go) => { (window.__go ||= {})[name] = go });
    window.__let = (name) => window.__go[name]();
    window.fetch = async (what, how) => {
      for (const name in held) if (String(what).includes(name)) await held[name];
      return real(what, how);
    };";
/// What stands there, and where.
const SEEN: &str = "return [...document.querySelectorAll('main .quiz > *')].filter((part) => part.checkVisibility())
    .map((part) => part.innerText + ' @' + JSON.stringify(part.getBoundingClientRect())).join('\\n')";
const STANDS: &str = "document.querySelector('main .quiz .go a')?.checkVisibility()";
/// Where its links lead, but for the seed, which is chance.
const LINKS: &str = "return [...document.querySelectorAll('main .quiz a')].map((link) => link.getAttribute('href').replace(/seed=\\w+/, 'seed=*'))";
/// The quiz that is begun here.
const BEGUN: &str = "return document.querySelector('main .quiz .go a').getAttribute('href')";
const COMPLETE: &str = "document.querySelector('main .quiz .go a')?.href.includes('seed=')
    && !(document.documentElement.dataset.quiz || '').includes(document.querySelector('main .quiz .go a').getAttribute('href').split('&seed=')[1])";

async fn held(page: &Page) -> Outcome {
    page.in_every_document(HELD)?;
    page.visit(&format!("{}#/quiz", page.site())).await?;
    page.wait("the start stands", STANDS).await
}

#[tokio::test]
async fn the_start_of_the_quiz_stands_where_it_will_stand() -> Outcome {
    for view in [PHONE, DESKTOP] {
        let page = Page::start(view).await?;
        held(&page).await?;
        let (early, links) = (page.text(SEEN).await?, page.texts(LINKS).await?);
        assert!(early.starts_with(words::QUIZ_HEADING), "{early}");
        assert!(!page.is("document.querySelector('.early').checkVisibility({ visibilityProperty: true })").await?);
        page.js("__let('floorwalker_bg')").await?;
        page.ready().await?;
        assert_eq!(page.text(SEEN).await?, early, "the app is here, the quiz is not");
        assert!(!page.has("main .waiting").await?);
        page.js("__let('quiz_bg')").await?;
        page.wait("the quiz is here", COMPLETE).await?;
        assert_eq!(page.text(SEEN).await?, early, "nothing has moved");
        assert_eq!(page.texts(LINKS).await?, links, "each leads where it led");
        page.finish().await?;
    }
    Ok(())
}

#[tokio::test]
async fn who_starts_before_the_quiz_is_here_gets_it_when_it_comes() -> Outcome {
    let page = Page::start(PHONE).await?;
    held(&page).await?;
    let before = page.text(BEGUN).await?;
    page.client.refresh().await?;
    page.wait("the start stands", STANDS).await?;
    let begun = page.text(BEGUN).await?;
    assert_ne!(begun, before, "another quiz each time");
    page.click("main .quiz .go a").await?;
    page.js("__let('floorwalker_bg')").await?;
    page.ready().await?;
    page.wait("it is on its way", "document.querySelector('main .waiting')").await?;
    page.js("__let('quiz_bg')").await?;
    page.wait("a question is asked", "document.querySelector('main [data-quiz=question]')").await?;
    assert_eq!(page.address().await?, begun);
    page.finish().await
}

#[tokio::test]
async fn without_that_page_or_without_the_quiz_the_page_says_so() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    for complaint in ["ERR_BLOCKED_BY_CLIENT", "quiz", "Failed to fetch"] {
        page.forgive(complaint);
    }
    page.block(&["*/quiz/"])?;
    page.visit(&format!("{}#/quiz", page.site())).await?;
    page.wait("the quiz is here all the same", COMPLETE).await?;
    page.block(&["*quiz_bg*"])?;
    page.load("#/about").await?;
    page.visit(&format!("{}?1#/quiz", page.site())).await?;
    page.wait("it is told", &format!("document.querySelector('main').innerText.includes({:?})", words::QUIZ_MISSING))
        .await?;
    page.finish().await
}

#[tokio::test]
async fn where_the_program_does_not_come_no_start_is_offered() -> Outcome {
    let page = Page::start(PHONE).await?;
    for complaint in ["Failed to fetch", "ERR_BLOCKED_BY_CLIENT", "not loaded"] {
        page.forgive(complaint);
    }
    page.block(&["*.wasm*"])?;
    page.visit(&format!("{}#/quiz", page.site())).await?;
    page.wait("it is told", "document.querySelector('#unable').checkVisibility()").await?;
    assert!(page.is("document.documentElement.dataset.quiz").await?, "it was there");
    assert!(!page.is(STANDS).await?);
    page.finish().await
}
