//! A typed text.

use crate::domain::text::{fold, slips_to_prefix, words};

/// So many letters of a text are read; the longest name has 48.
const MOST_LETTERS: usize = 160;
/// And so many words.
pub(super) const MOST_WORDS: usize = 24;

/// Words that carry no subject, in English, Taglish, Spanish and Hindi as they are typed into a search box. They are left
/// out of a query that has others.
const FILLERS: &str = "a about ako am an and ang ano any are as at aur ay ba bakit bang be been before being between but by can \
    come como cual cuando cuanto de define definition deta did difference din do does dun dura el en es explain \
    for from gaano get gets ginagawa give given got had hai has have hay he her his hota hoti how i ibang ibig \
    if in into is it its ka kailangan kaise kami kapag kasi katagal kaun kayo ki ko kung kya kyu la lang los \
    maging make many may me mean meaning means mein meron mga milti much my na naman namin nasa natin ng nga of \
    on one opo or our pa paano pag para po por puedo pwede que quien rin s sa saan sabihin she should si \
    significa sino siya so some someone tanta tell tengo than that the their them then there they thing this to \
    un una us versus very vs wala was we were what whats when where which who whose why will with would ya yan \
    you your yung";

pub(super) fn fillers() -> impl Iterator<Item = &'static str> {
    words(FILLERS)
}

pub(super) fn is_filler(word: &str) -> bool {
    fillers().any(|filler| filler == word)
}

/// Words that ask for a comparison.
const COMPARING: [&str; 5] = ["difference", "diferencia", "pagkakaiba", "versus", "vs"];

/// A folded query.
pub(super) struct Query {
    pub(super) folded: String,
    /// All its words.
    pub(super) all: Vec<String>,
    /// The same without the fillers, where that leaves something.
    pub(super) words: Vec<String>,
    /// Whether it asks for the difference between things.
    pub(super) compares: bool,
}

impl Query {
    pub(super) fn of(text: &str) -> Self {
        let end = text.char_indices().nth(MOST_LETTERS).map_or(text.len(), |(place, _)| place);
        let folded = fold(text.get(..end).unwrap_or_default());
        let all: Vec<String> = words(&folded).take(MOST_WORDS).map(Into::into).collect();
        let subject: Vec<String> = all.iter().filter(|word| !is_filler(word)).cloned().collect();
        Self {
            compares: all.iter().any(|word| COMPARING.contains(&word.as_str())),
            words: if subject.is_empty() { all.clone() } else { subject },
            all,
            folded,
        }
    }

    /// The words that have a subject: "what is" asks for nothing on the map.
    pub(super) fn subjects(&self) -> impl Iterator<Item = &String> {
        self.words.iter().filter(|word| !is_filler(word))
    }
}

/// What the slips cost with which `typed` begins one of the words of `folded`, at least.
pub(super) fn slips_in(typed: &str, folded: &str) -> Option<u8> {
    words(folded).filter_map(|word| slips_to_prefix(typed, word)).min()
}
