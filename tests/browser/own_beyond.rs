//! What a table for spreadsheets cannot hold of the visitor's own data, and what gives way to other data: never without a word, and
//! never for good.

use floorwalker::words::data as said;

use crate::quiz_files::Downloads;
use crate::support::own::{TEMPLATE, desk};
use crate::support::page::{DESKTOP, PHONE, Page};
use crate::support::{Outcome, trouble};

const PLAIN: &str = "account,lob,channel\nNova,Billing,Voice\nNova,Sales,Email\n";

async fn saved(page: &Page, downloads: &Downloads, name: &str) -> Outcome<String> {
    match downloads.text(page, name).await? {
        Some(text) => Ok(text),
        None => trouble(format!("{name} never came")),
    }
}

#[tokio::test]
async fn a_csv_says_what_it_leaves_out_and_entries_stay_with_a_table_that_comes_back() -> Outcome {
    let page = desk(DESKTOP).await?;
    let downloads = Downloads::of(&page, "own-beyond")?;
    page.bring("mine.json", TEMPLATE).await?;
    page.keeps_them().await?;
    let lost = ["1 glossary entry", "1 source", "what is said about the whole"];
    let beside = page.words(".csv-lacks").await?;
    page.click("#pack-save-csv").await?;
    let after = page.words("[data-part=state]").await?;
    for lost in lost {
        assert!(beside.contains(lost), "said before it is saved: {lost}: {beside}");
        assert!(after.contains(lost), "and after: {lost}: {after}");
    }
    let table = saved(&page, &downloads, "example-pack.csv").await?;
    page.click("#pack-save-json").await?;
    assert!(!page.words("[data-part=state]").await?.contains("leaves out"), "JSON leaves nothing out");

    // The table comes back, as from a spreadsheet: what is not in it is told, and can be kept.
    page.bring("edited.csv", &table.replace("Example Air", "Example Airways")).await?;
    let told = page.words("[data-part=state]").await?;
    assert!(told.contains("Example pack") && lost.iter().all(|lost| told.contains(lost)), "{told}");
    assert!(page.words(".here-now").await?.contains(&said::size(5, 2, 0)));
    page.click("#pack-keep-terms").await?;
    assert!(page.words(".here-now").await?.contains(&said::size(5, 2, 1)));
    assert!(!page.has("#pack-keep-terms").await?, "there is nothing left to keep");
    assert_eq!(page.focused().await?, "pack-put-back");
    page.keeps_them().await?;
    page.reload().await?;
    page.desk_is_here().await?;
    page.wait(
        "both are here",
        &format!("document.querySelector('.here-now').innerText.includes({:?})", said::size(5, 2, 1)),
    )
    .await?;
    page.see_them_on_the_map().await?;
    assert!(page.has("[data-id=example-airways]").await?);
    page.go("#/t/green-floor").await?;
    assert!(page.words("h1").await?.ends_with("Green floor"));
    page.finish().await
}

#[tokio::test]
async fn what_gave_way_is_put_back_and_kept_again() -> Outcome {
    let page = desk(PHONE).await?;
    page.bring("mine.json", TEMPLATE).await?;
    page.keeps_them().await?;
    // An empty table is data too.
    page.click("[data-pack=blank]").await?;
    assert_eq!(page.focused().await?, "cell-account");
    assert!(page.words("[data-part=state]").await?.contains("Example pack"), "what gave way is named");
    page.click("#pack-put-back").await?;
    assert!(page.words(".here-now").await?.contains(&said::size(5, 2, 1)));
    page.bring("plain.csv", PLAIN).await?;
    assert!(page.words(".here-now").await?.contains(&said::size(2, 1, 0)));
    page.click("#pack-put-back").await?;
    assert!(page.words("[data-part=state]").await?.contains(&said::is_back("Example pack")));
    assert_eq!(page.focused().await?, "pack-put-back", "there and back again");
    assert!(page.is("document.documentElement.scrollWidth <= innerWidth").await?);
    page.keeps_them().await?;
    page.reload().await?;
    page.desk_is_here().await?;
    page.wait(
        "it is here",
        &format!("document.querySelector('.here-now').innerText.includes({:?})", said::size(5, 2, 1)),
    )
    .await?;
    assert!(!page.has("#pack-put-back").await?);
    page.finish().await
}

