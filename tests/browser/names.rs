//! What a screen reader hears at each node of the map, read from the browser's own accessibility tree.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::support::content::{CONTENT, Layer, touched};
use crate::support::page::{DESKTOP, Page};
use crate::support::{Outcome, trouble};

/// The accessible names of the map's nodes, by layer and id.
fn spoken_names(page: &Page) -> Outcome<BTreeMap<(String, String), String>> {
    let document = page.devtools("DOM.getDocument", json!({}))?;
    let found = page.devtools(
        "DOM.querySelectorAll",
        json!({ "nodeId": document["root"]["nodeId"], "selector": "[data-layer]" }),
    )?;
    let tree = page.devtools("Accessibility.getFullAXTree", json!({}))?;
    let spoken: BTreeMap<u64, &Value> = (tree["nodes"].as_array().into_iter().flatten())
        .filter_map(|node| Some((node["backendDOMNodeId"].as_u64()?, node)))
        .collect();
    let mut names = BTreeMap::new();
    for id in found["nodeIds"].as_array().into_iter().flatten() {
        let node = page.devtools("DOM.describeNode", json!({ "nodeId": id }))?;
        let attributes: Vec<&str> =
            node["node"]["attributes"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        let attribute = |name: &str| {
            let pairs = attributes.chunks(2);
            pairs.clone().find(|pair| pair[0] == name).map(|pair| pair[1].to_owned()).unwrap_or_default()
        };
        let heard = node["node"]["backendNodeId"].as_u64().and_then(|id| spoken.get(&id));
        let Some(heard) = heard else { return trouble(format!("{attributes:?} is not in the accessibility tree")) };
        assert_eq!(heard["role"]["value"], "link", "{heard}");
        let name = heard["name"]["value"].as_str().unwrap_or_default().to_owned();
        names.insert((attribute("data-layer"), attribute("data-id")), name);
    }
    Ok(names)
}

#[tokio::test]
async fn every_node_says_its_name_its_layer_and_its_relations() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    let names = spoken_names(&page)?;
    for layer in Layer::ALL {
        let word = ["account", "line of business", "channel"][layer as usize];
        for node in CONTENT.nodes(layer) {
            let spoken = &names[&(layer.slug().to_owned(), node.id.clone())];
            assert!(spoken.starts_with(&node.name), "{spoken} begins with what can be seen: {}", node.name);
            assert!(spoken[node.name.len()..].contains(word), "{spoken} says: {word}");
            let programs = CONTENT.through(&[(layer, &node.id)]);
            let count = programs.len();
            let counted = if count == 1 { "1 program".to_owned() } else { format!("{count} programs") };
            assert!(spoken.contains(&counted), "{spoken} says: {counted}");
            for other in Layer::ALL.into_iter().filter(|other| *other != layer) {
                let joined = touched(&programs, other);
                let heard = joined.iter().filter(|id| spoken.contains(&CONTENT.node(other, id).name)).count();
                let all_or_number = heard == joined.len() || (heard >= 3 && spoken.contains(&joined.len().to_string()));
                assert!(all_or_number, "{spoken} says what it is joined to: {joined:?}");
            }
        }
    }
    page.finish().await
}

#[tokio::test]
async fn what_is_filtered_out_is_not_heard() -> Outcome {
    let page = Page::open(DESKTOP, "#/map?direction=outbound").await?;
    let out = page.screen().await?;
    let tree = page.devtools("Accessibility.getFullAXTree", json!({}))?;
    let links = tree["nodes"].as_array().into_iter().flatten();
    let heard: Vec<&str> = links
        .filter(|node| node["role"]["value"] == "link" && node["ignored"] != json!(true))
        .filter_map(|node| node["name"]["value"].as_str())
        .filter(|name| name.contains(" line of business, "))
        .collect();
    assert_eq!(heard.len(), out.lit(Layer::Lob).len(), "{heard:#?}");
    for id in out.out(Layer::Lob) {
        let name = &CONTENT.node(Layer::Lob, id).name;
        assert!(
            !heard.iter().any(|spoken| spoken.starts_with(&format!("{name} line of business,"))),
            "{name} is heard"
        );
    }
    page.finish().await
}

#[tokio::test]
async fn the_ribbons_are_decoration() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    assert!(page.is("document.querySelector('.ribbons[aria-hidden=true]')").await?);
    assert!(!page.is("document.querySelector('.ribbons [tabindex], .ribbons a')").await?);
    assert!(page.is("getComputedStyle(document.querySelector('.ribbons')).pointerEvents === 'none'").await?);
    page.finish().await
}

#[tokio::test]
async fn landmarks_and_headings_are_in_order_on_every_page() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    let addresses = [
        "#/map",
        "#/map?account=kariton",
        "#/t/account",
        "#/t/line-of-business",
        "#/glossary",
        "#/glossary?letter=all",
        "#/compare",
        "#/compare/outsourcing-or-offshoring",
        "#/fit",
        "#/fit?employer=bpo&tasks=answer-calls,key-data&title=account%20manager",
        "#/tour",
        "#/tour/first-day/2",
        "#/claims",
        "#/claims/bpo-pays-more",
        "#/quiz?set=account&answers=0",
        "#/about",
    ];
    for address in addresses {
        page.read(address).await?;
        let levels = page
            .texts(
                "return [...document.querySelectorAll('h1, h2, h3, h4')].filter((e) => e.checkVisibility())
                   .map((e) => e.tagName[1])",
            )
            .await?;
        assert_eq!(levels.iter().filter(|level| *level == "1").count(), 1, "{address}: one h1");
        for pair in levels.windows(2) {
            let [before, after] = [&pair[0], &pair[1]].map(|level| level.parse::<u8>().unwrap_or(9));
            assert!(after <= before + 1, "{address}: no level is skipped: {levels:?}");
        }
        for landmark in ["main", "header", "nav", "footer", "search"] {
            assert_eq!(
                page.number(&format!(
                    "return [...document.querySelectorAll('{landmark}')].filter((e) => e.checkVisibility()).length"
                ))
                .await?,
                1,
                "{address}: {landmark}"
            );
        }
        assert_eq!(page.text("return document.documentElement.lang").await?, "en");
    }
    page.finish().await
}
