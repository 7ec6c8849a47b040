//! The header of a CSV file: which column is what, and what stands between the columns.

use super::problem::{Fault, Problems, Spot};
use super::{Pack, Row};
use crate::domain::text::fold;

/// What people call the columns, without spaces.
const NAMES: [&[&str]; 9] = [
    &["account", "accounts", "accountname", "client", "clientname", "brand", "customer", "logo"],
    &["industry", "vertical", "sector"],
    &["lob", "lobs", "lineofbusiness", "linesofbusiness", "program", "programme", "campaign", "process", "queue"],
    &["function", "lobfunction", "category", "department"],
    &["channel", "channels", "contactchannel", "supportchannel"],
    &["medium", "media", "channelgroup", "channeltype"],
    &["direction", "calldirection", "inboundoutbound", "inout"],
    &["employer", "company", "bpo", "outsourcer", "vendor", "provider"],
    &["example", "exampleline", "script", "greeting"],
];

/// What may stand between columns.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];

/// What stands for a column without a name: nothing may stand in it.
pub(super) const NO_NAME: usize = NAMES.len();

/// The columns that a program cannot be without.
const REQUIRED: [usize; 3] = [0, 2, 4];

/// The place in [`Row::COLUMNS`] of what a header's cell names.
fn column(cell: &str) -> Option<usize> {
    if cell.trim().is_empty() {
        return Some(NO_NAME);
    }
    let name: String = fold(&cell.replace('_', " ")).split(' ').collect();
    NAMES.iter().position(|names| names.contains(&name.as_str()))
}

/// What stands between the columns: what makes the most names of the first line, or else stands there most often.
pub(super) fn separator(line: &str) -> u8 {
    let names = |separator: u8| {
        let cells = line.split(char::from(separator));
        (
            cells.clone().filter(|cell| column(cell.trim_matches('"')).is_some_and(|column| column != NO_NAME)).count(),
            cells.count(),
        )
    };
    let mut best = SEPARATORS[0];
    for separator in SEPARATORS {
        if names(separator) > names(best) {
            best = separator;
        }
    }
    best
}

/// Which column each cell of the header names; what is wrong with it is noted. `None` where no rows can be read.
pub(super) fn columns(cells: &[&str], at: Spot, problems: &mut Problems) -> Option<Vec<Option<usize>>> {
    let named: Vec<Option<usize>> = cells.iter().map(|cell| column(cell)).collect();
    if named.iter().all(|column| column.is_none_or(|column| column == NO_NAME)) {
        problems.add(at, "", &cells.join(" "), Fault::NoHeader);
        return None;
    }
    for (place, (cell, name)) in cells.iter().zip(&named).enumerate() {
        match name {
            Some(NO_NAME) => {}
            None => problems.add(at, "", cell, Fault::UnknownColumn),
            Some(_) if named.iter().take(place).any(|before| before == name) => {
                problems.add(at, "", cell, Fault::ColumnTwice);
            }
            Some(_) => {}
        }
    }
    let missing = REQUIRED.into_iter().filter(|column| !named.contains(&Some(*column)));
    let missing: Vec<usize> = missing.collect();
    for column in &missing {
        problems.add(at, Row::COLUMNS[*column], "", Fault::MissingColumn);
    }
    missing.is_empty().then_some(named)
}

impl Pack {
    /// The name of a pack that does not say its own: that of the file, without folder and ending.
    pub(super) fn name_of_file(file: &str) -> String {
        let name = file.rsplit(['/', '\\']).next().unwrap_or_default();
        let name = name.rsplit_once('.').map_or(name, |(name, _)| name).replace('_', " ");
        let short: String = name.chars().take(48).collect();
        super::clean::clean(&short, crate::domain::atlas::Bound::Name).unwrap_or_default().into_owned()
    }
}
