//! Scenarios 6 to 9: lines of business by direction, by channel group, and all of them in one list.

use crate::support::Outcome;
use crate::support::content::{CONTENT, Layer, touched};
use crate::support::page::{DESKTOP, Page};

/// The twelve campaign types of the source text 002, by the line of business that each of them is here. The twelfth,
/// non-voice, is a group of channels.
const CAMPAIGN_TYPES: [(&str, &[&str]); 11] = [
    ("collections", &["collections"]),
    ("customer-service", &["customer-service"]),
    ("donation", &["fundraising"]),
    ("information", &["directory-assistance"]),
    ("lead-generation", &["lead-generation"]),
    ("order-taking", &["order-taking"]),
    ("relay", &["relay-service"]),
    ("reservations", &["reservations"]),
    ("sales-telemarketing", &["sales", "telemarketing"]),
    ("survey", &["survey"]),
    ("technical-support", &["technical-support"]),
];

/// Picks a value by click and tells the lines of business that are shown then.
async fn lines_shown(page: &Page, facet: &str, value: &str) -> Outcome<Vec<String>> {
    page.click(&format!("[data-facet={facet}][data-value={value}]")).await?;
    Ok(page.screen().await?.lit(Layer::Lob).into_iter().map(Into::into).collect())
}

/// What a node says to those who hear it.
async fn name_of(page: &Page, lob: &str) -> Outcome<String> {
    page.text(&format!("return document.querySelector('[data-layer=lob][data-id={lob}]').textContent")).await
}

#[tokio::test]
async fn scenario_6_inbound_only() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    let shown = lines_shown(&page, "direction", "inbound").await?;
    for lob in ["customer-service", "order-taking", "reservations", "directory-assistance"] {
        assert!(shown.iter().any(|id| id == lob), "{lob} in {shown:?}");
    }
    for lob in ["survey", "fundraising"] {
        assert!(!shown.iter().any(|id| id == lob), "{lob} not in {shown:?}");
    }
    for lob in ["sales", "technical-support", "collections"] {
        assert!(shown.iter().any(|id| id == lob), "{lob} in {shown:?}");
        assert!(name_of(&page, lob).await?.contains("usually both ways"), "{lob} is marked");
    }
    page.finish().await
}

#[tokio::test]
async fn scenario_7_outbound_only() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    let shown = lines_shown(&page, "direction", "outbound").await?;
    for lob in ["telemarketing", "collections", "survey", "fundraising", "lead-generation"] {
        assert!(shown.iter().any(|id| id == lob), "{lob} in {shown:?}");
    }
    assert!(!shown.iter().any(|id| id == "order-taking"), "{shown:?}");
    page.finish().await
}

#[tokio::test]
async fn scenario_8_non_voice_only() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    let shown = lines_shown(&page, "medium", "non-voice").await?;
    let kept = CONTENT.kept(|program| CONTENT.group(program, Layer::Channel) == "non-voice");
    assert_eq!(shown, touched(&kept, Layer::Lob).into_iter().collect::<Vec<_>>());
    let screen = page.screen().await?;
    assert_eq!(screen.lit(Layer::Channel), touched(&kept, Layer::Channel));
    assert!(!CONTENT.nodes(Layer::Lob).iter().any(|lob| lob.name.to_lowercase().contains("non-voice")));

    page.go("#/t/non-voice").await?;
    page.wait("the whole entry is here", "document.querySelector('.entry .relations a')").await?;
    let words = page.text("return document.querySelector('main').innerText").await?.to_lowercase();
    assert!(words.contains("group of channels") && words.contains("not a line of business"), "{words}");
    page.finish().await
}

#[tokio::test]
async fn scenario_9_the_list_of_lines_has_every_campaign_type_with_summary_direction_and_source() -> Outcome {
    let page = Page::open(DESKTOP, "#/t/line-of-business").await?;
    // A row: the link, the summary, the word of the direction, the titles of its sources.
    let rows = page
        .js("return [...document.querySelectorAll('.entries > div')].map((row) => ({
               link: row.querySelector('dt a').getAttribute('href'),
               name: row.querySelector('dt a').textContent,
               text: row.querySelector('dd').innerText,
               direction: (row.querySelector('.direction') || row).dataset.direction || '',
               sources: (row.querySelector('.sources') || { textContent: '' }).textContent,
             }))")
        .await?;
    let rows = rows.as_array().cloned().unwrap_or_default();
    let named: Vec<&str> =
        CONTENT.nodes(Layer::Lob).iter().filter_map(|lob| lob.json["campaign_type"].as_str()).collect();
    for (kind, lobs) in CAMPAIGN_TYPES {
        assert!(named.contains(&kind), "the content has the campaign type {kind}");
        for id in lobs {
            let lob = CONTENT.node(Layer::Lob, id);
            let link = format!("#/map?lob={id}");
            let row = rows.iter().find(|row| row["link"] == link.as_str());
            let row = row.unwrap_or_else(|| panic!("no row for {id}: {rows:#?}"));
            let text = |name: &str| row[name].as_str().unwrap_or_default();
            assert_eq!(text("name"), lob.name);
            assert!(text("text").contains(lob.json["summary"].as_str().unwrap_or("?")), "{row}");
            assert_eq!(text("direction"), lob.json["direction"].as_str().unwrap_or("?"), "{row}");
            assert!(text("sources").trim_start_matches("Sources:").trim().len() > 3, "{row}");
        }
    }
    let note =
        page.text("return document.querySelector('a[href=\"#/t/non-voice\"]').parentElement.textContent").await?;
    assert!(note.contains("group of channels"), "{note}");
    page.click("a[href='#/t/non-voice']").await?;
    assert_eq!(page.text("return document.querySelector('h1').textContent").await?, "Non-voice");
    page.finish().await
}
