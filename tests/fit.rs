//! The fit check: what the answers come to, and that the titles come out as the source texts have them.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends by panicking")]

mod support;

use std::collections::BTreeSet;

use floorwalker::domain::address::{Address, FitState, Place};
use floorwalker::domain::atlas::{Counts, Ruling, Task, Trade};
use floorwalker::domain::fit::{Verdict, verdict};
use floorwalker::domain::search::titles;
use support::SHIPPED;

fn trade() -> &'static Trade {
    SHIPPED.atlas.trade().unwrap()
}

/// The state at a link, and what it comes to.
fn at(parameters: &str) -> (FitState, Verdict<'static>) {
    let Place::Fit(state) = Address::parse(&format!("#/fit?{parameters}")).place else { panic!("{parameters}") };
    let verdict = verdict(trade(), &state);
    (state, verdict)
}

fn slugs<'a>(tasks: &[&'a Task]) -> Vec<&'a str> {
    tasks.iter().map(|task| task.slug.as_str()).collect()
}

fn check(parameters: &str, ruling: Option<Ruling>, decided_by: &[&str]) {
    let (_, verdict) = at(parameters);
    assert_eq!(verdict.ruling, ruling, "{parameters}");
    assert_eq!(slugs(&verdict.decided_by).into_iter().collect::<BTreeSet<_>>(), decided_by.iter().copied().collect());
}

#[test]
fn s11_daily_tasks_decide() {
    check("employer=bpo&tasks=key-data", Some(Ruling::NotAnAgent), &["key-data"]);
    check("employer=bpo&tasks=help-by-chat", Some(Ruling::Agent), &["help-by-chat"]);
    let (_, verdict) = at("employer=bpo&tasks=key-data");
    assert!(verdict.terms.contains(&SHIPPED.atlas.find_term("data-entry").unwrap()), "a link to the entry");
}

#[test]
fn who_pays_changes_nothing() {
    for task in &trade().tasks {
        let rulings: BTreeSet<_> = ["", "bpo", "in-house", "other", "nobody"]
            .into_iter()
            .map(|employer| at(&format!("employer={employer}&tasks={}", task.slug)).1.ruling.map(Ruling::slug))
            .collect();
        assert_eq!(rulings.len(), 1, "{}", task.slug);
    }
}

#[test]
fn each_task_alone_counts_as_it_says() {
    for task in &trade().tasks {
        let expected = match task.counts {
            Counts::Contact => Some(Ruling::Agent),
            Counts::NoContact => Some(Ruling::NotAnAgent),
            Counts::Depends => Some(Ruling::Depends),
            Counts::Support => None,
        };
        let (_, verdict) = at(&format!("tasks={}", task.slug));
        assert_eq!(verdict.ruling, expected, "{}", task.slug);
        assert_eq!(verdict.aside.len(), usize::from(expected.is_none()), "{}", task.slug);
        assert!(verdict.candidates.is_empty(), "{}", task.slug);
    }
}

#[test]
fn of_two_kinds_of_work_the_main_one_decides() {
    check("tasks=answer-calls,key-data", Some(Ruling::Depends), &["answer-calls", "key-data"]);
    let (_, open) = at("tasks=answer-calls,key-data");
    assert_eq!(slugs(&open.candidates), ["answer-calls", "key-data"], "the page asks which fills most of the day");

    check("tasks=answer-calls,key-data&main=key-data", Some(Ruling::NotAnAgent), &["key-data"]);
    let (_, decided) = at("tasks=answer-calls,key-data&main=key-data");
    assert_eq!(slugs(&decided.outweighed), ["answer-calls"]);
    check(
        "tasks=answer-calls,key-data,make-calls&main=answer-calls",
        Some(Ruling::Agent),
        &["answer-calls", "make-calls"],
    );

    // What decides nothing stays out of it, and cannot be the main work.
    check("tasks=answer-calls,write-contact-notes", Some(Ruling::Agent), &["answer-calls"]);
    check("tasks=answer-calls,write-contact-notes&main=write-contact-notes", Some(Ruling::Agent), &["answer-calls"]);
    check("tasks=write-contact-notes,meet-targets", None, &[]);
    // A link may name the main work alone, or what is not there.
    check("main=answer-calls", Some(Ruling::Agent), &["answer-calls"]);
    check("tasks=no-such-task&main=neither", None, &[]);
    let (state, _) = at("main=answer-calls");
    assert!(state.is_ticked("answer-calls"), "what fills most of the day is ticked, and can be unticked");
    check("", None, &[]);
}

