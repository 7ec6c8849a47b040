//! Random texts survive every format.

use floorwalker::quiz::{Choice, Form, Question, Template};
use proptest::prelude::*;

use super::check_all;
use crate::support::cases::cases;
use crate::support::questions::HOSTILE;

/// A text of hostile pieces and random letters, never only white space.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        proptest::sample::select(HOSTILE.to_vec()).prop_map(str::to_owned),
        "[ -~]{0,8}",
        "[\\PC\t\r\n]{0,6}",
        proptest::sample::select(vec!["=", "\"", "\r", "\n\n", "]]>", "\\", "::", "->", "#", "&#91;", "&amp;", "//"])
            .prop_map(str::to_owned),
    ];
    proptest::collection::vec(piece, 0..4).prop_map(|pieces| format!("{}x", pieces.concat()))
}

fn any_question() -> impl Strategy<Value = Question> {
    let texts = || proptest::collection::vec(any_text(), 2..7);
    let form = prop_oneof![
        (proptest::collection::vec((any_text(), any_text(), any::<bool>()), 2..12), any::<bool>()).prop_map(
            |(options, all)| {
                let choice =
                    |(nth, (text, why, right))| Choice { text, right: nth == 0 || all && right, why, term: None };
                Form::Choose { options: options.into_iter().enumerate().map(choice).collect(), all }
            }
        ),
        texts().prop_map(|left| Form::Match {
            right: left.iter().rev().cloned().chain(["none".into()]).collect(),
            key: (0..left.len()).rev().collect(),
            left,
        }),
        texts().prop_map(|steps| Form::Order { key: (0..steps.len()).rev().collect(), steps }),
        texts().prop_map(|words| Form::Fill { pieces: words.clone(), key: vec![1; words.len() - 1], words }),
        [any_text(), any_text(), any_text()].prop_map(|names| Form::Trace { names, key: [0, 0, 0] }),
    ];
    let template = proptest::sample::select(Template::ALL.to_vec());
    (template, "[a-z][a-z0-9.-]{0,20}", [any_text(), any_text(), any_text(), any_text()], form).prop_map(
        |(template, id, [category, scene, ask, why], form)| Question {
            id,
            template,
            category,
            concepts: Vec::new(),
            scene,
            ask,
            form,
            why,
        },
    )
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn any_text_survives_every_format(questions in proptest::collection::vec(any_question(), 1..4)) {
        check_all(&questions);
    }
}
