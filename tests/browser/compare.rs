//! Comparisons: words that people mix up, side by side (scenarios 13 and 14).

use crate::search::{answers, follow_first_answer};
use crate::support::content::text;
use crate::support::library::{file, items, source};
use crate::support::page::{DESKTOP, PHONE, Page};
use crate::support::reading::says;
use crate::support::{Outcome, none};

#[tokio::test]
async fn scenario_13_bpo_or_call_center() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    let found = answers(&page, "bpo vs call center").await?;
    assert_eq!(
        found.first().map(String::as_str),
        Some("#/compare/bpo-or-call-center BPO or call center?"),
        "{found:#?}"
    );
    let words = follow_first_answer(&page, "bpo vs call center").await?;
    // A picture of overlap, in which neither lies in the other.
    assert!(page.is("document.querySelector('figure[data-picture=overlap]').checkVisibility()").await?);
    let picture = page.words("figure[data-picture=overlap]").await?;
    says(
        &picture,
        &[&["Outsourced call centers"], &["In-house call centers"], &["Neither circle lies inside the other"]],
    );
    // The subset claim, whose it is, and why it is loose.
    says(&words, &[&["calls the call center a subset of bpo"], &["that is loose, because in-house call centers"]]);
    assert!(page.words(".note").await?.contains(&source("seed-001")));
    page.finish().await
}

#[tokio::test]
async fn scenario_14_offshoring() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    let found = answers(&page, "offshoring").await?;
    assert_eq!(found.first().map(String::as_str), Some("#/t/offshoring Offshoring"), "{found:#?}");
    let words = follow_first_answer(&page, "offshoring").await?;
    says(&words, &[&["answers where"], &["outsourcing answers who"]]);
    for link in ["#/t/captive-center", "#/t/in-house"] {
        assert!(page.has(&format!("main a[href='{link}']")).await?, "{link}");
    }
    let note = page.words(".note").await?;
    says(&note, &[&["Usage varies"], &["describes outsourcing with the word offshore"], &[&source("seed-001")]]);
    page.click(".ways a[href='#/compare/outsourcing-or-offshoring']").await?;
    page.arrived().await?;
    assert!(page.is("document.querySelector('figure[data-picture=grid] table').checkVisibility()").await?);
    page.finish().await
}

#[tokio::test]
async fn the_list_has_every_comparison_and_each_opens_with_its_whole_table() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    page.click("nav a[href='#/compare']").await?;
    let comparisons = file("comparisons.json");
    let listed: Vec<String> =
        comparisons.iter().map(|comparison| format!("#/compare/{}", text(comparison, "slug"))).collect();
    assert_eq!(page.leads(".entries dt a").await?, listed);
    for (comparison, address) in comparisons.iter().zip(&listed) {
        page.click(&format!(".entries a[href='{address}']")).await?;
        page.arrived().await?;
        assert_eq!(page.words("h1").await?, text(comparison, "name"));
        let names: Vec<String> = items(comparison, "columns").map(|column| text(column, "name")).collect();
        let heads = page.all_words(".comparison .table thead th[scope=col]").await?;
        assert_eq!(heads[1..], names, "{address}: a head over each column");
        assert!(!heads[0].is_empty(), "the first column has a name for those who hear it");
        let aspects: Vec<String> = items(comparison, "aspects").map(|aspect| text(aspect, "aspect")).collect();
        assert_eq!(page.all_words(".table tbody th[scope=row]").await?, aspects, "{address}");
        let rows =
            page.js("return [...document.querySelectorAll('.table tbody tr')].map((row) => row.cells.length)").await?;
        assert_eq!(rows, serde_json::json!(vec![names.len() + 1; aspects.len()]), "{address}: no cell is missing");
        assert!(page.words(".remember").await?.contains(&text(comparison, "remember")), "{address}");
        let picture = comparison["picture"]["kind"].as_str();
        if let Some(kind) = picture {
            assert!(page.has(&format!("figure[data-picture={kind}]")).await?, "{address}");
        }
        page.back().await?;
    }
    page.finish().await
}

/// On a phone the rows are cards; nothing leaves the window, and each cell says whose it is.
#[tokio::test]
async fn every_comparison_fits_a_phone() -> Outcome {
    let page = Page::open(PHONE, "#/compare").await?;
    let mut faults = Vec::new();
    for comparison in file("comparisons.json") {
        let address = format!("#/compare/{}", text(&comparison, "slug"));
        page.go(&address).await?;
        page.arrived().await?;
        let width =
            page.number("return Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)").await?;
        let window = page.number("return Math.round(visualViewport.width)").await?;
        if width > 360 || window != 360 {
            faults.push(format!("{address} is {width} wide in a window of {window}"));
        }
        let unsaid = page.number(
            "return [...document.querySelectorAll('.table td')].filter((cell) => !cell.querySelector('.whose').checkVisibility()).length",
        ).await?;
        if unsaid > 0 {
            faults.push(format!("{address}: {unsaid} cells do not say whose they are"));
        }
    }
    none(&faults)?;
    page.finish().await
}

#[tokio::test]
async fn a_comparison_that_is_not_there_is_said() -> Outcome {
    let page = Page::open(DESKTOP, "#/compare/chalk-or-cheese").await?;
    assert!(page.words("main").await?.contains("There is no comparison \u{201c}chalk-or-cheese\u{201d}."));
    page.finish().await
}
