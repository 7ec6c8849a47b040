//! The words about a trainer's own data: what is wrong with a file or a row, where, and what to do.

use crate::domain::pack::limits::{MOST_BYTES, MOST_CELL_BYTES, MOST_COLUMNS, MOST_DEPTH, MOST_ITEM_BYTES, MOST_MARKS};
use crate::domain::pack::{Fault, Guise, Problem, Problems, Spot};

/// How many problems there are.
pub fn problems_heading(problems: &Problems) -> String {
    match problems.count() {
        1 => "There is one problem".into(),
        count => format!("There are {count} problems"),
    }
}

/// What stands after the problems that are shown.
pub fn more_problems(problems: &Problems) -> Option<String> {
    match problems.more {
        0 => None,
        1 => Some("And one more. Put these right first, then try again.".into()),
        more => Some(format!("And {more} more. Put these right first, then try again.")),
    }
}

/// A problem in one or a few sentences: where, which value, what is wrong, the remedy.
pub fn problem(problem: &Problem) -> String {
    let mut text = spot(problem.at);
    let part = match (problem.field.as_str(), problem.value.as_str()) {
        ("", "") => String::new(),
        (field, "") => field.to_owned(),
        ("", value) => format!("\u{201c}{value}\u{201d}"),
        (field, value) => format!("{field} \u{201c}{value}\u{201d}"),
    };
    for part in [part, fault(&problem.fault)] {
        if !text.is_empty() && !part.is_empty() {
            text.push_str(": ");
        }
        text.push_str(&part);
    }
    text
}

/// Where something stands.
fn spot(at: Spot) -> String {
    let mut parts = Vec::new();
    if at.line > 0 {
        parts.push(format!("Line {}", at.line));
    }
    if at.row > 0 {
        parts.push(format!("row {}", at.row));
    }
    if at.item > 0 && !at.section.is_empty() {
        parts.push(format!("{}, item {}", at.section, at.item));
    } else if !at.section.is_empty() {
        parts.push(at.section.to_owned());
    } else if at.item > 0 {
        parts.push(format!("program {}", at.item));
    }
    parts.join(", ")
}

fn fault(fault: &Fault) -> String {
    let text = match fault {
        Fault::EmptyFile => "The file is empty. Choose another, or start from the template.",
        Fault::FileTooLarge(bytes) => {
            let (size, most) = (bytes.div_ceil(1 << 20), MOST_BYTES >> 20);
            return format!("The file has {size} MB, and {most} MB fit. Split it, or leave columns out.");
        }
        Fault::Disguised(guise) => disguised(*guise),
        Fault::NotUtf8 { byte } => {
            return format!(
                "Byte {byte} of the file is no letter in UTF-8. Save the file again as \u{201c}CSV UTF-8\u{201d}, or as JSON in UTF-8."
            );
        }
        Fault::NoPrograms => "The file has no programs. Add at least one row with account, LOB and channel.",
        Fault::TooMany { most, what } => {
            return format!("There are too many {what}: {most} fit. Take some out, or split the file.");
        }
        _ => return in_json(fault),
    };
    text.into()
}

fn disguised(guise: Guise) -> &'static str {
    match guise {
        Guise::Zip => {
            "This is a spreadsheet program's own file or an archive (ZIP). Open it and save it as \u{201c}CSV UTF-8\u{201d}."
        }
        Guise::OldOffice => {
            "This is a spreadsheet program's own file. Open it and save it as \u{201c}CSV UTF-8\u{201d}."
        }
        Guise::Gzip => "This file is packed (gzip). Unpack it first.",
        Guise::Pdf => "This is a PDF. Save the table that it was made from as \u{201c}CSV UTF-8\u{201d}.",
        Guise::Picture => "This is a picture. Choose a CSV or JSON file.",
        Guise::Page => {
            "This is a web page, not data. If you saved it from a link, the file may not be there: check the address."
        }
        Guise::Utf16 => {
            "This text is in UTF-16, which some programs call Unicode text. Save it again as \u{201c}CSV UTF-8\u{201d}."
        }
        Guise::Binary => "This is no text file. Choose a CSV or JSON file.",
    }
}

