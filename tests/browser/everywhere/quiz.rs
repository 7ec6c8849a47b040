//! The quiz: every form of question to the score, by mouse and by keyboard, and what the device remembers.

use floorwalker::quiz::Question;
use floorwalker::words::quiz_pages as words;
use xtask::engine::Engine;

use crate::support::Outcome;
use crate::support::answering::Hand;
use crate::support::page::{DESKTOP, Page};
use crate::support::quizzes::{KEPT_AT, Way, link, questions, right, state, wrong};

journeys! {
    smoke: every_form_of_question_is_answered_by_mouse;
    more: every_form_of_question_is_answered_by_keyboard, a_quiz_is_taken_to_its_score_and_missed_questions_again,
        what_was_answered_is_remembered_after_a_reload;
}

/// One question of that form, answered right or wrong, to the result.
async fn is_answered(page: &Page, hand: Hand, way: Way, rightly: bool) -> Outcome {
    let (quiz, question) = way.example();
    let answer = if rightly { right(&question) } else { wrong(&question) };
    page.quiz(&link(&quiz)).await?;
    page.asks(&question).await?;
    page.answer(hand, &question, &answer).await?;
    page.tells(&question, &answer).await?;
    page.same("the answer is in the address", &state(&page.address().await?).answers, &vec![answer.format()])?;
    page.use_hand(hand, "[data-quiz=next]").await?;
    page.same("the score", page.words("[data-quiz=score]").await?, words::score(usize::from(rightly), 1))?;
    page.same("the focus", page.focused().await?, "heading")
}

async fn every_form_of_question_is_answered_by_mouse(engine: Engine) -> Outcome {
    let page = Page::open_in(engine, DESKTOP, "").await?;
    for way in Way::ALL {
        for rightly in [true, false] {
            is_answered(&page, Hand::Mouse, way, rightly).await?;
        }
    }
    page.finish().await
}

async fn every_form_of_question_is_answered_by_keyboard(engine: Engine) -> Outcome {
    let page = Page::open_in(engine, DESKTOP, "").await?;
    for way in Way::ALL {
        is_answered(&page, Hand::Keys, way, true).await?;
    }
    page.finish().await
}

/// Answers the questions, those in `missed` wrong.
async fn answers(page: &Page, asked: &[Question], missed: &[usize]) -> Outcome {
    for (nth, question) in asked.iter().enumerate() {
        let answer = if missed.contains(&nth) { wrong(question) } else { right(question) };
        page.asks(question).await?;
        page.answer(Hand::Mouse, question, &answer).await?;
        page.use_hand(Hand::Mouse, "[data-quiz=next]").await?;
    }
    Ok(())
}

async fn a_quiz_is_taken_to_its_score_and_missed_questions_again(engine: Engine) -> Outcome {
    let page = Page::open_in(engine, DESKTOP, "").await?;
    page.click("nav a[href='#/quiz']").await?;
    page.quiz_is_here().await?;
    page.holds("one click starts a quiz", page.has(".go .primary").await?)?;
    let quiz = "#/quiz?set=all&n=5&seed=journey";
    page.quiz(quiz).await?;
    let asked = questions(quiz);
    answers(&page, &asked, &[1, 3]).await?;
    page.same("the score", page.words("[data-quiz=score]").await?, words::score(3, 5))?;
    page.click(".ways a.primary").await?;
    page.same("what was missed", &state(&page.address().await?).only, &vec![2, 4])?;
    answers(&page, &[asked[1].clone(), asked[3].clone()], &[]).await?;
    page.same("and now", page.words("[data-quiz=score]").await?, words::score(2, 2))?;
    page.finish().await
}

async fn what_was_answered_is_remembered_after_a_reload(engine: Engine) -> Outcome {
    let page = Page::open_in(engine, DESKTOP, "").await?;
    let quiz = "#/quiz?set=all&n=5&seed=kept";
    page.quiz(quiz).await?;
    answers(&page, &questions(quiz), &[0]).await?;
    let stored = format!("return localStorage.getItem('{KEPT_AT}')");
    page.same("nothing is kept unasked", page.js(&stored).await?, serde_json::Value::Null)?;
    page.use_hand(Hand::Mouse, "[data-desk=remember]").await?;
    let kept = page.text(&stored).await?;
    page.reload().await?;
    page.quiz_is_here().await?;
    page.same("counted once", page.text(&stored).await?, kept)?;
    page.go("#/quiz/review").await?;
    page.quiz_is_here().await?;
    let today = "[...document.querySelectorAll('.bars:not(.topics) td span')].map((day) => Number(day.textContent))";
    page.holds(
        "the calendar has today's five",
        page.is(&format!("{today}.reduce((sum, day) => sum + day, 0) === 5")).await?,
    )?;
    page.finish().await
}
