//! The whole bank, made for many seeds, and read anew from the content to object.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::thread;

use floorwalker::domain::address::Level;
use floorwalker::domain::atlas::{Confidence, RelationKind, TermId};
use floorwalker::domain::text::fold;
use floorwalker::quiz::guard::{Fault, faults};
use floorwalker::quiz::{Bank, Candidate, Choice, Form, Question, Template};

use super::{bank, print_of};
use crate::support::SHIPPED;

/// How many seeds the bank is made for.
const SEEDS: usize = 200;

/// The names an entry goes by, as a reader would compare them.
fn names(term: TermId) -> HashSet<String> {
    let term = SHIPPED.atlas.term(term);
    let aliases = term.also_called.iter().map(|alias| &alias.name);
    [&term.name].into_iter().chain(&term.acronym).chain(aliases).map(|name| fold(name)).collect()
}

/// What the bodies of the entries say about two of them, read without the quiz's own tables.
pub(crate) fn relations(from: TermId, to: TermId) -> Vec<(RelationKind, Confidence)> {
    let body = SHIPPED.atlas.term(from).body();
    let all = body.into_iter().flat_map(|body| &body.relations).filter(|relation| relation.to == to);
    all.map(|relation| (relation.kind, relation.confidence)).collect()
}

/// Why an entry may not be offered as wrong where another is right; `None` where it may.
fn objection(key: TermId, other: TermId) -> Option<&'static str> {
    let both = [relations(key, other), relations(other, key)].concat();
    let is_contrast = |kind| matches!(kind, RelationKind::ContrastsWith | RelationKind::OftenConfusedWith);
    if !names(key).is_disjoint(&names(other)) {
        return Some("they share a name");
    }
    if both.iter().any(|(_, confidence)| *confidence == Confidence::Contested) {
        return Some("sources disagree how they stand to each other");
    }
    if both.iter().any(|(kind, _)| !is_contrast(*kind)) {
        return Some("the one is a part, a kind or a relative of the other");
    }
    None
}

/// What is wrong with a question beside what its own guards hold: the bank's test reads the content anew.
fn objections(question: &Question) -> Vec<String> {
    let mut found = Vec::new();
    let (Form::Choose { options, all }, Some(concept)) = (&question.form, question.concepts.first()) else {
        return found;
    };
    let by_entry = matches!(
        question.template,
        Template::Define | Template::Meaning | Template::Acronym | Template::Usage | Template::Formula
    );
    let right: Vec<&Choice> = options.iter().filter(|option| option.right).collect();
    let wrong = || options.iter().filter(|option| !option.right);
    if by_entry {
        for option in wrong() {
            match option.term.map(|term| objection(*concept, term)) {
                Some(None) => {}
                Some(Some(why)) => found.push(format!("{:?} beside the key: {why}", option.text)),
                None => found.push(format!("{:?} names no entry", option.text)),
            }
        }
        if right.iter().any(|option| option.term != Some(*concept)) {
            found.push("the right one is not the entry that is asked about".into());
        }
    }
    if matches!(question.template, Template::OddOneOut | Template::Members) {
        // The odd one is the key of the one pattern and a wrong answer of the other.
        let (members, strangers): (Vec<&Choice>, Vec<&Choice>) =
            options.iter().partition(|option| option.right == *all);
        for stranger in strangers.iter().filter_map(|option| option.term) {
            for member in members.iter().filter_map(|option| option.term) {
                found.extend(objection(member, stranger).map(|why| format!("{member:?} {stranger:?}: {why}")));
            }
        }
    }
    found
}

/// The whole bank for one seed.
pub(crate) fn made(bank: &Bank<'_>, candidates: &[Candidate], seed: usize) -> Vec<Question> {
    let level = Level::ALL[seed % Level::ALL.len()];
    candidates.iter().filter_map(|candidate| bank.question(*candidate, level, &seed.to_string())).collect()
}

/// What the bank of many seeds comes to.
#[derive(Default)]
struct Tally {
    items: BTreeMap<(&'static str, String), usize>,
    distinct: HashSet<u64>,
    faults: BTreeMap<String, usize>,
    /// Of the questions with one right answer among four: where it stands, and whether it is the longest or the shortest.
    places: [usize; 4],
    longest: usize,
    shortest: usize,
    truths: [usize; 2],
}

impl Tally {
    fn take(&mut self, question: &Question) {
        use std::hash::{DefaultHasher, Hash, Hasher};
        *self.items.entry((question.template.slug(), question.category.clone())).or_default() += 1;
        let mut hasher = DefaultHasher::new();
        print_of(question).hash(&mut hasher);
        self.distinct.insert(hasher.finish());
        for fault in faults(question) {
            *self.faults.entry(format!("{}: {fault:?}", question.id)).or_default() += 1;
        }
        for objection in objections(question) {
            *self.faults.entry(format!("{}: {objection}", question.id)).or_default() += 1;
        }
        if let Form::Choose { options, all: false } = &question.form {
            let right = options.iter().position(|option| option.right).unwrap_or_default();
            if question.template == Template::Myth {
                self.truths[right] += 1;
            } else if options.len() == 4 {
                self.places[right] += 1;
                let length = |option: &Choice| option.text.chars().count();
                let key = length(&options[right]);
                let wrong = || options.iter().filter(|option| !option.right).map(length);
                self.longest += usize::from(wrong().all(|length| length < key));
                self.shortest += usize::from(wrong().all(|length| length > key));
            }
        }
    }