fn in_json(fault: &Fault) -> String {
    let text = match fault {
        Fault::NotAnObject => {
            "The file does not begin with an object. Write {\"floorwalker\": \"1\", \"name\": \u{2026}, \"programs\": [\u{2026}]}."
        }
        Fault::Unreadable(message) => {
            return format!("This is no JSON: {message}. Look for a missing comma, quotation mark or bracket.");
        }
        Fault::CutShort => "The file ends too early. It may be cut off: save or download it again.",
        Fault::TooDeep => {
            return format!("Lists and objects stand more than {MOST_DEPTH} deep. Compare with the template.");
        }
        Fault::AfterTheEnd => "Something stands after the end of the object. Take it out.",
        Fault::NoMark => {
            "This mark is missing, so this may be something else than a data pack. Add \"floorwalker\": \"1\"."
        }
        Fault::OtherKind => "This is another kind of file. A data pack says \"floorwalker\": \"1\".",
        Fault::OldVersion => "There is no such version. A data pack says \"floorwalker\": \"1\".",
        Fault::NewerVersion => "This was made for a newer Floorwalker. Load the page again, then take it in.",
        Fault::UnknownSection => {
            "A data pack has no such section. Correct the spelling, or take it out. There are: programs, accounts, industries, \
             companies, lobs, functions, channels, terms, sources."
        }
        Fault::UnknownField => "There is no such field here. Correct the spelling, or take it out.",
        Fault::FieldTwice => "This stands twice in one object. Take one out.",
        Fault::NotText => {
            "A text in quotation marks was expected; a number, true, false or null is none. Put it in quotation marks."
        }
        Fault::NotAList => "A list was expected. Put it in square brackets: [\u{2026}].",
        Fault::NotAnItem => "An object was expected. Put it in braces: {\u{2026}}.",
        Fault::ItemTooLarge => {
            return format!(
                "This is longer than {} KB in one piece. Look for a missing quotation mark, or shorten it.",
                MOST_ITEM_BYTES >> 10
            );
        }
        _ => return in_csv(fault),
    };
    text.into()
}

fn in_csv(fault: &Fault) -> String {
    let text = match fault {
        Fault::NoHeader => {
            "The first row does not name the columns. Write account, lob and channel there; see the template for the others."
        }
        Fault::MissingColumn => "This column is missing. Add it; account, lob and channel must be there.",
        Fault::UnknownColumn => {
            "No column has this name. Take it out or rename it: account, industry, lob, function, channel, medium, direction, \
             employer, example."
        }
        Fault::ColumnTwice => "Two columns mean the same. Take one out.",
        Fault::TooManyColumns => return format!("There are more than {MOST_COLUMNS} cells. Take the others out."),
        Fault::Ragged { cells, columns } => {
            return format!(
                "The row has {cells} cells, and the header {columns}. Add or take out cells, or put quotation marks around a text with commas."
            );
        }
        Fault::OpenQuote => {
            return format!(
                "A quotation mark is not closed, or the cell is longer than {} KB. Close it; inside a text, double it.",
                MOST_CELL_BYTES >> 10
            );
        }
        Fault::AfterQuote => {
            "Text stands after a closing quotation mark. Inside a text, write each quotation mark twice."
        }
        _ => return in_value(fault),
    };
    text.into()
}

fn in_value(fault: &Fault) -> String {
    match fault {
        Fault::Missing => "Nothing is written here. Fill it in.".into(),
        Fault::Blank => "There is nothing to read in it. Write a name or a text.".into(),
        Fault::TooLong { length, most, unit } => format!("It has {length} {unit}, and {most} fit. Shorten it."),
        Fault::BadId => "This is no id. Use at most 64 lower-case letters, digits and single hyphens.".into(),
        Fault::Hidden(c) => format!(
            "A control character stands in it (U+{:04X}), which does not show. Type the text again.",
            u32::from(*c)
        ),
        Fault::Bidi => "It turns the direction of writing and does not turn it back. Type the text again.".into(),
        Fault::Marks => format!("More than {MOST_MARKS} accents stand on one letter. Take some out."),
        Fault::NotAChoice(choices) => format!("This is none of the choices. Write one of: {}.", choices.join(", ")),
        Fault::Dangling(section) => {
            format!("There is none of this name or id among the {section}. Add it there, or correct the spelling.")
        }
        Fault::UsedTwice { first } => match spot(*first) {
            first if first.is_empty() => "This stands twice. Take one out, or give it another name.".into(),
            first => format!(
                "This stands twice; it is the same as {}. Take one out, or give it another name.",
                lower(&first)
            ),
        },
        Fault::Contradiction { known, first, of } => {
            let first = if first.line > 0 { format!(" (first named in line {})", first.line) } else { String::new() };
            format!(
                "Of \u{201c}{of}\u{201d} it is already said: \u{201c}{known}\u{201d}{first}. Write the same, or nothing."
            )
        }
        Fault::NoContact { channel } => format!(
            "Over \u{201c}{channel}\u{201d} there is no contact with customers. Write none as the direction, or voice or non-voice as the medium."
        ),
        Fault::Contact { channel } => format!(
            "\u{201c}{channel}\u{201d} is contact with customers. Write inbound, outbound or both as the direction, or none as the medium."
        ),
        Fault::Owner => {
            "An in-house team or a captive names its owner, an outsourcer has none. Correct kind or owner.".into()
        }
        Fault::Entry { place, fault } => format!("{place}: {fault}"),
        _ => String::new(),
    }
}

/// The beginning of a sentence in the middle of one.
fn lower(text: &str) -> String {
    text.replacen("Line", "line", 1)
}
