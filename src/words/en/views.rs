//! The words of the pages beside the map: glossary, comparisons, fit check, tours, claims.

use crate::domain::address::{FitState, Place, QuizPage, QuizState};
use crate::domain::atlas::{Atlas, Flaw, Ruling, Trade};
use crate::domain::fit::verdict;
use crate::domain::region::Region;
use crate::domain::search::titles;
use crate::domain::tour;

/// Under the glossary's heading.
pub fn glossary_lead(entries: usize) -> String {
    format!("{entries} words of the call-center floor in plain English, with who says what where usage varies.")
}
/// What the entries are found by beside their names could not be fetched.
pub const SEARCH_LACKING: &str =
    "Only names are searched now: the words behind them did not arrive. Check your connection and type again.";
/// The heading of the page for the visitor's own data, and the link to it.
pub const DATA_HEADING: &str = "Your own data";
/// Where the part that reads the visitor's data did not come.
pub const DATA_MISSING: &str = "This page needs a part that did not arrive. Check your connection and reload the page; what you keep here is not lost.";
/// The way to all entries that were found.
pub const MORE_RESULTS: &str = "See all of these in the glossary";
/// The label of the letters.
pub const LETTERS_LABEL: &str = "From A to Z";
/// All letters.
pub const ALL_LETTERS: &str = "A to Z";
/// The heading of the roles whose skills can be asked for.
pub const ROLES_LABEL: &str = "Skills by role";
/// All of them.
pub const ALL_ROLES: &str = "All roles";
/// The heading of the entries that a text in the search box finds.
pub fn found_entries(query: &str) -> String {
    format!("Entries for \u{201c}{}\u{201d}", query.trim())
}
/// The label of the region switch.
pub const REGION_LABEL: &str = "Show the words used in:";

/// A region in the switch.
pub fn region_name(region: Region) -> &'static str {
    match region {
        Region::General => "General English",
        Region::Philippines => "Philippines",
        Region::India => "India",
        Region::LatinAmerica => "Latin America",
    }
}

/// A word as it stands at the beginning of a line.
pub fn upper_first(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

/// What a reader may do with a page.
pub const WAYS_LABEL: &str = "Go on";
/// Link from an entry to a comparison.
pub const COMPARE_WITH: &str = "Compare";
/// The button that copies the address of the page.
pub const COPY_LINK: &str = "Copy link";
/// The address is in the clipboard.
pub const COPIED: &str = "Copied.";
/// The browser did not let the page copy.
pub fn copy_by_hand(url: &str) -> String {
    format!("This browser does not let the page copy. Here is the address: {url}")
}
/// Headings of a metric.
pub const METRIC: &str = "How it is computed";
/// See [`METRIC`].
pub const UNIT: &str = "Unit";
/// See [`METRIC`].
pub const GOOD: &str = "What is good";
/// See [`METRIC`].
pub const WORKED: &str = "Worked example";
/// Links to entries.
pub const READ_THE_ENTRIES: &str = "Read more";

/// The comparisons' heading.
pub const COMPARE_HEADING: &str = "What is the difference?";
/// Under it.
pub const COMPARE_LEAD: &str = "Words that people mix up, side by side.";
/// The head of the first column.
pub const ASPECT: &str = "Compared by";
/// Before what to keep in mind.
pub const REMEMBER: &str = "Remember:";
/// The address names a comparison that is not there.
pub fn no_such_comparison(slug: &str) -> String {
    format!("There is no comparison \u{201c}{slug}\u{201d}.")
}

/// The claims' heading.
pub const CLAIMS_HEADING: &str = "Claims to weigh";
/// Under it.
pub const CLAIMS_LEAD: &str =
    "You will hear these. None of them is a plain fact: here is who says so, and what speaks against it.";
/// The way to them from the glossary.
pub const CLAIMS_TEASER: &str = "What is often said and only half true:";
/// The way from one to all.
pub const ALL_CLAIMS: &str = "All claims";
/// The mark of a claim.
pub const CLAIM: &str = "Claim";
/// The parts of a claim.
pub const CLAIM_TEXT: &str = "What is said";
/// See [`CLAIM_TEXT`].
pub const CLAIM_WHO: &str = "Who says so";
/// See [`CLAIM_TEXT`].
pub const CLAIM_FLAW: &str = "Why it is no plain fact";
/// See [`CLAIM_TEXT`].
pub const CLAIM_COUNTER: &str = "The other side";
/// The address names a claim that is not there.
pub fn no_such_claim(slug: &str) -> String {
    format!("There is no claim \u{201c}{slug}\u{201d}.")
}

/// Why a claim is no fact.
pub fn flaw(flaw: Flaw) -> &'static str {
    match flaw {
        Flaw::OneSided => "It tells one side.",
        Flaw::Dated => "It was true of another time.",
        Flaw::Anecdote => "It is one person's story.",
        Flaw::Inconsistent => "Its own source says otherwise elsewhere.",
        Flaw::Loose => "It uses the words loosely.",
    }
}

