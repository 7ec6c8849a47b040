//! Tours: stories told on the map, a step at a time.

use fantoccini::key::Key;

use crate::support::Outcome;
use crate::support::content::{Layer, text};
use crate::support::library::{file, items};
use crate::support::page::{DESKTOP, PHONE, Page};
use crate::support::screen::Screen;

/// The addresses of the map that a tour stands at, step by step.
fn steps(tour: &str) -> Vec<String> {
    let tours = file("tours.json");
    let tour = tours.iter().find(|known| known["slug"] == tour).unwrap_or_else(|| panic!("no tour {tour}"));
    items(tour, "steps").map(|step| text(step, "at")).collect()
}

/// What a step and the map that it stands at must have in common.
fn same_map(on_tour: &Screen, on_map: &Screen, where_: &str) {
    for layer in Layer::ALL {
        assert_eq!(on_tour.lit(layer), on_map.lit(layer), "{where_}: {layer:?}");
    }
    assert!(!on_tour.lit(Layer::Account).is_empty(), "{where_}: something is lit");
    assert_eq!(on_tour.count(), on_map.count(), "{where_}");
    assert_eq!(on_tour.path(), on_map.path(), "{where_}");
    assert_eq!(on_tour.picked(), on_map.picked(), "{where_}");
}

#[tokio::test]
async fn every_tour_is_walked_to_its_end_by_enter_alone_over_the_map_it_tells_of() -> Outcome {
    let page = Page::open(DESKTOP, "#/tour").await?;
    let mut seen = Vec::new();
    for tour in file("tours.json") {
        let slug = text(&tour, "slug");
        page.go("#/tour").await?;
        page.tab_until(&format!("document.activeElement.getAttribute('href') === '#/tour/{slug}/1'"), 60).await?;
        page.press(Key::Enter).await?;
        let count = items(&tour, "steps").count();
        for (place, step) in items(&tour, "steps").enumerate() {
            let number = place + 1;
            let where_ = format!("{slug}/{number}");
            page.arrived().await?;
            assert_eq!(page.address().await?, format!("#/tour/{where_}"));
            let card = page.words("section.tour").await?;
            for words in [text(step, "title"), text(step, "text"), format!("Step {number} of {count}")] {
                assert!(card.contains(&words), "{where_}: {words} in {card}");
            }
            let next = if number < count { format!("#/tour/{slug}/{}", number + 1) } else { "#/tour".into() };
            assert_eq!(page.leads("#tour-next").await?, [next]);
            assert_eq!(page.leads("#tour-leave").await?, [text(step, "at")]);
            assert_eq!(page.has("#tour-back").await?, number > 1, "{where_}");
            if number == 1 {
                page.tab_until("document.activeElement.id === 'tour-next'", 4).await?;
            }
            assert_eq!(page.focused().await?, "tour-next", "{where_}: Enter can go on");
            seen.push((where_, text(step, "at"), page.screen().await?));
            page.press(Key::Enter).await?;
        }
        assert_eq!(page.address().await?, "#/tour", "{slug}: after the last step come the other tours");
    }
    assert!(seen.len() > 20);
    for (where_, at, on_tour) in seen {
        page.go(&at).await?;
        same_map(&on_tour, &page.screen().await?, &where_);
    }
    page.finish().await
}

#[tokio::test]
async fn back_returns_step_by_step_by_its_link_and_by_the_browser() -> Outcome {
    let page = Page::open(DESKTOP, "#/tour").await?;
    page.click("main a[href='#/tour/account-closed/1']").await?;
    page.arrived().await?;
    let first = page.screen().await?;
    page.click("#tour-next").await?;
    let second = page.screen().await?;
    page.click("#tour-next").await?;
    assert_eq!(page.address().await?, "#/tour/account-closed/3");
    page.click("#tour-back").await?;
    assert_eq!(page.screen().await?, second, "its link");
    page.click("#tour-back").await?;
    assert_eq!(page.screen().await?, first);
    // By now four steps are in the history.
    for expected in ["account-closed/2", "account-closed/3", "account-closed/2", "account-closed/1"] {
        page.back().await?;
        assert_eq!(page.address().await?, format!("#/tour/{expected}"));
    }
    assert_eq!(page.screen().await?, first, "the browser's back");
    page.back().await?;
    assert_eq!(page.address().await?, "#/tour");
    assert!(page.has("main a[href='#/tour/account-closed/1']").await?);
    page.forward().await?;
    assert_eq!(page.screen().await?, first);
    page.finish().await
}

