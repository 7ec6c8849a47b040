//! Scenarios 1 to 4 and 10: what a newcomer asks first, and what no page must say.

use xtask::paths;

use crate::search::answers;
use crate::support::Outcome;
use crate::support::page::{DESKTOP, Page};

/// The words of the page's main part.
const WORDS: &str = "return document.querySelector('main').innerText.replace(/\\s+/g, ' ')";

/// Follows the first answer to a text and waits for the whole entry; its words in lower case.
async fn first_answer(page: &Page, text: &str) -> Outcome<String> {
    answers(page, text).await?;
    page.click("ul[aria-label=\"Search results\"] li:first-child a").await?;
    page.wait("the whole entry is here", "document.querySelector('.entry .relations a')").await?;
    Ok(page.text(WORDS).await?.to_lowercase())
}

fn says(words: &str, meanings: &[&[&str]]) {
    for one_of in meanings {
        assert!(one_of.iter().any(|word| words.contains(word)), "one of {one_of:?} in: {words}");
    }
}

#[tokio::test]
async fn what_is_an_account() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    let words = first_answer(&page, "account").await?;
    says(&words, &[&["client company"], &["represent"], &["your employer is the call-center company"]]);
    let others =
        page.texts("return [...document.querySelectorAll('.also-called li')].map((e) => e.textContent)").await?;
    for name in ["campaign", "program"] {
        let marked = others.iter().any(|other| other.starts_with(name) && other.contains("usage varies"));
        assert!(marked, "{name} is marked: {others:?}");
    }
    page.finish().await
}

#[tokio::test]
async fn who_do_i_work_for() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    let words = first_answer(&page, "who do I work for").await?;
    says(&words, &[&["employer"], &["account"], &["barista"], &["mall"], &["example used in the source text"]]);
    for link in ["#/t/account", "#/t/bpo-company"] {
        assert!(page.is(&format!("document.querySelector('.relations a[href=\"{link}\"]')")).await?, "{link}");
    }
    page.finish().await
}

#[tokio::test]
async fn account_or_line_of_business() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    let words = first_answer(&page, "lob").await?;
    says(&words, &[&["inside one account", "inside an account"], &["country"]]);
    let before = page.text("return location.hash").await?;
    let contrast =
        "[...document.querySelectorAll('.relations a')].find((e) => e.textContent === 'Contrasts with: Account')";
    assert!(page.is(contrast).await?, "a link says: Contrasts with: Account");
    page.js(&format!("{contrast}.focus()")).await?;
    page.press(fantoccini::key::Key::Enter).await?;
    assert_eq!(page.text("return document.querySelector('h1').textContent").await?, "Account");
    page.back().await?;
    assert_eq!(page.text("return location.hash").await?, before);
    assert!(page.text("return document.querySelector('h1').textContent").await?.starts_with("Line of business"));
    page.finish().await
}

#[tokio::test]
async fn no_placeholder_stands_anywhere() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    for text in ["insert definition", "(insert definition)"] {
        let found = answers(&page, text).await?;
        assert!(found.is_empty(), "{found:?}");
    }
    page.finish().await?;

    let mut open = vec![paths::dist()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let bytes = std::fs::read(&path)?.to_ascii_lowercase();
            let hit = bytes.windows(17).any(|window| window == b"insert definition");
            assert!(!hit, "{} holds a placeholder", path.display());
        }
    }
    Ok(())
}

#[tokio::test]
async fn relay_is_found_by_an_old_word_and_shown_in_respectful_ones() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    for text in ["relay", "mute"] {
        page.load("").await?;
        let found = answers(&page, text).await?;
        assert!(found.iter().any(|answer| answer.starts_with("#/t/relay-service ")), "{text}: {found:?}");
        let shown = page.text("return document.body.innerText").await?;
        assert!(!has_word(&shown, "mute"), "{shown}");
        let words = first_answer(&page, text).await?;
        says(&words, &[&["deaf"], &["hard-of-hearing", "hard of hearing"], &["speech-disabled", "speech disability"]]);
        assert!(!has_word(&page.text("return document.body.innerText").await?, "mute"));
        assert!(!has_word(&page.client.title().await?, "mute"));
    }
    // The map with that text, where the box is the only place that shows it.
    page.load("#/map?q=mute").await?;
    assert!(!has_word(&page.text("return document.body.innerText").await?, "mute"));
    page.finish().await
}

/// Whether a text holds that word or its plural.
fn has_word(text: &str, word: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    words.any(|found| found.trim_end_matches('s') == word)
}
