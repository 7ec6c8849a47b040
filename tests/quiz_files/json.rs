//! JSON, read back by another reader.

use std::collections::BTreeSet;

use floorwalker::quiz::files::Kind;
use floorwalker::quiz::{Choice, Form, Question};
use serde_json::Value;

use super::{LINK, atlas, file};
use crate::support::questions::others;

fn strings(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect()
}

fn numbers(value: &Value) -> Vec<usize> {
    value.as_array().unwrap().iter().map(|number| usize::try_from(number.as_u64().unwrap()).unwrap()).collect()
}

pub(crate) fn check_json(questions: &[Question]) {
    let json: Value = serde_json::from_str(&file(Kind::Json, questions)).unwrap();
    assert_eq!(
        (&json["floorwalker"], &json["version"], &json["link"]),
        (&"questions".into(), &"1".into(), &LINK.into())
    );
    assert_eq!(json["questions"].as_array().unwrap().len(), questions.len());
    for (question, told) in questions.iter().zip(json["questions"].as_array().unwrap()) {
        assert_eq!(told["id"], question.id.as_str());
        assert_eq!(told["scene"], question.scene.as_str());
        assert_eq!(told["ask"], question.ask.as_str());
        assert_eq!(told["why"], question.why.as_str());
        let slugs = told["concepts"].as_array().unwrap().iter().map(|concept| concept["slug"].as_str().unwrap());
        assert!(slugs.eq(question.concepts.iter().map(|id| atlas().term(*id).slug.as_str())));
        match &question.form {
            Form::Choose { options, .. } => {
                for (option, told) in options.iter().zip(told["options"].as_array().unwrap()) {
                    let Choice { text, right, why, .. } = option;
                    assert_eq!(
                        (&told["text"], &told["right"], &told["why"]),
                        (&text.as_str().into(), &(*right).into(), &why.as_str().into())
                    );
                }
            }
            Form::Match { left, right, key } => {
                assert!(strings(&told["left"]).iter().eq(left) && strings(&told["right"]).iter().eq(right));
                assert_eq!(&numbers(&told["key"]), key);
            }
            Form::Order { steps, key } => {
                assert!(strings(&told["steps"]).iter().eq(steps));
                assert_eq!(&numbers(&told["key"]), key);
            }
            Form::Fill { pieces, words, key } => {
                assert!(strings(&told["pieces"]).iter().eq(pieces) && strings(&told["words"]).iter().eq(words));
                assert_eq!(&numbers(&told["key"]), key);
            }
            Form::Trace { names, .. } => {
                let right = strings(&told["right"]);
                assert!(numbers(&told["key"]).iter().map(|place| right[*place]).eq(names));
                let all: BTreeSet<&str> = right.iter().copied().collect();
                let others = others();
                assert_eq!(all, names.iter().chain(&others).map(String::as_str).collect());
            }
        }
    }
}