#[tokio::test]
async fn leaving_keeps_the_map_as_the_tour_left_it() -> Outcome {
    let page = Page::open(DESKTOP, "#/tour/first-day/2").await?;
    page.arrived().await?;
    let on_tour = page.screen().await?;
    page.click("#tour-leave").await?;
    assert_eq!(page.address().await?, steps("first-day")[1]);
    assert!(!page.has("section.tour").await?, "the card is gone");
    same_map(&on_tour, &page.screen().await?, "after leaving");
    // From here it is the map as ever.
    page.click("[data-layer=channel][data-id=voice]").await?;
    assert_eq!(page.screen().await?.path().len(), 3);
    page.finish().await
}

#[tokio::test]
async fn a_link_to_a_step_in_the_middle_restores_it() -> Outcome {
    let page = Page::open(DESKTOP, "#/tour/many-fields/1").await?;
    page.arrived().await?;
    for _ in 0..3 {
        page.click("#tour-next").await?;
    }
    let (walked, card) = (page.screen().await?, page.words("section.tour").await?);
    assert_eq!(walked.address(), "#/tour/many-fields/4");
    page.reload().await?;
    page.arrived().await?;
    assert_eq!(page.screen().await?, walked, "after a reload");
    page.finish().await?;

    let other = Page::open(DESKTOP, "#/tour/many-fields/4").await?;
    other.arrived().await?;
    assert_eq!(other.screen().await?, walked, "in a new window");
    assert_eq!(other.words("section.tour").await?, card);
    other.finish().await
}

#[tokio::test]
async fn a_choice_on_the_map_ends_the_tour_and_back_returns_to_it() -> Outcome {
    let page = Page::open(DESKTOP, "#/tour/greeting-to-paycheck/1").await?;
    page.arrived().await?;
    let on_tour = page.screen().await?;
    page.click("[data-layer=lob][data-id=billing]").await?;
    assert_eq!(page.address().await?, "#/map?account=sinag-mobile&lob=billing");
    assert!(!page.has("section.tour").await?);
    page.back().await?;
    assert_eq!(page.screen().await?, on_tour);
    assert!(page.has("section.tour").await?);
    page.finish().await
}

#[tokio::test]
async fn a_tour_is_walked_by_finger_on_a_phone() -> Outcome {
    let page = Page::open(PHONE, "#/tour").await?;
    page.tap("main a[href='#/tour/first-day/1']").await?;
    page.arrived().await?;
    for number in 2..=steps("first-day").len() {
        page.tap("#tour-next").await?;
        assert_eq!(page.address().await?, format!("#/tour/first-day/{number}"));
    }
    page.tap("#tour-next").await?;
    assert_eq!(page.address().await?, "#/tour");
    page.finish().await
}

#[tokio::test]
async fn a_tour_or_a_step_that_is_not_there_is_said_or_stands_at_the_end() -> Outcome {
    let page = Page::open(DESKTOP, "#/tour/nowhere/1").await?;
    assert!(page.words("main").await?.contains("There is no tour \u{201c}nowhere\u{201d}."));
    page.click("main a[href='#/tour']").await?;
    page.read("#/tour/first-day/98").await?;
    assert!(page.words("section.tour").await?.contains("Step 6 of 6"));
    page.finish().await
}

#[tokio::test]
async fn each_step_is_read_out() -> Outcome {
    let page = Page::open(DESKTOP, "#/tour/first-day/1").await?;
    page.arrived().await?;
    page.click("#tour-next").await?;
    let tours = file("tours.json");
    let tour = tours.iter().find(|tour| tour["slug"] == "first-day").unwrap_or_else(|| panic!("no such tour"));
    let expected = format!("Step 2 of 6. {}. {}", text(&tour["steps"][1], "title"), text(&tour["steps"][1], "text"));
    let heard = "document.querySelector('p.sr-only[role=status]').textContent";
    page.wait("it is read out", &format!("{heard}.includes({})", serde_json::json!(expected))).await?;
    page.finish().await
}
