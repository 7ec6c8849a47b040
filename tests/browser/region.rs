//! Whose words come first: the choice shows in headings and links, and goes along wherever the reader goes.

use crate::support::Outcome;
use crate::support::page::{DESKTOP, Page};

const INDIA: &str = ".switch a[href='#/t/account?region=in']";

#[tokio::test]
async fn the_switch_changes_the_heading_of_an_entry() -> Outcome {
    let page = Page::open(DESKTOP, "#/t/account").await?;
    page.arrived().await?;
    assert_eq!(page.words("h1").await?, "Account");
    assert_eq!(page.all_words(".switch a[aria-current=true]").await?, ["General English"]);
    page.click(INDIA).await?;
    assert_eq!(page.words("h1").await?, "Process (Account)");
    assert_eq!(page.all_words(".switch a[aria-current=true]").await?, ["India"]);
    assert_eq!(page.address().await?, "#/t/account?region=in");
    page.click(".switch a[href='#/t/account?region=ph']").await?;
    assert_eq!(page.words("h1").await?, "Account", "a region without a word of its own has the general one");
    page.back().await?;
    assert_eq!(page.words("h1").await?, "Process (Account)");
    page.click(".switch a[href='#/t/account?region=general']").await?;
    assert_eq!(page.words("h1").await?, "Account");
    // Back and forward are taken as they stand: nothing is put into an address after the fact.
    page.back().await?;
    assert_eq!(page.words("h1").await?, "Process (Account)");
    page.back().await?;
    assert_eq!((page.words("h1").await?.as_str(), page.address().await?.as_str()), ("Account", "#/t/account"));
    page.finish().await
}

#[tokio::test]
async fn the_choice_goes_along_every_link_and_survives_a_reload() -> Outcome {
    let page = Page::open(DESKTOP, "#/t/account").await?;
    page.arrived().await?;
    page.click(INDIA).await?;
    for (link, then) in [
        (".relations a[href='#/t/line-of-business']", "#/t/line-of-business?region=in"),
        ("nav a[href='#/compare']", "#/compare?region=in"),
        ("main a[href='#/compare/account-or-lob']", "#/compare/account-or-lob?region=in"),
        (".links a[href='#/t/account']", "#/t/account?region=in"),
    ] {
        page.click(link).await?;
        assert_eq!(page.address().await?, then, "after {link}");
        page.arrived().await?;
    }
    assert_eq!(page.words("h1").await?, "Process (Account)");
    page.reload().await?;
    assert_eq!(page.words("h1").await?, "Process (Account)", "after a reload");
    page.finish().await?;

    let other = Page::open(DESKTOP, "#/t/account?region=in").await?;
    assert_eq!(other.words("h1").await?, "Process (Account)", "in a new window");
    other.finish().await?;
    let third = Page::open(DESKTOP, "#/t/account").await?;
    assert_eq!(third.words("h1").await?, "Account", "a link without a choice makes none");
    third.finish().await
}

#[tokio::test]
async fn it_names_entries_in_the_glossary_and_in_links() -> Outcome {
    let page = Page::open(DESKTOP, "#/glossary?letter=a").await?;
    page.click(".switch a[href='#/glossary?letter=a&region=in']").await?;
    assert_eq!(page.words(".entries a[href='#/t/account']").await?, "Process (Account)");
    page.go("#/t/line-of-business?region=in").await?;
    page.arrived().await?;
    let heard = page.all_words(".relations a[href='#/t/account']").await?;
    assert_eq!(heard, ["Contrasts with: Process (Account)"]);
    page.finish().await
}

#[tokio::test]
async fn it_stays_through_the_map_and_a_tour_and_adds_no_step_to_the_history() -> Outcome {
    let page = Page::open(DESKTOP, "#/glossary?region=latam").await?;
    page.click("nav a[href='#/map']").await?;
    assert_eq!(page.address().await?, "#/map?region=latam");
    page.click("[data-layer=account][data-id=kariton]").await?;
    assert_eq!(page.address().await?, "#/map?account=kariton&region=latam");
    page.back().await?;
    assert_eq!(page.address().await?, "#/map?region=latam");
    page.back().await?;
    assert_eq!(page.address().await?, "#/glossary?region=latam", "one step back for each step there");
    page.go("#/tour/first-day/2?region=latam").await?;
    page.arrived().await?;
    page.click("#tour-next").await?;
    assert_eq!(page.address().await?, "#/tour/first-day/3?region=latam");
    page.finish().await
}
