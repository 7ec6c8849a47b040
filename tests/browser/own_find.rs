//! A row among tens of thousands: found by its words, by keyboard alone, and heard. And what the page of the data has without a network.

use floorwalker::words::data as said;

use crate::quiz_files::Downloads;
use crate::support::gate::Gate;
use crate::support::own::{desk, many};
use crate::support::page::{DESKTOP, Page};
use crate::support::site::Copy;
use crate::support::{Outcome, trouble};

#[tokio::test]
async fn a_row_among_ten_thousand_is_found_by_its_words() -> Outcome {
    let page = desk(DESKTOP).await?;
    page.bring("many.csv", &many(10_000)).await?;
    let range = "[data-part=range]";
    assert_eq!(page.words(range).await?, "Rows 1 to 25 of 10,000.");
    // A screen reader hears of a change only where the element that changes was there before.
    let told = "[data-part=range-told]";
    assert!(page.is(&format!("document.querySelector('{told}').matches('[role=status]')")).await?);
    page.js(&format!("document.querySelector('{told}').dataset.before = 'true'")).await?;
    // By keyboard alone, from the top of the page.
    page.tab_until("document.activeElement.matches('[data-pack=find]')", 60).await?;
    page.type_letters("acme0512").await?;
    assert_eq!(page.words(range).await?, "Rows 1 to 15 of 15.");
    page.type_letters(" BILLING em").await?;
    assert_eq!(page.words(range).await?, "Rows 1 to 1 of 1.", "each word may stand in another column");
    let row = page.all_words(".row-table tbody tr :is(th, td)").await?;
    assert_eq!(row[..3], ["Acme0512 Limited", "Billing", "Email"]);
    page.type_letters(" nowhere").await?;
    assert_eq!(page.words(range).await?, said::range(1, 0, 0));
    page.wait(
        "it is said, by the same element",
        &format!("document.querySelector('{told}[data-before]')?.textContent === {:?}", said::range(1, 0, 0)),
    )
    .await?;
    assert!(page.is("document.activeElement.matches('[data-pack=find]')").await?, "the box keeps the focus");
    // Every column counts: the employer, the industry, the direction, the example.
    let rows = many(10_000).to_lowercase();
    for asked in ["partner 49", "industry 19 chat", "inbound 9999", "acme0001 outbound"] {
        let set = "const box = document.querySelector('[data-pack=find]'); box.value = arguments[0];
            box.dispatchEvent(new Event('input', { bubbles: true }))";
        page.js_with(set, &[asked]).await?;
        page.settle().await?;
        let found = rows.lines().skip(1).filter(|row| asked.split(' ').all(|word| row.contains(word))).count();
        assert_eq!(page.words(range).await?, said::range(1, found.min(25), found), "{asked}");
    }
    page.finish().await
}

#[tokio::test]
async fn the_templates_are_there_without_a_network() -> Outcome {
    let copy = Copy::of_the_site("own-offline")?;
    let site = copy.serve_below("/some/folder/")?;
    let gate = Gate::to(&site)?;
    let page = Page::start(DESKTOP).await?;
    let downloads = Downloads::of(&page, "own-offline")?;
    // The very first visit: the program came before there was a worker to keep it.
    page.visit(&gate.url("/some/folder/#/data")).await?;
    page.ready().await?;
    page.wait("the site is kept", "document.documentElement.dataset.offline === 'ready'").await?;
    let kept = "const done = arguments[arguments.length - 1];
        caches.keys().then((names) => Promise.all(names.map((name) => caches.open(name).then((cache) => cache.keys()))))
          .then((all) => done(all.flat().some((request) => /pack_bg-\\w+\\.wasm$/.test(request.url))))";
    let mut is_kept = false;
    for _ in 0..200 {
        is_kept = page.client.execute_async(kept, Vec::new()).await? == serde_json::json!(true);
        if is_kept {
            break;
        }
        page.settle().await?;
    }
    assert!(is_kept, "the program for own data is kept");
    gate.closes();
    page.reload().await?;
    page.desk_is_here().await?;
    for ((name, _), begins) in said::TEMPLATES.into_iter().zip(["\u{feff}account,", "{", "{"]) {
        page.click(&format!("[data-pack=template][href='pack/{name}']")).await?;
        let Some(text) = downloads.text(&page, name).await? else { return trouble(format!("{name} never came")) };
        assert!(text.starts_with(begins), "{name}: {}", text.chars().take(40).collect::<String>());
        assert_eq!(page.words("[data-part=state]").await?, said::saved(name, ""));
    }
    for complaint in ["ERR_", "Failed to"] {
        page.forgive(complaint);
    }
    page.finish().await
}
