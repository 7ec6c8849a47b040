//! The pictures that are kept of the page, in `references/`: the views and states that tell most, on a phone, a tablet, a desk and a
//! wide screen, by day and by night, in forced colors, with large text, from right to left, and on paper.
//!
//! `FLOORWALKER_RENEW_PICTURES=1 cargo xtask test`, or these tests alone, takes them anew; whoever does looks at them before
//! committing.

mod compare;
mod faults;
mod raster;
mod studio;

use crate::support::page::{DESKTOP, PHONE, Page, TABLET, View};
use crate::support::quizzes::{Way, link, right, wrong};
use crate::support::{Outcome, none};

const SMALLEST: View = View { width: 320, height: 640, touch: true };
const WIDE: View = View { width: 2560, height: 1_200, touch: false };
/// A sheet of paper between its margins.
const SHEET: View = View { width: 720, height: 1_040, touch: false };

const DAY: &[(&str, &str)] = &[("prefers-color-scheme", "light")];
const NIGHT: &[(&str, &str)] = &[("prefers-color-scheme", "dark")];
const FORCED: &[(&str, &str)] = &[("forced-colors", "active"), ("prefers-color-scheme", "dark")];

/// Turns every page around, before anything is drawn.
const FROM_RIGHT_TO_LEFT: &str = "
    const turn = () => { if (document.documentElement) document.documentElement.dir = 'rtl' };
    new MutationObserver(turn).observe(document, { childList: true });
    turn();";

const UNFOLD: &str = "document.querySelectorAll('main details').forEach((details) => { details.open = true })";

/// The rows of data that a visitor brings.
const CSV: &str = "account,industry,lob,function,channel,direction,employer,example
Harbor Bank,Banking,Card Services,Customer service,Voice call,inbound,Sampaguita Support,How can I help?
Harbor Bank,Banking,Collections,Collections,Voice call,outbound,Sampaguita Support,Reminds a customer of a bill.
Nimbus Air,Travel,Bookings,Sales,Live chat,inbound,,Changes a seat.
";

/// A browser whose pages look the same everywhere.
async fn still(view: View, text: u32, features: &[(&str, &str)]) -> Outcome<Page> {
    let page = Page::start_with_text(view, text).await?;
    studio::hold_still(&page)?;
    page.emulate("", features)?;
    Ok(page)
}

/// Takes the page at each address, each under its name, and ends the test with all that differs.
async fn look(page: Page, pictures: &[(&str, &str)]) -> Outcome {
    let mut faults = Vec::new();
    for (name, address) in pictures {
        page.read(address).await?;
        faults.extend(studio::fault(&page, name).await?);
    }
    none(&faults)?;
    page.finish().await
}

#[tokio::test]
async fn a_phone_by_day_looks_as_it_did() -> Outcome {
    let pictures = [
        ("phone-map", "#/map"),
        ("phone-selection", "#/map?account=alderbrook&lob=customer-service"),
        ("phone-no-result", "#/map?function=access&medium=none"),
        ("phone-search", "#/map?q=customer"),
        ("phone-entry", "#/t/average-handle-time"),
        ("phone-arrows", "#/compare/employer-or-account"),
        ("phone-tour", "#/tour/first-day/3"),
    ];
    look(still(PHONE, 100, DAY).await?, &pictures).await
}

#[tokio::test]
async fn a_phone_by_night_looks_as_it_did() -> Outcome {
    let pictures = [
        ("phone-night-circles", "#/compare/bpo-or-call-center"),
        ("phone-night-grid", "#/compare/outsourcing-or-offshoring"),
        ("phone-night-fit", "#/fit?employer=bpo&tasks=answer-calls,key-data&title=account%20manager"),
    ];
    look(still(PHONE, 100, NIGHT).await?, &pictures).await
}

#[tokio::test]
async fn the_smallest_phone_looks_as_it_did() -> Outcome {
    look(still(SMALLEST, 100, DAY).await?, &[("smallest-map", "#/map")]).await
}

#[tokio::test]
async fn a_tablet_looks_as_it_did() -> Outcome {
    let pictures = [
        ("tablet-map", "#/map"),
        ("tablet-selection", "#/map?account=northlake-bank"),
        ("tablet-entry", "#/t/account?region=in"),
    ];
    look(still(TABLET, 100, DAY).await?, &pictures).await
}

#[tokio::test]
async fn a_desk_by_day_looks_as_it_did() -> Outcome {
    let pictures = [
        ("desk-map", "#/map"),
        ("desk-selection", "#/map?account=alderbrook&lob=customer-service"),
        ("desk-glossary", "#/glossary"),
        ("desk-nest", "#/compare/account-or-lob"),
        ("desk-unknown", "#/t/no-such-entry"),
    ];
    look(still(DESKTOP, 100, DAY).await?, &pictures).await
}

#[tokio::test]
async fn a_desk_by_night_looks_as_it_did() -> Outcome {
    let pictures = [("desk-night-map", "#/map?account=northlake-bank"), ("desk-night-fit", "#/fit")];
    look(still(DESKTOP, 100, NIGHT).await?, &pictures).await
}

#[tokio::test]
async fn a_wide_screen_looks_as_it_did() -> Outcome {
    look(still(WIDE, 100, DAY).await?, &[("wide-map", "#/map?account=northlake-bank")]).await
}

