//! Around the main job (scenario 5), whose walks by mouse, keyboard and finger are `everywhere/map.rs`: what is one step beside the path,
//! and who pays.

use crate::everywhere::map::{ADDRESS, PROGRAM, names, shows_the_program};
use crate::support::Outcome;
use crate::support::content::{CONTENT, Layer, touched};
use crate::support::page::{DESKTOP, Page};

#[tokio::test]
async fn the_other_lines_of_the_account_are_one_step_away() -> Outcome {
    let page = Page::open(DESKTOP, ADDRESS).await?;
    let lobs = touched(&CONTENT.through(&[(Layer::Account, PROGRAM[0])]), Layer::Lob);
    assert!(lobs.len() > 2, "the account runs several lines");
    for lob in lobs.into_iter().filter(|lob| *lob != PROGRAM[1]) {
        page.click(&format!("a[data-layer=lob][data-id={lob}]")).await?;
        let screen = page.screen().await?;
        let names = screen.path();
        assert_eq!(names[..2], [self::names()[0], CONTENT.node(Layer::Lob, lob).name.as_str()], "the account stays");
        assert!(screen.count() > 0, "no choice leads to an empty map");
        page.back().await?;
        shows_the_program(&page).await?;
    }
    page.finish().await
}

#[tokio::test]
async fn the_sentence_names_the_kind_of_employer() -> Outcome {
    let page = Page::open(DESKTOP, "").await?;
    let mut kinds = std::collections::BTreeSet::new();
    for account in CONTENT.nodes(Layer::Account) {
        let employer = CONTENT.employer(&account.id);
        kinds.insert(employer.group.as_str());
        page.go(&format!("#/map?account={}", account.id)).await?;
        let screen = page.screen().await?;
        let sentence = screen.sentence();
        assert!(sentence.contains(&employer.name) && sentence.contains(&account.name), "{sentence}");
        let words = match employer.group.as_str() {
            "in-house" => ", the account's own team;",
            "captive" => ", which the account owns;",
            _ => "; ",
        };
        assert!(sentence.contains(&format!("You are employed by {}{words}", employer.name)), "{sentence}");
    }
    assert_eq!(kinds.len(), 3, "who pays differs: {kinds:?}");
    page.finish().await
}
