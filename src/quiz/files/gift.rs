//! Questions in GIFT, which Moodle and others read (<https://docs.moodle.org/en/GIFT_format>; what counts is
//! `question/format/gift/format.php`).
//!
//! Texts are HTML, which `[html]` before the question says; then the signs of GIFT are escaped in them. A semicolon is none:
//! a backslash before it would stay. GIFT knows choices and pairs: an order is pairs of step and number, gaps are pairs of gap
//! and word.

use super::Export;
use super::markup::{html, is_allowed, paragraph};
use super::shape::{Shape, left_over, shape};
use super::shares::share;
use crate::quiz::question::{Choice, Question};
use crate::words;

pub(super) fn write(export: &Export<'_>) -> String {
    let mut file = String::new();
    if !export.link.is_empty() {
        // A comment ends with its line.
        let link: String = export.link.chars().filter(|c| is_allowed(*c) && !matches!(c, '\r' | '\n')).collect();
        add(&mut file, &["// ", &link, "\n\n"]);
    }
    file.push_str("$CATEGORY: $course$/top/Floorwalker\n\n");
    for question in export.questions {
        one(&mut file, export, question);
    }
    file
}

fn one(file: &mut String, export: &Export<'_>, question: &Question) {
    let shape = shape(export, question);
    // Moodle takes the comment's mark for the question's own id.
    add(file, &["// [id:", &question.id, "]\n::", &escaped(&question.id), "::[html]"]);
    let mut stem = String::new();
    if !question.scene.is_empty() {
        stem.push_str(&paragraph(&question.scene));
    }
    stem.push_str(&paragraph(super::shape::ask(question)));
    if let Some(sentence) = shape.gapped() {
        stem.push_str(&paragraph(&sentence));
    }
    add(file, &[&escaped(&stem), "{\n"]);
    match &shape {
        Shape::Choose { options, all: false } => {
            for option in *options {
                choice(file, if option.right { "=" } else { "~" }, option);
            }
        }
        Shape::Choose { options, .. } => all(file, options),
        Shape::Pairs { left, right, key } => {
            for (left, place) in left.iter().zip(key) {
                pair(file, left, right.get(*place).copied().unwrap_or_default());
            }
            for place in left_over(right.len(), key) {
                pair(file, "", right[place]);
            }
        }
        Shape::Order { steps, key } => {
            // As they are shown, not in the right order: not every program shuffles.
            for (place, step) in steps.iter().enumerate() {
                let number = key.iter().position(|right| *right == place).unwrap_or_default() + 1;
                pair(file, step, &number.to_string());
            }
        }
        Shape::Fill { words: among, key, .. } => {
            for (nth, place) in key.iter().enumerate() {
                pair(file, &words::gap_label(nth + 1), among.get(*place).map_or("", String::as_str));
            }
            for place in left_over(among.len(), key) {
                pair(file, "", &among[place]);
            }
        }
    }
    let why = text(&question.why);
    if !why.is_empty() {
        add(file, &["\t####", &why, "\n"]);
    }
    file.push_str("}\n\n");
}

/// All that are right share the whole; each wrong one takes its share away again, so that ticking everything is worth
/// nothing.
fn all(file: &mut String, options: &[Choice]) {
    let right = options.iter().filter(|option| option.right).count();
    let mut seen = [0, 0];
    for option in options {
        let side = usize::from(option.right);
        let share = share(seen[side], if option.right { right } else { options.len() - right });
        seen[side] += 1;
        let sign = if option.right { "" } else { "-" };
        choice(file, &["~%", sign, share, "%"].concat(), option);
    }
}

fn choice(file: &mut String, mark: &str, option: &Choice) {
    add(file, &["\t", mark, &text(&option.text), "#", &text(&option.why), "\n"]);
}

/// A pair; with nothing on the left, a wrong partner for all.
fn pair(file: &mut String, left: &str, right: &str) {
    add(file, &["\t=", &text(left), " -> ", &text(right), "\n"]);
}

/// A text as HTML, escaped. A percent sign at its beginning would be taken for a share.
fn text(text: &str) -> String {
    let html = html(text.trim());
    match html.strip_prefix('%') {
        Some(rest) => ["&\\#37;", &escaped(rest)].concat(),
        None => escaped(&html),
    }
}

/// A text with a backslash before each sign of GIFT.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '~' | '=' | '#' | '{' | '}' | ':') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

fn add(file: &mut String, parts: &[&str]) {
    for part in parts {
        file.push_str(part);
    }
}
