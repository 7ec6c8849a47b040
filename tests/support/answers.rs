//! What is right and what is not, read from the question itself: `quiz::mark` is held against it.

use floorwalker::quiz::{Answer, Form, Question};

/// The right answer.
pub(crate) fn right(question: &Question) -> Answer {
    Answer(match &question.form {
        Form::Choose { options, .. } => (0..options.len()).filter(|place| options[*place].right).collect(),
        Form::Match { key, .. } | Form::Order { key, .. } | Form::Fill { key, .. } => key.clone(),
        Form::Trace { key, .. } => key.to_vec(),
    })
}

/// A whole answer that is not right; not right at all where there is one to choose, in a part of it elsewhere.
pub(crate) fn wrong(question: &Question) -> Answer {
    let Answer(mut places) = right(question);
    match &question.form {
        Form::Choose { options, .. } => {
            places = (0..options.len()).filter(|place| !options[*place].right).take(1).collect();
        }
        Form::Match { .. } | Form::Order { .. } | Form::Fill { .. } if places.len() > 1 => places.swap(0, 1),
        // One gap: another of the words.
        Form::Match { .. } | Form::Order { .. } | Form::Fill { .. } => places[0] = usize::from(places[0] == 0),
        Form::Trace { .. } => places[1] = usize::from(places[1] == 0),
    }
    Answer(places)
}
