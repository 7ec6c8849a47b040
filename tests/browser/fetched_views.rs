//! What the pages beside the map are made of is fetched when they are opened. Where it does not come they say so in
//! words, and the next visit tries again.

use crate::fetched::start_without;
use crate::search::answers;
use crate::support::Outcome;
use crate::support::page::Page;

/// A file, a page that needs it, and what is there when it has come.
const VIEWS: [(&str, &str, &str); 6] = [
    ("comparisons.json", "#/compare/account-or-lob", ".comparison .table td"),
    ("tours.json", "#/tour/first-day/2", "#tour-next"),
    ("claims.json", "#/claims", ".claim .facts"),
    ("claims.json", "#/claims/bpo-pays-more", ".claim .facts"),
    ("fit.json", "#/fit", "#employer-bpo"),
    ("terms/structure.json", "#/t/account", ".entry .relations a"),
];

async fn says_that_it_is_missing(page: &Page, address: &str) -> Outcome {
    page.wait("the page says so", "document.querySelector('main').innerText.includes('did not arrive')").await?;
    let words = page.words("main").await?;
    assert!(words.contains("Check your connection"), "{address}: what to do: {words}");
    assert!(!words.contains("Loading"), "{address}: nothing is under way: {words}");
    Ok(())
}

#[tokio::test]
async fn each_page_says_what_did_not_arrive_and_the_next_visit_tries_again() -> Outcome {
    for (file, address, whole) in VIEWS {
        let page = start_without(&[file]).await?;
        page.load(address).await?;
        says_that_it_is_missing(&page, address).await?;
        assert!(!page.has(whole).await?, "{address}");
        // Still out of reach: it is asked for once more, not without end, and the page says the same.
        page.go("#/about").await?;
        page.go(address).await?;
        says_that_it_is_missing(&page, address).await?;
        let asked = "return window.__asked.filter((name) => name.includes('.json')).length";
        let before = page.number(asked).await?;
        for _ in 0..20 {
            page.settle().await?;
        }
        assert_eq!(page.number(asked).await?, before, "{address}: nobody touches the page, nothing is asked for");

        page.block(&[])?;
        page.go("#/about").await?;
        page.go(address).await?;
        page.wait("all of it is here", &format!("document.querySelector('{whole}')")).await?;
        page.arrived().await?;
        page.finish().await?;
    }
    Ok(())
}

#[tokio::test]
async fn an_entry_keeps_its_explanation_where_its_claims_do_not_arrive() -> Outcome {
    let page = start_without(&["claims.json"]).await?;
    page.load("#/t/basic-pay").await?;
    says_that_it_is_missing(&page, "#/t/basic-pay").await?;
    assert!(page.has(".entry .relations a").await?, "the rest of the entry is here");
    page.finish().await
}

#[tokio::test]
async fn a_tour_without_its_steps_leaves_the_map_in_use() -> Outcome {
    let page = start_without(&["tours.json"]).await?;
    page.load("#/tour/first-day/2").await?;
    says_that_it_is_missing(&page, "#/tour/first-day/2").await?;
    page.click("[data-layer=account][data-id=kariton]").await?;
    assert_eq!(page.screen().await?.address(), "#/map?account=kariton");
    page.finish().await
}

const TYPED: &str = "sino nagpapasahod";
const ENTRY: &str = "document.querySelector('ul[aria-label=\"Search results\"] a[href=\"#/t/employer-vs-account\"]')";

#[tokio::test]
async fn a_search_without_the_hidden_words_finds_names_and_tries_again_when_the_box_is_touched() -> Outcome {
    let page = start_without(&["found-by.json"]).await?;
    page.load("").await?;
    page.search("lob").await?;
    page.wait("it was asked for", "window.__asked.some((name) => name.includes('found-by.json'))").await?;
    let first = page.leads("ul[aria-label='Search results'] a").await?;
    assert_eq!(first.first().map(String::as_str), Some("#/t/line-of-business"), "names are found without it");
    page.search(TYPED).await?;
    for _ in 0..10 {
        page.settle().await?;
    }
    assert!(!page.is(ENTRY).await?);

    page.block(&[])?;
    page.js("document.activeElement.blur()").await?;
    page.search(TYPED).await?;
    page.wait("the hidden words have arrived", ENTRY).await?;
    assert!(!answers(&page, "mute").await?.is_empty());
    page.finish().await
}

#[tokio::test]
async fn a_search_without_the_hidden_words_says_that_they_are_missing() -> Outcome {
    let page = start_without(&["found-by.json"]).await?;
    page.load("").await?;
    page.search(TYPED).await?;
    page.wait("the page says so", "document.querySelector('.answers').innerText.includes('did not arrive')").await?;
    page.finish().await
}
