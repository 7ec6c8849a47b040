//! What no question may be: held for each one before it is asked.

use super::question::{Form, Question};
use super::wording::holds;
use crate::domain::text::fold;

/// What is wrong with a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// What is asked contains what is right.
    GivesTheKeyAway,
    /// Two texts among which to choose are the same.
    Twice,
    /// None is right, or all are; or one is right where several are asked for.
    NothingToChoose,
    /// A key that does not fit the form.
    BrokenKey,
    /// A text that says nothing.
    Blank,
}

/// Everything that is wrong with it.
pub fn faults(question: &Question) -> Vec<Fault> {
    let mut faults = Vec::new();
    let asked = format!("{} {}", question.scene, question.ask);
    let shown = shown(question);
    if shown.iter().chain([&question.ask.as_str(), &question.why.as_str()]).any(|text| text.trim().is_empty()) {
        faults.push(Fault::Blank);
    }
    let folded: Vec<String> = shown.iter().map(|text| fold(text)).collect();
    let twice = |texts: &[String]| texts.iter().enumerate().any(|(nth, text)| texts[..nth].contains(text));
    match &question.form {
        Form::Choose { options, all } => {
            let right = options.iter().filter(|option| option.right).count();
            let few = if *all { right < 2 } else { right != 1 };
            if few || right == options.len() || options.len() < 2 {
                faults.push(Fault::NothingToChoose);
            }
            if options.iter().any(|option| option.why.trim().is_empty()) {
                faults.push(Fault::Blank);
            }
            // "True" and "false" stand in no scene; a choice that all questions of a kind share gives nothing away.
            if options.iter().any(|option| option.right && contains(&asked, &option.text)) {
                faults.push(Fault::GivesTheKeyAway);
            }
            if twice(&folded) {
                faults.push(Fault::Twice);
            }
        }
        Form::Match { left, right, key } => {
            let pairs = left.iter().zip(key.iter().filter_map(|place| right.get(*place)));
            if pairs.clone().any(|(left, right)| contains(left, right) || contains(right, left)) {
                faults.push(Fault::GivesTheKeyAway);
            }
            if twice(&folded) {
                faults.push(Fault::Twice);
            }
            if key.len() != left.len() || !is_each_once(key, right.len()) {
                faults.push(Fault::BrokenKey);
            }
        }
        Form::Order { steps, key } => {
            if twice(&folded) {
                faults.push(Fault::Twice);
            }
            let sorted = key.iter().enumerate().all(|(nth, place)| nth == *place);
            if key.len() != steps.len() || !is_each_once(key, steps.len()) || sorted {
                faults.push(Fault::BrokenKey);
            }
        }
        Form::Fill { pieces, words, key } => {
            let around = pieces.join(" ");
            if words.iter().any(|word| contains(&around, word)) {
                faults.push(Fault::GivesTheKeyAway);
            }
            if twice(&folded) {
                faults.push(Fault::Twice);
            }
            if pieces.len() != key.len() + 1 || !is_each_once(key, words.len()) {
                faults.push(Fault::BrokenKey);
            }
        }
        // The account is named, or nothing could be found; what is done and how is not.
        Form::Trace { names: [_, lob, channel], .. } => {
            if contains(&asked, lob) || contains(&asked, channel) {
                faults.push(Fault::GivesTheKeyAway);
            }
        }
    }
    faults
}

/// What the learner chooses among.
fn shown(question: &Question) -> Vec<&str> {
    match &question.form {
        Form::Choose { options, .. } => options.iter().map(|option| option.text.as_str()).collect(),
        Form::Match { left, right, .. } => left.iter().chain(right).map(String::as_str).collect(),
        Form::Order { steps, .. } => steps.iter().map(String::as_str).collect(),
        Form::Fill { words, .. } => words.iter().map(String::as_str).collect(),
        Form::Trace { names, .. } => names.iter().map(String::as_str).collect(),
    }
}

/// Whether `text` holds `part` as whole words.
pub fn contains(text: &str, part: &str) -> bool {
    let part = fold(part);
    !part.is_empty() && holds(&fold(text), &part)
}

fn is_each_once(places: &[usize], among: usize) -> bool {
    places.iter().enumerate().all(|(nth, place)| *place < among && !places[..nth].contains(place))
}
