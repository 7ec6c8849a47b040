//! How fast the search is, and how often right: `cargo bench --bench search`.
//!
//! Names and queries are made up (`tests/support/typist.rs`); those queries are left out that fit another name as well.
#![allow(missing_docs, reason = "criterion's macros make public functions")]

#[path = "../tests/support/typist.rs"]
mod typist;

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group, criterion_main};
use floorwalker::domain::atlas::TermId;
use floorwalker::domain::search::{Indexing, SearchIndex, Target};
use floorwalker::domain::text::{fold, words};
use typist::{Dice, Flavor, Typing, is_ambiguous, names};

const SIZES: [usize; 3] = [300, 10_000, 100_000];
/// How many queries of each kind are tried on each list.
const EACH: usize = 40;

/// A list of names, and queries with the place of what they mean.
struct Trial {
    list: Vec<typist::Named>,
    queries: Vec<(Typing, String, usize)>,
}

impl Trial {
    fn of(count: usize, flavor: Flavor) -> Self {
        let mut dice = Dice::new(count as u64 + 5);
        let list = names(count, flavor, &mut dice);
        let split: Vec<Vec<String>> =
            list.iter().map(|(name, _)| words(&fold(name)).map(Into::into).collect()).collect();
        let mut queries = Vec::new();
        for typing in Typing::ALL {
            for _ in 0..EACH {
                let place = dice.roll(count);
                let typed = typing.of(&list[place], &mut dice).filter(|typed| !is_ambiguous(&split, place, typed));
                queries.extend(typed.map(|typed| (typing, typed, place)));
            }
        }
        Self { list, queries }
    }

    fn index(&self) -> SearchIndex {
        let names: Vec<(&str, &[String])> =
            self.list.iter().map(|(name, also)| (name.as_str(), also.as_slice())).collect();
        Indexing::of_names(&names).finish()
    }
}

fn in_milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// Prints recall and times of one list.
fn report(count: usize, flavor: Flavor, trial: &Trial) {
    let start = Instant::now();
    let index = trial.index();
    let built = start.elapsed();
    let mut times = Vec::new();
    let mut right = [[0_u32; 2]; Typing::ALL.len()];
    for (typing, typed, place) in &trial.queries {
        let start = Instant::now();
        let hits = index.find(typed, 12);
        times.push(start.elapsed());
        let first = hits.first().map(|hit| hit.target) == Some(Target::Term(TermId(*place)));
        let [found, all] = &mut right[*typing as usize];
        (*found, *all) = (*found + u32::from(first), *all + 1);
    }
    times.sort();
    let [found, all] = right.iter().fold([0; 2], |sum, kind| [sum[0] + kind[0], sum[1] + kind[1]]);
    println!(
        "{count} {flavor:?}: {found} of {all} first ({:.1} %), built in {:.1} ms, median {:.3} ms, slowest twentieth {:.3} ms",
        100.0 * f64::from(found) / f64::from(all),
        in_milliseconds(built),
        in_milliseconds(times[times.len() / 2]),
        in_milliseconds(times[times.len() * 19 / 20]),
    );
    let kinds = Typing::ALL.iter().zip(right).filter(|(_, [found, all])| found < all);
    println!(
        "    {}",
        kinds.map(|(kind, [found, all])| format!("{kind:?} {found}/{all}")).collect::<Vec<_>>().join(", ")
    );
}

fn search(criterion: &mut Criterion) {
    for count in SIZES {
        for flavor in Flavor::ALL {
            let trial = Trial::of(count, flavor);
            report(count, flavor, &trial);
            let index = trial.index();
            let mut queries = trial.queries.iter().cycle();
            criterion.bench_function(&format!("a query among {count} {flavor:?}"), |bencher| {
                bencher.iter(|| queries.next().map(|(_, typed, _)| index.find(black_box(typed), 12)));
            });
        }
    }
    let trial = Trial::of(100_000, Flavor::Pseudo);
    criterion.bench_function("the index of 100000 names", |bencher| bencher.iter(|| trial.index()));
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(10).measurement_time(Duration::from_secs(2)).warm_up_time(Duration::from_millis(300));
    targets = search
}
criterion_main!(benches);
