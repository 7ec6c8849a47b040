//! The pages of the quiz: well formed, without a link to nowhere, with the hooks that hosts and tests rely on, whatever the
//! address says.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends by panicking")]

mod support;

use std::collections::{HashMap, HashSet};
use std::mem::discriminant;
use std::sync::{LazyLock, Mutex};

use floorwalker::content::QUIZ_FILES;
use floorwalker::domain::address::set::{ALL, CATEGORY, COMPARISON, MAP};
use floorwalker::domain::address::{Address, Level, Place, QuizPage, QuizState};
use floorwalker::domain::atlas::{Direction, Layer, Lore, Medium};
use floorwalker::domain::review::{Day, Progress, Skill};
use floorwalker::html::quiz::{Kept, Shown, Standing, View, is_over_the_map, page, standing};
use floorwalker::quiz::{Answer, Bank, Form, Question, mark};
use floorwalker::words::quiz_pages as words;
use support::{Plan, SHIPPED, World};

static LORE: LazyLock<Lore> = LazyLock::new(|| Lore::read(&SHIPPED.atlas, QUIZ_FILES).unwrap());

/// The bank of what is shipped; it is not to be shared between the threads of the tests.
fn bank() -> &'static Bank<'static> {
    thread_local! {
        static BANK: &'static Bank<'static> = Box::leak(Box::new(Bank::of(&SHIPPED.atlas, &LORE)));
    }
    BANK.with(|bank| *bank)
}

/// A day on which something that was learned before is due.
const TODAY: Day = 20_700;

fn quiz(sets: &[&str], seed: &str, length: usize) -> QuizState {
    let set = sets.iter().map(|set| (*set).to_owned()).collect();
    QuizState { set, seed: seed.into(), length: Some(length), ..QuizState::default() }
}

/// The state at a link.
fn at(fragment: &str) -> QuizState {
    match Address::parse(fragment).place {
        Place::Quiz(state) => state,
        place => panic!("{fragment}: {place:?}"),
    }
}

fn link_to(state: &QuizState) -> String {
    Address::at(Place::Quiz(state.clone())).format()
}

/// The questions of a quiz; each is put together once, whatever its answers.
fn asked(state: &QuizState) -> Vec<Question> {
    static MADE: LazyLock<Mutex<HashMap<String, Vec<Question>>>> = LazyLock::new(Mutex::default);
    if state.set.is_empty() {
        return Vec::new();
    }
    let bare = QuizState { page: QuizPage::Ask, ..state.without_answers() };
    let known = MADE.lock().unwrap().get(&link_to(&bare)).cloned();
    known.unwrap_or_else(|| {
        let made = bank().quiz(&bare);
        MADE.lock().unwrap().insert(link_to(&bare), made.clone());
        made
    })
}