#[tokio::test]
async fn forced_colors_look_as_they_did() -> Outcome {
    let page = still(DESKTOP, 100, FORCED).await?;
    look(page, &[("forced-map", "#/map?account=northlake-bank&direction=inbound"), ("forced-claims", "#/claims")]).await
}

#[tokio::test]
async fn text_of_twice_the_size_looks_as_it_did() -> Outcome {
    look(still(DESKTOP, 200, DAY).await?, &[("large-text-map", "#/map?account=northlake-bank")]).await?;
    look(still(PHONE, 200, DAY).await?, &[("large-text-entry", "#/t/average-handle-time")]).await
}

#[tokio::test]
async fn a_page_from_right_to_left_looks_as_it_did() -> Outcome {
    let page = still(DESKTOP, 100, DAY).await?;
    page.in_every_document(FROM_RIGHT_TO_LEFT)?;
    look(page, &[("rtl-map", "#/map?account=northlake-bank"), ("rtl-arrows", "#/compare/employer-or-account")]).await?;
    let page = still(PHONE, 100, NIGHT).await?;
    page.in_every_document(FROM_RIGHT_TO_LEFT)?;
    look(page, &[("rtl-phone-map", "#/map?account=alderbrook&lob=customer-service")]).await
}

#[tokio::test]
async fn paper_looks_as_it_did() -> Outcome {
    let page = still(SHEET, 100, NIGHT).await?;
    let mut faults = Vec::new();
    for (name, address) in [
        ("paper-map", "#/map?account=kariton"),
        ("paper-comparison", "#/compare/employer-or-account"),
        ("paper-quiz", "#/quiz/sheet?set=category.metric&n=5&seed=1"),
    ] {
        page.emulate("", NIGHT)?;
        page.read(address).await?;
        page.wait("it is there", "!location.hash.includes('quiz') || document.querySelector('.paper')").await?;
        page.emulate("print", NIGHT)?;
        page.js("dispatchEvent(new Event('beforeprint'))").await?;
        page.settle().await?;
        faults.extend(studio::fault(&page, name).await?);
    }
    none(&faults)?;
    page.finish().await
}

#[tokio::test]
async fn the_quiz_looks_as_it_did() -> Outcome {
    let mut faults = Vec::new();
    for (view, features, place, ways) in
        [(PHONE, NIGHT, "phone-night", [Way::Pairs, Way::Steps]), (DESKTOP, DAY, "desk", [Way::All, Way::Path])]
    {
        let page = still(view, 100, features).await?;
        for way in ways {
            let (quiz, question) = way.example();
            page.quiz(&link(&quiz)).await?;
            faults.extend(studio::fault(&page, &format!("{place}-question-{way:?}").to_lowercase()).await?);
            let answer = if way == Way::Path { right(&question) } else { wrong(&question) };
            page.quiz(&link(&quiz.with_answer(&answer.format()))).await?;
            faults.extend(studio::fault(&page, &format!("{place}-answer-{way:?}").to_lowercase()).await?);
        }
        page.knows_much().await?;
        page.quiz("#/quiz/review").await?;
        faults.extend(studio::fault(&page, &format!("{place}-review")).await?);
        page.finish().await?;
    }
    none(&faults)
}

/// Hands the page a file.
const BRING: &str = "const bag = new DataTransfer();
    bag.items.add(new File([arguments[0]], 'clients.csv'));
    const box = document.querySelector('[data-pack=file]');
    box.files = bag.files;
    box.dispatchEvent(new Event('change', { bubbles: true }));";

#[tokio::test]
async fn the_page_of_own_data_looks_as_it_did() -> Outcome {
    let page = still(DESKTOP, 100, DAY).await?;
    page.load("#/data").await?;
    page.wait("the page is there", "document.querySelector('[data-pack=file]')").await?;
    let mut faults = Vec::new();
    page.js_with(BRING, &["account,lob,channel\nHarbor Bank,,Email\n"]).await?;
    page.wait("it is refused", "document.querySelector('[data-part=state] .notice')").await?;
    faults.extend(studio::fault(&page, "desk-data-refused").await?);
    page.js_with(BRING, &[CSV]).await?;
    page.wait(
        "it is kept",
        "document.querySelector('[data-part=keeping]')?.textContent.startsWith('Kept in this browser')",
    )
    .await?;
    page.settle().await?;
    page.js(UNFOLD).await?;
    page.js("document.querySelector('#row-edit-1').click()").await?;
    page.settle().await?;
    faults.extend(studio::fault(&page, "desk-data-rows").await?);
    none(&faults)?;
    page.finish().await
}

#[tokio::test]
async fn pages_without_the_app_look_as_they_did() -> Outcome {
    let page = still(PHONE, 100, DAY).await?;
    let mut faults = Vec::new();
    for (name, place) in [("phone-share", "share/"), ("phone-nowhere", "404.html"), ("phone-frame", "embed/#/t/agent")]
    {
        page.visit(&format!("{}{place}", page.site())).await?;
        page.wait("it is there", "document.readyState === 'complete' && !document.querySelector('.waiting')").await?;
        if name == "phone-frame" {
            page.ready().await?;
            page.arrived().await?;
        }
        faults.extend(studio::fault(&page, name).await?);
    }
    none(&faults)?;
    page.finish().await
}
