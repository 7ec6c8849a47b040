//! Addresses and names that are markup stay text.

use floorwalker::domain::address::{QuizPage, QuizState};
use floorwalker::domain::atlas::{Direction, Lore, Medium};
use floorwalker::domain::review::Progress;
use floorwalker::html::quiz::{Kept, View, page};
use floorwalker::quiz::{Bank, Form, Question};

use super::{asked, quiz, written};
use crate::support::{Plan, World};

#[test]
fn hostile_addresses_stay_text() {
    for hostile in ["<img src=x onerror=alert(1)>", "\"><script>alert(1)</script>", "__proto__", "../../etc"] {
        for page in [QuizPage::Ask, QuizPage::Sheet, QuizPage::Review] {
            let named = QuizState { page, text: hostile.into(), ..quiz(&[hostile, "map"], hostile, 3) };
            let answered =
                QuizState { answers: vec![hostile.into()], draft: hostile.into(), ..quiz(&["all"], hostile, 3) };
            for state in [named, answered, quiz(&[&format!("category.{hostile}")], "", 3)] {
                let text = written(&state);
                assert!(!text.contains("<img") && !text.contains("<script"), "{hostile}");
            }
        }
    }
}

/// A pack may call its accounts what it likes.
#[test]
fn hostile_names_stay_text() {
    let hostile = "<img src=x onerror=alert(1)>\" onload=\"x";
    let plan = Plan {
        industries: vec![hostile.into()],
        functions: vec![hostile.into()],
        accounts: vec![(hostile.into(), 0)],
        lobs: vec![(hostile.into(), 0)],
        channels: vec![(hostile.into(), Medium::Voice)],
        programs: vec![([0, 0, 0], Direction::Inbound)],
    };
    let World { atlas, .. } = plan.world();
    let lore = Lore::read(&atlas, &[]).unwrap();
    let bank = Bank::of(&atlas, &lore);
    let known = asked(&quiz(&["map"], "1", 1)).remove(0);
    let texts = || vec![hostile.to_owned(), hostile.to_owned()];
    let choice = |right| floorwalker::quiz::Choice { text: hostile.into(), right, why: hostile.into(), term: None };
    let forms = [
        (Form::Choose { options: vec![choice(true), choice(false)], all: false }, "1"),
        (Form::Choose { options: vec![choice(true), choice(false)], all: true }, "1"),
        (Form::Match { left: texts(), right: texts(), key: vec![0, 1] }, "1.0"),
        (Form::Order { steps: texts(), key: vec![0, 1] }, "1.0"),
        (Form::Fill { pieces: texts(), words: texts(), key: vec![0] }, "1"),
        (Form::Trace { names: [(); 3].map(|()| hostile.into()), key: [0; 3] }, "0.1.0"),
    ];
    for (form, answer) in forms {
        let question =
            Question { form, scene: hostile.into(), ask: hostile.into(), why: hostile.into(), ..known.clone() };
        let questions = [Question { concepts: Vec::new(), ..question }];
        let start = quiz(&["map"], "1", 1);
        let answered = start.with_answer(answer);
        let sheet = QuizState { page: QuizPage::Sheet, ..start.clone() };
        for state in [&start, &start.drafting(answer), &answered, &answered.showing(2), &sheet] {
            let (region, fresh, progress, kept) = (None, hostile, &Progress::default(), Kept::OnDevice);
            let here = hostile;
            let view = View { bank: &bank, state, questions: &questions, region, here, fresh, progress, day: 0, kept };
            let text = page(&view);
            assert!(
                !text.contains("<img") && !text.contains("\" onload") && text.contains("&lt;img"),
                "{state:?}: {text}"
            );
        }
    }
}
