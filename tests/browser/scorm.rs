//! The package for learning systems in one that somebody else wrote (scorm-again): scores, status, the place to go on from, and what
//! is said where the system refuses.

use std::fs::{self, File};
use std::path::PathBuf;

use floorwalker::quiz::Answer;
use serde_json::{Value, json};
use xtask::install::npm;
use xtask::paths;
use zip::ZipArchive;

use crate::support::answering::Hand;
use crate::support::page::{DESKTOP, Page};
use crate::support::quizzes::{questions, right, wrong};
use crate::support::site::Site;
use crate::support::{Outcome, Trouble};

/// The quiz that the trainer wants, and the same as a part of an address.
const QUIZ: &str = "#/quiz?set=category.metric&n=3&seed=class";
const VIEW: &str = "view=%23%2Fquiz%3Fset%3Dcategory.metric%26n%3D3%26seed%3Dclass";

/// A learning system with the package in it.
struct School {
    folder: PathBuf,
    served: Site,
}

impl School {
    fn open(name: &str) -> Outcome<Self> {
        let folder = std::env::temp_dir().join(format!("floorwalker-scorm-{}-{name}", std::process::id()));
        let mut zip = ZipArchive::new(File::open(paths::dist().join("floorwalker-scorm12.zip"))?)?;
        zip.extract(folder.join("package"))?;
        fs::write(folder.join("index.html"), include_str!("scripts/lms.html"))?;
        let runtime = std::env::var_os("FLOORWALKER_SCORM_AGAIN").map(PathBuf::from);
        let runtime = runtime.map_or_else(npm::scorm_again, Ok)?;
        fs::copy(&runtime, folder.join("scorm12.js")).map_err(|e| Trouble(format!("{}: {e}", runtime.display())))?;
        let served = Site::serve(&folder, "/")?;
        Ok(Self { folder, served })
    }

    /// A learner starts the course.
    async fn start(&self, settings: &str) -> Outcome<Page> {
        let page = Page::start(DESKTOP).await?;
        page.forgive("favicon.ico");
        self.visit(&page, settings).await?;
        Ok(page)
    }

    /// The same learner comes another time.
    async fn visit(&self, page: &Page, settings: &str) -> Outcome {
        page.visit(&format!("{}?{settings}", self.served.url())).await?;
        page.wait("the course is there", "document.querySelector('iframe')?.contentDocument?.querySelector('iframe')")
            .await?;
        enter(page).await?;
        page.ready().await?;
        page.quiz_is_here().await
    }
}

