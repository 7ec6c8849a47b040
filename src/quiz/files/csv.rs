//! Tables for spreadsheets, as RFC 4180 describes them (<https://www.rfc-editor.org/rfc/rfc4180>): a comma between cells, CR
//! and LF after each row, quotation marks around what holds one of these, a mark inside twice.

use super::Export;
use super::markup::is_allowed;
use super::shape::shape;
use crate::quiz::spoken::right_parts;
use crate::words;

pub(super) fn write(export: &Export<'_>) -> String {
    let mut table = Table::new(&words::QUESTION_COLUMNS);
    for question in export.questions {
        let shape = shape(export, question);
        let mut ask = super::shape::ask(question).to_owned();
        if let Some(sentence) = shape.gapped() {
            ask.push('\n');
            ask.push_str(&sentence);
        }
        table.row(&[
            &question.id,
            question.template.slug(),
            &question.category,
            &question.scene,
            &ask,
            shape.name(),
            &shape.choices().join("\n"),
            &right_parts(question).join("\n"),
            &question.why,
        ]);
    }
    table.finish()
}

/// A table under construction.
pub(super) struct Table(String);

impl Table {
    /// A table with these heads. It begins with the byte order mark: without it Excel does not take the file for UTF-8.
    pub(super) fn new(heads: &[&str]) -> Self {
        let mut table = Self(String::from('\u{feff}'));
        table.row(heads);
        table
    }

    pub(super) fn row(&mut self, cells: &[&str]) {
        for (nth, cell) in cells.iter().enumerate() {
            if nth > 0 {
                self.0.push(',');
            }
            self.cell(cell);
        }
        self.0.push_str("\r\n");
    }

    /// A spreadsheet computes what begins like a formula, and a formula can send the table away; an apostrophe before it
    /// makes it text (<https://owasp.org/www-community/attacks/CSV_Injection>).
    fn cell(&mut self, cell: &str) {
        let text: String = cell.chars().filter(|c| is_allowed(*c)).collect();
        let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
        if !text.contains(['"', ',', '\r', '\n']) {
            self.0.push_str(guard);
            self.0.push_str(&text);
            return;
        }
        for part in ["\"", guard, &text.replace('"', "\"\""), "\""] {
            self.0.push_str(part);
        }
    }

    pub(super) fn finish(self) -> String {
        self.0
    }
}
