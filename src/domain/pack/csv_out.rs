//! A pack as CSV: what a spreadsheet shows. What has no place in it is counted by [`Pack::beyond_rows`].

use super::csv_in::guarded;
use super::{Pack, Row};

/// How many rows make a piece.
const PIECE: usize = 256;

impl Pack {
    /// The programs as CSV, piece by piece.
    pub fn csv(&self) -> impl Iterator<Item = String> + '_ {
        // The mark tells spreadsheet programs that it is UTF-8.
        let header = std::iter::once(format!("\u{feff}{}\r\n", Row::COLUMNS.join(",")));
        header.chain((0..self.len()).step_by(PIECE).map(|from| {
            let mut piece = String::new();
            for row in (from..self.len().min(from + PIECE)).filter_map(|place| self.row(place)) {
                for (place, cell) in row.cells().into_iter().enumerate() {
                    if place > 0 {
                        piece.push(',');
                    }
                    write_cell(&mut piece, cell);
                }
                piece.push_str("\r\n");
            }
            piece
        }))
    }

    /// The same as one text.
    pub fn to_csv(&self) -> String {
        self.csv().collect()
    }
}

fn write_cell(piece: &mut String, cell: &str) {
    let guard = if guarded(cell) { "'" } else { "" };
    if cell.contains([',', ';', '"', '\n', '\r', '\t']) || cell.starts_with(' ') || cell.ends_with(' ') {
        piece.push('"');
        piece.push_str(guard);
        piece.push_str(&cell.replace('"', "\"\""));
        piece.push('"');
    } else {
        piece.push_str(guard);
        piece.push_str(cell);
    }
}