    fn join(mut self, other: Self) -> Self {
        for (key, count) in other.items {
            *self.items.entry(key).or_default() += count;
        }
        for (key, count) in other.faults {
            *self.faults.entry(key).or_default() += count;
        }
        self.distinct.extend(other.distinct);
        for (sum, more) in self.places.iter_mut().zip(other.places) {
            *sum += more;
        }
        self.longest += other.longest;
        self.shortest += other.shortest;
        self.truths = [self.truths[0] + other.truths[0], self.truths[1] + other.truths[1]];
        self
    }
}

#[test]
fn the_whole_bank_of_200_seeds_keeps_every_guard() {
    let half = |seeds: std::ops::Range<usize>| {
        let bank = bank();
        let candidates = bank.candidates();
        let mut tally = Tally::default();
        for seed in seeds {
            for question in made(&bank, &candidates, seed) {
                tally.take(&question);
            }
        }
        tally
    };
    let tally = thread::scope(|scope| {
        let first = scope.spawn(|| half(0..SEEDS / 2));
        let second = half(SEEDS / 2..SEEDS);
        first.join().map_or_else(|_| panic!("a seed panicked"), |first| first.join(second))
    });
    let all: usize = tally.items.values().sum();
    let templates: BTreeSet<&str> = tally.items.keys().map(|(template, _)| *template).collect();
    println!("{all} items of {SEEDS} seeds, {} of them different", tally.distinct.len());
    for template in Template::ALL.map(Template::slug) {
        let of: Vec<String> = (tally.items.iter())
            .filter(|((known, _), _)| *known == template)
            .map(|((_, category), count)| format!("{category} {}", count.div_ceil(SEEDS)))
            .collect();
        println!("  {template:10} a seed: {}", of.join(", "));
    }
    let asked: usize = tally.places.iter().sum();
    println!(
        "  the right one of four stands {:?}; it alone is the longest in {} of {asked}, the shortest in {}",
        tally.places, tally.longest, tally.shortest
    );
    println!("  statements: {} true, {} false", tally.truths[0], tally.truths[1]);
    assert!(tally.faults.is_empty(), "{:#?}", tally.faults);
    assert_eq!(templates.len(), Template::ALL.len(), "every pattern gives something");
    assert!(tally.distinct.len() > 3000, "thousands of different items");
    for place in tally.places {
        assert!(
            place * 100 > asked * 22 && place * 100 < asked * 28,
            "the right one stands anywhere: {:?}",
            tally.places
        );
    }
    // Of four, the longest would be right in a quarter by chance, and so would the shortest.
    for telling in [tally.longest, tally.shortest] {
        assert!(telling * 100 < asked * 32, "length gives nothing away");
    }
    let [holds, fails] = tally.truths;
    assert!(holds * 10 > (holds + fails) * 4 && fails * 10 > (holds + fails) * 4, "true and false are balanced");
}

#[test]
fn a_broken_question_is_caught() {
    let sound = || Question {
        id: "define.x".into(),
        template: Template::Define,
        category: "metric".into(),
        concepts: Vec::new(),
        scene: "How long a contact takes.".into(),
        ask: "Which word is this?".into(),
        form: Form::Choose {
            options: ["Handle time", "Hold time", "Dead air"]
                .iter()
                .enumerate()
                .map(|(nth, text)| Choice { text: (*text).into(), right: nth == 0, why: "Why.".into(), term: None })
                .collect(),
            all: false,
        },
        why: "Why.".into(),
    };
    assert_eq!(faults(&sound()), []);
    let broken = |change: &dyn Fn(&mut Question)| {
        let mut question = sound();
        change(&mut question);
        faults(&question)
    };
    let option = |question: &mut Question, nth: usize, change: &dyn Fn(&mut Choice)| {
        if let Form::Choose { options, .. } = &mut question.form {
            change(&mut options[nth]);
        }
    };
    assert_eq!(broken(&|question| question.scene = "The handle-time of a call.".into()), [Fault::GivesTheKeyAway]);
    assert_eq!(broken(&|question| option(question, 1, &|option| option.text = "dead air!".into())), [Fault::Twice]);
    assert_eq!(broken(&|question| option(question, 1, &|option| option.right = true)), [Fault::NothingToChoose]);
    assert_eq!(broken(&|question| option(question, 0, &|option| option.right = false)), [Fault::NothingToChoose]);
    assert_eq!(broken(&|question| option(question, 2, &|option| option.why = " ".into())), [Fault::Blank]);
    assert_eq!(broken(&|question| question.why = String::new()), [Fault::Blank]);
    let order = |key: Vec<usize>| Form::Order { steps: vec!["One".into(), "Two".into(), "Three".into()], key };
    assert_eq!(broken(&|question| question.form = order(vec![2, 0, 1])), []);
    for key in [vec![0, 1, 2], vec![0, 0, 1], vec![1, 0], vec![1, 0, 9]] {
        assert_eq!(broken(&|question| question.form = order(key.clone())), [Fault::BrokenKey], "{key:?}");
    }
    let fill = |around: &str| Form::Fill {
        pieces: vec![around.into(), " pays you.".into()],
        words: vec!["employer".into(), "account".into()],
        key: vec![0],
    };
    assert_eq!(broken(&|question| question.form = fill("Your ")), []);
    assert_eq!(broken(&|question| question.form = fill("Not the account but the ")), [Fault::GivesTheKeyAway]);
    let pairs = |left: &str| Form::Match {
        left: vec![left.into(), "Queue".into()],
        right: vec!["waiting calls".into(), "silence".into()],
        key: vec![1, 0],
    };
    assert_eq!(broken(&|question| question.form = pairs("Dead air")), []);
    assert_eq!(broken(&|question| question.form = pairs("Silence, or dead air")), [Fault::GivesTheKeyAway]);
}
