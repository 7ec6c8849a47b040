//! On a phone: one layer at a time, the count of what each choice leaves, and the ways back.

use crate::support::content::{CONTENT, Layer, touched};
use crate::support::page::{PHONE, Page};
use crate::support::screen::Screen;
use crate::support::{Outcome, Trouble};

/// The choices that can be seen, each with the number it shows, such as "kariton 9".
const CHOICES: &str = "
    return [...document.querySelectorAll('[data-layer]')].filter((node) => node.getClientRects().length)
      .map((node) => node.dataset.layer + ' ' + node.dataset.id + ' ' + node.querySelector('.leaves').innerText)";

/// The visible choices: layer, id, number.
async fn choices(page: &Page) -> Outcome<Vec<(String, String, usize)>> {
    let choice = |text: String| {
        let parts: Vec<&str> = text.split(' ').collect();
        let number = parts.get(2).and_then(|number| number.parse().ok());
        let number = number.ok_or_else(|| Trouble(format!("a choice without its number: {text}")))?;
        Ok((parts[0].to_owned(), parts[1].to_owned(), number))
    };
    page.texts(CHOICES).await?.into_iter().map(choice).collect()
}

/// Tries every choice of the step and holds its number against the count it leads to.
async fn every_number_comes_true(page: &Page, layer: Layer) -> Outcome<usize> {
    let before = page.screen().await?;
    let choices = choices(page).await?;
    for (found, id, number) in &choices {
        assert_eq!(found, layer.slug(), "one layer at a time");
        page.tap(&format!("a[data-layer={found}][data-id={id}]")).await?;
        assert_eq!(page.screen().await?.count(), *number, "the number at {id}");
        page.back().await?;
        assert_eq!(page.screen().await?, before, "the browser's way back from {id}");
    }
    Ok(choices.len())
}

#[tokio::test]
async fn each_choice_shows_the_count_it_leads_to() -> Outcome {
    let page = Page::open(PHONE, "#/map").await?;
    let accounts = every_number_comes_true(&page, Layer::Account).await?;
    assert_eq!(accounts, CONTENT.nodes(Layer::Account).len());

    page.tap("a[data-layer=account][data-id=sinag-mobile]").await?;
    let of_account = CONTENT.through(&[(Layer::Account, "sinag-mobile")]);
    let lobs = every_number_comes_true(&page, Layer::Lob).await?;
    assert_eq!(lobs, touched(&of_account, Layer::Lob).len(), "only what the account runs can be chosen");

    page.tap("a[data-layer=lob][data-id=customer-service]").await?;
    let of_both = CONTENT.through(&[(Layer::Account, "sinag-mobile"), (Layer::Lob, "customer-service")]);
    let channels = every_number_comes_true(&page, Layer::Channel).await?;
    assert_eq!(channels, touched(&of_both, Layer::Channel).len());
    page.finish().await
}

#[tokio::test]
async fn the_pages_own_back_goes_back_one_step() -> Outcome {
    let page = Page::open(PHONE, "#/map").await?;
    let mut steps = vec![page.screen().await?];
    for node in ["account][data-id=kariton", "lob][data-id=e-commerce-support", "channel][data-id=email"] {
        page.tap(&format!("a[data-layer={node}]")).await?;
        steps.push(page.screen().await?);
    }
    let names: Vec<&str> = steps.iter().map(Screen::step).collect();
    assert_eq!(names, ["account", "lob", "channel", "done"]);
    for expected in steps.iter().rev().skip(1) {
        page.tap(".step-back").await?;
        assert_eq!(page.screen().await?, *expected);
    }
    assert!(!page.is("document.querySelector('.step-back')").await?, "before the first step there is nothing");
    page.finish().await
}

#[tokio::test]
async fn the_browsers_back_goes_back_one_step() -> Outcome {
    let page = Page::open(PHONE, "#/map").await?;
    let mut steps = vec![page.screen().await?];
    for node in ["account][data-id=kariton", "lob][data-id=e-commerce-support", "channel][data-id=email"] {
        page.tap(&format!("a[data-layer={node}]")).await?;
        steps.push(page.screen().await?);
    }
    for expected in steps.iter().rev().skip(1) {
        page.back().await?;
        assert_eq!(page.screen().await?, *expected);
    }
    page.finish().await
}

#[tokio::test]
async fn the_filters_unfold_by_touch_and_narrow_the_steps() -> Outcome {
    let page = Page::open(PHONE, "#/map").await?;
    let facet = "[data-facet=direction][data-value=outbound]";
    assert!(!page.is(&format!("document.querySelector('{facet}').checkVisibility()")).await?, "folded at first");
    page.tap(".filters-fold > summary").await?;
    page.tap(facet).await?;
    let kept = CONTENT.kept(|program| program.answers("outbound"));
    let screen = page.screen().await?;
    assert_eq!(screen.count(), kept.len());
    let shown: Vec<String> = choices(&page).await?.into_iter().map(|(_, id, _)| id).collect();
    let expected: Vec<&str> = CONTENT
        .nodes(Layer::Account)
        .iter()
        .map(|account| account.id.as_str())
        .filter(|account| touched(&kept, Layer::Account).contains(account))
        .collect();
    assert_eq!(shown, expected, "accounts without outbound work are no choice");
    page.finish().await
}