#[tokio::test]
async fn a_table_that_says_it_all_has_nothing_to_warn_of() -> Outcome {
    let page = desk(DESKTOP).await?;
    let downloads = Downloads::of(&page, "own-plain")?;
    page.bring("plain.csv", PLAIN).await?;
    assert!(!page.has(".csv-lacks").await?);
    page.click("#pack-save-csv").await?;
    assert_eq!(page.words("[data-part=state]").await?, said::saved("plain.csv", ""));
    saved(&page, &downloads, "plain.csv").await?;
    page.finish().await
}

#[tokio::test]
async fn an_empty_table_does_not_stand_in_the_way_of_the_map() -> Outcome {
    let page = desk(DESKTOP).await?;
    page.click("[data-pack=blank]").await?;
    page.wait(
        "it says so",
        &format!("document.querySelector('.here-now').innerText.includes({:?})", said::NOTHING_TO_KEEP),
    )
    .await?;
    page.reload().await?;
    page.desk_is_here().await?;
    page.click("nav a[href='#/map']").await?;
    page.wait("the built-in map is there", "document.querySelector('[data-id=kariton]')").await?;
    page.finish().await
}

#[tokio::test]
async fn an_empty_table_takes_nothing_from_what_is_kept_before_its_first_program() -> Outcome {
    let page = desk(DESKTOP).await?;
    page.bring("plain.csv", PLAIN).await?;
    page.keeps_them().await?;
    let still = format!("document.querySelector('[data-part=keeping]').textContent === {:?}", said::STILL_KEPT);
    for _ in 0..2 {
        page.click("[data-pack=blank]").await?;
        page.wait("it says what is still kept", &still).await?;
        assert!(page.has("#pack-put-back").await?, "and offers it");
    }
    page.click("nav a[href='#/map']").await?;
    page.wait("they are on the map", "document.querySelector('[data-layer=account][data-id=nova]')").await?;
    page.load("#/data").await?;
    page.desk_is_here().await?;
    page.wait(
        "it is here after a visit to the map and a new one",
        &format!("document.querySelector('.here-now').innerText.includes({:?})", said::size(2, 1, 0)),
    )
    .await?;
    // With a program, it does take its place; without one again, nothing is kept.
    page.click("[data-pack=blank]").await?;
    for (cell, text) in [("account", "Harbor Bank"), ("lob", "Cards"), ("channel", "Email")] {
        page.js(&format!("document.querySelector('#cell-{cell}').value = {text:?}")).await?;
    }
    page.click("[data-pack=take-in]").await?;
    page.keeps_them().await?;
    page.click("#row-drop-0").await?;
    let nothing = format!("document.querySelector('[data-part=keeping]').textContent === {:?}", said::NOTHING_TO_KEEP);
    page.wait("nothing is kept", &nothing).await?;
    page.load("#/map").await?;
    page.wait("the built-in map is there", "document.querySelector('[data-id=kariton]')").await?;
    page.finish().await
}

#[tokio::test]
async fn where_the_address_names_data_what_is_kept_stays() -> Outcome {
    let page = desk(DESKTOP).await?;
    page.bring("plain.csv", PLAIN).await?;
    page.keeps_them().await?;
    page.visit(&format!("{}?src=pack/pack-template.csv#/data", page.site())).await?;
    page.desk_is_here().await?;
    page.wait("they are read", "document.querySelector('.here-now')").await?;
    assert!(page.words(".here-now").await?.contains("pack-template"));
    page.bring("mine.json", TEMPLATE).await?;
    assert!(page.words(".here-now").await?.contains(said::NOT_KEPT_BESIDE));
    assert!(!page.has("#pack-remove").await?, "what is kept is not what is seen");
    page.visit(&format!("{}#/data", page.site())).await?;
    page.desk_is_here().await?;
    page.wait("the kept ones are here", "document.querySelector('.here-now')").await?;
    assert!(page.words(".here-now").await?.contains(&said::size(2, 1, 0)));
    page.finish().await
}
