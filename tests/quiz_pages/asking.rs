//! Page by page: the start, the questions, what is said to an answer, the sheet, the review.

use std::collections::HashSet;
use std::mem::discriminant;

use floorwalker::domain::address::{Level, QuizPage, QuizState};
use floorwalker::domain::review::Progress;
use floorwalker::html::quiz::{Kept, Shown, page};
use floorwalker::quiz::{Form, mark};
use floorwalker::words::quiz_pages as words;

use super::pages::{has, plain, quizzes, values};
use super::{asked, at, learned, quiz, stands, with_view, written};
use crate::support::SHIPPED;
use crate::support::answers::{right, wrong};

#[test]
fn the_start_starts_with_one_click() {
    let text = written(&QuizState::default());
    assert_eq!(values(&text, "href").next(), Some("#/quiz?set=all&amp;n=10&amp;seed=fresh"));
    // What is chosen goes into every set, and each set has something to ask.
    let text = with_view(&at("#/quiz?n=5&level=hard"), &learned(), Kept::OnDevice, page);
    let sets = quizzes(&text);
    assert!(sets.len() >= 45, "{}", sets.len());
    for state in sets {
        assert_eq!((state.level, state.seed.as_str()), (Level::Hard, "fresh"), "{state:?}");
        // What is missed or due is asked whole: a question for each.
        let own = state.set.len() > words::ACCOUNTS_AND_LOBS.len();
        assert_eq!(state.length(), if own { state.set.len() } else { 5 }, "{state:?}");
        assert!(asked(&state).len() >= 3, "{state:?}");
    }
    assert_eq!(values(&text, "aria-current").count(), 2, "a length and a level");
    assert!(text.contains(words::MISSED) && text.contains(words::DUE) && text.contains("<progress"));
}

#[test]
fn a_link_that_asks_nothing_says_so() {
    for (fragment, said) in [
        ("#/quiz?set=no-such-entry", words::names_nothing("\u{201c}no-such-entry\u{201d}")),
        ("#/quiz?set=map&industry=no-such-industry", String::from(words::CHOOSE_ANOTHER)),
        ("#/quiz/sheet?set=compare.none", words::names_nothing("\u{201c}none\u{201d}")),
    ] {
        let state = at(fragment);
        if asked(&state).is_empty() {
            let text = written(&state);
            assert!(text.contains(words::EMPTY_HEADING) && text.contains(&said), "{fragment}");
        }
    }
}

#[test]
fn questions_carry_their_hooks() {
    let mut forms = HashSet::new();
    for seed in 0..5 {
        let mut state = quiz(&["all"], &seed.to_string(), 20);
        for (nth, question) in asked(&state).iter().enumerate() {
            let text = written(&state.showing(nth + 1));
            assert!(has(&text, "data-quiz", "question") && has(&text, "data-quiz", "note"), "{}", question.id);
            let (options, is_checked) = match &question.form {
                Form::Choose { options, all } => (options.len(), *all),
                Form::Match { left, .. } => (left.len(), true),
                Form::Fill { key, .. } => (key.len(), true),
                Form::Order { .. } | Form::Trace { .. } => (0, false),
            };
            assert_eq!(values(&text, "data-quiz").filter(|hook| *hook == "option").count(), options, "{}", question.id);
            assert_eq!(has(&text, "data-desk", "check"), is_checked, "{}", question.id);
            if let Form::Order { steps, .. } = &question.form {
                let ways = 2 * (steps.len() - 1);
                assert_eq!(values(&text, "data-go").count(), ways, "the first has no way up, the last none down");
                assert!(has(&text, "data-quiz", "check"), "{}", question.id);
            }
            forms.insert((discriminant(&question.form), is_checked));
            state = state.with_answer(&right(question).format());
            let text = written(&state);
            assert!(has(&text, "data-quiz", "feedback") && has(&text, "data-quiz", "next"), "{}", question.id);
            assert!(has(&text, "id", "feedback") && !has(&text, "data-quiz", "option"), "{}", question.id);
        }
        let (end, count) = (written(&state.showing(state.answers.len() + 1)), state.answers.len());
        assert!(end.contains(&format!("data-quiz=\"score\">{}<", words::score(count, count))));
        for hook in ["copy.link", "print", "results.json", "results.csv", "remember"] {
            assert!(has(&end, "data-desk", hook), "{hook}");
        }
    }
    assert_eq!(forms.len(), 6, "every form was met");
}

#[test]
fn an_option_leads_to_the_answer_that_it_is() {
    let state = quiz(&["category.structure"], "options", 10);
    for question in asked(&state) {
        let Form::Choose { options, all: false } = &question.form else { continue };
        let only = QuizState {
            only: vec![asked(&state).iter().position(|known| *known == question).unwrap() + 1],
            ..state.clone()
        };
        let answers: Vec<String> =
            quizzes(&written(&only)).into_iter().filter_map(|there| there.answers.first().cloned()).collect();
        assert_eq!(answers, (0..options.len()).map(|place| place.to_string()).collect::<Vec<_>>(), "{}", question.id);
    }
}

#[test]
fn wrong_answers_are_told_why() {
    for seed in 0..3 {
        let mut state = quiz(&["all"], &seed.to_string(), 20);
        for question in asked(&state) {
            state = state.with_answer(&wrong(&question).format());
            let text = plain(&written(&state));
            assert!(text.contains(words::verdict(false)) && text.contains(&question.why), "{}", question.id);
            if let Form::Choose { options, .. } = &question.form {
                let chosen = options.iter().find(|option| !option.right).unwrap();
                assert!(text.contains(&chosen.why), "{}", question.id);
            }
        }
        let end = written(&state.showing(state.answers.len() + 1));
        assert!(end.contains(&format!("data-quiz=\"score\">{}<", words::score(0, state.answers.len()))));
    }
}

