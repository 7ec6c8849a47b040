//! GIFT and Anki: `cargo xtask formats` has other people's programs read them; here only that nothing breaks out.

use floorwalker::quiz::Question;
use floorwalker::quiz::files::Kind;

use super::{asked, file, folded, shown};

pub(crate) fn check_lines(questions: &[Question]) {
    let gift = file(Kind::Gift, questions);
    assert_eq!(
        gift.matches("\n\n").count(),
        questions.len() + 2,
        "a blank line ends a question, and only that:\n{gift}"
    );
    let anki = file(Kind::Anki, questions);
    let rows = anki.lines().filter(|line| !line.starts_with('#'));
    let reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .delimiter(b'\t')
        .flexible(false)
        .from_reader(anki.split_once("#tags column:4\n").unwrap().1.as_bytes());
    let notes: Vec<_> = reader.into_records().map(Result::unwrap).collect();
    assert_eq!((notes.len(), rows.count()), (questions.len(), questions.len()));
    for (question, note) in questions.iter().zip(&notes) {
        assert_eq!(note.len(), 4);
        assert_eq!(note[0], format!("floorwalker.{}", question.id));
        assert!(shown(&note[1]).starts_with(&folded(&format!("{} {}", question.scene, asked(question)))), "{note:?}");
        assert!(shown(&note[2]).contains(&folded(&question.why)));
        assert_eq!(note[3].split(' ').count(), 2, "two tags: {:?}", &note[3]);
    }
}
