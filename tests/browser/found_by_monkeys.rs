//! What the monkeys found, each by itself.

use fantoccini::key::Key;
use floorwalker::words::data as said;

use crate::support::content::CONTENT;
use crate::support::page::{DESKTOP, PHONE, Page};
use crate::support::{Outcome, trouble};

const CSV: &str = "account,lob,channel\nHarbor Bank,Cards,Email\nHarbor Bank,Collections,Voice\n";
const BUILT_IN: &str = "document.querySelector('[data-layer][data-id=kariton]')";

/// The page of the data with these programs, kept.
async fn with_data(page: &Page, csv: &str) -> Outcome {
    page.load("#/data").await?;
    page.wait("the page is there", "document.querySelector('[data-pack=file]')").await?;
    brings(page, csv).await?;
    keeps(page, said::KEPT).await
}

/// Hands the page of the data a file.
async fn brings(page: &Page, csv: &str) -> Outcome {
    page.js_with(
        "const bag = new DataTransfer();
         bag.items.add(new File([arguments[0]], 'clients.csv'));
         const box = document.querySelector('[data-pack=file]');
         box.files = bag.files;
         box.dispatchEvent(new Event('change', { bubbles: true }));",
        &[csv],
    )
    .await?;
    Ok(())
}

/// Waits until the page says that of what becomes of the data.
async fn keeps(page: &Page, what: &str) -> Outcome {
    let says = format!("(document.querySelector('[data-part=keeping]') || {{}}).textContent === {what:?}");
    page.wait("it says what becomes of the data", &says).await
}

#[tokio::test]
async fn an_empty_table_is_not_kept_and_leads_nowhere_by_itself() -> Outcome {
    let page = Page::open(DESKTOP, "#/data").await?;
    page.wait("the page is there", "document.querySelector('[data-pack=file]')").await?;
    page.click("[data-pack=blank]").await?;
    keeps(&page, said::NOTHING_TO_KEEP).await?;
    page.load("#/map").await?;
    page.wait("the built-in map is there", BUILT_IN).await?;
    // And one that becomes empty.
    with_data(&page, "account,lob,channel\nHarbor Bank,Cards,Email\n").await?;
    page.click("#row-drop-0").await?;
    keeps(&page, said::NOTHING_TO_KEEP).await?;
    page.load("#/map").await?;
    page.wait("the built-in map is there", BUILT_IN).await?;
    page.finish().await
}

#[tokio::test]
async fn what_was_changed_a_moment_before_leaving_is_kept() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    with_data(&page, CSV).await?;
    page.js("document.querySelector('#row-drop-1').click(); document.querySelector('.here-now .primary').click()")
        .await?;
    page.wait("the map is there", "document.querySelector('[data-layer]')").await?;
    let holds =
        "return floorwalker.kept().then((bytes) => String(new TextDecoder().decode(bytes).includes('Collections')))";
    for _ in 0..200 {
        if page.text(holds).await? == "false" {
            page.load("#/map").await?;
            page.wait("the map is there", "document.querySelector('[data-layer]')").await?;
            assert_eq!(page.screen().await?.count(), 1);
            return page.finish().await;
        }
        page.settle().await?;
    }
    trouble("the row that was deleted is still kept")
}

#[tokio::test]
async fn whoever_goes_on_from_the_data_is_led_to_the_heading() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    with_data(&page, CSV).await?;
    page.click(".here-now .primary").await?;
    page.wait("the map is there", "document.querySelector('[data-layer]')").await?;
    page.ready().await?;
    assert_eq!(page.focused().await?, "heading");
    page.finish().await
}

#[tokio::test]
async fn data_that_come_by_themselves_leave_the_focus_where_it_is() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    with_data(&page, CSV).await?;
    page.js("document.querySelector('#pack-save-csv').focus()").await?;
    // Brought without the keyboard, as by dropping a file.
    brings(&page, "account,lob,channel\nNimbus Air,Bookings,Chat\n").await?;
    page.wait("their rows are here", "document.querySelector('[data-part=rows]').textContent.includes('Nimbus')")
        .await?;
    assert_eq!(page.focused().await?, "pack-save-csv");
    page.finish().await
}

#[tokio::test]
async fn on_narrow_paper_the_map_without_its_picture_is_not_cut_off() -> Outcome {
    let page = Page::open(PHONE, "#/map?account=kariton").await?;
    // Without the browser's word that it prints, nothing draws the picture.
    page.emulate("print", &[])?;
    page.settle().await?;
    assert!(page.is("document.querySelector('.ticket').getClientRects().length").await?);
    assert_eq!(page.number("return document.documentElement.scrollWidth").await?, u64::from(PHONE.width));
    page.finish().await
}

#[tokio::test]
async fn an_address_that_begins_like_that_of_the_data_is_another() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    for address in ["#/data-entry", "#/data.csv", "#/database"] {
        page.load(address).await?;
        page.wait("the map is there", BUILT_IN).await?;
        assert!(!page.is("'own' in document.documentElement.dataset").await?, "{address}");
    }
    for address in ["#/data", "#//data?x=1", "#data"] {
        page.load(address).await?;
        page.wait("the data's page is there", "document.querySelector('[data-pack=file]')").await?;
    }
    page.finish().await
}

#[tokio::test]
async fn when_the_answers_of_the_search_go_the_focus_stays_on_the_page() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    page.go("#/map?q=bank").await?;
    let among_the_answers = "document.activeElement.closest('.answers')";
    page.click("input[type=search]").await?;
    page.tab_until(among_the_answers, 4).await?;
    page.back().await?;
    assert!(page.is("document.activeElement.matches('main *')").await?, "{}", page.focused().await?);
    // An answer that is a node of the map leaves the page as it is, but for the answers.
    page.search("kariton").await?;
    page.tab_until(among_the_answers, 4).await?;
    page.press(Key::Enter).await?;
    assert_eq!(page.screen().await?.selected(), ["account kariton"]);
    assert!(page.is("document.activeElement.matches('main *')").await?, "{}", page.focused().await?);
    page.finish().await
}

#[tokio::test]
async fn what_the_search_finds_does_not_depend_on_what_was_read_before() -> Outcome {
    let program = &CONTENT.programs[0];
    let typed: Vec<&str> = program.example.split_whitespace().take(5).collect();
    let found = format!("document.querySelector('.results a[href={:?}]')", program.address());
    let page = Page::start(DESKTOP).await?;
    let mut answers = Vec::new();
    // With the agents' lines here before anything is typed, and without.
    for before in ["#/map?account=kariton", "#/about"] {
        page.load(before).await?;
        page.search(&typed.join(" ")).await?;
        page.wait("the program is found by what its agent says", &found).await?;
        answers.push(page.all_words(".results li").await?);
    }
    assert_eq!(answers[0], answers[1]);
    page.finish().await
}

#[tokio::test]
async fn a_link_lets_go_of_a_region_that_is_in_force_no_more() -> Outcome {
    let page = Page::open(DESKTOP, "#/about?region=in").await?;
    let link = "footer a[href^='#/claims'], nav a[href^='#/claims'], a[href^='#/claims']";
    for (address, leads_to) in [("#/about?region=in", "#/claims?region=in"), ("#/about", "#/claims")] {
        page.go(address).await?;
        page.js_with("document.activeElement.blur(); document.querySelector(arguments[0]).focus()", &[link]).await?;
        assert_eq!(page.leads(link).await?[0], leads_to);
    }
    page.finish().await
}
