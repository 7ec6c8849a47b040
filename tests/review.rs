//! Review: what answers leave behind, when a thing is asked again, and that no kept text can break anything.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends by panicking")]

use floorwalker::domain::review::file::LONGEST_TEXT;
use floorwalker::domain::review::progress::{MOST_RECALLS, MOST_RECORDED, is_name};
use floorwalker::domain::review::{Day, Grade, Memory, Progress, ProgressFault, Recall, Skill, read, write};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngSeed};

/// The day of most tests.
const TODAY: Day = 20_000;

/// Answers to questions about one thing each, all of them recognised: the thing, whether right, the day.
fn after(answers: &[(&str, bool, Day)]) -> Progress {
    let mut progress = Progress::default();
    for (number, (about, right, day)) in answers.iter().enumerate() {
        assert!(progress.record(&format!("#/quiz {number}"), &[about], Skill::Recognise, *right, *day));
    }
    progress
}

fn names<'a>(recalls: impl IntoIterator<Item = &'a Recall>) -> Vec<&'a str> {
    recalls.into_iter().map(|recall| recall.about.as_str()).collect()
}

// ---- Answers

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

// ---- Days

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

// ---- Files

#[test]
fn of_two_memories_the_later_stays() {
    let mut here = after(&[("both", true, TODAY), ("here", true, TODAY), ("often", true, TODAY)]);
    let mut there =
        after(&[("both", false, TODAY + 1), ("often", true, TODAY), ("often", true, TODAY), ("there", true, 9)]);
    there.record("of there", &[], Skill::Produce, true, TODAY + 2);
    there.set_goal(Some(7));
    here.merge(there.clone());
    assert_eq!(names(here.recalls()), ["both", "here", "often", "there"]);
    assert_eq!(here.recalls()[0], there.recalls()[0]);
    assert_eq!(here.recalls()[2].reviews, 2);
    assert_eq!((here.goal(), here.answered(TODAY + 2)), (Some(7), 1));
    assert!(here.is_recorded("of there") && here.is_recorded("#/quiz 0"));
    let merged = here.clone();
    here.merge(there);
    assert_eq!(here, merged, "twice is once");
}

#[test]
fn the_file_is_what_it_says() {
    let mut progress = after(&[("lob", true, TODAY), ("account", false, TODAY + 1)]);
    progress.set_goal(Some(10));
    let expected = concat!(
        r#"{"floorwalker":"progress","version":"1","algorithm":"fsrs6","goal":"10","today":["20001","1"],"#,
        "\n\"recalls\":[\n",
        r#"["account","recognise","2120","64133","20001","1","1","wrong"],"#,
        "\n",
        r#"["lob","recognise","23065","21181","20000","1","0","right"]],"#,
        "\n",
        r#""recorded":["1164361258","1181138877"]}"#,
        "\n"
    );
    assert_eq!(write(&progress), expected, "a change here is a new version: files of visitors look like this");
    assert_eq!(read(expected).unwrap(), progress);
}

#[test]
fn the_largest_progress_fits() {
    let mut rows = Vec::new();
    for number in 0..MOST_RECALLS {
        let most = u32::MAX;
        rows.push(format!(
            "[\"{number:080}\",\"recognise\",\"365000000\",\"100000\",\"{most}\",\"{most}\",\"{most}\",\"wrong\"]"
        ));
    }
    let text = write(&Progress::default()).replace("\"recalls\":[]", &format!("\"recalls\":[{}]", rows.join(",")));
    let progress = read(&text).unwrap();
    assert_eq!(progress.recalls().len(), MOST_RECALLS);
    assert!(write(&progress).len() + MOST_RECORDED * 13 < LONGEST_TEXT * 3 / 4);
    let more =
        text.replace("\"recalls\":[", "\"recalls\":[[\"x\",\"produce\",\"10\",\"10000\",\"0\",\"1\",\"0\",\"right\"],");
    assert_eq!(read(&more), Err(ProgressFault::Broken("recalls")));
}

