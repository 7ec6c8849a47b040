//! CSV, read back by another reader.

use floorwalker::quiz::files::Kind;
use floorwalker::quiz::{Form, Question};

use super::{allowed, asked, file};

pub(crate) fn rows(csv: &str) -> Vec<Vec<String>> {
    let text = csv.strip_prefix('\u{feff}').unwrap_or_else(|| panic!("it begins with the byte order mark"));
    let reader = csv::ReaderBuilder::new().has_headers(false).flexible(false).from_reader(text.as_bytes());
    reader.into_records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// A cell as a spreadsheet gets it.
fn cell(text: &str) -> String {
    let text = allowed(text);
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if formula { format!("'{text}") } else { text }
}

pub(crate) fn check_csv(questions: &[Question]) {
    let rows = rows(&file(Kind::Csv, questions));
    assert_eq!(rows.len(), questions.len() + 1);
    for (question, row) in questions.iter().zip(&rows[1..]) {
        assert_eq!(row[0], question.id);
        assert_eq!([&row[1], &row[2]], [question.template.slug(), &cell(&question.category)]);
        assert_eq!(row[3], cell(&question.scene));
        if let Form::Fill { pieces, .. } = &question.form {
            assert_eq!(row[4], cell(&format!("{}\n{}", question.ask, pieces.join("_____"))));
        } else {
            assert_eq!(row[4], cell(asked(question)));
        }
        if let Form::Choose { options, .. } = &question.form {
            let texts: Vec<&str> = options.iter().map(|option| option.text.as_str()).collect();
            assert_eq!(row[6], cell(&texts.join("\n")));
        }
        assert_eq!(row[8], cell(&question.why));
        assert!(row.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])), "{row:?}");
    }
}
