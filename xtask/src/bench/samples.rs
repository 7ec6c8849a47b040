//! What the driver measured: a line each, and their medians.

use std::collections::BTreeMap;

/// What is the same for a number of samples: measure, size and page.
type Place = (String, String, String);

/// The samples of one measure of one page at one size.
#[derive(Debug, Default, Clone, PartialEq)]
struct Samples {
    sorted: Vec<f64>,
    /// So often patience did not wait for the end.
    late: usize,
}

/// All samples, and what the driver had to say.
#[derive(Debug, Default, Clone, PartialEq)]
pub(super) struct Record {
    samples: BTreeMap<Place, Samples>,
    /// Remarks in the order of their coming, none twice.
    pub(super) notes: Vec<String>,
}

/// The middle of some samples.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Median {
    /// So much.
    Of(f64),
    /// Half of them or more came too late to be measured.
    Late,
}

impl Median {
    /// The number, where there is one.
    pub(super) fn number(self) -> Option<f64> {
        match self {
            Self::Of(number) => Some(number),
            Self::Late => None,
        }
    }
}

impl Record {
    /// Takes a line of the driver: measure, size, page and value between tabs.
    pub(super) fn take(&mut self, line: &str) {
        let parts: Vec<&str> = line.split('\t').collect();
        let [measure, size, page, value] = parts[..] else {
            return self.note(line.to_owned());
        };
        if measure == "note" {
            return self.note(format!("{page}, {size}: {value}"));
        }
        if measure == "unmarked" {
            return self.note(format!("{page}, {size}: some frames came without the page's own mark ({value})"));
        }
        let samples = self.samples.entry((measure.into(), size.into(), page.into())).or_default();
        match value.parse::<f64>() {
            Ok(number) => {
                let place = samples.sorted.partition_point(|known| *known < number);
                samples.sorted.insert(place, number);
            }
            Err(_) => samples.late += 1,
        }
    }

    fn note(&mut self, note: String) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    /// The middle sample; nothing where there is none at all.
    pub(super) fn median(&self, measure: &str, size: &str, page: &str) -> Option<Median> {
        let Samples { sorted, late } = self.at(measure, size, page)?;
        let all = sorted.len() + late;
        // What came late is longer than anything that did not.
        let (low, high) = (sorted.get((all - 1) / 2), sorted.get(all / 2));
        Some(match (low, high) {
            (Some(low), Some(high)) => Median::Of(f64::midpoint(*low, *high)),
            _ => Median::Late,
        })
    }

    /// How many samples there are.
    pub(super) fn count(&self, measure: &str, size: &str, page: &str) -> usize {
        self.at(measure, size, page).map_or(0, |samples| samples.sorted.len() + samples.late)
    }

    fn at(&self, measure: &str, size: &str, page: &str) -> Option<&Samples> {
        self.samples.get(&(measure.into(), size.into(), page.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(values: &[&str], expected: Option<Median>) {
        let mut record = Record::default();
        for value in values {
            record.take(&format!("filter\t150\tempty\t{value}"));
        }
        assert_eq!(record.median("filter", "150", "empty"), expected, "{values:?}");
        assert_eq!(record.count("filter", "150", "empty"), values.len());
    }

    #[test]
    fn the_middle_is_told() {
        check(&[], None);
        check(&["3"], Some(Median::Of(3.0)));
        check(&["9", "1", "2.5"], Some(Median::Of(2.5)));
        check(&["4", "1", "2", "9"], Some(Median::Of(3.0)));
    }

    #[test]
    fn what_came_late_is_longer_than_all_else() {
        check(&["late", "1", "2"], Some(Median::Of(2.0)));
        check(&["late", "1"], Some(Median::Late));
        check(&["late", "late", "2"], Some(Median::Late));
    }

    #[test]
    fn remarks_are_kept_once() {
        let mut record = Record::default();
        for _ in 0..2 {
            record.take("note\t150\tempty\tno node can be clicked");
        }
        assert_eq!(record.notes, ["empty, 150: no node can be clicked"]);
    }
}