#[test]
fn a_refused_answer_counts_as_not_given() {
    let state = quiz(&["all"], "refused", 5);
    let given: Vec<String> = asked(&state).iter().map(|question| right(question).format()).collect();
    let with = |answers: &[&str]| {
        let answers = answers.iter().map(|text| (*text).into()).collect();
        QuizState { answers, ..state.clone() }
    };
    assert_eq!(stands(&state).shown, Shown::Ask(0));
    assert_eq!(stands(&with(&[&given[0]])).shown, Shown::Feedback(0));
    for refused in ["-", "9.9.9.9.9.9.9.9.9", "99999.99998", ""] {
        let here = with(&[&given[0], refused, &given[2]]);
        let standing = stands(&here);
        assert_eq!((standing.answered.len(), standing.shown), (1, Shown::Ask(1)), "{refused}");
        assert_eq!(standing.state, with(&[&given[0]]).showing(2), "{refused}");
        assert_eq!(stands(&here.showing(4)).shown, Shown::Ask(1), "{refused}");
        assert_eq!(stands(&here.showing(1)).shown, Shown::Feedback(0), "{refused}");
        assert_eq!(stands(&with(&[refused])).shown, Shown::Ask(0), "{refused}");
    }
    // More answers than questions.
    let mut all: Vec<&str> = given.iter().map(String::as_str).collect();
    all.push("0");
    let standing = stands(&with(&all));
    assert_eq!((standing.answered.len(), standing.shown, standing.right()), (5, Shown::End, 5));
    assert_eq!(stands(&with(&all).showing(2)).shown, Shown::Feedback(1));
    assert_eq!(stands(&with(&all[..5])).shown, Shown::Feedback(4));
    assert_eq!(stands(&with(&all[..5]).showing(6)).shown, Shown::End);
    // A state that is in order is left as it is.
    let one = with(&[&given[0]]);
    for here in [state.clone(), one.showing(2), one.drafting("1.0"), with(&all[..5]).showing(6)] {
        assert_eq!(stands(&here).state, here);
    }
}

#[test]
fn what_was_missed_is_asked_again_by_its_number_in_the_whole_quiz() {
    let state = quiz(&["all"], "again", 8);
    let whole = asked(&state);
    let retry = |state: &QuizState, missed: &[usize]| {
        let mut here = state.clone();
        for (nth, question) in asked(state).iter().enumerate() {
            let answer = if missed.contains(&nth) { wrong(question) } else { right(question) };
            assert!(mark(question, &answer).is_some_and(|mark| mark.is_right() != missed.contains(&nth)));
            here = here.with_answer(&answer.format());
        }
        let end = written(&here.showing(here.answers.len() + 1));
        quizzes(&end).into_iter().find(|there| !there.only.is_empty()).unwrap()
    };
    let ids = |state: &QuizState| asked(state).iter().map(|question| question.id.clone()).collect::<Vec<_>>();
    let first = retry(&state, &[1, 4, 6]);
    assert_eq!((first.only.as_slice(), first.answers.len()), (&[2, 5, 7][..], 0));
    assert_eq!(ids(&first), [1, 4, 6].map(|nth: usize| whole[nth].id.clone()));
    let again = retry(&first, &[2]);
    assert_eq!((again.only.as_slice(), ids(&again)), (&[7][..], vec![whole[6].id.clone()]));
}

#[test]
fn the_sheet_has_everything_to_take_away() {
    let state = QuizState { page: QuizPage::Sheet, ..quiz(&["category.metric"], "s", 10) };
    let text = written(&state);
    for (kind, _, _) in words::FILES {
        for door in ["file", "copy"] {
            assert!(has(&text, "data-desk", &format!("{door}.{kind}")), "{door}.{kind}");
        }
    }
    assert!(has(&text, "data-desk", "copy.link") && has(&text, "data-desk", "print"));
    let key = plain(text.split_once("class=\"key\"").unwrap().1);
    for question in asked(&state) {
        assert!(key.contains(&question.why), "{}", question.id);
    }
    assert!(plain(&text).contains("https://example.org/a/#/quiz?set=category.metric&n=10&seed=s"));
}

#[test]
fn the_review_says_what_is_kept() {
    let review = QuizState { page: QuizPage::Review, ..QuizState::default() };
    let shown = |progress: &Progress, kept| with_view(&review, progress, kept, page);
    let empty = shown(&Progress::default(), Kept::ThisVisit);
    assert!(has(&empty, "data-desk", "remember") && !has(&empty, "data-desk", "forget"));
    assert!(shown(&Progress::default(), Kept::Blocked).contains(words::BLOCKED));
    let full = shown(&learned(), Kept::OnDevice);
    assert!(!has(&full, "data-desk", "remember") && has(&full, "data-desk", "forget"));
    for hook in ["goal", "progress.save", "progress.load"] {
        assert!(has(&full, "data-desk", hook), "{hook}");
    }
    assert!(full.contains("<option value=\"7\" selected>"), "a goal of one's own stays");
    let due = quizzes(&full).remove(0);
    assert_eq!((due.page, due.set.len(), due.seed.as_str()), (QuizPage::Ask, 20, "fresh"));
    assert!(due.set.iter().all(|slug| SHIPPED.atlas.find_term(slug).is_some()));
}
