//! Data are brought by file, by drop, by pasting and by address, shown as the built-in content is, and refused whole.

use floorwalker::words::data as said;

use super::{CSV, bring, names};
use crate::axe::{source, violations};
use crate::support::own::desk;
use crate::support::page::{DESKTOP, PHONE, Page};
use crate::support::site::Copy;
use crate::support::{Outcome, none};

#[tokio::test]
async fn a_file_is_shown_like_the_built_in_map_and_kept() -> Outcome {
    let page = desk(DESKTOP).await?;
    bring(&page, "clients.csv", CSV, "pick").await?;
    assert!(page.words(".here-now").await?.contains(&said::size(5, 2, 0)));
    page.keeps_them().await?;
    page.see_them_on_the_map().await?;
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
        page.keeps_them().await?;
        page.click("#row-edit-1").await?;
        faults.extend(violations(&page, &axe, "a row is changed").await?);
        page.see_them_on_the_map().await?;
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
    page.keeps_them().await?;
    page.see_them_on_the_map().await?;
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
    page.keeps_them().await?;
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
    page.see_them_on_the_map().await?;
    assert_eq!(names(&page, "account").await?, ["Harbor Bank", "Nimbus Air"]);
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
        ("data:text/csv,account", "no way to a file"),
        ("javascript:alert(1)", "no way to a file"),
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
    page.see_them_on_the_map().await?;
    assert_eq!(names(&page, "account").await?, ["Harbor Bank", "Nimbus Air"]);
    page.finish().await
}
