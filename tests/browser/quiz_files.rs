//! The files of the quiz: what the browser hands over is what the host writes, byte for byte.

use std::path::{Path, PathBuf};

use floorwalker::domain::atlas::Layer;
use floorwalker::quiz::Answer;
use floorwalker::quiz::files::{Export, Kind, results_csv, results_json, write};
use floorwalker::words::quiz_pages as words;
use serde_json::json;

use crate::support::answering::Hand;
use crate::support::page::{DESKTOP, PHONE, Page};
use crate::support::quizzes::{atlas, finished, link, questions, right, state, wrong};
use crate::support::{Outcome, none};

const QUIZ: &str = "#/quiz?set=all&n=20&seed=1";
const SHEET: &str = "#/quiz/sheet?set=all&n=20&seed=1";

/// A folder for what a browser saves; deleted when dropped.
pub(crate) struct Downloads(PathBuf);

impl Downloads {
    /// Has `page` save into a new folder of that name.
    pub(crate) fn of(page: &Page, name: &str) -> Outcome<Self> {
        let folder = std::env::temp_dir().join(format!("floorwalker-saved-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        let allow = json!({ "behavior": "allow", "downloadPath": folder.display().to_string() });
        page.devtools("Browser.setDownloadBehavior", allow)?;
        Ok(Self(folder))
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// The text of the file of that name, once it is whole; nothing where it never comes.
    pub(crate) async fn text(&self, page: &Page, name: &str) -> Outcome<Option<String>> {
        let file = self.path(name);
        for _ in 0..60 {
            page.settle().await?;
            if is_whole(&file) {
                return Ok(Some(std::fs::read_to_string(&file)?));
            }
        }
        Ok(None)
    }
}

fn is_whole(file: &Path) -> bool {
    // The browser writes under another name first.
    file.metadata().is_ok_and(|file| file.len() > 0)
}

impl Drop for Downloads {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// The whole address that everybody gets the quiz at.
pub(crate) fn whole(page: &Page, quiz: &str) -> String {
    format!("{}{}", page.site(), link(&state(quiz).without_answers()))
}

fn written(kind: Kind, link: &str) -> String {
    let some = |layer: Layer| atlas().nodes(layer).iter().take(3).map(|node| node.name.clone());
    let others: Vec<String> = Layer::ALL.into_iter().flat_map(some).collect();
    write(kind, &Export { atlas: atlas(), questions: &questions(QUIZ), others: &others, link })
}

/// The button that downloads or copies the file of that kind: they stand in the order of the formats.
pub(crate) fn button(door: &str, kind: Kind) -> String {
    let nth = 1 + Kind::ALL.iter().position(|known| *known == kind).unwrap_or_default();
    format!(".files > li:nth-child({nth}) [data-desk^='{door}.']")
}

#[tokio::test]
async fn each_download_is_what_the_host_writes() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    let downloads = Downloads::of(&page, "six")?;
    page.quiz(SHEET).await?;
    let mut faults = Vec::new();
    for (kind, (_, name, _)) in Kind::ALL.into_iter().zip(words::FILES) {
        page.use_hand(Hand::Mouse, &button("file", kind)).await?;
        match downloads.text(&page, &kind.file_name("all")).await? {
            Some(text) if text == written(kind, &whole(&page, QUIZ)) => {
                assert!(page.words(".copied").await?.contains("in your downloads"), "{name}");
            }
            Some(text) => faults.push(format!("{name}: another text: {}", text.chars().take(200).collect::<String>())),
            None => faults.push(format!("{name}: no file {} comes", kind.file_name("all"))),
        }
    }
    none(&faults)?;
    page.finish().await
}

#[tokio::test]
async fn each_copy_is_what_the_host_writes() -> Outcome {
    let page = Page::start(PHONE).await?;
    let keep = "Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: (text) => { window.__copied = text; return Promise.resolve() } } })";
    page.in_every_document(keep)?;
    page.quiz(SHEET).await?;
    let mut faults = Vec::new();
    for (kind, (_, name, _)) in Kind::ALL.into_iter().zip(words::FILES) {
        page.js("window.__copied = ''").await?;
        page.use_hand(Hand::Finger, &button("copy", kind)).await?;
        let copied = page.text("return window.__copied").await?;
        if copied != written(kind, &whole(&page, QUIZ)) {
            faults.push(format!("{name}: copied: {}", copied.chars().take(200).collect::<String>()));
        }
    }
    none(&faults)?;
    for there in [SHEET, &link(&finished(&state(QUIZ), |_, question| right(question)))] {
        page.quiz(there).await?;
        page.js("window.__copied = ''").await?;
        page.use_hand(Hand::Finger, "[data-desk='copy.link']").await?;
        assert_eq!(page.text("return window.__copied").await?, whole(&page, QUIZ), "no answer goes along from {there}");
        assert_eq!(page.words(".copied").await?, "Copied.");
        assert!(page.all_words(".in-full").await?.contains(&whole(&page, QUIZ)), "and it can be copied by hand");
    }
    page.finish().await
}

#[tokio::test]
async fn where_the_clipboard_is_closed_the_text_stands_there_to_be_copied() -> Outcome {
    for clipboard in ["{ writeText: () => Promise.reject(new Error('refused')) }", "undefined"] {
        let page = Page::start(DESKTOP).await?;
        page.in_every_document(&format!("Object.defineProperty(navigator, 'clipboard', {{ value: {clipboard} }})"))?;
        page.quiz(SHEET).await?;
        assert!(!page.is("document.querySelector('[data-desk-text]').checkVisibility()").await?);
        page.use_hand(Hand::Keys, &button("copy", Kind::Csv)).await?;
        let area = "document.querySelector('[data-desk-text]')";
        page.wait("the text is shown", &format!("{area}.checkVisibility()")).await?;
        let text = page.text(&format!("return {area}.value")).await?;
        assert_eq!(text.replace("\r\n", "\n"), written(Kind::Csv, &whole(&page, QUIZ)).replace("\r\n", "\n"));
        assert!(page.is(&format!("document.activeElement === {area} && {area}.selectionEnd > 0")).await?, "all marked");
        assert!(page.words(".copied").await?.contains("copy it by hand"));
        page.finish().await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_result_is_what_the_host_writes() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    let downloads = Downloads::of(&page, "results")?;
    let end = finished(&state(QUIZ), |nth, question| if nth % 3 == 0 { wrong(question) } else { right(question) });
    page.quiz(&link(&end)).await?;
    let asked = questions(QUIZ);
    let answers: Vec<Answer> = end.answers.iter().filter_map(|answer| Answer::parse(answer)).collect();
    let at = whole(&page, QUIZ);
    for (name, text) in
        [("json", results_json(atlas(), &at, &asked, &answers)), ("csv", results_csv(atlas(), &at, &asked, &answers))]
    {
        page.use_hand(Hand::Keys, &format!("[data-desk='results.{name}']")).await?;
        let saved = downloads.text(&page, &format!("floorwalker-results.{name}")).await?;
        assert_eq!(saved, Some(text), "{name}");
    }
    page.finish().await
}

#[tokio::test]
async fn a_set_with_hostile_names_gives_a_harmless_file_name() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    let downloads = Downloads::of(&page, "names")?;
    page.quiz("#/quiz/sheet?set=../../x,account&n=5&seed=1").await?;
    page.use_hand(Hand::Mouse, &button("file", Kind::Json)).await?;
    let name = Kind::Json.file_name("../../x-account");
    assert!(!name.contains(['/', '\\']) && name.matches('.').count() == 1, "{name}");
    assert!(downloads.text(&page, &name).await?.is_some(), "{name}");
    page.finish().await
}
