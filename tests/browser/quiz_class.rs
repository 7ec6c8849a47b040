//! The quiz in class: embedded in another page, on a sheet, on paper.

use std::path::PathBuf;

use floorwalker::domain::address::{QuizPage, QuizState};
use floorwalker::quiz::files::result_message;
use floorwalker::quiz::{Answer, Form};
use floorwalker::words::quiz_pages as words;
use serde_json::{Value, json};

use crate::support::answering::Hand;
use crate::support::page::{DESKTOP, Page};
use crate::support::quizzes::{link, questions, right, state, wrong};
use crate::support::site::{Site, url};
use crate::support::{Outcome, none};

const QUIZ: &str = "#/quiz?set=all&n=3&seed=class";

/// A page of somebody else's that embeds the quiz and keeps what it is told.
struct School {
    folder: PathBuf,
    served: Site,
}

impl School {
    fn embedding(name: &str, attributes: &str, fragment: &str) -> Outcome<Self> {
        let folder = std::env::temp_dir().join(format!("floorwalker-school-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        let (site, fragment) = (url()?, fragment.replace('&', "&amp;"));
        let page = format!(
            "<!doctype html><meta charset=utf-8><title>A class</title><script>window.__told = [];
             addEventListener('message', (event) => __told.push({{ from: event.origin, data: event.data }}))</script>
             <iframe title=Quiz width=900 height=640 {attributes} src=\"{site}{fragment}\"></iframe>"
        );
        std::fs::write(folder.join("index.html"), page)?;
        let served = Site::serve(&folder, "/")?;
        Ok(Self { folder, served })
    }

    /// Opens the school's page and goes into the frame.
    async fn visit(&self) -> Outcome<Page> {
        let page = Page::start(DESKTOP).await?;
        // The frame itself, seen from the page around it.
        page.forgive("asked somebody else: http://127.0.0.1");
        page.forgive("favicon.ico");
        page.visit(&self.served.url()).await?;
        page.client.clone().enter_frame(0).await?;
        page.ready().await?;
        page.quiz_is_here().await?;
        Ok(page)
    }
}

impl Drop for School {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// What the page around the frame was told.
async fn told(page: &Page) -> Outcome<Vec<Value>> {
    page.client.clone().enter_parent_frame().await?;
    page.settle().await?;
    let told = page.js("return window.__told").await?;
    page.client.clone().enter_frame(0).await?;
    Ok(told.as_array().cloned().unwrap_or_default())
}

#[tokio::test]
async fn a_finished_quiz_tells_the_page_around_it() -> Outcome {
    let school = School::embedding("frame", "", QUIZ)?;
    let page = school.visit().await?;
    let asked = questions(QUIZ);
    let mut answers: Vec<Answer> = Vec::new();
    for (nth, question) in asked.iter().enumerate() {
        assert_eq!(told(&page).await?, [json!(null); 0], "nothing before the last answer");
        let answer = if nth == 1 { wrong(question) } else { right(question) };
        page.answer(Hand::Mouse, question, &answer).await?;
        if nth + 1 < asked.len() {
            page.use_hand(Hand::Mouse, "[data-quiz=next]").await?;
        }
        answers.push(answer);
    }
    let heard = told(&page).await?;
    assert_eq!(heard.len(), 1, "{heard:?}");
    let at = format!("{}{QUIZ}", url()?);
    let expected: Value = serde_json::from_str(&result_message(&at, &asked, &answers))?;
    assert_eq!(heard[0]["data"], expected);
    assert_eq!(
        (&expected["type"], &expected["score"], &expected["of"]),
        (&json!("floorwalker:result"), &json!(2), &json!(3))
    );
    page.use_hand(Hand::Mouse, "[data-quiz=next]").await?;
    assert_eq!(page.words("[data-quiz=score]").await?, words::score(2, 3));
    assert_eq!(told(&page).await?.len(), 1, "told once");
    page.go(QUIZ).await?;
    for question in &asked {
        page.answer(Hand::Mouse, question, &right(question)).await?;
        page.use_hand(Hand::Mouse, "[data-quiz=next]").await?;
    }
    let heard = told(&page).await?;
    assert_eq!((heard.len(), &heard[1]["data"]["score"]), (2, &json!(3)), "taken again, told again");
    page.finish().await
}

#[tokio::test]
async fn a_sandboxed_frame_has_the_quiz_without_a_memory() -> Outcome {
    let school = School::embedding("sandbox", "sandbox=\"allow-scripts\"", QUIZ)?;
    let page = school.visit().await?;
    for question in &questions(QUIZ) {
        page.answer(Hand::Mouse, question, &right(question)).await?;
        page.use_hand(Hand::Mouse, "[data-quiz=next]").await?;
    }
    assert_eq!(page.words("[data-quiz=score]").await?, words::score(3, 3));
    assert!(page.words("main").await?.contains(words::BLOCKED), "it says that nothing is kept");
    let heard = told(&page).await?;
    assert_eq!((heard.len(), &heard[0]["data"]["type"]), (1, &json!("floorwalker:result")));
    page.finish().await
}

/// The teacher's sheet of a quiz.
fn sheet(quiz: &str) -> String {
    link(&QuizState { page: QuizPage::Sheet, ..state(quiz) })
}

#[tokio::test]
async fn the_sheet_has_every_question_and_its_key() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    let quiz = "#/quiz?set=all&n=20&seed=1";
    page.quiz(&sheet(quiz)).await?;
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (asked, paper) = (questions(quiz), page.all_words(".sheet > .paper > li").await?);
    let key = page.all_words(".key .paper > li").await?;
    assert_eq!((paper.len(), key.len()), (20, 20));
    for ((question, paper), key) in asked.iter().zip(&paper).zip(&key) {
        // A path is asked for in other words where there is no map to pick on.
        let asks = if matches!(question.form, Form::Trace { .. }) { &question.scene } else { &question.ask };
        assert!(paper.contains(&flat(asks)), "{}: {paper}", question.id);
        assert!(key.contains(&flat(&question.why)), "{}: {key}", question.id);
    }
    page.click(&format!("a.way[href='{}']", link(&state(quiz)))).await?;
    page.asks(&asked[0]).await?;
    page.finish().await
}

/// How many pages the printer would give.
async fn pages_on_paper(page: &Page) -> Outcome<u64> {
    let file = page.devtools("Page.printToPDF", json!({}))?;
    let count = "return atob(arguments[0]).split('/Type /Page\\n').length - 1";
    Ok(page.js_with(count, &[file["data"].as_str().unwrap_or_default()]).await?.as_u64().unwrap_or_default())
}

#[tokio::test]
async fn on_paper_the_key_has_a_page_of_its_own_and_nothing_is_pressed() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    for quiz in ["#/quiz?set=all&n=5&seed=1", "#/quiz?set=all&n=20&seed=1"] {
        page.quiz(&sheet(quiz)).await?;
        page.emulate("print", &[])?;
        page.settle().await?;
        let controls =
            "return [...document.querySelectorAll('button, input, select, textarea, nav, .way, .chip, .skip')]
            .filter((e) => e.checkVisibility()).map((e) => e.outerHTML.slice(0, 120))";
        none(&page.texts(controls).await?)?;
        assert_eq!(page.text("return getComputedStyle(document.querySelector('.key')).breakBefore").await?, "page");
        assert!(page.is("document.querySelector('.paper-lines').checkVisibility()").await?, "name and date");
        let with = pages_on_paper(&page).await?;
        page.js("document.querySelector('.key').style.display = 'none'").await?;
        let without = pages_on_paper(&page).await?;
        assert!(with > without, "{with} pages with the key, {without} without");
        page.emulate("", &[])?;
    }
    page.finish().await
}

#[tokio::test]
async fn the_print_button_prints() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.in_every_document("window.__printed = 0; window.print = () => { window.__printed += 1 }")?;
    page.quiz(&sheet(QUIZ)).await?;
    page.use_hand(Hand::Keys, "[data-desk=print]").await?;
    assert_eq!(page.number("return window.__printed").await?, 1);
    page.finish().await
}

