//! The data as the files that a visitor would bring: a data pack in JSON, and the rows as a spreadsheet saves them.

use std::fmt::Write as _;

use super::data::{Data, Row};

/// A data pack.
pub(super) fn json(data: &Data) -> String {
    let rows: Vec<String> = data.rows().map(|row| object(&row)).collect();
    let name = format!("Made-up data, {} programs", data.programs.len());
    format!("{{\"floorwalker\":\"1\",\"name\":{},\"programs\":[\n{}\n]}}\n", quoted(&name), rows.join(",\n"))
}

/// A table with a header.
pub(super) fn csv(data: &Data) -> String {
    let mut text = String::new();
    for row in data.rows() {
        if text.is_empty() {
            text = line(row.iter().map(|(name, _)| *name));
        }
        text.push_str(&line(row.iter().map(|(_, value)| value.as_str())));
    }
    text
}

fn object(row: &Row) -> String {
    let fields: Vec<String> = row.iter().map(|(name, value)| format!("\"{name}\":{}", quoted(value))).collect();
    format!("{{{}}}", fields.join(","))
}

fn line<'a>(values: impl Iterator<Item = &'a str>) -> String {
    let cell = |value: &str| {
        if value.contains([',', '"', '\n']) { format!("\"{}\"", value.replace('"', "\"\"")) } else { value.into() }
    };
    format!("{}\r\n", values.map(cell).collect::<Vec<String>>().join(","))
}

/// A text of JSON.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for sign in text.chars() {
        match sign {
            '"' | '\\' => quoted.extend(['\\', sign]),
            sign if u32::from(sign) < 0x20 => {
                // Writing into a text cannot fail.
                let _ = write!(quoted, "\\u{:04x}", u32::from(sign));
            }
            sign => quoted.push(sign),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    #[test]
    fn the_json_holds_every_row() {
        let data = Data::of(150);
        let pack: Value = serde_json::from_str(&json(&data)).expect("sound JSON");
        assert_eq!(pack["floorwalker"], "1");
        let programs = pack["programs"].as_array().expect("a list");
        assert_eq!(programs.len(), data.programs.len());
        for (program, row) in programs.iter().zip(data.rows()) {
            for (name, value) in row {
                assert_eq!(program[name], value.as_str());
            }
        }
    }

    #[test]
    fn a_cell_with_quotes_or_commas_is_quoted() {
        assert_eq!(line(["a", "b, c", "d \"e\""].into_iter()), "a,\"b, c\",\"d \"\"e\"\"\"\r\n");
        let data = Data::of(150);
        let text = csv(&data);
        assert_eq!(text.lines().count(), data.programs.len() + 1);
        assert!(text.starts_with("account,industry,lob,function,channel,direction,employer,example\r\n"), "{text}");
    }

    #[test]
    fn what_json_cannot_hold_plainly_is_escaped() {
        for text in ["a\"b", "a\\b", "a\nb\u{1}", "añ→"] {
            assert_eq!(serde_json::from_str::<String>(&quoted(text)).ok().as_deref(), Some(text));
        }
    }
}
