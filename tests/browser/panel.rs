//! The panel beside the map, and that an address always shows the same, however one got there.

use serde_json::json;

use crate::support::Outcome;
use crate::support::content::{CONTENT, Layer};
use crate::support::page::{DESKTOP, Page, TABLET};

const WORDS: &str = "return document.querySelector('aside.panel').innerText.replace(/\\s+/g, ' ')";

#[tokio::test]
async fn it_explains_the_map_until_something_is_selected() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    assert!(page.text(WORDS).await?.contains("How to read the map"));
    page.click("aside.panel a[href='#/t/line-of-business']").await?;
    assert!(page.text("return document.querySelector('h1').textContent").await?.starts_with("Line of business"));
    page.finish().await
}

#[tokio::test]
async fn it_shows_the_entry_of_what_is_selected() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    for (layer, id) in [(Layer::Lob, "retention"), (Layer::Channel, "chat"), (Layer::Account, "palabasa")] {
        let node = CONTENT.node(layer, id);
        page.click(&format!("a[data-layer={}][data-id={id}]", layer.slug())).await?;
        page.wait("everything has arrived", "!document.querySelector('.waiting')").await?;
        let words = page.text(WORDS).await?;
        assert!(words.contains(&node.name), "{words}");
        assert!(words.contains(node.json["summary"].as_str().unwrap_or("?")), "{words}");
        if let Some(term) = node.json["term"].as_str() {
            assert!(page.is(&format!("document.querySelector('aside.panel a[href=\"#/t/{term}\"]')")).await?, "{term}");
        }
    }
    let employer = CONTENT.employer("palabasa");
    assert!(page.text(WORDS).await?.contains(&employer.name), "an account names who employs its agents");
    page.finish().await
}

#[tokio::test]
async fn it_tells_what_the_agents_say_in_the_lit_programs() -> Outcome {
    let page = Page::open(DESKTOP, "#/map?account=sinag-mobile&lob=customer-service").await?;
    page.wait("the lines arrive", "document.querySelectorAll('.panel q').length === 3").await?;
    let words = page.text(WORDS).await?;
    for program in CONTENT.through(&[(Layer::Account, "sinag-mobile"), (Layer::Lob, "customer-service")]) {
        assert!(words.contains(&program.example), "{} in {words}", program.example);
    }
    page.finish().await
}

#[tokio::test]
async fn an_address_shows_the_same_whether_loaded_followed_or_returned_to() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    for address in [
        "#/map?account=northlake-bank&lob=customer-service",
        "#/map?lob=sales&q=bank&industry=financial-services,insurance&direction=outbound&medium=voice",
        "#/map?channel=chat&function=care,tech",
        "#/map?q=who%20pays%20me",
    ] {
        page.go(address).await?;
        let followed = page.screen().await?;
        page.go("#/about").await?;
        page.back().await?;
        assert_eq!(page.screen().await?, followed, "{address}, returned to");
        page.load(address).await?;
        assert_eq!(page.screen().await?, followed, "{address}, loaded");
    }
    page.finish().await
}

#[tokio::test]
async fn the_wheel_over_the_map_scrolls_the_page() -> Outcome {
    for view in [DESKTOP, TABLET] {
        let page = Page::open(view, "#/map").await?;
        let wheel = json!({ "type": "mouseWheel", "x": 300, "y": 600, "deltaX": 0, "deltaY": 400 });
        page.devtools("Input.dispatchMouseEvent", wheel)?;
        page.wait("the page scrolls", "scrollY > 100").await?;
        page.finish().await?;
    }
    Ok(())
}
