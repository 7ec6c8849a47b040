//! An answer as an address carries it, and what it is worth.

use super::question::{Form, Question};

/// What was chosen: places, in the order that the form of the question gives them a meaning in. Of a choice the chosen
/// options, ascending; of pairs, steps and gaps one place each; of a path the places of account, LOB and channel.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answer(pub Vec<usize>);

/// What an answer is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// How many parts are right.
    pub right: usize,
    /// Of how many.
    pub of: usize,
}

impl Mark {
    /// Whether everything is right.
    pub fn is_right(self) -> bool {
        self.right == self.of
    }
}

impl Answer {
    /// The answer in an address: places joined by dots, as in `2` or `0.3.1`. `None` where it says something else.
    pub fn parse(text: &str) -> Option<Self> {
        let places: Option<Vec<usize>> =
            text.split('.').map(|place| place.parse().ok().filter(|p| *p < 100_000)).collect();
        places.filter(|places| places.len() <= 64).map(Self)
    }

    /// The same as an address spells it.
    pub fn format(&self) -> String {
        let mut text = String::new();
        for place in &self.0 {
            if !text.is_empty() {
                text.push('.');
            }
            text.push_str(&place.to_string());
        }
        text
    }
}

/// What `answer` is worth; `None` where it is no whole answer to this question.
pub fn mark(question: &Question, answer: &Answer) -> Option<Mark> {
    let places = &answer.0;
    let agree = |key: &[usize]| key.iter().zip(places).filter(|(right, chosen)| right == chosen).count();
    let each_once =
        |among: usize| places.iter().enumerate().all(|(nth, place)| *place < among && !places[..nth].contains(place));
    let right = match &question.form {
        Form::Choose { options, all: false } => match places.as_slice() {
            [place] => usize::from(options.get(*place)?.right),
            _ => return None,
        },
        Form::Choose { options, all: true } => {
            if places.is_empty() || !each_once(options.len()) {
                return None;
            }
            options.iter().enumerate().filter(|(place, option)| option.right == places.contains(place)).count()
        }
        // Two of `left` may be given the same partner: a mistake, but an answer.
        Form::Match { right, key, .. } if places.len() == key.len() && places.iter().all(|p| *p < right.len()) => {
            agree(key)
        }
        Form::Order { key, .. } if places.len() == key.len() && each_once(key.len()) => agree(key),
        Form::Fill { words, key, .. } if places.len() == key.len() && places.iter().all(|p| *p < words.len()) => {
            agree(key)
        }
        Form::Trace { key, .. } if places.len() == key.len() => agree(key),
        _ => return None,
    };
    Some(Mark { right, of: question.parts() })
}
