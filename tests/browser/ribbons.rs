//! The drawing under the map: every ribbon meets its two nodes, and there is one for every pair that shares a program.

use std::collections::BTreeSet;

use crate::support::content::{CONTENT, Layer, Program};
use crate::support::page::{DESKTOP, Page, TABLET, View};
use crate::support::{Outcome, none};

/// Every band with the nodes that its ends lie on: "dimmed|lit left-node right-node"; faults begin with "!".
const BANDS: &str = include_str!("scripts/ribbons.js");

/// The pairs of neighboring nodes that these programs join.
fn pairs(programs: &[&Program], kind: &str) -> BTreeSet<String> {
    let joints = [(Layer::Account, Layer::Lob), (Layer::Lob, Layer::Channel)];
    let of =
        |program: &&Program| joints.map(|(left, right)| format!("{kind} {} {}", program.id(left), program.id(right)));
    programs.iter().flat_map(of).collect()
}

async fn every_ribbon_meets_its_nodes(view: View, direction: &str) -> Outcome {
    let page = Page::open(view, "").await?;
    page.in_every_document(&format!(
        "new MutationObserver(() => {{ document.documentElement.dir = '{direction}' }}).observe(document, {{ childList: true }})"
    ))?;
    for (address, account) in [("#/map", None), ("#/map?account=northlake-bank", Some("northlake-bank"))] {
        page.load(address).await?;
        let bands = page.texts(BANDS).await?;
        none(&bands.iter().filter(|band| band.starts_with('!')).cloned().collect::<Vec<_>>())?;
        let lit = CONTENT.kept(|program| account.is_none_or(|account| program.id(Layer::Account) == account));
        let shown: BTreeSet<String> = bands.iter().filter(|band| band.starts_with("lit ")).cloned().collect();
        assert_eq!(shown, pairs(&lit, "lit"), "the lit ribbons at {address}, {} px", view.width);
        let dark = CONTENT.kept(|program| account.is_some_and(|account| program.id(Layer::Account) != account));
        let shown: BTreeSet<String> = bands.iter().filter(|band| band.starts_with("dimmed ")).cloned().collect();
        assert_eq!(shown, pairs(&dark, "dimmed"), "the dimmed ribbons at {address}, {} px", view.width);
    }
    page.finish().await
}

#[tokio::test]
async fn ribbons_meet_their_nodes_on_a_desk() -> Outcome {
    every_ribbon_meets_its_nodes(DESKTOP, "ltr").await
}

#[tokio::test]
async fn ribbons_meet_their_nodes_from_right_to_left() -> Outcome {
    every_ribbon_meets_its_nodes(DESKTOP, "rtl").await
}

#[tokio::test]
async fn ribbons_meet_their_nodes_on_a_tablet() -> Outcome {
    every_ribbon_meets_its_nodes(TABLET, "ltr").await
}

#[tokio::test]
async fn ribbons_follow_when_the_text_grows() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    page.js("document.documentElement.style.fontSize = '150%'").await?;
    page.settle().await?;
    let wrong: Vec<String> = page.texts(BANDS).await?.into_iter().filter(|band| band.starts_with('!')).collect();
    none(&wrong)?;
    page.finish().await
}

#[tokio::test]
async fn a_ribbon_is_as_wide_as_it_has_programs() -> Outcome {
    let page = Page::open(DESKTOP, "#/map").await?;
    let widths = page
        .texts(
            "const bands = [...document.querySelectorAll('.track[data-line]')]
               .flatMap((path) => (path.getAttribute('d') || '').split('Z').filter(Boolean));
             return bands.map((band) => band.match(/-?[\\d.]+/g).map(Number)).map((n) => n[14] - n[1])",
        )
        .await?;
    let mut widths: Vec<usize> = widths.iter().filter_map(|width| width.parse().ok()).collect();
    let mut expected: Vec<usize> = Vec::new();
    for pair in pairs(&CONTENT.kept(|_| true), "lit") {
        let ends: Vec<&str> = pair.split(' ').skip(1).collect();
        let joined = |program: &&Program| program.nodes[..2] == ends[..] || program.nodes[1..] == ends[..];
        expected.push(CONTENT.programs.iter().filter(|program| joined(program)).count());
    }
    widths.sort_unstable();
    expected.sort_unstable();
    assert_eq!(widths.len(), expected.len());
    let one = widths[0];
    for (width, programs) in widths.iter().zip(&expected) {
        assert_eq!(*width, one * programs, "{programs} programs are {width} wide, one is {one}");
    }
    page.finish().await
}
