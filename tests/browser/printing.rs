//! What comes out of the page: the map as a picture in a file, and everything on paper.

use std::path::Path;

use floorwalker::domain::address::Address;
use floorwalker::domain::map_view::view;
use floorwalker::domain::search::SearchIndex;
use floorwalker::{html, words};
use serde_json::json;

use crate::quiz_files::Downloads;
use crate::support::answering::Hand;
use crate::support::content::{CONTENT, Layer};
use crate::support::page::{DESKTOP, PHONE, Page, View};
use crate::support::quizzes::atlas;
use crate::support::{Outcome, Trouble, none, trouble};

/// What only a screen can do. What was ticked in the fit check is told by its box, under the name of its group.
const CONTROLS: &str =
    "input:not(:checked), button, select, textarea, summary:not(.outline *, .fit *), .filters, .chip, .clear, .remove, .step-prompt, nav,
    .skip, .search, .switch, .ways, .preview, .take, .copied, .tour-steps, .foot";

/// Looks at the page as paper.
async fn on_paper(page: &Page) -> Outcome {
    page.emulate("print", &[("prefers-color-scheme", "dark")])?;
    page.js("dispatchEvent(new Event('beforeprint'))").await?;
    page.settle().await
}

/// The controls that would be printed.
async fn controls(page: &Page) -> Outcome<Vec<String>> {
    let look = "return [...document.querySelectorAll(arguments[0])].filter((e) => e.checkVisibility())
                  .map((e) => e.outerHTML.slice(0, 120))";
    let found = page.js_with(look, &[CONTROLS]).await?;
    Ok(found.as_array().into_iter().flatten().map(ToString::to_string).collect())
}

#[tokio::test]
async fn the_map_is_saved_as_the_picture_that_is_chosen() -> Outcome {
    let page = Page::open(DESKTOP, "#/map?account=kariton").await?;
    let downloads = Downloads::of(&page, "map-svg")?;
    page.use_hand(Hand::Keys, "[data-take=svg]").await?;
    let Some(text) = downloads.text(&page, "floorwalker-map.svg").await? else {
        return trouble("no floorwalker-map.svg comes");
    };
    let address = page.text("return location.href").await?;
    for expected in ["<svg xmlns=\"http://www.w3.org/2000/svg\"", ">Kariton</text>", ">Chat</text>", &address] {
        assert!(text.contains(expected), "{expected}");
    }
    assert!(page.words(".take .copied").await?.contains("in your downloads"));
    page.finish().await
}

#[tokio::test]
async fn the_picture_of_points_is_twice_as_large_and_not_blank() -> Outcome {
    let page = Page::open(PHONE, "#/map?industry=travel").await?;
    let downloads = Downloads::of(&page, "map-png")?;
    page.use_hand(Hand::Finger, "[data-take=svg]").await?;
    let svg = downloads.text(&page, "floorwalker-map.svg").await?.unwrap_or_default();
    let size = |name: &str| -> u32 {
        let value = svg.split_once(&format!(" {name}=\"")).and_then(|(_, rest)| rest.split_once('"'));
        value.and_then(|(number, _)| number.parse().ok()).unwrap_or_default()
    };
    page.use_hand(Hand::Finger, "[data-take=png]").await?;
    let file = downloads.path("floorwalker-map.png");
    let bytes = whole(&page, &file).await?;
    assert!(bytes.starts_with(b"\x89PNG\r\n\x1a\n"));
    let number = |at: usize| bytes[at..at + 4].iter().fold(0, |sum, byte| sum * 256 + u32::from(*byte));
    assert_eq!([number(16), number(20)], [size("width") * 2, size("height") * 2]);
    // A sheet of one color packs into a few hundred bytes.
    assert!(bytes.len() > 20_000, "{} bytes", bytes.len());
    let data = bytes.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
    let colors = "const bytes = new Uint8Array(arguments[0].match(/../g).map((pair) => parseInt(pair, 16)));
        const done = arguments[arguments.length - 1];
        createImageBitmap(new Blob([bytes], { type: 'image/png' })).then((picture) => {
          const canvas = document.createElement('canvas');
          canvas.width = picture.width; canvas.height = picture.height;
          const context = canvas.getContext('2d');
          context.drawImage(picture, 0, 0);
          const points = new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
          done(new Set(points).size);
        }, (error) => done(String(error)));";
    let colors = page.client.execute_async(colors, vec![json!(data)]).await?;
    assert!(colors.as_u64().is_some_and(|colors| colors > 50), "{colors} colors");
    page.finish().await
}

/// The bytes of a file, once it has stopped growing.
async fn whole(page: &Page, file: &Path) -> Outcome<Vec<u8>> {
    let mut before = 0;
    for _ in 0..200 {
        page.settle().await?;
        let size = file.metadata().map_or(0, |file| file.len());
        if size > 0 && size == before {
            return Ok(std::fs::read(file)?);
        }
        before = size;
    }
    trouble(format!("no {} comes", file.display()))
}

#[tokio::test]
async fn what_the_browser_refuses_is_told_in_words() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    // As browsers do that give a page another drawing than its own.
    page.in_every_document(
        "CanvasRenderingContext2D.prototype.getImageData = () => ({ data: [255, 255, 255, 255] });
         window.print = () => {};",
    )?;
    page.load("#/map").await?;
    page.click("[data-take=png]").await?;
    page.wait("it is told", "document.querySelector('.take .copied').textContent").await?;
    assert!(page.words(".take .copied").await?.contains("does not let the page make that file"));
    page.click("[data-take=print]").await?;
    assert!(page.words(".take .copied").await?.contains("does not let the page print"));
    page.finish().await?;

    let page = Page::open(DESKTOP, "#/map").await?;
    page.block(&["*picture*"])?;
    page.forgive("picture");
    page.click("[data-take=png]").await?;
    page.wait("it is told", "document.querySelector('.take .copied').textContent").await?;
    assert!(page.words(".take .copied").await?.contains("does not let the page make that file"));
    page.finish().await
}

