//! The visitor's own data: brought by file, by drop, by pasting and by address; refused whole; changed; kept; shown as the
//! built-in content is.

use floorwalker::quiz::files::Kind;
use floorwalker::words::data as said;

use crate::axe::{source, violations};
use crate::quiz_files::{Downloads, button};
use crate::support::page::{DESKTOP, PHONE, Page, View};
use crate::support::site::Copy;
use crate::support::{Outcome, none, trouble};

/// Two accounts, three lines of business, five programs.
const CSV: &str = "account,industry,lob,function,channel,direction,employer,example
Harbor Bank,Banking,Card Services,Customer service,Voice call,inbound,Sampaguita Support,\"Hi, this is Harbor Bank, how can I help?\"
Harbor Bank,Banking,Card Services,Customer service,Email,inbound,Sampaguita Support,Answers a letter about a lost card.
Harbor Bank,Banking,Collections,Collections,Voice call,outbound,Sampaguita Support,Reminds a customer of a bill.
Nimbus Air,Travel,Bookings,Sales,Live chat,inbound,,Changes a seat.
Nimbus Air,Travel,Bookings,Sales,Voice call,inbound,,Sells a ticket.
";

/// Hands the page a file, as if it had been picked or dropped.
const BRING: &str = "const [name, text, how] = arguments;
    const bag = new DataTransfer();
    bag.items.add(new File([text], name));
    if (how === 'drop') {
      document.querySelector('main').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: bag }));
    } else {
      const box = document.querySelector('[data-pack=file]');
      box.files = bag.files;
      box.dispatchEvent(new Event('change', { bubbles: true }));
    }";

async fn bring(page: &Page, name: &str, text: &str, how: &str) -> Outcome {
    page.js_with(BRING, &[name, text, how]).await?;
    page.wait("it is read or refused", "document.querySelector('.done, [data-part=state] .notice')").await
}

/// The page of the data, in a browser that has none yet.
async fn desk(view: View) -> Outcome<Page> {
    let page = Page::open(view, "#/data").await?;
    page.wait("the page is there", "document.querySelector('[data-pack=file]')").await?;
    Ok(page)
}

async fn is_kept(page: &Page) -> Outcome {
    page.wait("the data are kept", &format!("document.querySelector('.here-now').innerText.includes({:?})", said::KEPT))
        .await
}

/// The map over the data.
async fn on_the_map(page: &Page) -> Outcome {
    page.click(".here-now .way.primary").await?;
    page.wait("the map is there", "document.querySelector('[data-layer]')").await?;
    page.ready().await
}

/// The names of a layer's nodes, from A to Z.
async fn names(page: &Page, layer: &str) -> Outcome<Vec<String>> {
    let mut names = page.all_words(&format!("[data-layer={layer}] .name")).await?;
    names.sort();
    Ok(names)
}

#[tokio::test]
async fn a_file_is_shown_like_the_built_in_map_and_kept() -> Outcome {
    let page = desk(DESKTOP).await?;
    bring(&page, "clients.csv", CSV, "pick").await?;
    assert!(page.words(".here-now").await?.contains(&said::size(5, 2, 0)));
    is_kept(&page).await?;
    on_the_map(&page).await?;
    assert_eq!(names(&page, "account").await?, ["Harbor Bank", "Nimbus Air"]);
    assert_eq!(names(&page, "lob").await?.len(), 3);
    assert!(page.words(".own-banner").await?.contains("clients"), "the page says whose data it shows");
    // Selection, sentence, filter, search.
    page.click("[data-layer=account][data-id=nimbus-air]").await?;
    assert_eq!(page.screen().await?.count(), 2);
    page.click("[data-layer=account][data-id=nimbus-air]").await?;
    page.click("[data-layer=account][data-id=harbor-bank]").await?;
    page.click("[data-layer=lob][data-id=collections]").await?;
    assert!(page.screen().await?.sentence().contains("Sampaguita Support"));
    page.go("#/map?direction=outbound").await?;
    assert_eq!(page.screen().await?.count(), 1);
    page.go("#/map").await?;
    page.search("harbour bank").await?;
    page.wait("the search answers", "document.querySelector('.results a')").await?;
    assert!(page.words(".results li").await?.contains("Harbor Bank"));
    // The built-in glossary is there too.
    page.go("#/t/agent").await?;
    assert!(page.words("h1").await?.ends_with("Agent"));
    // And after a reload all of it again.
    page.go("#/map").await?;
    page.reload().await?;
    page.wait("the map is there", "document.querySelector('[data-layer]')").await?;
    assert_eq!(names(&page, "account").await?, ["Harbor Bank", "Nimbus Air"]);
    page.finish().await
}

