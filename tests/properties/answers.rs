//! Answers → verdict, and (tour, step) → map.

use std::collections::BTreeSet;

use floorwalker::domain::address::{Address, FitState, Place};
use floorwalker::domain::atlas::{Counts, Ruling, Task, Trade};
use floorwalker::domain::fit::verdict;
use floorwalker::domain::region::Region;
use floorwalker::domain::search::titles;
use floorwalker::domain::tour::shown;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};

use crate::support::SHIPPED;
use crate::support::cases::cases;

fn trade() -> &'static Trade {
    SHIPPED.atlas.trade().unwrap_or_else(|| panic!("the content has no fit check"))
}

fn task(slug: &str) -> Option<&'static Task> {
    trade().tasks.iter().find(|task| task.slug == slug)
}

fn at(link: &str) -> FitState {
    match Address::parse(link).place {
        Place::Fit(state) => state,
        place => panic!("{link} is {place:?}"),
    }
}

/// Answers of somebody: some tasks, one of which, or another, fills most of the day; now and then what is no task.
fn days() -> impl Strategy<Value = FitState> {
    let slugs: Vec<String> =
        trade().tasks.iter().map(|task| task.slug.clone()).chain(["no-such-task".into()]).collect();
    let main = proptest::option::weighted(0.3, select(slugs.clone()));
    (subsequence(slugs, 0..8), main, "[a-z<&]{0,6}", ".{0,20}").prop_map(|(tasks, main, employer, title)| {
        let tasks = tasks.iter().fold(FitState::default(), |state, task| state.with_toggled(task));
        let state =
            FitState { main, employer: Some(employer).filter(|text| !text.is_empty()), ..tasks.with_title(&title) };
        // As a link has it: what fills most of the day is among what fills it.
        at(&Address::at(Place::Fit(state)).format())
    })
}

fn slugs(tasks: &[&Task]) -> BTreeSet<String> {
    tasks.iter().map(|task| task.slug.clone()).collect()
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn every_task_that_is_ticked_has_one_part_in_the_verdict(state in days()) {
        let verdict = verdict(trade(), &state);
        let parts = [&verdict.decided_by, &verdict.outweighed, &verdict.aside];
        let known: BTreeSet<String> = state.tasks.iter().filter(|slug| task(slug).is_some()).cloned().collect();
        prop_assert_eq!(parts.iter().map(|part| part.len()).sum::<usize>(), known.len(), "each once");
        prop_assert_eq!(parts.into_iter().flat_map(|part| slugs(part)).collect::<BTreeSet<_>>(), known);
        prop_assert_eq!(verdict.ruling.is_none(), verdict.decided_by.is_empty());
        prop_assert!(verdict.aside.iter().all(|task| task.counts == Counts::Support));
        prop_assert!(verdict.titles.iter().collect::<BTreeSet<_>>().len() == verdict.titles.len(), "no title twice");
    }

    #[test]
    fn what_decides_nothing_changes_nothing(state in days()) {
        let bare = FitState { employer: None, title: String::new(), ..state.clone() };
        prop_assert_eq!(verdict(trade(), &bare), verdict(trade(), &state), "neither who pays nor the title");
        let support = |slug: &String| task(slug).is_some_and(|task| task.counts == Counts::Support);
        let without = FitState { tasks: state.tasks.iter().filter(|slug| !support(slug)).cloned().collect(), ..state.clone() };
        let [with, without] = [&state, &without].map(|state| verdict(trade(), state));
        prop_assert_eq!(with.ruling, without.ruling);
        prop_assert_eq!(slugs(&with.decided_by), slugs(&without.decided_by));
    }

    /// With every further task the verdict stays or becomes "it depends", unless one task is said to fill most of the day;
    /// then that one alone decides.
    #[test]
    fn a_further_task_never_turns_the_verdict_round(state in days(), further in any::<Index>()) {
        let further = further.get(&trade().tasks);
        prop_assume!(!state.is_ticked(&further.slug));
        let [before, after] = [state.clone(), state.clone().with_toggled(&further.slug)].map(|state| verdict(trade(), &state).ruling);
        let decides = state.main.as_deref().and_then(task).is_some_and(|task| task.counts != Counts::Support);
        match before {
            Some(ruling) if decides => prop_assert_eq!(after, Some(ruling), "the main task decides"),
            Some(ruling) => prop_assert!(after == Some(ruling) || after == Some(Ruling::Depends), "{:?}", after),
            None => prop_assert_eq!(after.is_none(), further.counts == Counts::Support),
        }
    }

    #[test]
    fn any_title_has_its_few_answers_once(typed in any::<String>(), most in 0..6_usize) {
        let found = titles(trade(), &typed, most);
        prop_assert!(found.len() <= most);
        prop_assert_eq!(found.iter().map(|title| &title.slug).collect::<BTreeSet<_>>().len(), found.len());
    }

    #[test]
    fn a_title_is_found_in_any_case_of_letters(place in any::<Index>(), capitals in vec(any::<bool>(), 40)) {
        let title = place.get(&trade().titles);
        let letters = title.name.chars().zip(capitals.iter().cycle());
        let typed: String = letters.map(|(letter, up)| if *up { letter.to_ascii_uppercase() } else { letter.to_ascii_lowercase() }).collect();
        prop_assert_eq!(titles(trade(), &typed, 4), titles(trade(), &title.name, 4), "{}", typed);
        prop_assert!(titles(trade(), &typed, 4).contains(&title));
    }
}

// ---- Tours

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn every_step_of_a_tour_is_a_place_on_the_map(tour in any::<Index>(), step in 0..120_usize, strange in "[a-z-]{0,12}", typed in "[a-z ]{0,9}") {
        let tours = SHIPPED.atlas.tours();
        let tour = tour.get(tours);
        let at = |slug: &str, step: usize| {
            let link = Address { region: Some(Region::ALL[0]), ..Address::at(Place::Tour(slug.into(), step)) };
            shown(&SHIPPED.atlas, &link.with_query(&typed))
        };
        let here = at(&tour.slug, step);
        prop_assert!(matches!(here.place, Place::Map(_)), "{:?}", here);
        prop_assert_eq!((&here.query, here.region), (&typed, Some(Region::ALL[0])), "search and region stay");
        let last = tour.steps().map_or(0, <[_]>::len);
        prop_assert_eq!(here, at(&tour.slug, step.clamp(1, last)), "past either end stands the end");
        if tours.iter().all(|tour| tour.slug != strange) {
            prop_assert_eq!(at(&strange, step).place, Place::default(), "a tour that there is not is the whole map");
        }
    }
}
