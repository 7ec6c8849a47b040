//! A CSV file, record by record, as RFC 4180 has it and as spreadsheet programs write it.

use super::Row;
use super::header::{NO_NAME, columns, separator};
use super::limits::{MOST_CELL_BYTES, MOST_COLUMNS, MOST_ITEM_BYTES};
use super::problem::{Fault, Problems, Spot};

/// After so many quotation marks that are never closed nothing more is to be learned.
const MOST_OPEN_QUOTES: usize = 20;
/// How much of a line that is too long is passed over at once, in bytes.
const LEAP: usize = 1 << 16;

/// Where the reading stands.
#[derive(Debug, Default)]
pub(super) struct Csv {
    at: usize,
    line: u32,
    row: u32,
    separator: u8,
    /// Which column each cell is, once the header is read.
    columns: Option<Vec<Option<usize>>>,
    open_quotes: usize,
    /// Whether the rest of a line is being passed over.
    passing_over: bool,
    /// The cells of the present record, one behind the other, and where each ends.
    text: Vec<u8>,
    ends: Vec<usize>,
}

/// What a step has come to.
pub(super) enum Found {
    /// Nothing that makes a program.
    Nothing,
    /// A program's cells are in the [`Csv`].
    Row(Spot),
    /// The end.
    End,
}

impl Csv {
    /// Reads from that byte on.
    pub(super) fn from(at: usize) -> Self {
        Self { at, line: 1, row: 0, ..Self::default() }
    }

    /// How far it has come, in bytes.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Reads one record.
    pub(super) fn step(&mut self, bytes: &[u8], problems: &mut Problems) -> Found {
        if self.passing_over {
            self.pass_over(bytes);
            return Found::Nothing;
        }
        if self.at >= bytes.len() {
            if self.columns.is_none() {
                problems.add(Spot::default(), "", "", Fault::NoHeader);
            }
            return Found::End;
        }
        if self.row == 0 && self.separator == 0 {
            self.begin(bytes);
        }
        self.row += 1;
        let at = Spot { line: self.line, row: self.row, ..Spot::default() };
        if let Err(fault) = self.record(bytes, problems, at) {
            let value = String::from_utf8_lossy(self.text.get(..200).unwrap_or(&self.text)).into_owned();
            let open = fault == Fault::OpenQuote;
            problems.add(at, "", &value, fault);
            self.open_quotes += usize::from(open);
            if self.open_quotes >= MOST_OPEN_QUOTES || self.columns.is_none() {
                return Found::End;
            }
            self.passing_over = true;
            return Found::Nothing;
        }
        if self.cells().all(|cell| cell.trim().is_empty()) {
            return Found::Nothing;
        }
        let Some(columns_of) = &self.columns else {
            let cells: Vec<&str> = self.cells().collect();
            let named = columns(&cells, at, problems);
            if named.is_none() {
                return Found::End;
            }
            self.columns = named;
            return Found::Nothing;
        };
        let (columns, cells) = (columns_of.len(), self.ends.len());
        let beyond = self.cells().enumerate().any(|(place, cell)| {
            columns_of.get(place).is_none_or(|column| *column == Some(NO_NAME)) && !cell.trim().is_empty()
        });
        if cells < columns || beyond {
            problems.add(at, "", self.cells().next().unwrap_or_default(), Fault::Ragged { cells, columns });
            return Found::Nothing;
        }
        Found::Row(at)
    }