#[tokio::test]
async fn axe_finds_nothing_where_the_visitors_data_are() -> Outcome {
    let axe = source()?;
    for (view, scheme) in [(PHONE, "light"), (DESKTOP, "dark")] {
        let page = desk(view).await?;
        page.emulate("screen", &[("prefers-color-scheme", scheme)])?;
        let mut faults = violations(&page, &axe, "nothing is here").await?;
        bring(&page, "bad.csv", "account,lob,channel\nHarbor Bank,,Email\n", "pick").await?;
        faults.extend(violations(&page, &axe, "a file is refused").await?);
        page.js("document.querySelector('[data-part=state]').textContent = ''").await?;
        bring(&page, "clients.csv", CSV, "pick").await?;
        is_kept(&page).await?;
        page.click("#row-edit-1").await?;
        faults.extend(violations(&page, &axe, "a row is changed").await?);
        on_the_map(&page).await?;
        faults.extend(violations(&page, &axe, "the map").await?);
        none(&faults)?;
        page.finish().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_quiz_asks_about_the_visitors_own_accounts() -> Outcome {
    let page = desk(DESKTOP).await?;
    bring(&page, "clients.csv", CSV, "pick").await?;
    is_kept(&page).await?;
    on_the_map(&page).await?;
    page.go("#/quiz?set=map&n=5&seed=own").await?;
    page.wait("a question is there", "document.querySelector('[data-quiz=question]')").await?;
    let text = page.words("main").await?;
    let built_in = ["Kariton", "Sinag Mobile", "Tagpuan"];
    assert!(built_in.iter().all(|name| !text.contains(name)), "{text}");
    page.finish().await
}

#[tokio::test]
async fn a_file_with_faults_is_refused_whole_and_what_was_there_stays() -> Outcome {
    let page = desk(DESKTOP).await?;
    bring(&page, "clients.csv", CSV, "drop").await?;
    is_kept(&page).await?;
    let bad =
        "account,lob,channel\nHarbor Bank,,Email\n,Sales,Email\nHarbor Bank,Sales,Email\nHarbor Bank,Sales,Email\n";
    page.js("document.querySelector('[data-part=state]').textContent = ''").await?;
    bring(&page, "bad.csv", bad, "drop").await?;
    let problems = page.all_words("[data-part=state] li").await?;
    assert_eq!(problems.len(), 3, "{problems:?}");
    for (problem, line) in problems.iter().zip(["2", "3", "5"]) {
        assert!(problem.contains(line), "{problem} names line {line}");
    }
    assert!(page.words("[data-part=state]").await?.contains(said::NOTHING_CHANGED));
    assert!(page.words(".here-now").await?.contains(&said::size(5, 2, 0)), "the old data stay");
    on_the_map(&page).await?;
    assert_eq!(names(&page, "account").await?, ["Harbor Bank", "Nimbus Air"]);
    page.finish().await
}

/// Scenario 25: a trainer's JSON with entries of its own is shown once it is sound, and goes on into other programs.
#[tokio::test]
async fn scenario_25_a_trainers_pack_is_checked_shown_and_taken_along() -> Outcome {
    let template = include_str!("../../public/pack/pack-template.json");
    let page = desk(DESKTOP).await?;
    let downloads = Downloads::of(&page, "scenario-25")?;
    bring(&page, "mine.json", &template.replace("\"lob\":\"Lounge desk\"", "\"lob\":\"Longe desk\""), "pick").await?;
    let problems = page.all_words("[data-part=state] li").await?;
    assert!(matches!(&problems[..], [one] if one.contains("Longe desk")), "the wrong reference is named: {problems:?}");
    assert!(!page.has(".here-now").await?, "nothing is shown before all is sound");
    page.js("document.querySelector('[data-part=state]').textContent = ''").await?;
    bring(&page, "mine.json", template, "pick").await?;
    is_kept(&page).await?;
    on_the_map(&page).await?;
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
async fn a_pasted_table_is_read() -> Outcome {
    let page = desk(PHONE).await?;
    page.js("document.querySelector('.paste').open = true").await?;
    page.js_with("document.querySelector('#pasted').value = arguments[0]", &[&CSV.replace(',', "\t")]).await?;
    page.click("[data-pack=paste]").await?;
    page.wait("it is read", "document.querySelector('.done')").await?;
    assert!(page.words(".here-now").await?.contains(&said::size(5, 2, 0)));
    assert!(page.is("document.documentElement.scrollWidth <= innerWidth").await?);
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
    is_kept(&page).await?;
    page.reload().await?;
    page.wait("the data are back", "document.querySelector('.here-now')").await?;
    on_the_map(&page).await?;
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
    is_kept(&page).await?;
    page.click("#pack-remove").await?;
    page.click("#pack-remove").await?;
    page.wait("it is gone", "!document.querySelector('.here-now')").await?;
    page.go("#/map").await?;
    page.wait("the built-in map is there", "document.querySelector('[data-id=kariton]')").await?;
    assert!(!page.has(".own-banner").await?);
    page.finish().await
}

#[tokio::test]
async fn an_address_of_this_site_brings_data_and_no_other_does() -> Outcome {
    let copy = Copy::of_the_site("own-data")?;
    copy.change("packs.csv", |_| CSV.into())?;
    let site = copy.serve_below("/some/folder/")?;
    let page = Page::start(DESKTOP).await?;
    page.visit(&format!("{}?src=packs.csv#/map", site.url())).await?;
    page.wait("the map is there", "document.querySelector('[data-id=nimbus-air]')").await?;
    page.visit(&format!("{}embed/?src=packs.csv#/map", site.url())).await?;
    page.wait("the map is there", "document.querySelector('[data-id=nimbus-air]')").await?;
    for (address, says) in [
        ("https://example.org/packs.csv", "another site"),
        ("//example.org/packs.csv", "another site"),
        ("data:text/csv,account", "another site"),
        ("javascript:alert(1)", "another site"),
        ("https://[", "no address"),
        ("no-such-file.csv", "did not come"),
        ("index.html", "index.html"),
    ] {
        page.visit(&format!("{}?src={}#/map", site.url(), address)).await?;
        page.wait("the page says so", "document.querySelector('[data-part=state] .notice')").await?;
        let text = page.words("[data-part=state]").await?;
        assert!(text.contains(says), "{address}: {text}");
    }
    // And the way to the built-in map is open.
    page.click("nav a[href='#/map']").await?;
    page.wait("the built-in map is there", "document.querySelector('[data-id=kariton]')").await?;
    page.forgive("404");
    page.finish().await
}

#[tokio::test]
async fn without_a_memory_the_data_are_shown_and_the_page_says_so() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.in_every_document(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked'); } });
        Object.defineProperty(window, 'indexedDB', { get() { throw new Error('blocked'); } })",
    )?;
    page.load("#/data").await?;
    page.wait("the page is there", "document.querySelector('[data-pack=file]')").await?;
    bring(&page, "clients.csv", CSV, "pick").await?;
    page.wait("it says so", &format!("document.querySelector('.here-now').innerText.includes({:?})", "keeps nothing"))
        .await?;
    on_the_map(&page).await?;
    assert_eq!(names(&page, "account").await?, ["Harbor Bank", "Nimbus Air"]);
    page.finish().await
}

/// Hands the page fifty thousand programs of five thousand accounts, as they are made in the page.
const MANY: &str = "const rows = ['account,industry,lob,function,channel,direction,employer,example'];
    const channels = ['Voice', 'Email', 'Chat', 'Social media'];
    for (let row = 0; row < 50000; row++) {
      const account = Math.floor(row / 10);
      rows.push(`Client ${account},Industry ${account % 20},Desk ${row % 10}-${account % 40},Function ${row % 10 % 7},` +
        `${channels[row % 4]},${row % 3 ? 'inbound' : 'outbound'},Partner ${account % 50},Line ${row}`);
    }
    const bag = new DataTransfer();
    bag.items.add(new File([rows.join('\\n')], 'many.csv'));
    const box = document.querySelector('[data-pack=file]');
    box.files = bag.files;
    box.dispatchEvent(new Event('change', { bubbles: true }));";

#[tokio::test]
async fn fifty_thousand_rows_are_read_filtered_selected_asked_about_and_saved() -> Outcome {
    let page = desk(DESKTOP).await?;
    let downloads = Downloads::of(&page, "fifty-thousand")?;
    page.js(MANY).await?;
    page.wait("it is read", "document.querySelector('.done')").await?;
    assert!(page.words(".here-now").await?.contains(&said::size(50_000, 5_000, 0)));
    is_kept(&page).await?;
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
    on_the_map(&page).await?;
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