#[test]
fn what_is_no_progress_is_refused_with_a_reason() {
    let sound = write(&after(&[("lob", true, TODAY)]));
    let row = r#"["lob","recognise","23065","21181","20000","1","0","right"]"#;
    assert!(sound.contains(row));
    let broken = ProgressFault::Broken;
    for (from, to, fault) in [
        ("\"1\",\"algorithm\"", "\"2\",\"algorithm\"", ProgressFault::Newer),
        ("\"1\",\"algorithm\"", "\"0\",\"algorithm\"", broken("version")),
        ("\"1\",\"algorithm\"", "\"one\",\"algorithm\"", broken("version")),
        ("\"version\"", "\"versions\"", broken("version")),
        ("\"fsrs6\"", "\"fsrs7\"", broken("algorithm")),
        ("\"progress\"", "\"content\"", ProgressFault::Foreign),
        ("\"floorwalker\"", "\"other\"", ProgressFault::Foreign),
        ("{", "{\"more\":\"\",", ProgressFault::Foreign),
        ("\"goal\":\"0\"", "\"goal\":\"1001\"", broken("goal")),
        ("\"goal\":\"0\"", "\"goal\":\"-1\"", broken("goal")),
        ("\"goal\":\"0\"", "\"goal\":0", ProgressFault::Unreadable),
        ("\"goal\":\"0\"", "\"goal\":[]", broken("goal")),
        ("[\"20000\",\"1\"]", "[\"20000\"]", broken("today")),
        ("[\"20000\",\"1\"]", "[\"20000\",\"1\",\"1\"]", broken("today")),
        ("[\"20000\",\"1\"]", "[\"20000\",\"4294967296\"]", broken("today")),
        (row, "\"lob\"", broken("recalls")),
        (row, "[]", broken("recalls")),
        ("\"lob\"", "\"\"", broken("recalls")),
        ("\"lob\"", "\"l\\u0000b\"", broken("recalls")),
        ("\"recognise\"", "\"guess\"", broken("recalls")),
        ("\"23065\"", "\"9\"", broken("recalls")),
        ("\"23065\"", "\"365100000\"", broken("recalls")),
        ("\"23065\"", "\"4294967295\"", broken("recalls")),
        ("\"23065\"", "\"2.3\"", broken("recalls")),
        ("\"23065\"", "\"NaN\"", broken("recalls")),
        ("\"21181\"", "\"9999\"", broken("recalls")),
        ("\"21181\"", "\"100001\"", broken("recalls")),
        ("\"1\",\"0\",\"right\"", "\"0\",\"0\",\"right\"", broken("recalls")),
        ("\"1\",\"0\",\"right\"", "\"1\",\"2\",\"right\"", broken("recalls")),
        ("\"1\",\"0\",\"right\"", "\"1\",\"0\",\"\"", broken("recalls")),
        ("\"recorded\":[", "\"recorded\":[\"\",", broken("recorded")),
        ("\"recorded\":[", "\"recorded\":[[],", broken("recorded")),
        ("\"recorded\":[", "\"goal\":\"\",\"recorded\":[", ProgressFault::Unreadable),
    ] {
        let text = sound.replacen(from, to, 1);
        assert_ne!(text, sound, "{from}");
        assert_eq!(read(&text), Err(fault), "{from} → {to}");
    }
    for (text, fault) in [
        (String::new(), ProgressFault::Unreadable),
        ("\"progress\"".into(), ProgressFault::Foreign),
        ("[]".into(), ProgressFault::Foreign),
        ("{}".into(), ProgressFault::Foreign),
        ("[".repeat(LONGEST_TEXT), ProgressFault::Unreadable),
        (" ".repeat(LONGEST_TEXT + 1), ProgressFault::TooLong),
        (
            format!("{{{}}}", (0..90_000).map(|name| format!("\"{name}\":\"\"")).collect::<Vec<_>>().join(",")),
            ProgressFault::Unreadable,
        ),
    ] {
        assert_eq!(read(&text), Err(fault), "{}", &text[..text.len().min(20)]);
    }
    // Cut short anywhere it is not taken, whatever stands before the cut.
    let end = sound.trim_end().len();
    assert!((0..end).all(|cut| read(&sound[..cut]).is_err()));
}

