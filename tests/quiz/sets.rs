//! A link is a quiz: its sets, its seed, its level, and what was missed.

use std::collections::BTreeSet;

use floorwalker::domain::address::{Address, Level, Place, QuizState};
use floorwalker::domain::atlas::TermId;
use floorwalker::quiz::{Answer, Form, Template, mark};

use super::fairness::relations;
use super::{bank, quiz};
use crate::support::SHIPPED;
use crate::support::answers::right;

#[test]
fn the_same_link_gives_the_same_quiz_and_another_seed_another() {
    for set in ["all", "map", "category.metric", "compare.account-or-lob", "account", "aht,csat,queue"] {
        let of = |seed: &str| quiz(&format!("#/quiz?set={set}&n=10&seed={seed}"));
        assert_eq!(of("one"), of("one"), "{set}");
        assert_ne!(of("one"), of("two"), "{set}");
    }
    // What a release must not change without saying so: the questions of a link that a trainer has handed out.
    let ids = |fragment: &str| quiz(fragment).into_iter().map(|question| question.id).collect::<Vec<_>>();
    let twenty = ids("#/quiz?set=all&n=20&seed=class");
    assert_eq!(twenty.len(), 20);
    assert_eq!(ids("#/quiz?set=all&n=10&seed=class"), twenty[..10], "a shorter quiz is the beginning of a longer one");
}

#[test]
fn a_quiz_is_spread_over_patterns_and_asks_nothing_twice() {
    for seed in 0..60 {
        let questions = quiz(&format!("#/quiz?set=all&n=10&seed={seed}"));
        assert_eq!(questions.len(), 10, "{seed}");
        let templates: BTreeSet<Template> = questions.iter().map(|question| question.template).collect();
        assert!(templates.len() >= 9, "{seed}: {templates:?}");
        let concepts: Vec<TermId> =
            questions.iter().filter_map(|question| question.concepts.first().copied()).collect();
        let different: BTreeSet<TermId> = concepts.iter().copied().collect();
        assert_eq!(concepts.len(), different.len(), "{seed}: an entry is asked about twice");
    }
}

#[test]
fn every_set_asks_about_what_it_names() {
    let atlas = &SHIPPED.atlas;
    for term in atlas.terms() {
        let questions = quiz(&format!("#/quiz?set={}&n=5&seed=a", term.slug));
        assert!(!questions.is_empty(), "nothing is asked about {}", term.slug);
        let about = atlas.find_term(&term.slug);
        // A page about several things asks about these.
        let overview = term.body().is_some_and(|body| body.overview);
        for question in questions.iter().filter(|_| !overview) {
            assert!(question.concepts.iter().any(|concept| Some(*concept) == about), "{}: {}", term.slug, question.id);
        }
    }
    for comparison in atlas.comparisons() {
        let questions = quiz(&format!("#/quiz?set=compare.{}&n=10&seed=a", comparison.slug));
        assert!(questions.len() >= 5, "{}: {}", comparison.slug, questions.len());
        let written = questions.iter().filter(|question| question.template == Template::Case).count();
        assert!(written >= 2, "{} has {written} scenes", comparison.slug);
    }
    let categories: BTreeSet<&str> = atlas.terms().iter().map(|term| term.category.as_str()).collect();
    for category in categories {
        let questions = quiz(&format!("#/quiz?set=category.{category}&n=10&seed=a"));
        assert_eq!(questions.len(), 10, "{category}");
        for question in &questions {
            let first = question.concepts.first().map(|term| atlas.term(*term).category.as_str());
            assert_eq!(first, Some(category), "{}", question.id);
        }
    }
    // "Quiz me on what I see": only what the filtered map shows.
    let seen = quiz("#/quiz?set=map&account=sinag-mobile&direction=inbound&n=10&seed=a");
    assert!(seen.len() >= 5);
    for question in seen.iter().filter(|question| question.template == Template::Path) {
        assert!(question.id.contains("sinag-mobile"), "{}", question.id);
    }
    for nothing in ["nothing-of-that-name", "compare.no", "category.no", "compare.", "category."] {
        assert_eq!(quiz(&format!("#/quiz?set={nothing}")), [], "{nothing}");
    }
}

#[test]
fn what_was_missed_is_asked_again_and_nothing_else() {
    let all = quiz("#/quiz?set=all&n=10&seed=again");
    let missed = quiz("#/quiz?set=all&n=10&seed=again&only=2,7,9");
    assert_eq!(missed, [all[1].clone(), all[6].clone(), all[8].clone()]);
    assert_eq!(quiz("#/quiz?set=all&n=10&seed=again&only=99"), all, "what is no question's number says nothing");
}

#[test]
fn levels_change_how_alike_the_answers_are() {
    let bank = bank();
    let confused = |level: Level| -> usize {
        let candidates = bank.candidates().into_iter().filter(|candidate| candidate.template == Template::Define);
        let questions = candidates.filter_map(|candidate| bank.question(candidate, level, "level"));
        questions
            .map(|question| {
                let Form::Choose { options, .. } = &question.form else { return 0 };
                let others = options.iter().filter(|option| !option.right).filter_map(|option| option.term);
                others.filter(|other| !relations(question.concepts[0], *other).is_empty()).count()
            })
            .sum()
    };
    let [easy, medium, hard] = Level::ALL.map(confused);
    assert!(easy < medium && medium < hard, "{easy} {medium} {hard}");
}

#[test]
fn a_state_of_the_quiz_says_where_it_is() {
    let state = QuizState::about("account");
    assert_eq!(state.shown(), 1);
    let one = state.with_answer("2");
    assert_eq!((one.shown(), one.answers.len()), (1, 1), "what the answer was worth is shown first");
    assert_eq!(one.showing(2).shown(), 2);
    let address = |state: &QuizState| Address::at(Place::Quiz(state.clone()));
    for state in
        [state.clone(), one.clone(), one.showing(2), one.showing(2).drafting("1.0.2"), one.showing(2).with_pick(1, 7)]
    {
        assert_eq!(Address::parse(&address(&state).format()), address(&state));
    }
    assert_eq!(one.showing(2).with_pick(1, 7).picks(), [None, Some(7), None]);
    assert_eq!(one.showing(2).with_pick(1, 7).with_pick(1, 7).picks(), [None; 3]);
}

#[test]
fn an_answer_is_worth_what_it_gets_right() {
    for question in (0..40).flat_map(|seed| quiz(&format!("#/quiz?set=all&n=20&seed={seed}"))) {
        let Answer(key) = right(&question);
        let whole = mark(&question, &Answer(key.clone()));
        assert!(whole.is_some_and(floorwalker::quiz::Mark::is_right), "{}", question.id);
        let spelled = Answer(key.clone()).format();
        assert_eq!(Answer::parse(&spelled), Some(Answer(key.clone())), "{spelled}");
        for wrong in [vec![], vec![99], vec![0; 20], [key.as_slice(), &[0]].concat()] {
            assert!(
                !mark(&question, &Answer(wrong.clone())).is_some_and(floorwalker::quiz::Mark::is_right),
                "{} {wrong:?}",
                question.id
            );
        }
    }
    for hostile in ["", ".", "-1", "1.", "x", "1,2", "99999999999999999999", "1 2", "٣"] {
        assert_eq!(Answer::parse(hostile), None, "{hostile:?}");
    }
}
