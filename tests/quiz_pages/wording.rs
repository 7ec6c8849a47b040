//! Words and parts of pages.

use floorwalker::domain::address::QuizState;
use floorwalker::domain::address::set::{ALL, CATEGORY, COMPARISON, MAP};
use floorwalker::domain::review::Day;
use floorwalker::words::quiz_pages as words;

use super::pages::draft_of;
use super::{at, quiz};
use crate::support::SHIPPED;

#[test]
fn days_have_their_names() {
    let names = [0, 1, 2, 6, 7].map(|ahead| words::day_name(0, ahead));
    assert_eq!(names, ["Today", "Tomorrow", "Saturday", "Wednesday", "Thursday, in 7 days"]);
    // 2026-09-04, a Friday.
    assert_eq!(words::day_name(20_700, 2), "Sunday");
    assert!(words::day_name(Day::MAX, 13).ends_with(", in 13 days"));
}

#[test]
fn a_set_has_a_name() {
    let name = |sets: &[&str]| words::set_name(&SHIPPED.atlas, &quiz(sets, "", 10));
    assert_eq!(name(&[ALL]), "Everything");
    assert_eq!(name(&words::ACCOUNTS_AND_LOBS), "Accounts and LOBs");
    assert_eq!(name(&[&format!("{CATEGORY}metric")]), "Metrics");
    assert_eq!(name(&[&format!("{COMPARISON}account-or-lob")]), "Account or line of business?");
    assert_eq!(name(&[MAP]), "The map");
    assert_eq!(name(&["account", "agent", "attrition", "bpo", "no-such"]), "Account, Agent, Attrition and 2 more");
    assert_eq!(words::set_name(&SHIPPED.atlas, &at("#/quiz?set=map&industry=travel")), "The map, filtered");
}

#[test]
fn every_kind_of_file_has_its_words() {
    let named: Vec<&str> = words::FILES.iter().map(|(kind, _, _)| *kind).collect();
    assert_eq!(named, floorwalker::quiz::files::Kind::ALL.map(floorwalker::quiz::files::Kind::slug));
}

#[test]
fn picks_and_drafts_say_the_same() {
    for all in [[None; 3], [Some(3), None, None], [None, Some(0), Some(12)], [Some(1), Some(2), Some(3)]] {
        assert_eq!(QuizState::about("map").drafting(&draft_of(all)).picks(), all);
    }
    assert_eq!(draft_of([Some(3), None, None]), "3.-.-");
    assert_eq!(QuizState::about("map").drafting("x..9.9.9").picks(), [None, None, Some(9)]);
}
