//! The filters: their numbers come true, they combine as promised, and nothing is a dead end.

use std::collections::BTreeSet;

use crate::support::content::{CONTENT, Layer, Program, touched};
use crate::support::page::{DESKTOP, Page};
use crate::support::{Outcome, Trouble, none};

/// The values of the facets with their numbers, such as "medium voice 120".
const VALUES: &str = "
    return [...document.querySelectorAll('[data-facet]')]
      .map((e) => e.dataset.facet + ' ' + e.dataset.value + ' ' + e.querySelector('.number').textContent)";

async fn values(page: &Page) -> Outcome<Vec<(String, String, usize)>> {
    let value = |text: String| {
        let parts: Vec<&str> = text.split(' ').collect();
        let number = parts.get(2).and_then(|number| number.parse().ok());
        let number = number.ok_or_else(|| Trouble(format!("a value without its number: {text}")))?;
        Ok((parts[0].to_owned(), parts[1].to_owned(), number))
    };
    page.texts(VALUES).await?.into_iter().map(value).collect()
}

/// Whether a filter for that value keeps the program.
fn keeps(program: &Program, facet: &str, value: &str) -> bool {
    match facet {
        "industry" => CONTENT.group(program, Layer::Account) == value,
        "function" => CONTENT.group(program, Layer::Lob) == value,
        "medium" => CONTENT.group(program, Layer::Channel) == value,
        _ => program.answers(value),
    }
}

fn chip(facet: &str, value: &str) -> String {
    format!("[data-facet={facet}][data-value={value}]")
}

/// Picks every value alone, by click, and lets it go again.
async fn every_number_comes_true(start: &str) -> Outcome {
    let page = Page::open(DESKTOP, start).await?;
    page.click("details.facet > summary").await?;
    let before = page.screen().await?;
    let values = values(&page).await?;
    assert!(values.len() > 20, "all facets are there");
    for (facet, value, number) in &values {
        page.click(&chip(facet, value)).await?;
        let screen = page.screen().await?;
        assert_eq!(screen.count(), *number, "the number at {facet} {value}, from {start}");
        assert_eq!(screen.picked(), [format!("{facet} {value}")]);
        page.click(&chip(facet, value)).await?;
        assert_eq!(page.screen().await?, before, "{facet} {value} lets go");
    }
    page.finish().await
}

#[tokio::test]
async fn each_number_is_what_the_map_shows_after_picking_it_alone() -> Outcome {
    every_number_comes_true("#/map").await
}

#[tokio::test]
async fn each_number_takes_selection_and_text_into_account() -> Outcome {
    every_number_comes_true("#/map?account=northlake-bank&q=customer").await
}

#[tokio::test]
async fn the_numbers_are_those_of_the_content() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    for (facet, value, number) in values(&page).await? {
        let expected = CONTENT.kept(|program| keeps(program, &facet, &value)).len();
        assert_eq!(number, expected, "{facet} {value}");
    }
    page.finish().await
}

#[tokio::test]
async fn values_of_one_facet_are_or_and_facets_are_and() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    let picks = [("function", "care"), ("function", "tech"), ("direction", "inbound"), ("medium", "non-voice")];
    for (place, (facet, value)) in picks.iter().enumerate() {
        page.click(&chip(facet, value)).await?;
        let picked = &picks[..=place];
        let kept = CONTENT.kept(|program| {
            let facets: BTreeSet<&str> = picked.iter().map(|(facet, _)| *facet).collect();
            let fits =
                |wanted: &str| picked.iter().any(|(facet, value)| *facet == wanted && keeps(program, facet, value));
            facets.into_iter().all(fits)
        });
        let screen = page.screen().await?;
        assert_eq!(screen.count(), kept.len(), "{picked:?}");
        for layer in Layer::ALL {
            let lit = touched(&kept, layer);
            assert_eq!(screen.lit(layer), lit, "{picked:?}");
            let all: BTreeSet<&str> = CONTENT.nodes(layer).iter().map(|node| node.id.as_str()).collect();
            assert_eq!(screen.out(layer), &all - &lit, "what no filter keeps is out: {picked:?}");
        }
    }
    let address = "#/map?function=care,tech&direction=inbound&medium=non-voice";
    let screen = page.screen().await?;
    assert_eq!(screen.address(), address);
    page.load(address).await?;
    assert_eq!(page.screen().await?, screen, "the address restores the filters");
    page.finish().await
}

