//! A map of ten thousand programs on paper and in a file: as much as a sheet holds, and a sentence that says how much that is.

use floorwalker::words::wide::picture_shows;
use serde_json::json;

use crate::quiz_files::Downloads;
use crate::support::own::{desk, many};
use crate::support::page::{DESKTOP, PHONE, Page, View};
use crate::support::{Outcome, Trouble, trouble};

const POSTER: &str = "return document.querySelector('.poster').textContent";

/// The map over ten thousand programs.
async fn large_map(view: View) -> Outcome<Page> {
    let page = desk(view).await?;
    page.bring("many.csv", &many(10_000)).await?;
    page.keeps_them().await?;
    page.see_them_on_the_map().await?;
    Ok(page)
}

/// Prints the page; how many sheets it takes.
async fn sheets(page: &Page) -> Outcome<u64> {
    let file = page.devtools("Page.printToPDF", json!({ "paperWidth": 8.27, "paperHeight": 11.69 }))?;
    let count = "return (atob(arguments[0]).match(/\\/Type \\/Page\\b/g) || []).length";
    let sheets = page.js_with(count, &[file["data"].as_str().unwrap_or_default()]).await?;
    sheets.as_u64().filter(|sheets| *sheets > 0).ok_or_else(|| Trouble("no sheet comes out".into()))
}

/// How many programs the picture shows by its own words.
fn shown(poster: &str) -> Option<usize> {
    let (_, rest) = poster.split_once("This picture shows ")?;
    rest.split(' ').next()?.replace(',', "").parse().ok()
}

#[tokio::test]
async fn ten_thousand_programs_are_printed_as_one_sheet_that_says_what_it_leaves_out() -> Outcome {
    for view in [DESKTOP, PHONE] {
        let page = large_map(view).await?;
        assert_eq!(sheets(&page).await?, 1);
        let poster = page.text(POSTER).await?;
        let Some(shown) = shown(&poster) else { return trouble(format!("nothing says how much it shows: {poster}")) };
        assert!(poster.contains(&picture_shows(shown, 10_000)), "{poster}");
        assert!((60..10_000).contains(&shown), "a sheet full: {shown}");
        // What it says stands before what it shows.
        let above = "const said = [...document.querySelectorAll('.poster text')];
            const note = said.findIndex((text) => text.textContent.startsWith('This picture shows'));
            return note >= 0 && note < said.findIndex((text) => text.textContent === 'Accounts')";
        assert_eq!(page.js(above).await?, json!(true));
        // Unfolded, the list in words is printed too, and ends.
        page.click("details.outline > summary").await?;
        let with_words = sheets(&page).await?;
        assert!((2..30).contains(&with_words), "{with_words} sheets");
        // What is chosen is printed, all of it.
        page.js("document.querySelector('details.outline').open = false").await?;
        page.go("#/map?account=acme0333-limited").await?;
        let with_panel = sheets(&page).await?;
        assert!(with_panel <= 2, "{with_panel} sheets at {} px: the picture, and what its agents do", view.width);
        let poster = page.text(POSTER).await?;
        assert!(poster.contains("Acme0333 Limited") && poster.contains("15 of 10,000 programs."), "{poster}");
        assert!(!poster.contains("This picture shows"), "nothing is left out");
        page.finish().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_picture_of_ten_thousand_programs_says_what_it_leaves_out() -> Outcome {
    let page = large_map(DESKTOP).await?;
    let downloads = Downloads::of(&page, "own-paper")?;
    page.click("[data-take=svg]").await?;
    let Some(picture) = downloads.text(&page, "floorwalker-map.svg").await? else {
        return trouble("no floorwalker-map.svg comes");
    };
    let Some(shown) = shown(&picture) else { return trouble("the picture does not say how much it shows") };
    assert!(
        picture.matches("<text").count() < 1_000 && picture.len() < 1_000_000,
        "a sheet, not a hall: {}",
        picture.len()
    );
    let said = page.words(".take .copied").await?;
    assert!(said.contains(&picture_shows(shown, 10_000)), "{said}");
    // As points: the same sheet, twice as large, which no browser refuses.
    page.click("[data-take=png]").await?;
    let file = downloads.path("floorwalker-map.png");
    let mut bytes = Vec::new();
    for _ in 0..200 {
        page.settle().await?;
        let read = std::fs::read(&file).unwrap_or_default();
        if !read.is_empty() && read.len() == bytes.len() {
            break;
        }
        bytes = read;
    }
    let Some(head) = bytes.get(16..24).filter(|_| bytes.starts_with(b"\x89PNG")) else {
        return trouble("no PNG comes");
    };
    let number = |at: usize| head[at..at + 4].iter().fold(0, |sum, byte| sum * 256 + u32::from(*byte));
    assert_eq!(number(0), 1_920);
    assert!((1_000..16_384).contains(&number(4)), "{} points high", number(4));
    // A choice that fits leaves nothing out, and nothing is said of it.
    page.go("#/map?account=acme0333-limited").await?;
    page.click("[data-take=svg]").await?;
    page.wait("it is told", "!document.querySelector('.take .copied').textContent.includes('This picture shows')")
        .await?;
    page.finish().await
}