/// Prints the page, as its own button does; how many sheets it takes.
async fn sheets(page: &Page) -> Outcome<u64> {
    let paper = json!({ "paperWidth": 8.27, "paperHeight": 11.69 });
    let file = page.devtools("Page.printToPDF", paper)?;
    let count = "return (atob(arguments[0]).match(/\\/Type \\/Page\\b/g) || []).length";
    let sheets = page.js_with(count, &[file["data"].as_str().unwrap_or_default()]).await?;
    sheets.as_u64().filter(|sheets| *sheets > 0).ok_or_else(|| Trouble("no sheet comes out".into()))
}

#[tokio::test]
async fn the_map_is_printed_as_a_picture_on_one_sheet() -> Outcome {
    for view in [DESKTOP, PHONE] {
        let page = Page::open(view, "#/map").await?;
        // Nothing was pressed: whoever prints with the browser's own menu gets the picture too.
        assert!(page.is("document.querySelector('.poster').childNodes.length === 0").await?);
        assert_eq!(sheets(&page).await?, 1);
        let poster = page.text("return document.querySelector('.poster').textContent").await?;
        for layer in Layer::ALL {
            for node in CONTENT.nodes(layer) {
                assert!(poster.contains(&node.name), "{} is not on paper", node.name);
            }
        }
        on_paper(&page).await?;
        none(&controls(&page).await?)?;
        assert!(page.is("document.querySelector('.poster svg').getBoundingClientRect().width > 300").await?);
        assert!(!page.is("document.querySelector('.columns').checkVisibility()").await?, "not twice");
        assert!(!page.is("document.querySelector('.outline').checkVisibility()").await?, "the list only if unfolded");
        page.finish().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_choice_is_printed_as_it_stands() -> Outcome {
    let page = Page::open(DESKTOP, "#/map?account=kariton").await?;
    page.js("window.print = () => dispatchEvent(new Event('beforeprint'))").await?;
    page.click("[data-take=print]").await?;
    let poster = "return document.querySelector('.poster').textContent";
    assert!(page.text(poster).await?.contains("Kariton"));
    assert_eq!(page.words(".take .copied").await?, "");
    // What is chosen later is printed later.
    page.go("#/map?direction=outbound&medium=voice").await?;
    page.click("details.outline > summary").await?;
    on_paper(&page).await?;
    assert!(page.text(poster).await?.contains("Direction: Outbound. Channel group: Voice."));
    assert!(page.is("document.querySelector('.outline [data-program]:not([hidden])').checkVisibility()").await?);
    none(&controls(&page).await?)?;
    page.finish().await
}

#[tokio::test]
async fn paper_is_white_and_holds_no_controls() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    let mut faults = Vec::new();
    for (address, there) in [
        ("#/t/account", ".entry .summary"),
        ("#/t/average-handle-time", ".metric"),
        ("#/glossary?category=metric", ".entries dd"),
        ("#/glossary?letter=all", ".entries dd"),
        ("#/glossary?q=handle", ".entries dd"),
        ("#/compare/bpo-or-call-center", ".comparison td"),
        ("#/fit?tasks=answer-calls", ".verdict .reasons"),
        ("#/tour/greeting-to-paycheck/2", ".tour-text"),
        ("#/claims", ".claim .facts"),
        ("#/about", ".page h2"),
    ] {
        page.emulate("", &[("prefers-color-scheme", "dark")])?;
        page.load(address).await?;
        page.wait("it is there", &format!("document.querySelector('{there}')")).await?;
        on_paper(&page).await?;
        faults.extend(controls(&page).await?.into_iter().map(|fault| format!("{address}: {fault}")));
        let ink = "const style = getComputedStyle(document.querySelector(arguments[0]));
            const sum = (color) => color.match(/\\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
            return [sum(style.color) < 300, sum(getComputedStyle(document.documentElement).backgroundColor) === 765].join()";
        let light = page.js_with(ink, &[there]).await?;
        if light != json!("true,true") {
            faults.push(format!("{address}: dark ink, white paper: {light}"));
        }
        if page.is("document.documentElement.scrollWidth > innerWidth").await? {
            faults.push(format!("{address}: wider than the sheet"));
        }
    }
    none(&faults)?;
    page.finish().await
}

#[tokio::test]
async fn a_set_of_entries_is_a_handout_in_two_columns() -> Outcome {
    let page = Page::open(DESKTOP, "#/glossary?category=metric").await?;
    page.resize(View { width: 720, height: 1_040, touch: false })?;
    on_paper(&page).await?;
    let columns = "return new Set([...document.querySelectorAll('.entries > div')]
        .map((entry) => Math.round(entry.getBoundingClientRect().left))).size";
    assert_eq!(page.number(columns).await?, 2);
    page.finish().await
}

#[tokio::test]
async fn the_whole_map_lies_beside_the_page() -> Outcome {
    let page = Page::open(DESKTOP, "#/about").await?;
    let fetch = "const done = arguments[arguments.length - 1];
        fetch('map.svg').then((answer) => answer.text()).then(done, (error) => done(String(error)));";
    let found = page.client.execute_async(fetch, Vec::new()).await?;
    let address = Address::default();
    let whole = view(atlas(), &SearchIndex::of(atlas()), &address);
    assert!(found == json!(html::poster(atlas(), &whole, &address, words::NAME)), "map.svg is what the host draws");
    page.finish().await
}
