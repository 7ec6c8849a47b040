//! What an answer does to what is remembered, and when it is due.

use floorwalker::domain::review::progress::{MOST_RECALLS, MOST_RECORDED, is_name};
use floorwalker::domain::review::{Day, Grade, Memory, Progress, Skill};

use super::{TODAY, after, names};

#[test]
fn an_answer_is_counted_once() {
    let mut progress = Progress::default();
    assert!(progress.record("#/quiz?seed=1 3", &["lob"], Skill::Recognise, true, TODAY));
    let once = progress.clone();
    assert!(progress.is_recorded("#/quiz?seed=1 3") && !progress.is_recorded("#/quiz?seed=1 4"));
    for (right, day) in [(true, TODAY), (false, TODAY + 9)] {
        assert!(!progress.record("#/quiz?seed=1 3", &["lob", "account"], Skill::Produce, right, day), "a reload");
        assert_eq!(progress, once);
    }
    assert!(progress.record("#/quiz?seed=1 4", &["lob"], Skill::Recognise, true, TODAY), "the next question");
    assert_eq!(progress.recalls()[0].reviews, 2);
}

#[test]
fn right_is_good_and_wrong_is_again() {
    let progress = after(&[("lob", true, TODAY), ("lob", false, TODAY + 3), ("lob", true, TODAY + 3)]);
    let memory = Memory::first(Grade::Good).after(Grade::Again, 3).after(Grade::Good, 0);
    let [recall] = progress.recalls() else { panic!("one thing: {progress:?}") };
    assert!((recall.memory.stability - memory.stability).abs() < 1e-3, "{recall:?} {memory:?}");
    assert!((recall.memory.difficulty - memory.difficulty).abs() < 1e-3, "{recall:?} {memory:?}");
    assert_eq!((recall.last, recall.reviews, recall.lapses, recall.missed), (TODAY + 3, 3, 1, false));
}

#[test]
fn each_thing_and_skill_is_remembered_apart() {
    let mut progress = Progress::default();
    progress.record("1", &["lob", "account", "lob"], Skill::Recognise, true, TODAY);
    progress.record("2", &["lob"], Skill::Produce, false, TODAY);
    let places: Vec<_> =
        progress.recalls().iter().map(|recall| (&*recall.about, recall.skill, recall.reviews)).collect();
    let expected = [("account", Skill::Recognise, 1), ("lob", Skill::Recognise, 1), ("lob", Skill::Produce, 1)];
    assert_eq!(places, expected, "sorted, and named twice is answered once");
    assert_eq!(names(progress.missed()), ["lob"]);
    assert_eq!(progress.standing(TODAY, |_| true).unwrap().0, 2, "things, not skills");
}

#[test]
fn a_name_that_cannot_be_kept_is_passed_over() {
    let long = "x".repeat(81);
    let bad = ["", "two words", "a\"b", "a\\b", "é", "\u{0}", &long];
    let mut progress = Progress::default();
    progress.record("1", &[bad.as_slice(), &["lob"]].concat(), Skill::Recognise, true, TODAY);
    assert_eq!(names(progress.recalls()), ["lob"]);
    assert!(bad.iter().all(|name| !is_name(name)) && is_name(&long[1..]));
}

#[test]
fn a_clock_that_went_back_counts_as_the_same_day() {
    let back = after(&[("lob", true, TODAY), ("lob", true, TODAY - 400)]);
    let same = after(&[("lob", true, TODAY), ("lob", true, TODAY)]);
    assert_eq!(back.recalls()[0].memory, same.recalls()[0].memory);
    assert_eq!(back.recalls()[0].last, TODAY - 400, "so a clock that was ahead does not keep it from coming back");
    assert_eq!(back.answered(TODAY - 400), 2);
    assert!(same.due(TODAY - 1).is_empty() && same.due(0).is_empty());
}

#[test]
fn a_day_and_its_goal_begin_anew() {
    let mut progress = after(&[("lob", true, TODAY), ("account", false, TODAY), ("lob", true, TODAY + 1)]);
    assert_eq!((progress.answered(TODAY + 1), progress.answered(TODAY + 2)), (1, 0));
    for (goal, kept) in [(None, None), (Some(0), None), (Some(5), Some(5)), (Some(u32::MAX), Some(1_000))] {
        progress.set_goal(goal);
        assert_eq!(progress.goal(), kept);
    }
    progress.forget();
    assert_eq!(progress, Progress::default());
}

#[test]
fn what_is_kept_has_bounds() {
    let mut progress = Progress::default();
    for number in 0..=MOST_RECALLS {
        let day = TODAY + u32::from(number != 7);
        progress.record(&number.to_string(), &[&format!("thing-{number}")], Skill::Recognise, true, day);
    }
    assert_eq!(progress.recalls().len(), MOST_RECALLS);
    assert!(!names(progress.recalls()).contains(&"thing-7"), "the one that was answered longest ago");
    let last = MOST_RECALLS;
    assert!(progress.is_recorded(&last.to_string()) && progress.is_recorded(&(last + 1 - MOST_RECORDED).to_string()));
    assert!(!progress.is_recorded(&(last - MOST_RECORDED).to_string()), "the oldest is let go");
}

#[test]
fn a_thing_is_due_when_its_interval_is_over() {
    let progress = after(&[("known", true, TODAY), ("missed", false, TODAY), ("seen", true, TODAY - 1)]);
    let wait = Memory::first(Grade::Good).interval();
    assert_eq!((wait, Memory::first(Grade::Again).interval()), (2, 1), "days");
    assert!(progress.due(TODAY).is_empty());
    assert_eq!(names(progress.due(TODAY + 1)), ["missed", "seen"], "the likeliest to be forgotten first");
    assert_eq!(names(progress.due(TODAY + 2)), ["missed", "seen", "known"]);
    assert_eq!(names(progress.due(Day::MAX)).len(), 3);
    assert_eq!(progress.calendar(TODAY, 4), [0, 2, 1, 0]);
    assert_eq!(progress.calendar(TODAY + 30, 2), [3, 0], "overdue is due");
    assert!(progress.calendar(TODAY, 0).is_empty());
}

#[test]
fn standing_falls_as_days_pass() {
    let progress = after(&[("known", true, TODAY), ("missed", false, TODAY)]);
    assert_eq!(progress.standing(TODAY, |_| true), Some((2, 1.0)), "just answered");
    assert_eq!(progress.standing(TODAY, |about| about == "lob"), None);
    let (count, left) = progress.standing(TODAY + 5, |about| about == "known").unwrap();
    assert!(count == 1 && (0.7..0.9).contains(&left), "{left}");
    assert!(progress.standing(TODAY + 6, |_| true).unwrap().1 < progress.standing(TODAY + 5, |_| true).unwrap().1);
}
