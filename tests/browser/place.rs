//! The site works wherever its folder lies, and a plain address opens the map.

use xtask::paths;

use crate::support::Outcome;
use crate::support::content::{CONTENT, Layer};
use crate::support::page::{DESKTOP, Page};
use crate::support::site::Site;

async fn opens_the_map_and_an_entry(url: &str) -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.visit(url).await?;
    page.ready().await?;
    let screen = page.screen().await?;
    assert_eq!(screen.address(), "", "a plain address stays plain");
    assert_eq!(screen.count(), CONTENT.programs.len());
    for layer in Layer::ALL {
        assert_eq!(screen.lit(layer).len(), CONTENT.nodes(layer).len(), "every {} is lit", layer.slug());
    }
    assert_eq!(page.text("return document.querySelector('h1').textContent").await?, "Who you work for, on one map");
    assert!(page.is("[...document.querySelectorAll('.ribbons path')].some((path) => path.getAttribute('d'))").await?);

    // What is fetched later lies beside the page too.
    page.click("a[data-layer=lob][data-id=customer-service]").await?;
    page.wait("an agent's line arrives", "document.querySelector('.panel q')").await?;
    page.click("nav a[href='#/glossary']").await?;
    page.click("dt a[href='#/t/account']").await?;
    page.wait("the rest of the entry arrives", "document.querySelector('.entry .relations a')").await?;
    page.finish().await
}

#[tokio::test]
async fn the_site_works_in_a_folder() -> Outcome {
    let served = Site::serve(&paths::dist(), "/some/folder/")?;
    opens_the_map_and_an_entry(&served.url()).await
}

#[tokio::test]
async fn the_site_works_at_a_domain_root() -> Outcome {
    let served = Site::serve(&paths::dist(), "/")?;
    opens_the_map_and_an_entry(&served.url()).await
}

#[tokio::test]
async fn every_page_has_its_own_title() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    let mut titles = vec![page.client.title().await?];
    for fragment in [
        "#/glossary",
        "#/glossary?category=lob",
        "#/t/account",
        "#/t/no-such-entry",
        "#/compare",
        "#/compare/account-or-lob",
        "#/compare/no-such-comparison",
        "#/fit",
        "#/tour",
        "#/tour/first-day/1",
        "#/quiz",
        "#/about",
        "#/claims",
        "#/claims/bpo-pays-more",
    ] {
        page.go(fragment).await?;
        titles.push(page.client.title().await?);
        let headings = page.number("return document.querySelectorAll('h1').length").await?;
        assert_eq!(headings, 1, "{fragment} has one h1");
    }
    let mut different = titles.clone();
    different.sort();
    different.dedup();
    assert_eq!(different.len(), titles.len(), "{titles:?}");
    page.finish().await
}

#[tokio::test]
async fn the_navigation_has_six_pages_and_marks_where_one_is() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    let names = ["Map", "Glossary", "Compare", "My job", "Quiz", "About"];
    assert_eq!(page.all_words("nav a").await?, names);
    for (place, name) in names.into_iter().enumerate() {
        page.click(&format!("nav a:nth-of-type({})", place + 1)).await?;
        assert_eq!(page.all_words("nav a[aria-current=page]").await?, [name]);
    }
    for (fragment, name) in [
        ("#/t/account", "Glossary"),
        ("#/compare/account-or-lob", "Compare"),
        ("#/fit?tasks=key-data", "My job"),
        ("#/tour/first-day/2", "Map"),
    ] {
        page.go(fragment).await?;
        assert_eq!(page.all_words("nav a[aria-current=page]").await?, [name], "{fragment}");
    }
    page.finish().await
}

#[tokio::test]
async fn the_foot_of_every_page_leads_to_tours_and_claims() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    for (link, heading) in [("#/tour", "Tours of the map"), ("#/claims", "Claims to weigh")] {
        page.click(&format!("footer a[href='{link}']")).await?;
        page.arrived().await?;
        assert_eq!(page.words("h1").await?, heading);
        assert_eq!(page.focused().await?, "heading", "who reads by ear is told the page");
    }
    page.finish().await
}
