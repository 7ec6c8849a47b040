//! The quiz's address → questions, and (question, answer) → mark.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use floorwalker::content::QUIZ_FILES;
use floorwalker::domain::address::{Address, Place, QuizState};
use floorwalker::domain::atlas::Lore;
use floorwalker::quiz::{Answer, Bank, Form, mark};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::SHIPPED;
use crate::support::answers::right;
use crate::support::cases::cases;

static LORE: LazyLock<Lore> = LazyLock::new(|| match Lore::read(&SHIPPED.atlas, QUIZ_FILES) {
    Ok(lore) => lore,
    Err(problems) => panic!("{problems:?}"),
});

/// Sets that are no entry or comparison, some of them none at all.
const OTHERS: [&str; 8] =
    ["all", "map", "category.metric", "category.nothing", "produce.lob", "no-such-thing", "compare.", "."];

/// Links to quizzes: sets that there are and that there are not, with and without all else.
fn quizzes() -> impl Strategy<Value = QuizState> {
    let entries = SHIPPED.atlas.terms().iter().map(|term| term.slug.clone());
    let comparisons = SHIPPED.atlas.comparisons().iter().map(|comparison| format!("compare.{}", comparison.slug));
    let sets: Vec<String> = entries.chain(comparisons).chain(OTHERS.map(String::from)).collect();
    let some =
        prop_oneof![2 => vec(select(sets), 1..4), 1 => select(&OTHERS[..3]).prop_map(|set| vec![set.to_owned()])];
    let rest = ("[a-z0-9]{0,5}", 0..60_usize, select(&["", "easy", "hard", "hardest"][..]), vec(0..55_usize, 0..3));
    (some, rest, select(&["", "&medium=voice", "&account=kariton&direction=outbound", "&industry=nothing"][..]))
        .prop_map(|(sets, (seed, length, level, only), map)| {
            let only: Vec<String> = only.iter().map(ToString::to_string).collect();
            let link = format!(
                "#/quiz?set={}&n={length}&seed={seed}&level={level}&only={}{map}",
                sets.join(","),
                only.join(",")
            );
            match Address::parse(&link).place {
                Place::Quiz(state) => state,
                place => panic!("{link} is {place:?}"),
            }
        })
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn a_link_to_a_quiz_is_the_same_quiz_for_everybody(state in quizzes(), answers in vec("[0-9.-]{1,8}", 0..6)) {
        let questions = Bank::of(&SHIPPED.atlas, &LORE).quiz(&state);
        let mut answered = state.clone();
        answered.answers = answers;
        prop_assert_eq!(&Bank::of(&SHIPPED.atlas, &LORE).quiz(&answered), &questions);
        prop_assert!(questions.len() <= state.length(), "{} of {}", questions.len(), state.length());
        let ids: BTreeSet<&str> = questions.iter().map(|question| question.id.as_str()).collect();
        prop_assert_eq!(ids.len(), questions.len(), "nothing is asked twice");
    }

    /// Whatever is answered: never more right than there is, everything right for the key alone, and an address carries it.
    #[test]
    fn any_answer_has_its_mark_or_none(
        seed in 0..400_u32,
        given in vec(prop_oneof![5 => vec(0..7_usize, 0..7), 1 => vec(any::<usize>(), 0..70)], 30),
    ) {
        let Place::Quiz(state) = Address::parse(&format!("#/quiz?set=all&n=20&seed={seed}")).place else { panic!("a quiz") };
        for question in Bank::of(&SHIPPED.atlas, &LORE).quiz(&state) {
            let Answer(key) = right(&question);
            let whole = mark(&question, &Answer(key.clone()));
            prop_assert!(whole.is_some_and(|mark| mark.right == mark.of && mark.of == question.parts() && mark.of > 0));
            for places in &given {
                let answer = Answer(places.clone());
                if let Some(mark) = mark(&question, &answer) {
                    prop_assert!(mark.right <= mark.of && mark.of == question.parts(), "{:?}", mark);
                    let same = if matches!(question.form, Form::Choose { .. }) {
                        places.iter().collect::<BTreeSet<_>>() == key.iter().collect()
                    } else {
                        *places == key
                    };
                    prop_assert_eq!(mark.is_right(), same, "{}: {:?}", question.id, places);
                    let fits = places.iter().all(|place| *place < 100_000);
                    prop_assert_eq!(Answer::parse(&answer.format()), Some(answer).filter(|_| fits));
                }
            }
        }
    }
}
