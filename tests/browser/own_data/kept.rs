//! Data are changed, kept, taken along and taken away; however many they are.

use floorwalker::quiz::files::Kind;
use floorwalker::words::data as said;

use super::{CSV, bring, names};
use crate::quiz_files::{Downloads, button};
use crate::support::own::desk;
use crate::support::page::DESKTOP;
use crate::support::{Outcome, trouble};

/// Scenario 25: a trainer's JSON with entries of its own is shown once it is sound, and goes on into other programs.
#[tokio::test]
async fn scenario_25_a_trainers_pack_is_checked_shown_and_taken_along() -> Outcome {
    let template = include_str!("../../../public/pack/pack-template.json");
    let page = desk(DESKTOP).await?;
    let downloads = Downloads::of(&page, "scenario-25")?;
    bring(&page, "mine.json", &template.replace("\"lob\":\"Lounge desk\"", "\"lob\":\"Longe desk\""), "pick").await?;
    let problems = page.all_words("[data-part=state] li").await?;
    assert!(matches!(&problems[..], [one] if one.contains("Longe desk")), "the wrong reference is named: {problems:?}");
    assert!(!page.has(".here-now").await?, "nothing is shown before all is sound");
    page.js("document.querySelector('[data-part=state]').textContent = ''").await?;
    bring(&page, "mine.json", template, "pick").await?;
    page.keeps_them().await?;
    page.see_them_on_the_map().await?;
    assert_eq!(names(&page, "account").await?, ["Example Air", "Example Bank"]);
    page.go("#/t/green-floor").await?;
    assert!(page.words("h1").await?.ends_with("Green floor"));
    page.go("#/quiz/sheet?set=green-floor,map&n=5&seed=mine").await?;
    page.wait("the sheet is there", "document.querySelector('.files')").await?;
    for (kind, begins) in [(Kind::Anki, "#separator"), (Kind::MoodleXml, "<?xml")] {
        page.click(&button("file", kind)).await?;
        let name = kind.file_name("green-floor-map");
        let Some(text) = downloads.text(&page, &name).await? else { return trouble(format!("{name} never came")) };
        assert!(text.starts_with(begins), "{name}: {text}");
    }
    page.finish().await
}

#[tokio::test]
async fn rows_are_changed_added_removed_and_brought_back() -> Outcome {
    let page = desk(DESKTOP).await?;
    bring(&page, "clients.csv", CSV, "pick").await?;
    page.js_with(
        "const box = document.querySelector('[data-pack=find]'); box.value = arguments[0];
        box.dispatchEvent(new Event('input', { bubbles: true }))",
        &["nimbus"],
    )
    .await?;
    assert_eq!(page.number("return document.querySelectorAll('.row-table tbody tr').length").await?, 2);
    page.click("#row-drop-3").await?;
    assert!(page.words(".here-now").await?.contains(&said::size(4, 2, 0)));
    assert_eq!(page.focused().await?, "pack-undo");
    page.click("#pack-undo").await?;
    assert!(page.words(".here-now").await?.contains(&said::size(5, 2, 0)));
    page.click("#row-edit-3").await?;
    assert_eq!(page.focused().await?, "cell-account");
    page.js("document.querySelector('#cell-channel').value = ''").await?;
    page.click("[data-pack=take-in]").await?;
    page.wait("it is refused", "document.querySelector('.row-form [role=alert] li')").await?;
    page.js("document.querySelector('#cell-channel').value = 'Email'").await?;
    page.click("[data-pack=take-in]").await?;
    page.wait("the form is gone", "!document.querySelector('.row-form')").await?;
    assert!(page.words(".row-table").await?.contains("Email"));
    page.keeps_them().await?;
    page.reload().await?;
    page.wait("the data are back", "document.querySelector('.here-now')").await?;
    page.see_them_on_the_map().await?;
    page.go("#/map?account=nimbus-air&channel=email").await?;
    assert_eq!(page.screen().await?.count(), 1);
    page.finish().await
}

#[tokio::test]
async fn what_is_saved_is_read_again_as_it_was() -> Outcome {
    let page = desk(DESKTOP).await?;
    let downloads = Downloads::of(&page, "own-data")?;
    bring(&page, "clients.csv", CSV, "pick").await?;
    for what in ["json", "csv"] {
        page.click(&format!("#pack-save-{what}")).await?;
        let Some(text) = downloads.text(&page, &format!("clients.{what}")).await? else {
            return trouble(format!("clients.{what} never came"));
        };
        page.js("document.querySelector('[data-part=state]').textContent = ''").await?;
        bring(&page, &format!("again.{what}"), &text, "pick").await?;
        assert!(page.words(".here-now").await?.contains(&said::size(5, 2, 0)), "{what}");
    }
    page.finish().await
}

#[tokio::test]
async fn the_built_in_content_is_a_start_and_what_is_removed_is_gone() -> Outcome {
    let page = desk(DESKTOP).await?;
    page.click("[data-pack=built-in]").await?;
    page.wait("it is here", "document.querySelector('.here-now')").await?;
    page.keeps_them().await?;
    page.click("#pack-remove").await?;
    page.click("#pack-remove").await?;
    page.wait("it is gone", "!document.querySelector('.here-now')").await?;
    page.go("#/map").await?;
    page.wait("the built-in map is there", "document.querySelector('[data-id=kariton]')").await?;
    assert!(!page.has(".own-banner").await?);
    page.finish().await
}

#[tokio::test]
async fn fifty_thousand_rows_are_read_filtered_selected_asked_about_and_saved() -> Outcome {
    let page = desk(DESKTOP).await?;
    let downloads = Downloads::of(&page, "fifty-thousand")?;
    page.bring_made_up(50_000, 10).await?;
    assert!(page.words(".here-now").await?.contains(&said::size(50_000, 5_000, 0)));
    page.keeps_them().await?;
    // Both files have every row, and are read again.
    page.click("#pack-save-csv").await?;
    page.click("#pack-save-json").await?;
    for name in ["many.csv", "many.json"] {
        let Some(text) = downloads.text(&page, name).await? else { return trouble(format!("{name} never came")) };
        assert_eq!(text.matches("Line 49999").count(), 1, "{name}");
        page.js("document.querySelector('[data-part=state]').textContent = ''").await?;
        bring(&page, name, &text, "pick").await?;
        assert!(page.words(".here-now").await?.contains(&said::size(50_000, 5_000, 0)), "{name}");
    }
    page.see_them_on_the_map().await?;
    assert_eq!(page.screen().await?.count(), 50_000);
    let drawn = "return document.querySelectorAll('[data-layer]').length";
    assert!(page.number(drawn).await? < 200, "what is out of sight is no element");
    page.search("client 4321").await?;
    page.wait("the filter answers", "document.querySelector('[data-count=programs]').textContent === '10'").await?;
    page.click("[data-layer=account][data-id=client-4321]").await?;
    assert_eq!(page.screen().await?.count(), 10);
    assert_eq!(page.number("return document.querySelectorAll('[data-layer=lob][data-lit=true]').length").await?, 10);
    page.go("#/map?account=client-4321&channel=email").await?;
    assert!(page.screen().await?.sentence().contains("Partner 21"));
    page.go("#/map?direction=outbound&medium=voice").await?;
    assert_eq!(page.screen().await?.count(), 4_167);
    page.go("#/quiz?set=map&n=5&seed=many").await?;
    page.wait("a question is there", "document.querySelector('[data-quiz=question]')").await?;
    page.finish().await
}
