//! Progress ⇄ text, for the device's storage and for a file that the visitor takes along.
//!
//! The text is JSON without numbers: reading them would bring 10 KB of tables along, so they stand as texts of whole
//! numbers. Fields, in this order: `floorwalker` ("progress"), `version`, `algorithm` ("fsrs6"), `goal` (questions a
//! day; 0 is none), `today` (day, answers), `recalls` and `recorded` (numbers of questions). A recall is a list: thing,
//! skill, stability in ten-thousandths of a day, difficulty in ten-thousandths, day of the last answer, answers, wrong
//! answers, and `right` or `wrong` for the last one. A day is counted from 1970-01-01.

use std::fmt;

use super::memory::Memory;
use super::progress::{MOST_RECALLS, MOST_RECORDED, Progress, Recall, Skill, is_name};
use crate::domain::json::Json;

/// The longest text that is read, in bytes. The longest that is written has 700,000.
pub const LONGEST_TEXT: usize = 1_000_000;

const KIND: &str = "progress";
const VERSION: u32 = 1;
const ALGORITHM: &str = "fsrs6";

/// Why a text is not taken as progress; nothing of it is. `Display` names the remedy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProgressFault {
    /// Longer than anything that is written here.
    TooLong,
    /// No JSON, or with values that are never written here; a file cut short is such a one.
    Unreadable,
    /// Something else than progress, or progress with a field that this version does not have.
    Foreign,
    /// Of a version that is not known yet.
    Newer,
    /// This field is missing, or has a value that is never written.
    Broken(&'static str),
}

impl fmt::Display for ProgressFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TooLong => "this is longer than any progress. Choose the file that was saved here.",
            Self::Unreadable => {
                "this is damaged, or no progress at all. Choose another copy of the file that was saved here."
            }
            Self::Foreign => "this is something else than progress. Choose the file that was saved here.",
            Self::Newer => "this was saved by a newer Floorwalker. Load the page again, then take it in.",
            Self::Broken(field) => {
                return write!(f, "\"{field}\" does not say what it should. Choose another copy of the file.");
            }
        })
    }
}

/// `progress` as a text that [`read`] takes back without any loss.
pub fn write(progress: &Progress) -> String {
    let mut text = String::from("{");
    let goal = progress.goal().unwrap_or(0).to_string();
    let version = VERSION.to_string();
    for (name, value) in [("floorwalker", KIND), ("version", &version), ("algorithm", ALGORITHM), ("goal", &goal)] {
        quote(&mut text, name);
        text.push(':');
        quote(&mut text, value);
        text.push(',');
    }
    let (day, answers) = progress.today();
    text.push_str("\"today\":");
    list(&mut text, &[day, answers], |text, number| quote(text, &number.to_string()));
    text.push_str(",\n\"recalls\":");
    list(&mut text, progress.recalls(), |text, recall| {
        // A line for each, for whoever looks into the file or compares two.
        text.push('\n');
        let (stability, difficulty) = recall.memory.steps();
        let numbers =
            [stability, difficulty, recall.last, recall.reviews, recall.lapses].map(|number| number.to_string());
        let mut cells = vec![recall.about.as_str(), recall.skill.slug()];
        cells.extend(numbers.iter().map(String::as_str));
        cells.push(if recall.missed { "wrong" } else { "right" });
        list(text, &cells, |text, cell| quote(text, cell));
    });
    text.push_str(",\n\"recorded\":");
    list(&mut text, progress.recorded(), |text, print| quote(text, &print.to_string()));
    text.push_str("}\n");
    text
}

/// Writes a text between quotation marks. None that is kept has anything to escape: see [`is_name`].
fn quote(text: &mut String, value: &str) {
    text.push('"');
    text.push_str(value);
    text.push('"');
}

fn list<T>(text: &mut String, items: &[T], write: impl Fn(&mut String, &T)) {
    text.push('[');
    for (place, item) in items.iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        write(text, item);
    }
    text.push(']');
}

