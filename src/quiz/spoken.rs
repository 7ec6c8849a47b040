//! Right and given answers in words, for pages and files.

use super::answer::{Answer, mark};
use super::question::{Form, Question};
use crate::domain::atlas::{Atlas, Layer, NodeId};
use crate::words;

/// The right answer in one line.
pub fn right_answer_in_words(question: &Question) -> String {
    words::in_a_row(&right_parts(question))
}

/// An answer in one line; says so where it is no whole answer to this question. The atlas knows the names of what was
/// chosen on the map.
pub fn answer_in_words(atlas: &Atlas, question: &Question, answer: &Answer) -> String {
    if mark(question, answer).is_none() {
        return words::NO_ANSWER.into();
    }
    words::in_a_row(&parts(question, &answer.0, &|layer, index| {
        let known = index < atlas.nodes(layer).len();
        known.then(|| atlas.node(NodeId { layer, index }).name.as_str())
    }))
}

/// The right answer, part by part: what is right of the options, a line for each pair or step, the sentence whose gaps are
/// filled.
pub(super) fn right_parts(question: &Question) -> Vec<String> {
    let places: Vec<usize> = match &question.form {
        Form::Choose { options, .. } => {
            options.iter().enumerate().filter(|(_, option)| option.right).map(|(place, _)| place).collect()
        }
        Form::Match { key, .. } | Form::Order { key, .. } | Form::Fill { key, .. } => key.clone(),
        Form::Trace { key, .. } => key.to_vec(),
    };
    let names = match &question.form {
        Form::Trace { names, .. } => Some(names),
        _ => None,
    };
    parts(question, &places, &|layer, _| names.map(|names| names[layer as usize].as_str()))
}

/// What stands at these places, part by part; `node` names what stands on the map.
fn parts<'a>(question: &'a Question, places: &[usize], node: &dyn Fn(Layer, usize) -> Option<&'a str>) -> Vec<String> {
    let text = |texts: &'a [String], place: usize| texts.get(place).map_or(words::CHOSEN_AND_GONE, String::as_str);
    let chosen = |place: &usize, options: &'a [super::Choice]| {
        options.get(*place).map_or(words::CHOSEN_AND_GONE, |option| option.text.as_str()).to_owned()
    };
    match &question.form {
        Form::Choose { options, .. } => places.iter().map(|place| chosen(place, options)).collect(),
        Form::Match { left, right, .. } => {
            left.iter().zip(places).map(|(left, place)| words::paired(left, text(right, *place))).collect()
        }
        Form::Order { steps, .. } => {
            let numbered = places.iter().enumerate();
            numbered.map(|(nth, place)| words::numbered(nth + 1, text(steps, *place))).collect()
        }
        Form::Fill { pieces, words: among, .. } => {
            let mut sentence = String::new();
            for (nth, piece) in pieces.iter().enumerate() {
                sentence.push_str(piece);
                if let Some(place) = places.get(nth) {
                    sentence.push_str(&words::in_its_gap(text(among, *place)));
                }
            }
            vec![sentence]
        }
        Form::Trace { .. } => {
            let layers = Layer::ALL.into_iter().zip(places);
            let name = |(layer, place): (Layer, &usize)| {
                words::paired(words::layer_label(layer), node(layer, *place).unwrap_or(words::CHOSEN_AND_GONE))
            };
            layers.map(name).collect()
        }
    }
}
