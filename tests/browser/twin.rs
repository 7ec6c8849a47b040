//! The map's twin: a nested list of links that carries every program in words.

use crate::support::content::{CONTENT, Layer, touched};
use crate::support::page::{DESKTOP, Page};
use crate::support::{Outcome, none};

/// The programs of the list, each as "account | LOB | channel | address", with the words of the links on its way.
const PROGRAMS: &str = "
    const link = (item) => item.querySelector(':scope > a').textContent;
    return [...document.querySelectorAll('ul[data-outline=programs] > li > ul > li > ul > li[data-program]')]
      .map((item) => {
        const lob = item.parentElement.parentElement;
        const account = lob.parentElement.parentElement;
        return [account, lob, item].map(link).concat(item.querySelector(':scope > a').getAttribute('href')).join(' | ');
      });";

#[tokio::test]
async fn every_program_stands_in_it_three_deep() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    let mut shown = page.texts(PROGRAMS).await?;
    let all = page.number("return document.querySelectorAll('[data-program]').length").await?;
    assert_eq!(shown.len() as u64, all, "no program stands anywhere else");
    let mut expected: Vec<String> = CONTENT
        .programs
        .iter()
        .map(|program| {
            let [account, lob, channel] = Layer::ALL.map(|layer| CONTENT.node(layer, program.id(layer)).name.as_str());
            let direction = match program.direction.as_str() {
                "both" => "both ways",
                "none" => "no contact",
                one => one,
            };
            format!("{account} | {lob} | {channel}, {direction} | {}", program.address())
        })
        .collect();
    shown.sort();
    expected.sort();
    assert_eq!(shown, expected);
    page.finish().await
}

#[tokio::test]
async fn its_links_lead_to_nodes_and_programs() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    let wrong = page
        .texts(
            "const ids = new Set([...document.querySelectorAll('[data-layer]')]
               .map((e) => `#/map?${e.dataset.layer}=${e.dataset.id}`));
             return [...document.querySelectorAll('[data-outline] li:not([data-program]) > a')]
               .map((e) => e.getAttribute('href')).filter((href) => !ids.has(href))",
        )
        .await?;
    none(&wrong)?;
    page.click("details.outline > summary").await?;
    let program = &CONTENT.programs[40];
    page.click(&format!("[data-outline] a[href='{}']", program.address())).await?;
    let screen = page.screen().await?;
    assert_eq!((screen.address(), screen.count()), (program.address().as_str(), 1));
    page.finish().await
}

#[tokio::test]
async fn unfolding_it_brings_what_the_agents_say() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    assert!(!page.is("document.querySelector('[data-program]').checkVisibility()").await?, "folded at first");
    page.click("details.outline > summary").await?;
    page.wait("the agents' lines arrive", "document.querySelector('[data-program] q')").await?;
    assert!(page.is("document.querySelector('[data-program]').checkVisibility()").await?);
    let mut lines =
        page.texts("return [...document.querySelectorAll('[data-program] q')].map((e) => e.textContent)").await?;
    let mut expected: Vec<String> = CONTENT.programs.iter().map(|program| program.example.clone()).collect();
    lines.sort();
    expected.sort();
    assert_eq!(lines, expected);
    page.finish().await
}

#[tokio::test]
async fn it_shows_what_the_map_shows() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    page.click("details.outline > summary").await?;
    page.go("#/map?direction=outbound&medium=voice").await?;
    let kept = CONTENT.kept(|program| program.answers("outbound") && CONTENT.group(program, Layer::Channel) == "voice");
    let shown = page
        .texts(
            "return [...document.querySelectorAll('[data-outline] a')].filter((e) => e.checkVisibility())
               .map((e) => e.textContent)",
        )
        .await?;
    let n_lobs = |account: &str| {
        touched(
            &CONTENT.kept(|program| {
                program.id(Layer::Account) == account && kept.iter().any(|kept| std::ptr::eq(*kept, program))
            }),
            Layer::Lob,
        )
        .len()
    };
    let accounts = touched(&kept, Layer::Account);
    let lobs: usize = accounts.iter().map(|account| n_lobs(account)).sum();
    assert_eq!(shown.len(), accounts.len() + lobs + kept.len(), "accounts, lines and programs: {shown:#?}");
    page.finish().await
}