/// The progress that was written as `text`.
///
/// # Errors
/// When it is not exactly of that shape; nothing of it is taken then.
pub fn read(text: &str) -> Result<Progress, ProgressFault> {
    if text.len() > LONGEST_TEXT {
        return Err(ProgressFault::TooLong);
    }
    let mut fields = match serde_json::from_str(text) {
        Ok(Json::Object(fields)) => Fields(fields),
        Ok(Json::Text(_) | Json::List(_)) => return Err(ProgressFault::Foreign),
        Err(_) => return Err(ProgressFault::Unreadable),
    };
    if fields.text("floorwalker").as_deref() != Ok(KIND) {
        return Err(ProgressFault::Foreign);
    }
    match fields.number("version")? {
        VERSION => {}
        0 => return Err(ProgressFault::Broken("version")),
        _ => return Err(ProgressFault::Newer),
    }
    if fields.text("algorithm")? != ALGORITHM {
        return Err(ProgressFault::Broken("algorithm"));
    }
    let mut progress = Progress::default();
    let goal = fields.number("goal")?;
    progress.set_goal(Some(goal));
    if progress.goal().unwrap_or(0) != goal {
        return Err(ProgressFault::Broken("goal"));
    }
    let today: Vec<u32> = fields.list("today", 2)?.iter().filter_map(number).collect();
    let [day, answers] = today[..] else { return Err(ProgressFault::Broken("today")) };
    progress.set_today((day, answers));
    for row in fields.list("recalls", MOST_RECALLS)? {
        progress.keep(recall(&row).ok_or(ProgressFault::Broken("recalls"))?);
    }
    for print in fields.list("recorded", MOST_RECORDED)? {
        progress.mark(number(&print).ok_or(ProgressFault::Broken("recorded"))?);
    }
    if fields.0.is_empty() { Ok(progress) } else { Err(ProgressFault::Foreign) }
}

/// The recall that stands in a row; `None` where it is none.
fn recall(row: &Json) -> Option<Recall> {
    let Json::List(cells) = row else { return None };
    let [Json::Text(about), Json::Text(skill), stability, difficulty, last, reviews, lapses, Json::Text(ended)] =
        &cells[..]
    else {
        return None;
    };
    let recall = Recall {
        about: Some(about).filter(|about| is_name(about))?.clone(),
        skill: Skill::ALL.into_iter().find(|known| known.slug() == skill)?,
        memory: Memory::from_steps(number(stability)?, number(difficulty)?)?,
        last: number(last)?,
        reviews: number(reviews)?,
        lapses: number(lapses)?,
        missed: match ended.as_str() {
            "wrong" => true,
            "right" => false,
            _ => return None,
        },
    };
    (recall.reviews > 0 && recall.lapses <= recall.reviews).then_some(recall)
}

fn number(json: &Json) -> Option<u32> {
    match json {
        Json::Text(text) => text.parse().ok(),
        Json::List(_) | Json::Object(_) => None,
    }
}

/// The fields of the file, taken one by one.
struct Fields(Vec<(String, Json)>);

impl Fields {
    fn take(&mut self, name: &'static str) -> Result<Json, ProgressFault> {
        let place = self.0.iter().position(|(known, _)| known == name).ok_or(ProgressFault::Broken(name))?;
        Ok(self.0.swap_remove(place).1)
    }

    fn text(&mut self, name: &'static str) -> Result<String, ProgressFault> {
        match self.take(name)? {
            Json::Text(text) => Ok(text),
            Json::List(_) | Json::Object(_) => Err(ProgressFault::Broken(name)),
        }
    }

    fn number(&mut self, name: &'static str) -> Result<u32, ProgressFault> {
        number(&self.take(name)?).ok_or(ProgressFault::Broken(name))
    }

    /// A list of at most so many.
    fn list(&mut self, name: &'static str, most: usize) -> Result<Vec<Json>, ProgressFault> {
        match self.take(name)? {
            Json::List(list) if list.len() <= most => Ok(list),
            _ => Err(ProgressFault::Broken(name)),
        }
    }
}
