//! The item bank: every question that the shipped content can give, for 200 seeds, held against the guards; and the quizzes
//! that are made of it.
#![allow(clippy::panic, reason = "a test ends by panicking")]

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::LazyLock;
use std::thread;

use floorwalker::content::QUIZ_FILES;
use floorwalker::domain::address::{Address, Level, Place, QuizState};
use floorwalker::domain::atlas::{Confidence, Lore, RelationKind, TermId};
use floorwalker::domain::text::{fold, words};
use floorwalker::quiz::guard::{Fault, contains, faults};
use floorwalker::quiz::{Answer, Bank, Candidate, Choice, Form, Question, Template, mark};

#[path = "support/mod.rs"]
mod support;
use support::SHIPPED;

/// How many seeds the bank is made for.
const SEEDS: usize = 200;

static LORE: LazyLock<Lore> = LazyLock::new(|| match Lore::read(&SHIPPED.atlas, QUIZ_FILES) {
    Ok(lore) => lore,
    Err(problems) => panic!("{problems:?}"),
});

fn bank() -> Bank<'static> {
    Bank::of(&SHIPPED.atlas, &LORE)
}

fn quiz(fragment: &str) -> Vec<Question> {
    let Place::Quiz(state) = Address::parse(fragment).place else { panic!("{fragment} is no quiz") };
    bank().quiz(&state)
}

/// Two questions have one print where they are equal.
fn print_of(question: &Question) -> String {
    format!("{question:?}")
}

/// The names an entry goes by, as a reader would compare them.
fn names(term: TermId) -> HashSet<String> {
    let term = SHIPPED.atlas.term(term);
    let aliases = term.also_called.iter().map(|alias| &alias.name);
    [&term.name].into_iter().chain(&term.acronym).chain(aliases).map(|name| fold(name)).collect()
}

/// What the bodies of the entries say about two of them, read without the quiz's own tables.
fn relations(from: TermId, to: TermId) -> Vec<(RelationKind, Confidence)> {
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
fn made(bank: &Bank<'_>, candidates: &[Candidate], seed: usize) -> Vec<Question> {
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
fn an_answer_is_worth_what_it_gets_right() {
    for question in (0..40).flat_map(|seed| quiz(&format!("#/quiz?set=all&n=20&seed={seed}"))) {
        let key: Vec<usize> = match &question.form {
            Form::Choose { options, .. } => (0..options.len()).filter(|place| options[*place].right).collect(),
            Form::Match { key, .. } | Form::Order { key, .. } | Form::Fill { key, .. } => key.clone(),
            Form::Trace { key, .. } => key.to_vec(),
        };
        let right = mark(&question, &Answer(key.clone()));
        assert!(right.is_some_and(floorwalker::quiz::Mark::is_right), "{}", question.id);
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

#[test]
fn nothing_that_a_claim_says_is_a_key() {
    let bank = bank();
    let claims: Vec<String> = (SHIPPED.atlas.claims().iter())
        .flat_map(|claim| [claim.name.clone(), claim.body().map(|body| body.text.clone()).unwrap_or_default()])
        .filter(|text| !text.is_empty())
        .collect();
    assert!(claims.len() > 30);
    for question in made(&bank, &bank.candidates(), 1) {
        let mut texts = vec![question.why.clone()];
        if let Form::Choose { options, .. } = &question.form {
            texts.extend(options.iter().filter(|option| option.right).map(|option| option.text.clone()));
        }
        for claim in &claims {
            assert!(!texts.iter().any(|text| contains(text, claim)), "{} asserts {claim:?}", question.id);
        }
    }
}

#[test]
fn what_is_shown_says_nothing_that_hurts_or_names_its_makers() {
    let bank = bank();
    for question in made(&bank, &bank.candidates(), 2) {
        let shown = print_of(&question);
        let folded = fold(&shown);
        for word in ["mute", "seed", "undefined", "todo"] {
            assert!(!words(&folded).any(|known| known == word), "{}: {word}", question.id);
        }
    }
}

#[test]
fn the_prepared_kin_say_what_the_bodies_say() {
    let from_bodies = match Lore::read(&SHIPPED.atlas, &[]) {
        Ok(lore) => lore,
        Err(problems) => panic!("{problems:?}"),
    };
    for term in (0..SHIPPED.atlas.terms().len()).map(TermId) {
        let (prepared, read) = (LORE.kin(term), from_bodies.kin(term));
        let slug = &SHIPPED.atlas.term(term).slug;
        assert_eq!(prepared.relations, read.relations, "{slug}");
        assert_eq!(prepared.listed, read.listed, "{slug}");
        assert_eq!(prepared.formula, read.formula, "{slug}");
        assert_eq!(prepared.noted, read.noted, "{slug}");
        assert_eq!((prepared.closed, prepared.overview), (read.closed, read.overview), "{slug}");
    }
}

#[test]
fn the_written_questions_are_enough_and_name_their_sources() {
    let scenes = LORE
        .written()
        .iter()
        .filter(|written| matches!(written.task, floorwalker::domain::atlas::WrittenTask::Case { .. }));
    let mut about: BTreeMap<usize, usize> = BTreeMap::new();
    let mut count = 0;
    for scene in scenes {
        count += 1;
        for comparison in &scene.about {
            *about.entry(*comparison).or_default() += 1;
        }
    }
    assert!(count >= 40, "{count}");
    for (place, comparison) in SHIPPED.atlas.comparisons().iter().enumerate() {
        assert!(about.get(&place).is_some_and(|count| *count >= 2), "{} has fewer than two scenes", comparison.slug);
    }
    assert!(LORE.written().iter().all(|written| !written.sources.is_empty() && !written.terms.is_empty()));
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