impl Drop for School {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// From the system's page into the course, and there into its frame. From there, the course is `parent`, the system `top`.
async fn enter(page: &Page) -> Outcome {
    page.client.clone().enter_frame(0).await?;
    page.client.clone().enter_frame(0).await?;
    Ok(())
}

/// Answers the three questions, the first few of them right.
async fn play(page: &Page, known: usize) -> Outcome {
    for (nth, question) in questions(QUIZ).iter().enumerate() {
        let answer: Answer = if nth < known { right(question) } else { wrong(question) };
        page.answer(Hand::Mouse, question, &answer).await?;
        page.use_hand(Hand::Mouse, "[data-quiz=next]").await?;
    }
    page.wait("the result is there", "document.querySelector('[data-quiz=score]')").await
}

/// What the course has told the system, element by element.
async fn told(page: &Page, element: &str) -> Outcome<String> {
    let value = page.js_with("return top.values()[arguments[0]] ?? 'nothing'", &[element]).await?;
    Ok(value.as_str().unwrap_or_default().to_owned())
}

async fn score_and_status(page: &Page) -> Outcome<(String, String)> {
    Ok((told(page, "cmi.core.score.raw").await?, told(page, "cmi.core.lesson_status").await?))
}

/// What the bar under the frame says; empty where there is none.
async fn bar(page: &Page) -> Outcome<String> {
    page.text("return parent.document.querySelector('#told:not([hidden])')?.innerText.trim() ?? ''").await
}

async fn press_in_the_bar(page: &Page) -> Outcome {
    page.js("parent.document.querySelector('#told button').click()").await?;
    page.settle().await
}

fn pair(score: &str, status: &str) -> (String, String) {
    (score.into(), status.into())
}

#[tokio::test]
async fn a_result_arrives_and_the_best_one_is_kept() -> Outcome {
    let school = School::open("result")?;
    let page = school.start(VIEW).await?;
    assert_eq!(score_and_status(&page).await?, pair("nothing", "incomplete"));
    assert!(bar(&page).await?.contains("is told your results"), "nobody is reported on unknowingly");
    play(&page, 2).await?;
    assert_eq!(score_and_status(&page).await?, pair("66.67", "failed"), "the mark is at 70");
    assert_eq!(
        (told(&page, "cmi.core.score.min").await?, told(&page, "cmi.core.score.max").await?),
        ("0".into(), "100".into())
    );
    assert!(bar(&page).await?.contains("has your result: 2 of 3"), "{}", bar(&page).await?);

    // What was missed, asked again, is another quiz.
    page.use_hand(Hand::Mouse, ".ways a[href*='only=']").await?;
    let missed = &questions(QUIZ)[2];
    page.answer(Hand::Mouse, missed, &right(missed)).await?;
    assert_eq!(score_and_status(&page).await?, pair("66.67", "failed"));
    assert!(bar(&page).await?.starts_with("This was not the whole quiz"), "{}", bar(&page).await?);
    press_in_the_bar(&page).await?;
    page.asks(&questions(QUIZ)[0]).await?;
    assert_eq!((page.address().await?, bar(&page).await?), (QUIZ.into(), String::new()));

    play(&page, 3).await?;
    assert_eq!(score_and_status(&page).await?, pair("100", "passed"));
    page.go(QUIZ).await?;
    page.asks(&questions(QUIZ)[0]).await?;
    play(&page, 1).await?;
    assert_eq!(score_and_status(&page).await?, pair("100", "passed"), "a worse one changes nothing");
    assert!(bar(&page).await?.contains("keeps your better result, 100"), "{}", bar(&page).await?);
    assert_eq!(page.js("return top.refusals()").await?, json!([]), "every call is as the standard wants it");
    page.finish().await
}

#[tokio::test]
async fn the_next_visit_goes_on_where_the_last_one_ended() -> Outcome {
    let school = School::open("resume")?;
    let page = school.start(VIEW).await?;
    let first = &questions(QUIZ)[0];
    page.answer(Hand::Mouse, first, &right(first)).await?;
    page.use_hand(Hand::Mouse, "[data-quiz=next]").await?;
    let left_at = page.address().await?;
    school.visit(&page, VIEW).await?;
    let last: Value = serde_json::from_str(&page.text("return localStorage.getItem('last')").await?)?;
    assert_eq!((last["values"]["cmi.suspend_data"].as_str(), &last["refusals"]), (Some(left_at.as_str()), &json!([])));
    assert_eq!(last["values"]["cmi.core.exit"], "suspend");
    let time = last["values"]["cmi.core.session_time"].as_str().unwrap_or_default().to_owned();
    let form: String = time.chars().map(|sign| if sign.is_ascii_digit() { '0' } else { sign }).collect();
    assert_eq!(form, "0000:00:00.00", "{time}");
    assert_eq!(page.text("return localStorage.getItem('ends')").await?, "1", "ended once");
    assert_eq!(page.address().await?, left_at, "one question is answered");
    for question in &questions(QUIZ)[1..] {
        page.answer(Hand::Mouse, question, &right(question)).await?;
        page.use_hand(Hand::Mouse, "[data-quiz=next]").await?;
    }
    assert_eq!(score_and_status(&page).await?, pair("100", "passed"));
    page.finish().await
}

#[tokio::test]
async fn a_system_without_a_mark_hears_that_it_is_completed() -> Outcome {
    let school = School::open("completed")?;
    let page = school.start(&format!("{VIEW}&mastery=")).await?;
    play(&page, 1).await?;
    assert_eq!(score_and_status(&page).await?, pair("33.33", "completed"));
    page.finish().await
}

#[tokio::test]
async fn where_the_system_refuses_the_page_says_so_and_tries_again() -> Outcome {
    let school = School::open("refuses")?;
    let page = school.start(&format!("{VIEW}&refuses")).await?;
    assert!(bar(&page).await?.contains("does not answer as it should (code 101"), "{}", bar(&page).await?);
    play(&page, 3).await?;
    let said = bar(&page).await?;
    for part in ["did not accept the result: code 101", "You have 3 of 3 right", "Keep a copy", "Send it again"] {
        assert!(said.contains(part), "{part} in: {said}");
    }
    page.js("top.refuses = false").await?;
    press_in_the_bar(&page).await?;
    assert!(bar(&page).await?.contains("has your result: 3 of 3"), "{}", bar(&page).await?);
    assert_eq!(score_and_status(&page).await?, pair("100", "passed"));
    page.finish().await
}

#[tokio::test]
async fn only_the_frame_is_listened_to_and_a_look_reports_nothing() -> Outcome {
    let school = School::open("others")?;
    let page = school.start(&format!("{VIEW}&mode=browse")).await?;
    play(&page, 3).await?;
    assert_eq!(score_and_status(&page).await?, pair("nothing", "nothing"));
    assert!(bar(&page).await?.contains("for a look only"), "{}", bar(&page).await?);
    page.finish().await?;

    let page = school.start(VIEW).await?;
    page.js_with(
        "top.eval(arguments[0])",
        &["frames[0].postMessage({ type: 'floorwalker:result', link: '#/quiz', score: 3, of: 3 }, '*')"],
    )
    .await?;
    page.settle().await?;
    assert_eq!(score_and_status(&page).await?, pair("nothing", "incomplete"), "somebody else's word");
    page.finish().await
}

#[tokio::test]
async fn without_a_system_everything_works_and_the_bar_says_so() -> Outcome {
    let school = School::open("alone")?;
    let page = Page::start(DESKTOP).await?;
    page.forgive("favicon.ico");
    page.visit(&format!("{}package/index.html?{VIEW}", school.served.url())).await?;
    page.client.clone().enter_frame(0).await?;
    page.ready().await?;
    page.quiz_is_here().await?;
    play(&page, 3).await?;
    assert!(bar(&page).await?.starts_with("No learning system was found"), "{}", bar(&page).await?);
    page.finish().await
}
