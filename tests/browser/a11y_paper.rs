//! Paper, read as the file that the browser makes of it: every word that is needed is there as text, and nothing to press.

use serde_json::{Value, json};

use crate::support::content::text;
use crate::support::library::TERMS;
use crate::support::page::{DESKTOP, PHONE, Page};
use crate::support::quizzes::{Way, link, right};
use crate::support::{Outcome, none, trouble};

const READ: &str = include_str!("scripts/pdf.js");

/// The words of the page on paper, without any spaces: where a line ends is the paper's business.
async fn printed(page: &Page) -> Outcome<String> {
    let file = page.devtools("Page.printToPDF", json!({ "paperWidth": 8.27, "paperHeight": 11.69 }))?;
    let found = page.client.execute_async(READ, vec![file["data"].clone()]).await?;
    if found["sheets"].as_u64() == Some(0) || found["words"].as_str().is_none_or(str::is_empty) {
        return trouble(format!("nothing can be read on paper: {}", Value::to_string(&found["error"])));
    }
    Ok(bare(found["words"].as_str().unwrap_or_default()))
}

fn bare(text: &str) -> String {
    // Letters that a font draws as one.
    let whole =
        text.replace('\u{fb01}', "fi").replace('\u{fb02}', "fl").replace('\u{fb00}', "ff").replace('\u{fb03}', "ffi");
    whole.chars().filter(|letter| !letter.is_whitespace() && !matches!(letter, '\u{ad}' | '\u{200b}')).collect()
}

#[tokio::test]
async fn every_term_of_the_glossary_is_on_paper_with_its_one_line() -> Outcome {
    for view in [DESKTOP, PHONE] {
        let page = Page::open(view, "#/glossary?letter=all").await?;
        page.arrived().await?;
        let paper = printed(&page).await?;
        let mut missing = Vec::new();
        for term in TERMS.iter() {
            for field in ["name", "summary"] {
                if !paper.contains(&bare(&text(term, field))) {
                    missing.push(format!("{} px: {field} of {}", view.width, text(term, "slug")));
                }
            }
        }
        none(&missing)?;
        page.finish().await?;
    }
    Ok(())
}

#[tokio::test]
async fn an_entry_is_on_paper_and_what_is_pressed_is_not() -> Outcome {
    let page = Page::open(DESKTOP, "#/t/average-handle-time").await?;
    let (quiz, question) = Way::One.example();
    let answered = link(&quiz.with_answer(&right(&question).format()));
    let mut faults = Vec::new();
    for (at, there) in [
        ("#/t/average-handle-time", "Averagehandletime"),
        ("#/compare/bpo-or-call-center", "BPO"),
        ("#/about", "WhatthisisA"),
        ("#/claims", "Claimstoweigh"),
        ("#/map?account=kariton", "Kariton"),
        (answered.as_str(), "Right"),
    ] {
        if at.starts_with("#/quiz") {
            page.quiz(at).await?;
        } else {
            page.read(at).await?;
        }
        // What the screen offers to press, in words that stand nowhere else.
        let offered = page
            .texts(
                "return [...document.querySelectorAll('nav a, button, .skip, .search-field .sr-only, .foot a')]
                   .map((e) => e.textContent.trim())
                   .filter((text) => text.length > 9 && ![...document.querySelectorAll('h1, h2')].some((e) => e.textContent.includes(text)))",
            )
            .await?;
        let paper = printed(&page).await?;
        if !paper.contains(there) {
            faults.push(format!("{at}: no {there} on paper"));
        }
        faults.extend(
            offered.iter().filter(|text| paper.contains(&bare(text))).map(|text| format!("{at}: {text} on paper")),
        );
    }
    none(&faults)?;
    page.finish().await
}