#[test]
fn ticking_twice_changes_nothing() {
    for task in &trade().tasks {
        let (state, _) = at("tasks=answer-calls,key-data&main=key-data&title=x");
        if state.main.as_deref() != Some(&task.slug) {
            assert_eq!(state.clone().with_toggled(&task.slug).with_toggled(&task.slug), state, "{}", task.slug);
        }
    }
    let (state, _) = at("tasks=answer-calls,key-data&main=key-data");
    assert_eq!(state.with_toggled("key-data").main, None, "what is not ticked is not the main work");
}

/// What the article on BPO job titles says of each title and role, in its own words, and what the check answers first.
#[test]
fn the_titles_of_source_text_003_come_out_as_it_has_them() {
    for (typed, ruling) in [
        // Its seven titles that hint at agent work; the account manager only if the work is by phone.
        ("customer service representative", Ruling::Agent),
        ("technical support specialist", Ruling::Agent),
        ("call center agent", Ruling::Agent),
        ("help desk analyst", Ruling::Agent),
        ("sales representative", Ruling::Agent),
        ("account manager", Ruling::Depends),
        ("inbound/outbound call specialist", Ruling::Agent),
        // Its five roles that are not.
        ("data entry specialist", Ruling::NotAnAgent),
        ("data entry clerk", Ruling::NotAnAgent),
        ("it support staff", Ruling::NotAnAgent),
        ("accountant", Ruling::NotAnAgent),
        ("finance professional", Ruling::NotAnAgent),
        ("hr staff", Ruling::NotAnAgent),
        ("content writer", Ruling::NotAnAgent),
        ("digital marketing specialist", Ruling::NotAnAgent),
        // The people of its five scenarios.
        ("csr", Ruling::Agent),
        ("sales agent", Ruling::Agent),
        ("help desk", Ruling::Agent),
        ("inbound agent", Ruling::Agent),
        ("outbound agent", Ruling::Agent),
    ] {
        let found = titles(trade(), typed, 4);
        assert_eq!(found.first().map(|title| title.verdict), Some(ruling), "{typed}");
    }
}

#[test]
fn s12_account_manager_depends_and_both_sides_are_told() {
    let found = titles(trade(), "Account Manager", 4);
    assert_eq!(found.len(), 1, "a title typed whole is meant");
    let said = |slug: &str| {
        let source = SHIPPED.atlas.sources().iter().position(|source| source.slug == slug).unwrap();
        found[0].views.iter().any(|view| view.sources.contains(&source))
    };
    assert!(said("seed-001") && said("seed-003"));
    assert!(found[0].condition.contains("phone"), "{}", found[0].condition);
}

#[test]
fn every_title_is_found_by_each_of_its_names() {
    for title in &trade().titles {
        for name in [&title.name].into_iter().chain(&title.also) {
            let found = titles(trade(), name, 4);
            assert!(found.contains(&title), "{name}: {:?}", found.iter().map(|title| &title.name).collect::<Vec<_>>());
        }
    }
    assert!(
        titles(trade(), "acount manger", 4).iter().any(|title| title.slug == "account-manager"),
        "slips are forgiven"
    );
    assert!(titles(trade(), "astronaut", 4).is_empty());
    assert!(titles(trade(), " ", 4).is_empty());
}

#[test]
fn there_is_enough_to_tick() {
    assert!(trade().tasks.len() >= 24, "{}", trade().tasks.len());
    for counts in Counts::ALL {
        assert!(trade().tasks.iter().any(|task| task.counts == counts), "{}", counts.slug());
    }
}

#[test]
fn what_stands_in_parentheses_does_not_hide_a_title() {
    for typed in ["Human Resources (HR) Staff", "HR staff (urgent, work from home)", "Human Resources (HR"] {
        let found = titles(trade(), typed, 4);
        assert_eq!(found.first().map(|title| title.name.as_str()), Some("HR staff"), "{typed}");
    }
    assert!(titles(trade(), "astronaut (agent)", 4).is_empty());
}
