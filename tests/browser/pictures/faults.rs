//! Whether the comparison sees what a person would: faults that are planted into a page, each small and each alone, and shades along
//! the edges that are none.

use super::compare::{COARSE, FINE, difference};
use super::raster::Raster;
use super::studio::{kept, take};
use super::{DAY, still};
use crate::support::page::DESKTOP;
use crate::support::{Outcome, none, trouble};

/// What is wrong, and the rule that makes it so. What is fainter than the edge of a letter, such as a hairline around a card or a name
/// that the selection has put back, is not seen in a picture of half the size.
const FAULTS: [(&str, &str); 12] = [
    ("a column stands 8 points to the right", "[data-column=lob] { transform: translateX(8px) }"),
    ("a column stands 8 points lower", "[data-column=account] .groups { transform: translateY(8px) }"),
    ("an icon is missing", "[data-id=customer-service] .icon { visibility: hidden }"),
    ("a filter's icon is missing", "[data-value=outbound] .icon { visibility: hidden }"),
    ("one filter has the color of another", "[data-value=care] .swatch { background: var(--line-1) }"),
    ("one filter looks picked", "[data-value=voice] { background: var(--accent); color: var(--on-accent) }"),
    ("a label is cut", "[data-id=alderbrook] .name { clip-path: inset(0 55% 0 0) }"),
    ("a number is missing", "[data-id=technical-support] .leaves { visibility: hidden }"),
    ("a card is missing", ".ticket { visibility: hidden }"),
    ("a card has no room around its text", ".panel { padding: 0 }"),
    ("a heading is small", "h1 { font-size: 1.75rem }"),
    ("the ribbons are gone", ".ribbons { visibility: hidden }"),
];

/// Adds a rule in the place of the one before.
const PLANT: &str = "const sheets = document.adoptedStyleSheets.slice(0, 1);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(arguments[0]);
    document.adoptedStyleSheets = [...sheets, sheet];";

#[tokio::test]
async fn planted_faults_are_seen_each_by_itself() -> Outcome {
    let page = still(DESKTOP, 100, DAY).await?;
    let expected = kept("desk-selection")?;
    let mut wrong = Vec::new();
    for (name, rule) in FAULTS {
        // Drawn anew each time: the ribbons follow what moves, and would stay there.
        page.read("#/about").await?;
        page.read("#/map?account=alderbrook&lob=customer-service").await?;
        let (sound, grain) = take(&page).await?;
        wrong.extend(difference(&expected, &sound, grain).map(|found| format!("before {name}: {}", found.told)));
        page.js_with(PLANT, &[rule]).await?;
        let (faulty, grain) = take(&page).await?;
        if difference(&expected, &faulty, grain).is_none() {
            wrong.push(format!("not seen: {name}"));
        }
        page.js_with(PLANT, &[""]).await?;
    }
    none(&wrong)?;
    page.finish().await
}

/// The picture as another machine may draw it: every point a level lighter or darker, and what borders on another color a share of
/// the way to it.
fn elsewhere(picture: &Raster, share: i32) -> Raster {
    let mut drawn = picture.clone();
    for (at, point) in drawn.points.iter_mut().enumerate() {
        let beside = picture.points.get(at + 1).unwrap_or(&picture.points[at]);
        let level = if (at / 3 + at / picture.width).is_multiple_of(2) { 1 } else { -1 };
        for (part, other) in point.iter_mut().zip(beside) {
            let there = i32::from(*part);
            *part = (there + (i32::from(*other) - there) * share / 100 + level).clamp(0, 255) as u8;
        }
    }
    drawn
}

#[test]
fn shades_along_the_edges_are_no_fault() -> Outcome {
    // In half the size a point is two of the page's.
    for (name, grain, share) in [("desk-selection", COARSE, 15), ("phone-map", FINE, 30), ("phone-entry", FINE, 30)] {
        let picture = kept(name)?;
        if let Some(found) = difference(&picture, &elsewhere(&picture, share), grain) {
            return trouble(format!("{name}: {}", found.told));
        }
    }
    Ok(())
}
