//! Scenarios 1 to 4 and 10: what a newcomer asks first, and what no page must say.

use xtask::paths;

use crate::search::{answers, follow_first_answer};
use crate::support::Outcome;
use crate::support::page::{DESKTOP, Page};
use crate::support::reading::says;

#[tokio::test]
async fn scenario_1_what_is_an_account() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    let words = follow_first_answer(&page, "account").await?;
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
async fn scenario_2_who_do_i_work_for() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    let words = follow_first_answer(&page, "who do I work for").await?;
    says(&words, &[&["employer"], &["account"], &["barista"], &["mall"], &["example used in the source text"]]);
    for link in ["#/t/account", "#/t/bpo-company"] {
        assert!(page.is(&format!("document.querySelector('.relations a[href=\"{link}\"]')")).await?, "{link}");
    }
    page.finish().await
}

#[tokio::test]
async fn scenario_3_account_or_line_of_business() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    let words = follow_first_answer(&page, "lob").await?;
    says(&words, &[&["inside one account", "inside an account"], &["country"]]);
    let before = page.text("return location.hash").await?;
    // The kind of the relation stands over its links; who hears the link hears both.
    let contrast = "[...document.querySelectorAll('.relations > div')]
       .find((group) => group.querySelector('dt').innerText.trim().toLowerCase() === 'contrasts with')
       .querySelector('a[href=\"#/t/account\"]')";
    assert_eq!(page.text(&format!("return {contrast}.textContent")).await?, "Contrasts with: Account");
    assert!(page.is(&format!("{contrast}.checkVisibility()")).await?);
    page.js(&format!("{contrast}.focus()")).await?;
    page.press(fantoccini::key::Key::Enter).await?;
    assert_eq!(page.text("return document.querySelector('h1').textContent").await?, "Account");
    page.back().await?;
    assert_eq!(page.text("return location.hash").await?, before);
    assert!(page.text("return document.querySelector('h1').textContent").await?.starts_with("Line of business"));
    page.finish().await
}

#[tokio::test]
async fn scenario_4_no_placeholder_stands_anywhere() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    for text in ["insert definition", "(insert definition)"] {
        // The search forgives slips, so it may answer with something; what it shows is no placeholder.
        answers(&page, text).await?;
        let shown = page.all_words(".results li").await?;
        assert!(shown.iter().all(|row| !row.to_lowercase().contains("insert definition")), "{shown:?}");
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
async fn scenario_10_relay_is_found_by_an_old_word_and_shown_in_respectful_ones() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    for text in ["relay", "mute"] {
        page.load("").await?;
        let found = answers(&page, text).await?;
        assert!(found.iter().any(|answer| answer.starts_with("#/t/relay-service ")), "{text}: {found:?}");
        let shown = page.text("return document.body.innerText").await?;
        assert!(!has_word(&shown, "mute"), "{shown}");
        let words = follow_first_answer(&page, text).await?;
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