#[test]
fn each_fault_tells_the_remedy() {
    use ProgressFault::{Broken, Foreign, Newer, TooLong, Unreadable};
    let told = [TooLong, Unreadable, Foreign, Newer, Broken("goal")].map(|fault| fault.to_string());
    for sentence in &told {
        assert!(sentence.contains(". ") && sentence.ends_with('.'), "what, and what to do: {sentence}");
        assert_eq!(told.iter().filter(|other| *other == sentence).count(), 1, "{sentence}");
    }
}

// ---- Laws

/// Every run tries the same cases.
fn cases(cases: u32) -> Config {
    Config { cases, rng_seed: RngSeed::Fixed(2009), failure_persistence: None, ..Config::default() }
}

prop_compose! {
    /// Any progress that answers can lead to; clocks jump.
    fn progresses()(
        answers in vec((0..40_u32, vec(select(&["a", "b", "c-d", "e1", "f/g", "~"][..]), 0..3), any::<bool>(), any::<bool>(),
            prop_oneof![4 => 0..900_u32, 1 => any::<u32>()]), 0..60),
        goal in proptest::option::of(any::<u32>()),
    ) -> Progress {
        let mut progress = Progress::default();
        progress.set_goal(goal);
        for (question, abouts, produce, right, day) in answers {
            progress.record(&question.to_string(), &abouts, Skill::ALL[usize::from(produce)], right, day);
        }
        progress
    }
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn what_is_written_is_read(progress in progresses()) {
        prop_assert_eq!(read(&write(&progress)), Ok(progress));
    }

    #[test]
    fn merging_keeps_order_and_is_stable(mut one in progresses(), other in progresses()) {
        one.merge(other.clone());
        prop_assert!(one.recalls().is_sorted_by(|a, b| (&a.about, a.skill) < (&b.about, b.skill)));
        prop_assert_eq!(read(&write(&one)), Ok(one.clone()));
        let merged = one.clone();
        one.merge(other);
        prop_assert_eq!(&one, &merged);
        one.merge(merged.clone());
        prop_assert_eq!(one, merged);
    }

    #[test]
    fn every_day_has_an_answer(progress in progresses(), day in any::<u32>()) {
        let due = progress.due(day);
        prop_assert_eq!(due.len(), progress.calendar(day, 1)[0]);
        prop_assert_eq!(progress.calendar(day, 36_501).iter().sum::<usize>(), progress.recalls().len());
        let left: Vec<f32> = due.iter().map(|recall| recall.memory.retrievability(day.saturating_sub(recall.last))).collect();
        prop_assert!(left.is_sorted() && left.iter().all(|left| (0.0..=1.0).contains(left)));
        if let Some((_, mean)) = progress.standing(day, |_| true) {
            prop_assert!((0.0..=1.0).contains(&mean));
        }
    }

    #[test]
    fn no_text_breaks_the_reader(
        progress in progresses(),
        changes in vec((any::<prop::sample::Index>(), select(&["", "\"", "[", "]", "{", "}", ",", ":", "0", "9", "-", "\\u", "é", "null"][..])), 1..6),
    ) {
        let mut text = write(&progress);
        for (place, piece) in changes {
            let at = place.index(text.len());
            if text.is_char_boundary(at) && text.is_char_boundary(at + 1) {
                text.replace_range(at..=at, piece);
            }
        }
        if let Ok(read_anyway) = read(&text) {
            prop_assert_eq!(read(&write(&read_anyway)), Ok(read_anyway));
        }
    }

    #[test]
    fn any_memory_stays_within_bounds(
        stability in any::<f32>(), difficulty in any::<f32>(), days in any::<u32>(),
        grade in select(&[Grade::Again, Grade::Hard, Grade::Good, Grade::Easy][..]),
    ) {
        let next = Memory { stability, difficulty }.after(grade, days);
        prop_assert!((0.001..=36_500.0).contains(&next.stability) && (1.0..=10.0).contains(&next.difficulty));
        prop_assert!((1..=36_500).contains(&next.interval()) && (0.0..=1.0).contains(&next.retrievability(days)));
    }
}