/// What `look` makes of the view of that state.
fn with_view<T>(state: &QuizState, progress: &Progress, kept: Kept, look: impl FnOnce(&View<'_>) -> T) -> T {
    let questions = asked(state);
    let (region, fresh, here) = (None, "fresh", "https://example.org/a/");
    look(&View { bank: bank(), state, questions: &questions, region, here, fresh, progress, day: TODAY, kept })
}

fn written(state: &QuizState) -> String {
    with_view(state, &Progress::default(), Kept::ThisVisit, page)
}

fn stands(state: &QuizState) -> Standing {
    with_view(state, &Progress::default(), Kept::ThisVisit, standing)
}

fn right(question: &Question) -> Answer {
    Answer(match &question.form {
        Form::Choose { options, .. } => (0..options.len()).filter(|place| options[*place].right).collect(),
        Form::Match { key, .. } | Form::Order { key, .. } | Form::Fill { key, .. } => key.clone(),
        Form::Trace { key, .. } => key.to_vec(),
    })
}

fn wrong(question: &Question) -> Answer {
    let Answer(mut places) = right(question);
    match &question.form {
        Form::Choose { options, .. } => {
            places = vec![(0..options.len()).find(|place| !options[*place].right).unwrap()];
        }
        Form::Match { .. } | Form::Order { .. } | Form::Fill { .. } => places.swap(0, 1),
        Form::Trace { .. } => places[1] = usize::from(places[1] == 0),
    }
    Answer(places)
}

/// Progress with much in it, some of it missed and some of it due.
fn learned() -> Progress {
    let mut progress = Progress::default();
    for (place, term) in SHIPPED.atlas.terms().iter().enumerate().step_by(5) {
        let day = TODAY - Day::try_from(place % 40).unwrap();
        progress.record(&format!("{place}"), &[&term.slug], Skill::Recognise, place % 3 != 0, day);
    }
    progress.record("gone", &["no-such-entry"], Skill::Produce, false, TODAY - 40);
    progress.set_goal(Some(7));
    progress
}

/// A page that was written: its address, its text, and whether it stands over the map.
type Written = (String, String, bool);

/// Pages of every kind.
static PAGES: LazyLock<Vec<Written>> = LazyLock::new(|| {
    let mut pages = Vec::new();
    for fragment in [
        "#/quiz",
        "#/quiz?n=5&level=hard",
        "#/quiz?industry=travel&text=sales",
        "#/quiz/sheet",
        "#/quiz/review",
        "#/quiz?set=no-such-entry",
        "#/quiz?set=compare.no-such,category.none",
        "#/quiz?set=map&industry=no-such-industry",
        "#/quiz/sheet?set=category.hr&n=5&level=easy",
        "#/quiz/sheet?set=map&direction=outbound",
        "#/quiz/sheet?set=all&n=50&seed=e",
    ] {
        for kept in [Kept::OnDevice, Kept::ThisVisit, Kept::Blocked, Kept::Unreadable] {
            add(&mut pages, &at(fragment), &Progress::default(), kept);
            add(&mut pages, &at(fragment), &learned(), kept);
        }
    }
    let sets: [&[&str]; 6] =
        [&["all"], &["map"], &["category.direction"], &words::ACCOUNTS_AND_LOBS, &["agent"], &["attrition", "bpo"]];
    for (nth, set) in sets.into_iter().enumerate() {
        for seed in ["a", "b"] {
            walk(&mut pages, QuizState { level: Level::ALL[nth % 3], ..quiz(set, seed, 10) });
        }
    }
    pages
});

fn add(pages: &mut Vec<Written>, state: &QuizState, progress: &Progress, kept: Kept) {
    let (text, over) = with_view(state, progress, kept, |view| (page(view), is_over_the_map(view)));
    pages.push((link_to(state), text, over));
}

/// The draft of those picks, as clicks on the map make it.
fn draft_of(picks: [Option<usize>; 3]) -> String {
    let mut state = QuizState::about("map");
    for (layer, pick) in picks.into_iter().enumerate() {
        state = pick.map_or_else(|| state.clone(), |place| state.with_pick(layer, place));
    }
    state.draft
}

/// Every page on the way through a quiz.
fn walk(pages: &mut Vec<Written>, mut state: QuizState) {
    let none = Progress::default();
    for (nth, question) in asked(&state).iter().enumerate() {
        let ask = state.showing(nth + 1);
        add(pages, &ask, &none, Kept::ThisVisit);
        let drafts = match &question.form {
            Form::Order { key, .. } => vec![Answer(key.clone()).format()],
            Form::Trace { key, .. } => {
                let drafts = [[Some(key[0]), None, None], [None, Some(99_999), None], key.map(Some)];
                drafts.map(draft_of).into()
            }
            _ => Vec::new(),
        };
        for draft in drafts {
            add(pages, &ask.drafting(&draft), &learned(), Kept::OnDevice);
        }
        add(pages, &state.with_answer(&wrong(question).format()), &none, Kept::ThisVisit);
        let answer = if nth % 2 == 0 { right(question) } else { wrong(question) };
        state = state.with_answer(&answer.format());
        add(pages, &state, &none, Kept::ThisVisit);
    }
    for kept in [Kept::OnDevice, Kept::ThisVisit, Kept::Blocked, Kept::Unreadable] {
        add(pages, &state.showing(state.answers.len() + 1), &none, kept);
    }
}

/// The tags of a page, `<` and `>` left out.
fn tags(page: &str) -> impl Iterator<Item = &str> {
    page.split('<').skip(1).filter_map(|rest| rest.split('>').next())
}

fn values<'a>(page: &'a str, attribute: &'a str) -> impl Iterator<Item = &'a str> {
    let start = format!(" {attribute}=\"");
    tags(page).filter_map(move |tag| Some(tag.split_once(&start)?.1.split_once('"')?.0))
}

fn has(page: &str, attribute: &str, value: &str) -> bool {
    values(page, attribute).any(|known| known == value)
}

fn plain(text: &str) -> String {
    text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// Where the links of a page lead that start a quiz or go on with one.
fn quizzes(page: &str) -> Vec<QuizState> {
    let links = values(page, "href").map(plain).filter(|link| link.contains("set="));
    links.map(|link| at(&link)).collect()
}

// ---- What holds for every page

#[test]
fn every_element_is_closed_in_order_and_ids_stand_once() {
    assert!(PAGES.len() > 300, "{}", PAGES.len());
    for (address, page, _) in PAGES.iter() {
        let mut open: Vec<&str> = Vec::new();
        for tag in tags(page).filter(|tag| !tag.ends_with('/')) {
            let name = tag.split(' ').next().unwrap();
            if matches!(name, "input" | "br") {
                continue;
            }
            match name.strip_prefix('/') {
                Some(name) => assert_eq!(open.pop(), Some(name), "{address}"),
                None => open.push(name),
            }
        }
        assert_eq!(open, [""; 0], "{address}");
        let mut seen = HashSet::new();
        for id in values(page, "id") {
            assert!(seen.insert(id), "{id} twice at {address}");
        }
        for reference in ["aria-labelledby", "aria-describedby", "for"] {
            for id in values(page, reference) {
                assert!(seen.contains(id), "{reference}={id} at {address}");
            }
        }
    }
}

#[test]
fn a_page_has_one_first_heading_and_skips_no_level() {
    for (address, page, _) in PAGES.iter() {
        let levels: Vec<u32> =
            tags(page).filter_map(|tag| tag.split(' ').next()?.strip_prefix('h')?.parse().ok()).collect();
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{address}");
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{levels:?} at {address}");
        }
        assert!(page.contains("<h1 id=\"heading\" tabindex=\"-1\""), "{address}");
    }
    assert!(PAGES.iter().any(|(_, _, over_the_map)| *over_the_map), "a path was asked for");
}

#[test]
fn every_link_is_canonical_and_leads_somewhere() {
    let atlas = &SHIPPED.atlas;
    let mut links = 0;
    for (address, page, _) in PAGES.iter() {
        for link in values(page, "href").chain(values(page, "data-go")).map(plain) {
            links += 1;
            let target = Address::parse(&link);
            assert_eq!(target.format(), link, "at {address}");
            match &target.place {
                Place::Term(slug) => assert!(atlas.find_term(slug).is_some(), "{link} at {address}"),
                Place::Map(state) => {
                    for layer in Layer::ALL {
                        let known = state.selected(layer).is_none_or(|slug| atlas.find_node(layer, slug).is_some());
                        assert!(known, "{link} at {address}");
                    }
                }
                Place::Quiz(_) => {}
                place => panic!("{place:?} at {address}"),
            }
        }
    }
    assert!(links > 3_000, "{links}");
}

// ---- Page by page

#[test]
fn the_start_starts_with_one_click() {
    let text = written(&QuizState::default());
    assert_eq!(values(&text, "href").next(), Some("#/quiz?set=all&amp;n=10&amp;seed=fresh"));
    // What is chosen goes into every set, and each set has something to ask.
    let text = with_view(&at("#/quiz?n=5&level=hard"), &learned(), Kept::OnDevice, page);
    let sets = quizzes(&text);
    assert!(sets.len() >= 45, "{}", sets.len());
    for state in sets {
        assert_eq!((state.level, state.seed.as_str()), (Level::Hard, "fresh"), "{state:?}");
        // What is missed or due is asked whole: a question for each.
        let own = state.set.len() > words::ACCOUNTS_AND_LOBS.len();
        assert_eq!(state.length(), if own { state.set.len() } else { 5 }, "{state:?}");
        assert!(asked(&state).len() >= 3, "{state:?}");
    }
    assert_eq!(values(&text, "aria-current").count(), 2, "a length and a level");
    assert!(text.contains(words::MISSED) && text.contains(words::DUE) && text.contains("<progress"));
}

#[test]
fn a_link_that_asks_nothing_says_so() {
    for (fragment, said) in [
        ("#/quiz?set=no-such-entry", words::names_nothing("\u{201c}no-such-entry\u{201d}")),
        ("#/quiz?set=map&industry=no-such-industry", String::from(words::CHOOSE_ANOTHER)),
        ("#/quiz/sheet?set=compare.none", words::names_nothing("\u{201c}none\u{201d}")),
    ] {
        let state = at(fragment);
        if asked(&state).is_empty() {
            let text = written(&state);
            assert!(text.contains(words::EMPTY_HEADING) && text.contains(&said), "{fragment}");
        }
    }
}

#[test]
fn questions_carry_their_hooks() {
    let mut forms = HashSet::new();
    for seed in 0..5 {
        let mut state = quiz(&["all"], &seed.to_string(), 20);
        for (nth, question) in asked(&state).iter().enumerate() {
            let text = written(&state.showing(nth + 1));
            assert!(has(&text, "data-quiz", "question") && has(&text, "data-quiz", "note"), "{}", question.id);
            let (options, is_checked) = match &question.form {
                Form::Choose { options, all } => (options.len(), *all),
                Form::Match { left, .. } => (left.len(), true),
                Form::Fill { key, .. } => (key.len(), true),
                Form::Order { .. } | Form::Trace { .. } => (0, false),
            };
            assert_eq!(values(&text, "data-quiz").filter(|hook| *hook == "option").count(), options, "{}", question.id);
            assert_eq!(has(&text, "data-desk", "check"), is_checked, "{}", question.id);
            if let Form::Order { steps, .. } = &question.form {
                let ways = 2 * (steps.len() - 1);
                assert_eq!(values(&text, "data-go").count(), ways, "the first has no way up, the last none down");
                assert!(has(&text, "data-quiz", "check"), "{}", question.id);
            }
            forms.insert((discriminant(&question.form), is_checked));
            state = state.with_answer(&right(question).format());
            let text = written(&state);
            assert!(has(&text, "data-quiz", "feedback") && has(&text, "data-quiz", "next"), "{}", question.id);
            assert!(has(&text, "id", "feedback") && !has(&text, "data-quiz", "option"), "{}", question.id);
        }
        let (end, count) = (written(&state.showing(state.answers.len() + 1)), state.answers.len());
        assert!(end.contains(&format!("data-quiz=\"score\">{}<", words::score(count, count))));
        for hook in ["copy.link", "print", "results.json", "results.csv", "remember"] {
            assert!(has(&end, "data-desk", hook), "{hook}");
        }
    }
    assert_eq!(forms.len(), 6, "every form was met");
}

#[test]
fn an_option_leads_to_the_answer_that_it_is() {
    let state = quiz(&["category.structure"], "options", 10);
    for question in asked(&state) {
        let Form::Choose { options, all: false } = &question.form else { continue };
        let only = QuizState {
            only: vec![asked(&state).iter().position(|known| *known == question).unwrap() + 1],
            ..state.clone()
        };
        let answers: Vec<String> =
            quizzes(&written(&only)).into_iter().filter_map(|there| there.answers.first().cloned()).collect();
        assert_eq!(answers, (0..options.len()).map(|place| place.to_string()).collect::<Vec<_>>(), "{}", question.id);
    }
}

#[test]
fn wrong_answers_are_told_why() {
    for seed in 0..3 {
        let mut state = quiz(&["all"], &seed.to_string(), 20);
        for question in asked(&state) {
            state = state.with_answer(&wrong(&question).format());
            let text = plain(&written(&state));
            assert!(text.contains(words::verdict(false)) && text.contains(&question.why), "{}", question.id);
            if let Form::Choose { options, .. } = &question.form {
                let chosen = options.iter().find(|option| !option.right).unwrap();
                assert!(text.contains(&chosen.why), "{}", question.id);
            }
        }
        let end = written(&state.showing(state.answers.len() + 1));
        assert!(end.contains(&format!("data-quiz=\"score\">{}<", words::score(0, state.answers.len()))));
    }
}

#[test]
fn a_refused_answer_counts_as_not_given() {
    let state = quiz(&["all"], "refused", 5);
    let given: Vec<String> = asked(&state).iter().map(|question| right(question).format()).collect();
    let with = |answers: &[&str]| {
        let answers = answers.iter().map(|text| (*text).into()).collect();
        QuizState { answers, ..state.clone() }
    };
    assert_eq!(stands(&state).shown, Shown::Ask(0));
    assert_eq!(stands(&with(&[&given[0]])).shown, Shown::Feedback(0));
    for refused in ["-", "9.9.9.9.9.9.9.9.9", "99999.99998", ""] {
        let here = with(&[&given[0], refused, &given[2]]);
        let standing = stands(&here);
        assert_eq!((standing.answered.len(), standing.shown), (1, Shown::Ask(1)), "{refused}");
        assert_eq!(standing.state, with(&[&given[0]]).showing(2), "{refused}");
        assert_eq!(stands(&here.showing(4)).shown, Shown::Ask(1), "{refused}");
        assert_eq!(stands(&here.showing(1)).shown, Shown::Feedback(0), "{refused}");
        assert_eq!(stands(&with(&[refused])).shown, Shown::Ask(0), "{refused}");
    }
    // More answers than questions.
    let mut all: Vec<&str> = given.iter().map(String::as_str).collect();
    all.push("0");
    let standing = stands(&with(&all));
    assert_eq!((standing.answered.len(), standing.shown, standing.right()), (5, Shown::End, 5));
    assert_eq!(stands(&with(&all).showing(2)).shown, Shown::Feedback(1));
    assert_eq!(stands(&with(&all[..5])).shown, Shown::Feedback(4));
    assert_eq!(stands(&with(&all[..5]).showing(6)).shown, Shown::End);
    // A state that is in order is left as it is.
    let one = with(&[&given[0]]);
    for here in [state.clone(), one.showing(2), one.drafting("1.0"), with(&all[..5]).showing(6)] {
        assert_eq!(stands(&here).state, here);
    }
}

#[test]
fn what_was_missed_is_asked_again_by_its_number_in_the_whole_quiz() {
    let state = quiz(&["all"], "again", 8);
    let whole = asked(&state);
    let retry = |state: &QuizState, missed: &[usize]| {
        let mut here = state.clone();
        for (nth, question) in asked(state).iter().enumerate() {
            let answer = if missed.contains(&nth) { wrong(question) } else { right(question) };
            assert!(mark(question, &answer).is_some_and(|mark| mark.is_right() != missed.contains(&nth)));
            here = here.with_answer(&answer.format());
        }
        let end = written(&here.showing(here.answers.len() + 1));
        quizzes(&end).into_iter().find(|there| !there.only.is_empty()).unwrap()
    };
    let ids = |state: &QuizState| asked(state).iter().map(|question| question.id.clone()).collect::<Vec<_>>();
    let first = retry(&state, &[1, 4, 6]);
    assert_eq!((first.only.as_slice(), first.answers.len()), (&[2, 5, 7][..], 0));
    assert_eq!(ids(&first), [1, 4, 6].map(|nth: usize| whole[nth].id.clone()));
    let again = retry(&first, &[2]);
    assert_eq!((again.only.as_slice(), ids(&again)), (&[7][..], vec![whole[6].id.clone()]));
}

#[test]
fn the_sheet_has_everything_to_take_away() {
    let state = QuizState { page: QuizPage::Sheet, ..quiz(&["category.metric"], "s", 10) };
    let text = written(&state);
    for (kind, _, _) in words::FILES {
        for door in ["file", "copy"] {
            assert!(has(&text, "data-desk", &format!("{door}.{kind}")), "{door}.{kind}");
        }
    }
    assert!(has(&text, "data-desk", "copy.link") && has(&text, "data-desk", "print"));
    let key = plain(text.split_once("class=\"key\"").unwrap().1);
    for question in asked(&state) {
        assert!(key.contains(&question.why), "{}", question.id);
    }
    assert!(plain(&text).contains("https://example.org/a/#/quiz?set=category.metric&n=10&seed=s"));
}

#[test]
fn the_review_says_what_is_kept() {
    let review = QuizState { page: QuizPage::Review, ..QuizState::default() };
    let shown = |progress: &Progress, kept| with_view(&review, progress, kept, page);
    let empty = shown(&Progress::default(), Kept::ThisVisit);
    assert!(has(&empty, "data-desk", "remember") && !has(&empty, "data-desk", "forget"));
    assert!(shown(&Progress::default(), Kept::Blocked).contains(words::BLOCKED));
    let full = shown(&learned(), Kept::OnDevice);
    assert!(!has(&full, "data-desk", "remember") && has(&full, "data-desk", "forget"));
    for hook in ["goal", "progress.save", "progress.load"] {
        assert!(has(&full, "data-desk", hook), "{hook}");
    }
    assert!(full.contains("<option value=\"7\" selected>"), "a goal of one's own stays");
    let due = quizzes(&full).remove(0);
    assert_eq!((due.page, due.set.len(), due.seed.as_str()), (QuizPage::Ask, 20, "fresh"));
    assert!(due.set.iter().all(|slug| SHIPPED.atlas.find_term(slug).is_some()));
}

// ---- Words and parts

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

#[test]
fn hostile_addresses_stay_text() {
    for hostile in ["<img src=x onerror=alert(1)>", "\"><script>alert(1)</script>", "__proto__", "../../etc"] {
        for page in [QuizPage::Ask, QuizPage::Sheet, QuizPage::Review] {
            let named = QuizState { page, text: hostile.into(), ..quiz(&[hostile, "map"], hostile, 3) };
            let answered =
                QuizState { answers: vec![hostile.into()], draft: hostile.into(), ..quiz(&["all"], hostile, 3) };
            for state in [named, answered, quiz(&[&format!("category.{hostile}")], "", 3)] {
                let text = written(&state);
                assert!(!text.contains("<img") && !text.contains("<script"), "{hostile}");
            }
        }
    }
}

/// A pack may call its accounts what it likes.
#[test]
fn hostile_names_stay_text() {
    let hostile = "<img src=x onerror=alert(1)>\" onload=\"x";
    let plan = Plan {
        industries: vec![hostile.into()],
        functions: vec![hostile.into()],
        accounts: vec![(hostile.into(), 0)],
        lobs: vec![(hostile.into(), 0)],
        channels: vec![(hostile.into(), Medium::Voice)],
        programs: vec![([0, 0, 0], Direction::Inbound)],
    };
    let World { atlas, .. } = plan.world();
    let lore = Lore::read(&atlas, &[]).unwrap();
    let bank = Bank::of(&atlas, &lore);
    let known = asked(&quiz(&["map"], "1", 1)).remove(0);
    let texts = || vec![hostile.to_owned(), hostile.to_owned()];
    let choice = |right| floorwalker::quiz::Choice { text: hostile.into(), right, why: hostile.into(), term: None };
    let forms = [
        (Form::Choose { options: vec![choice(true), choice(false)], all: false }, "1"),
        (Form::Choose { options: vec![choice(true), choice(false)], all: true }, "1"),
        (Form::Match { left: texts(), right: texts(), key: vec![0, 1] }, "1.0"),
        (Form::Order { steps: texts(), key: vec![0, 1] }, "1.0"),
        (Form::Fill { pieces: texts(), words: texts(), key: vec![0] }, "1"),
        (Form::Trace { names: [(); 3].map(|()| hostile.into()), key: [0; 3] }, "0.1.0"),
    ];
    for (form, answer) in forms {
        let question =
            Question { form, scene: hostile.into(), ask: hostile.into(), why: hostile.into(), ..known.clone() };
        let questions = [Question { concepts: Vec::new(), ..question }];
        let start = quiz(&["map"], "1", 1);
        let answered = start.with_answer(answer);
        let sheet = QuizState { page: QuizPage::Sheet, ..start.clone() };
        for state in [&start, &start.drafting(answer), &answered, &answered.showing(2), &sheet] {
            let (region, fresh, progress, kept) = (None, hostile, &Progress::default(), Kept::OnDevice);
            let here = hostile;
            let view = View { bank: &bank, state, questions: &questions, region, here, fresh, progress, day: 0, kept };
            let text = page(&view);
            assert!(
                !text.contains("<img") && !text.contains("\" onload") && text.contains("&lt;img"),
                "{state:?}: {text}"
            );
        }
    }
}
