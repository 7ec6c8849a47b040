//! The laws of progress, on random answers and texts.

use floorwalker::domain::review::{Grade, Memory, Progress, Skill, read, write};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::cases::cases;

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