/// The tours' heading.
pub const TOURS_HEADING: &str = "Tours of the map";
/// Under it.
pub const TOURS_LEAD: &str = "Short stories, told on the map one step at a time.";
/// The way to all tours.
pub const ALL_TOURS: &str = "See the tours that are there.";
/// The address names a tour that is not there.
pub fn no_such_tour(slug: &str) -> String {
    format!("There is no tour \u{201c}{slug}\u{201d}.")
}
/// The landmark of a tour.
pub fn tour_label(name: &str) -> String {
    format!("Tour: {name}")
}
/// Where a tour is.
pub fn tour_step(name: &str, number: usize, steps: usize) -> String {
    format!("Tour: {name}. Step {number} of {steps}")
}
/// To the next step.
pub const TOUR_NEXT: &str = "Next";
/// To the step before.
pub const TOUR_BACK: &str = "Back";
/// Out of the tour.
pub const TOUR_LEAVE: &str = "Leave the tour here";
/// Past the last step.
pub const TOUR_DONE: &str = "Done: other tours";

/// Where the reader is, for those who hear it; empty where the heading says it.
pub fn place_in_words(atlas: &Atlas, place: &Place) -> String {
    match place {
        Place::Tour(slug, number) => {
            let tour = atlas.tours().iter().find(|tour| tour.slug == *slug);
            let Some((tour, (number, step))) = tour.and_then(|tour| Some((tour, tour::step(tour, *number)?))) else {
                return String::new();
            };
            let steps = tour.steps().map_or(0, <[_]>::len);
            format!("{}. {}. {}", tour_step(&tour.name, number, steps), step.title, step.text)
        }
        Place::Fit(state) => atlas.trade().map(|trade| fit_in_words(trade, state)).unwrap_or_default(),
        _ => String::new(),
    }
}

/// What the fit check says now, for those who hear it.
fn fit_in_words(trade: &Trade, state: &FitState) -> String {
    let mut said = String::from(ruling(verdict(trade, state).ruling));
    if !state.title.trim().is_empty() {
        let found = titles(trade, &state.title, 1);
        let answer = found.first().map(|title| format!("{}: {}", title.name, title_ruling(title.verdict)));
        said.push_str(". ");
        said.push_str(&answer.unwrap_or_else(|| no_such_title(&state.title)));
    }
    said
}

/// The way to a question about an entry.
pub const QUIZ_ME: &str = "Quiz me";
/// The way to questions about a comparison.
pub const QUIZ_DIFFERENCE: &str = "Quiz me on the difference";
/// The way to questions about a category.
pub const QUIZ_TOPIC: &str = "Quiz me on this topic";
/// The way to questions about what the map shows.
pub const QUIZ_MAP: &str = "Quiz me on what I see";
/// The quiz's heading.
pub const QUIZ_HEADING: &str = "Quiz";
/// The title of a page of the quiz.
pub fn quiz_title(state: &QuizState) -> String {
    match state.page {
        QuizPage::Sheet => format!("{QUIZ_HEADING}: teacher's sheet"),
        QuizPage::Review => format!("{QUIZ_HEADING}: what you remember"),
        QuizPage::Ask if state.set.is_empty() => QUIZ_HEADING.into(),
        QuizPage::Ask => format!("{QUIZ_HEADING}: {}", state.shown()),
    }
}
/// The quiz is being fetched.
pub const QUIZ_LOADING: &str = "The quiz is on its way.";
/// It could not be fetched.
pub const QUIZ_MISSING: &str = "The quiz did not arrive. Check your connection and reload the page.";

