//! A question as files tell it: a path on the map is pairs like any other.

use super::Export;
use crate::domain::atlas::Layer;
use crate::quiz::question::{Choice, Form, Question};
use crate::quiz::seed::Chance;
use crate::words;

/// How a question is answered in a file.
pub(super) enum Shape<'a> {
    /// Choose the right one, or all that are right.
    Choose { options: &'a [Choice], all: bool },
    /// Find the partner of each of `left` among `right`, where some may be nobody's.
    Pairs { left: Vec<&'a str>, right: Vec<&'a str>, key: Vec<usize> },
    /// Put in order.
    Order { steps: &'a [String], key: &'a [usize] },
    /// Fill the gaps between the pieces.
    Fill { pieces: &'a [String], words: &'a [String], key: &'a [usize] },
}

/// What the file asks: where there is no map, nobody can find anything on it.
pub(super) fn ask(question: &Question) -> &str {
    if matches!(question.form, Form::Trace { .. }) { words::quiz::WHICH_PATH } else { &question.ask }
}

/// What the file tells about how the question is answered.
pub(super) fn shape<'a>(export: &Export<'a>, question: &'a Question) -> Shape<'a> {
    match &question.form {
        Form::Choose { options, all } => Shape::Choose { options, all: *all },
        Form::Match { left, right, key } => Shape::Pairs {
            left: left.iter().map(String::as_str).collect(),
            right: right.iter().map(String::as_str).collect(),
            key: key.clone(),
        },
        Form::Order { steps, key } => Shape::Order { steps, key },
        Form::Fill { pieces, words, key } => Shape::Fill { pieces, words, key },
        Form::Trace { names, .. } => {
            let wrong = export.others.iter().filter(|other| !names.contains(other));
            let all: Vec<&str> = names.iter().chain(wrong).map(String::as_str).collect();
            let mut places: Vec<usize> = (0..all.len()).collect();
            Chance::of(&[&question.id]).shuffle(&mut places);
            let place_of = |name: usize| places.iter().position(|place| *place == name).unwrap_or_default();
            Shape::Pairs {
                left: Layer::ALL.map(words::layer_label).to_vec(),
                right: places.iter().map(|place| all[*place]).collect(),
                key: (0..names.len()).map(place_of).collect(),
            }
        }
    }
}

impl Shape<'_> {
    /// The name in files for programs.
    pub(super) fn slug(&self) -> &'static str {
        match self {
            Self::Choose { all: false, .. } => "choose-one",
            Self::Choose { .. } => "choose-all",
            Self::Pairs { .. } => "match",
            Self::Order { .. } => "order",
            Self::Fill { .. } => "fill",
        }
    }

    /// The name in tables for people.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Choose { all: false, .. } => words::FORM_CHOOSE_ONE,
            Self::Choose { .. } => words::FORM_CHOOSE_ALL,
            Self::Pairs { .. } => words::FORM_PAIRS,
            Self::Order { .. } => words::FORM_ORDER,
            Self::Fill { .. } => words::FORM_FILL,
        }
    }

    /// The sentence with its gaps, where there is one.
    pub(super) fn gapped(&self) -> Option<String> {
        match self {
            Self::Fill { pieces, .. } => Some(pieces.join(words::GAP)),
            _ => None,
        }
    }

    /// What can be chosen, as it is shown.
    pub(super) fn choices(&self) -> Vec<&str> {
        match self {
            Self::Choose { options, .. } => options.iter().map(|option| option.text.as_str()).collect(),
            Self::Pairs { right, .. } => right.clone(),
            Self::Order { steps: texts, .. } | Self::Fill { words: texts, .. } => {
                texts.iter().map(String::as_str).collect()
            }
        }
    }
}

/// What nobody's place is among `count`: the wrong ones.
pub(super) fn left_over(count: usize, key: &[usize]) -> impl Iterator<Item = usize> + '_ {
    (0..count).filter(|place| !key.contains(place))
}
