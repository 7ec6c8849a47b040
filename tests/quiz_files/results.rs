//! Results as files.

use floorwalker::quiz::Answer;
use floorwalker::quiz::files::{results_csv, results_json};
use serde_json::Value;

use super::spreadsheet::rows;
use super::{LINK, atlas};
use crate::support::questions::sample;

#[test]
fn results_say_what_was_chosen_and_what_is_right() {
    let questions = &sample(atlas())[..6];
    // The first right, the second in part, the third not whole, the rest not answered.
    let answers: Vec<Answer> = ["1", "0.2", "7"].map(|text| Answer::parse(text).unwrap()).to_vec();
    let json: Value = serde_json::from_str(&results_json(atlas(), LINK, questions, &answers)).unwrap();
    assert_eq!((&json["floorwalker"], &json["link"]), (&"results".into(), &LINK.into()));
    assert_eq!(json["score"], serde_json::json!({"right": 1, "of": 6}));
    let told = json["questions"].as_array().unwrap();
    assert_eq!((&told[0]["chosen"], &told[0]["right"]), (&"Northgate".into(), &true.into()));
    assert_eq!((&told[1]["partsRight"], &told[1]["parts"], &told[1]["right"]), (&4.into(), &5.into(), &false.into()));
    assert_eq!((&told[2]["chosen"], &told[5]["chosen"]), (&"no answer".into(), &"no answer".into()));
    let rows = rows(&results_csv(atlas(), LINK, questions, &answers));
    assert_eq!(rows.len(), 8);
    assert_eq!(rows[1][4..], ["Northgate", "Northgate", "true", "1", "1"]);
    assert_eq!([&rows[7][3], &rows[7][7], &rows[7][8]], [LINK, "1", "6"]);
    let all = sample(atlas());
    let none = results_json(atlas(), LINK, &all, &[]);
    assert!(serde_json::from_str::<Value>(&none).is_ok());
    let rows = self::rows(&results_csv(atlas(), LINK, &all, &[]));
    assert!(rows.iter().zip(&all).skip(1).all(|(row, _)| row.len() == 9));
}