/// The fit check's heading.
pub const FIT_HEADING: &str = "Does my job count as call-center work?";
/// Under it.
pub const FIT_LEAD: &str =
    "Your tasks decide, not your employer and not your title. Tick what fills your day; the answer follows every tick.";
/// The question that changes nothing.
pub const FIT_EMPLOYER: &str = "Who pays you?";
/// Its answers: value and words.
pub const FIT_EMPLOYERS: [(&str, &str); 3] = [
    ("bpo", "A BPO or call-center company"),
    ("in-house", "The company whose customers I serve"),
    ("other", "Someone else, or I am not sure"),
];
/// The heading of the tasks.
pub const FIT_TASKS: &str = "What fills your day?";
/// The question that decides between tasks of both kinds.
pub const FIT_MAIN: &str = "Which one fills most of your day?";
/// The heading of the box for the title.
pub const FIT_TITLE_HEADING: &str = "Have only a job title?";
/// The label of the box.
pub const FIT_TITLE_LABEL: &str = "Job title, as in the ad or on your contract";
/// What the box suggests.
pub const FIT_TITLE_HINT: &str = "Try account manager";
/// The heading of the answer.
pub const FIT_VERDICT: &str = "The answer";
/// Nothing is ticked.
pub const FIT_OPEN: &str = "Tick at least one task.";
/// Only what decides nothing is ticked.
pub const FIT_ONLY_ASIDE: &str =
    "Agents and others both do what you ticked, so it decides nothing. Tick the work itself.";
/// The tasks that decided.
pub const FIT_DECIDED: &str = "What decided";
/// The tasks that were outweighed.
pub const FIT_OUTWEIGHED: &str = "Also ticked, but not most of your day";
/// The tasks that decide nothing.
pub const FIT_ASIDE: &str = "Decides nothing";
/// Titles.
pub const FIT_TITLES: &str = "Likely titles";
/// The way to the entry about the test.
pub const FIT_TEST_LINK: &str = "Where this test comes from";
/// Starts over.
pub const FIT_CLEAR: &str = "Clear the answers";

/// The answer in one line.
pub fn ruling(ruling: Option<Ruling>) -> &'static str {
    match ruling {
        None => "No answer yet",
        Some(Ruling::Agent) => "Yes: you are functioning as a call center agent",
        Some(Ruling::NotAnAgent) => "Likely not a call center agent",
        Some(Ruling::Depends) => "It depends",
    }
}

/// What a title says.
pub fn title_ruling(ruling: Ruling) -> &'static str {
    match ruling {
        Ruling::Agent => "usually an agent",
        Ruling::NotAnAgent => "usually not an agent",
        Ruling::Depends => "it depends",
    }
}

/// Why the employer changes nothing.
pub fn fit_employer_says(employer: Option<&str>) -> &'static str {
    match employer {
        Some("bpo") => "A BPO company has both kinds of jobs, so who pays you did not decide this.",
        Some("in-house") => "In-house teams have agents too, so who pays you did not decide this.",
        _ => "Who pays you does not decide this: your daily tasks do.",
    }
}

/// The groups of the questions.
pub fn fit_group(slug: &str) -> &str {
    match slug {
        "talking" => "Talking with people",
        "writing" => "Writing with people",
        "records" => "Records and data",
        "money" => "Money",
        "people" => "People at work",
        "technology" => "Computers and networks",
        "creative" => "Texts, pictures, marketing",
        "leading" => "Leading, checking, teaching",
        other => other,
    }
}

/// The address names a title that is not known.
pub fn no_such_title(title: &str) -> String {
    format!("\u{201c}{}\u{201d} is not in our list. No matter: the tasks above decide, not the title.", title.trim())
}