    /// The cells of the record that was read last, as a row.
    pub(super) fn as_row(&self) -> Row<'_> {
        let mut cells = [""; 9];
        for (cell, column) in self.cells().zip(self.columns.iter().flatten()) {
            if let Some(place) = column.and_then(|column| cells.get_mut(column)) {
                *place = unguarded(cell);
            }
        }
        Row::of_cells(cells)
    }

    fn cells(&self) -> impl Iterator<Item = &str> {
        self.ends.iter().enumerate().map(|(place, end)| {
            let from = if place == 0 { 0 } else { self.ends[place - 1] };
            self.text.get(from..*end).and_then(|cell| std::str::from_utf8(cell).ok()).unwrap_or_default()
        })
    }

    /// Finds what stands between the columns; a line that says nothing else (`sep=;`) is one of the spreadsheet's rows.
    fn begin(&mut self, bytes: &[u8]) {
        let line = |from: usize| {
            let rest = bytes.get(from..bytes.len().min(from + 4096)).unwrap_or_default();
            let line = rest.split(|byte| matches!(byte, b'\n' | b'\r')).find(|line| !line.trim_ascii().is_empty());
            String::from_utf8_lossy(line.unwrap_or_default()).into_owned()
        };
        let first = line(self.at);
        let stated = first.trim().strip_prefix("sep=").and_then(|rest| rest.bytes().next());
        self.separator = stated.unwrap_or_else(|| separator(&first));
        if stated.is_some() {
            self.text.clear();
            self.ends.clear();
            self.passing_over = true;
            self.pass_over(bytes);
            self.row += 1;
        }
    }

    /// Reads the cells of a record.
    fn record(&mut self, bytes: &[u8], problems: &mut Problems, at: Spot) -> Result<(), Fault> {
        self.text.clear();
        self.ends.clear();
        let begin = (self.at, self.line);
        loop {
            if self.ends.len() == MOST_COLUMNS {
                return Err(Fault::TooManyColumns);
            }
            let quoted = bytes.get(self.at) == Some(&b'"');
            if quoted && !self.quoted_cell(bytes) {
                // What follows may be sound: it goes on behind the line in which the record begins.
                (self.at, self.line) = begin;
                return Err(Fault::OpenQuote);
            }
            let from = self.at;
            while bytes.get(self.at).is_some_and(|byte| *byte != self.separator && !matches!(byte, b'\n' | b'\r')) {
                self.at += 1;
                if self.at - begin.0 > MOST_ITEM_BYTES {
                    return Err(Fault::ItemTooLarge);
                }
            }
            let rest = bytes.get(from..self.at).unwrap_or_default();
            if quoted && !rest.trim_ascii().is_empty() {
                problems.add(at, "", &String::from_utf8_lossy(rest), Fault::AfterQuote);
            } else if !quoted {
                self.text.extend_from_slice(rest);
            }
            self.ends.push(self.text.len());
            match bytes.get(self.at) {
                Some(byte) if *byte == self.separator => self.at += 1,
                _ => break,
            }
        }
        self.end_line(bytes);
        Ok(())
    }

    /// Reads a quoted cell up to its closing mark; false where none comes.
    fn quoted_cell(&mut self, bytes: &[u8]) -> bool {
        let begin = self.at;
        self.at += 1;
        while let Some(&byte) = bytes.get(self.at) {
            match byte {
                b'"' if bytes.get(self.at + 1) == Some(&b'"') => {
                    self.text.push(b'"');
                    self.at += 1;
                }
                b'"' => {
                    self.at += 1;
                    return true;
                }
                byte => {
                    self.line += u32::from(byte == b'\n');
                    self.text.push(byte);
                }
            }
            self.at += 1;
            if self.at - begin > MOST_CELL_BYTES {
                return false;
            }
        }
        false
    }

    fn pass_over(&mut self, bytes: &[u8]) {
        let rest = bytes.get(self.at..bytes.len().min(self.at + LEAP)).unwrap_or_default();
        if let Some(end) = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')) {
            self.at += end;
            self.passing_over = false;
            self.end_line(bytes);
        } else {
            self.at += rest.len();
            self.passing_over = self.at < bytes.len();
        }
    }

    fn end_line(&mut self, bytes: &[u8]) {
        self.at += match bytes.get(self.at..self.at + 2) {
            Some(b"\r\n") => 2,
            _ => usize::from(self.at < bytes.len()),
        };
        self.line += 1;
    }
}

/// Whether a spreadsheet program could take the text for a formula.
fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// A cell that a spreadsheet program takes for a text and nothing else.
pub(super) fn guarded(text: &str) -> bool {
    is_formula(text.trim_start_matches('\''))
}

/// The text without the guard that was put before it.
fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if guarded(rest) => rest,
        _ => cell,
    }
}
