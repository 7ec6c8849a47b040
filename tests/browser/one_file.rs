//! The one file, opened from disk and alone in its folder. `cargo xtask browsers` opens it in Firefox and `WebKitGTK` too.

use std::fs;
use std::path::{Path, PathBuf};

use floorwalker::words::{DOWNLOADS, quiz_pages as words};
use xtask::paths;

use crate::search::follow_first_answer;
use crate::support::answering::Hand;
use crate::support::page::{DESKTOP, Page};
use crate::support::quizzes::{atlas, questions, right};
use crate::support::{Outcome, none};

const QUIZ: &str = "#/quiz?set=all&n=3&seed=disk";

/// A copy of the file in a folder of its own; deleted when dropped.
struct Download(PathBuf);

impl Download {
    fn save(name: &str) -> Outcome<Self> {
        let folder = std::env::temp_dir().join(format!("floorwalker-download-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder)?;
        fs::copy(paths::dist().join("floorwalker.html"), folder.join("floorwalker.html"))?;
        Ok(Self(folder))
    }

    async fn open(&self, fragment: &str) -> Outcome<Page> {
        let page = Page::start(DESKTOP).await?;
        page.visit(&format!("{}{fragment}", address(&self.0))).await?;
        page.ready().await?;
        Ok(page)
    }
}

impl Drop for Download {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn address(folder: &Path) -> String {
    format!("file://{}/floorwalker.html", folder.display())
}

/// Nothing was asked for, and nobody complained.
async fn is_quiet(page: Page) -> Outcome {
    let asked = "return performance.getEntriesByType('resource').map((entry) => entry.name.slice(0, 200))";
    none(&page.texts(asked).await?)?;
    none(&page.texts("return window.__errors").await?)?;
    page.finish().await
}

#[tokio::test]
async fn from_disk_the_map_the_search_and_an_entry_work() -> Outcome {
    let file = Download::save("map")?;
    let page = file.open("").await?;
    assert_eq!(page.screen().await?.count(), atlas().programs().len());
    page.click("[data-layer=account][data-id=kariton]").await?;
    assert!(page.screen().await?.sentence().contains("Kariton"));
    let entry = follow_first_answer(&page, "sino nagpapasahod").await?;
    assert!(entry.len() > 1000, "the whole entry, not its head: {entry}");
    for (place, marks) in
        [("glossary", ".entries dt"), ("compare", "main a[href^='#/compare/']"), ("fit", "main input[type=checkbox]")]
    {
        page.click(&format!("nav a[href='#/{place}']")).await?;
        page.arrived().await?;
        assert!(page.has(marks).await?, "{place}");
    }
    is_quiet(page).await
}

#[tokio::test]
async fn from_disk_a_quiz_is_played_and_a_reload_restores_its_result() -> Outcome {
    let file = Download::save("quiz")?;
    let page = file.open(QUIZ).await?;
    page.quiz_is_here().await?;
    for question in &questions(QUIZ) {
        page.answer(Hand::Mouse, question, &right(question)).await?;
        page.use_hand(Hand::Mouse, "[data-quiz=next]").await?;
    }
    assert_eq!(page.words("[data-quiz=score]").await?, words::score(3, 3));
    page.reload().await?;
    page.quiz_is_here().await?;
    assert_eq!(page.words("[data-quiz=score]").await?, words::score(3, 3));
    is_quiet(page).await
}

#[tokio::test]
async fn the_page_about_the_program_offers_both_files_with_their_sizes() -> Outcome {
    let page = Page::open(DESKTOP, "#/about").await?;
    for (file, name, _) in DOWNLOADS {
        assert_eq!(page.words(&format!("a[href='{file}'][download]")).await?, name);
        let told: Vec<&str> = name.split([' ', '(']).collect();
        let unit = told.iter().position(|word| *word == "MB)").unwrap_or_default();
        let told: f64 = told[unit - 1].parse()?;
        let size = f64::from(u32::try_from(fs::metadata(paths::dist().join(file))?.len())?) / 1e6;
        assert!((told - size).abs() < 0.15, "{file} has {size} MB, and the page says {told}");
    }
    page.finish().await
}

#[tokio::test]
async fn the_one_file_offers_nothing_that_it_has_not() -> Outcome {
    let file = Download::save("offers")?;
    let page = file.open("").await?;
    for place in [
        "map?account=kariton",
        "glossary",
        "t/account",
        "compare/account-or-lob",
        "fit",
        "quiz",
        "about",
        "tour",
        "claims",
    ] {
        page.go(&format!("#/{place}")).await?;
        page.arrived().await?;
        let dead = "return [...document.querySelectorAll('a[href], img[src]')].filter((one) => one.checkVisibility())
            .map((one) => one.getAttribute('href') ?? one.src).filter((way) => !/^(#|data:|https?:)/.test(way))";
        none(&page.texts(dead).await?)?;
    }
    is_quiet(page).await
}
