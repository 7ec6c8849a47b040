//! The words of the files that a quiz is taken away in, and of right and given answers.

use crate::domain::atlas::Layer;

/// A layer of the map as the name of a thing to be found.
pub fn layer_label(layer: Layer) -> &'static str {
    match layer {
        Layer::Account => "Account",
        Layer::Lob => "Line of business",
        Layer::Channel => "Channel",
    }
}

/// Two things that belong together.
pub fn paired(left: &str, right: &str) -> String {
    [left, " \u{2192} ", right].concat()
}

/// A thing with its number in an order.
pub fn numbered(number: usize, thing: &str) -> String {
    [&number.to_string(), ". ", thing].concat()
}

/// Several things in one line.
pub fn in_a_row(things: &[String]) -> String {
    things.join("; ")
}

/// A word that was put into a gap of a sentence.
pub fn in_its_gap(word: &str) -> String {
    ["\u{201c}", word, "\u{201d}"].concat()
}

/// What stands where a word is missing.
pub const GAP: &str = "_____";

/// The number of a gap, for programs that know pairs and no gaps.
pub fn gap_label(number: usize) -> String {
    ["Gap ", &number.to_string()].concat()
}

/// Nothing was answered, or only a part.
pub const NO_ANSWER: &str = "no answer";

/// Something was chosen that is no longer there.
pub const CHOSEN_AND_GONE: &str = "something that is no longer there";

/// Said where more than one of the options may be right.
pub const CHOOSE_ALL: &str = "Choose all that are right.";

/// How a question is answered: the column of the table.
pub const FORM_CHOOSE_ONE: &str = "choose one";
/// See [`FORM_CHOOSE_ONE`].
pub const FORM_CHOOSE_ALL: &str = "choose all that are right";
/// See [`FORM_CHOOSE_ONE`].
pub const FORM_PAIRS: &str = "match";
/// See [`FORM_CHOOSE_ONE`].
pub const FORM_ORDER: &str = "put in order";
/// See [`FORM_CHOOSE_ONE`].
pub const FORM_FILL: &str = "fill the gaps";

/// The heads of the columns of the table of questions.
pub const QUESTION_COLUMNS: [&str; 9] =
    ["Id", "Template", "Category", "Scene", "Question", "Answer form", "Options", "Right answer", "Explanation"];

/// The heads of the columns of the table of results.
pub const RESULT_COLUMNS: [&str; 9] =
    ["Id", "Template", "Category", "Question", "Chosen", "Right answer", "Right", "Parts right", "Parts"];

/// The name of the glossary in a course.
pub const GLOSSARY_FILE_NAME: &str = "Call-center words";

/// What stands before an example inside an explanation.
pub const EXAMPLE_LEAD: &str = "Example: ";

/// Words that stand in every text, in any case: a short form that is spelled like one of them must not become a link
/// wherever the word stands.
pub fn is_everyday_word(word: &str) -> bool {
    const EVERYDAY: [&str; 28] = [
        "a", "all", "am", "an", "and", "are", "as", "at", "be", "by", "can", "do", "for", "go", "he", "if", "in", "is",
        "it", "me", "my", "no", "of", "on", "or", "so", "to", "us",
    ];
    EVERYDAY.iter().any(|everyday| word.eq_ignore_ascii_case(everyday))
}

/// The row of the whole quiz, below those of the questions: how many of them are right, of how many.
pub const RESULT_SUM: &str = "Questions right";