#[tokio::test]
async fn what_is_filtered_out_is_no_link_and_not_read_out() -> Outcome {
    let page = Page::open(DESKTOP, "#/map?direction=outbound").await?;
    assert!(!page.screen().await?.out(Layer::Lob).is_empty());
    let wrong = page
        .texts(
            "return [...document.querySelectorAll('[data-layer]')].filter((node) => {
               const out = node.dataset.state === 'out';
               return out !== !node.hasAttribute('href') || out !== (node.getAttribute('aria-hidden') === 'true')
                 || (out && node.tabIndex >= 0);
             }).map((node) => node.outerHTML)",
        )
        .await?;
    none(&wrong)?;
    page.finish().await
}

/// The offers of the notice, each with the number it promises.
async fn offers(page: &Page) -> Outcome<Vec<(String, usize)>> {
    let texts = page.texts("return [...document.querySelectorAll('.notices a')].map((e) => e.textContent)").await?;
    let offer = |text: String| {
        let number = text.rsplit(' ').nth(1).and_then(|number| number.parse().ok()).unwrap_or(usize::MAX);
        (text, number)
    };
    Ok(texts.into_iter().map(offer).collect())
}

#[tokio::test]
async fn where_nothing_is_left_each_offer_names_what_to_loosen_and_keeps_its_word() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    for (address, named) in [
        ("#/map?function=access&medium=none", vec!["relay and information", "no customer contact"]),
        ("#/map?account=wrenfield&function=tech", vec!["wrenfield", "technical help"]),
        ("#/map?q=zzzz", vec!["zzzz"]),
        ("#/map?account=vayutar&channel=chat&lob=technical-support", vec!["vayutar", "chat"]),
    ] {
        page.go(address).await?;
        let screen = page.screen().await?;
        assert_eq!(screen.count(), 0, "{address}");
        assert_eq!(screen.notices().len(), 1, "{address}");
        let offers = offers(&page).await?;
        for name in &named {
            assert!(offers.iter().any(|(text, _)| text.to_lowercase().contains(name)), "{name} in {offers:?}");
        }
        for (place, (text, number)) in offers.iter().enumerate() {
            page.click(&format!(".notices li:nth-child({}) a", place + 1)).await?;
            let screen = page.screen().await?;
            assert_eq!(screen.count(), *number, "{text} at {address}");
            assert!(screen.notices().is_empty() && *number > 0, "{text} at {address}");
            page.back().await?;
        }
    }
    page.finish().await
}

#[tokio::test]
async fn where_no_single_choice_is_to_blame_the_offer_clears_all() -> Outcome {
    let page = Page::open(DESKTOP, "#/map?function=access&medium=none&q=zzzz").await?;
    assert_eq!(offers(&page).await?.len(), 1);
    page.click(".notices a").await?;
    assert_eq!(page.screen().await?.count(), CONTENT.programs.len());
    page.finish().await
}

#[tokio::test]
async fn the_legend_has_the_colors_of_the_lines() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    let wrong = page
        .texts(
            "const color = (element) => getComputedStyle(element).getPropertyValue('--line').trim();
             const swatches = [...document.querySelectorAll('[data-facet=function] .swatch')];
             const seen = new Set(swatches.map(color));
             const groups = [...document.querySelectorAll('.group[data-line]')];
             const faults = seen.size === swatches.length ? [] : ['two functions share a color'];
             for (const swatch of swatches) {
               const name = swatch.parentElement.textContent.replace(/\\d+\\s*$/, '').trim();
               const group = groups.find((group) => group.querySelector('h3').textContent === name);
               if (!group || color(group) !== color(swatch)) faults.push(name);
             }
             return faults",
        )
        .await?;
    none(&wrong)?;
    page.finish().await
}

#[tokio::test]
async fn a_click_before_the_rest_of_the_page_has_followed_leads_on_from_the_last_one() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    // Both in one frame: between them the page has painted nothing, and the filter's link is still that of the map before.
    let stale = page
        .js("const [node, chip] = ['[data-layer=account][data-id=kariton]', '[data-facet=function]']
               .map((selector) => document.querySelector(selector));
             const before = chip.getAttribute('href');
             node.click();
             return Promise.resolve().then(() => Promise.resolve()).then(() => {
               const stale = chip.getAttribute('href') === before;
               chip.click();
               return stale;
             })")
        .await?;
    assert_eq!(stale, true, "the link was brought up before it was clicked: this test has nothing to look at");
    page.settle().await?;
    let screen = page.screen().await?;
    assert_eq!(screen.selected(), ["account kariton"]);
    assert_eq!(screen.picked().len(), 1, "{:?}", screen.picked());
    assert!(screen.address().contains("account=kariton"), "{}", screen.address());
    page.finish().await
}
