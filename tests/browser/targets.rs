//! What is pressed is large enough: 24 px everywhere, 44 px for the main controls under a finger. Measured, because the
//! rule of axe forgives what has space around it.
//!
//! The main controls are all but links in lists of words (entries, twin, sources): those would double the length of
//! the lists, and a slip there costs one step back.

use crate::support::page::{DESKTOP, PHONE, Page, TABLET, View};
use crate::support::quizzes::pages;
use crate::support::{Outcome, none};

/// The controls below a size, with their boxes. Links inside a running text are what WCAG 2.5.8 excepts.
const SMALL: &str = include_str!("scripts/targets.js");

const ADDRESSES: [&str; 13] = [
    "#/map",
    "#/map?account=kariton",
    "#/map?account=kariton&lob=e-commerce-support&channel=chat",
    "#/map?function=access&medium=none",
    "#/map?q=bank",
    "#/t/line-of-business",
    "#/glossary",
    "#/compare/account-or-lob",
    "#/fit?employer=bpo&tasks=answer-calls,key-data&title=account%20manager",
    "#/tour",
    "#/tour/first-day/2",
    "#/claims",
    "#/about",
];

const ALL: &str = "a[href], button, input, select, summary";
const MAIN: &str = "button, input, select, summary, .way, .set, .option, nav a, .brand, .chip, .clear, .remove, .step-back, .to-map, .results a, \
                    [data-layer][href]";

/// What is too small on the page as it is: of the main controls under a finger, or of all.
pub(crate) async fn small(page: &Page, main: bool) -> Outcome<Vec<String>> {
    let (least, controls) = if main { (44, MAIN) } else { (24, ALL) };
    let found = page.js_with(SMALL, &[&least.to_string(), controls]).await?;
    Ok(found.as_array().into_iter().flatten().map(ToString::to_string).collect())
}

async fn small_controls(view: View, least: u32, controls: &str) -> Outcome<Vec<String>> {
    let page = Page::open(view, "").await?;
    let mut faults = Vec::new();
    page.knows_much().await?;
    let of_the_quiz = pages().into_iter().map(|(_, address)| address);
    for address in ADDRESSES.map(String::from).into_iter().chain(of_the_quiz) {
        if address.starts_with("#/quiz") {
            page.quiz(&address).await?;
        } else {
            page.read(&address).await?;
        }
        page.js("document.querySelectorAll('details').forEach((details) => { details.open = true })").await?;
        page.settle().await?;
        let small = page.js_with(SMALL, &[&least.to_string(), controls]).await?;
        let small = small.as_array().cloned().unwrap_or_default();
        faults.extend(small.iter().map(|fault| format!("{} px, {address}: {fault}", view.width)));
    }
    page.finish().await?;
    Ok(faults)
}

#[tokio::test]
async fn every_target_has_twenty_four_pixels() -> Outcome {
    let mut faults = Vec::new();
    for view in [DESKTOP, TABLET, PHONE] {
        faults.extend(small_controls(view, 24, ALL).await?);
    }
    none(&faults)
}

#[tokio::test]
async fn under_a_finger_the_controls_have_forty_four_pixels() -> Outcome {
    let mut faults = small_controls(PHONE, 44, MAIN).await?;
    faults.extend(small_controls(View { width: 768, height: 1024, touch: true }, 44, MAIN).await?);
    none(&faults)
}