#[tokio::test]
async fn the_code_to_embed_is_a_frame_of_this_quiz() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.quiz(&sheet(QUIZ)).await?;
    let code = page.text("return document.querySelector('pre code').textContent").await?;
    page.js_with(
        "const made = document.createElement('template'); made.innerHTML = arguments[0];
                  window.__frame = made.content.querySelector('iframe')",
        &[&code],
    )
    .await?;
    assert_eq!(page.text("return window.__frame.getAttribute('src')").await?, format!("{}embed/{QUIZ}", page.site()));
    assert!(!page.text("return window.__frame.title").await?.is_empty(), "a frame has a name");
    page.finish().await
}

#[tokio::test]
async fn a_sheet_is_chosen_and_changed() -> Outcome {
    let page = Page::start(DESKTOP).await?;
    page.quiz("#/quiz").await?;
    page.use_hand(Hand::Mouse, "a.set[href^='#/quiz/sheet']").await?;
    page.use_hand(Hand::Mouse, ".cards a.set").await?;
    let first = page.address().await?;
    assert_eq!((state(&first).page, page.all_words(".sheet > .paper > li").await?.len()), (QuizPage::Sheet, 10));
    page.use_hand(Hand::Mouse, ".chips a.chip:not([aria-current])").await?;
    assert_eq!(page.all_words(".sheet > .paper > li").await?.len(), 5);
    assert_eq!(state(&page.address().await?).seed, state(&first).seed, "the same seed");
    page.finish().await
}
