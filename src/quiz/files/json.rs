//! Everything about each question, for programs: JSON (RFC 8259), indented to be read by people too.

use super::Export;
use super::shape::{Shape, shape};
use crate::domain::atlas::TermId;
use crate::quiz::question::{Choice, Question};
use crate::quiz::spoken::right_parts;

pub(super) fn write(export: &Export<'_>) -> String {
    let mut json = Json::default();
    json.object(|json| {
        json.name("floorwalker").text("questions");
        json.name("version").text("1");
        json.name("link").text(export.link);
        json.name("questions")
            .list(export.questions.iter(), |json, question| json.object(|json| tell(json, export, question)));
    });
    json.finish()
}

fn tell(json: &mut Json, export: &Export<'_>, question: &Question) {
    let shape = shape(export, question);
    json.name("id").text(&question.id);
    json.name("template").text(question.template.slug());
    json.name("category").text(&question.category);
    json.name("concepts").list(question.concepts.iter(), |json, id| {
        let term = export.atlas.term(*id);
        json.object(|json| {
            json.name("slug").text(&term.slug);
            json.name("name").text(&term.name);
        });
    });
    json.name("scene").text(&question.scene);
    json.name("ask").text(&question.ask);
    json.name("form").text(shape.slug());
    let choice = |json: &mut Json, option: &Choice| {
        json.object(|json| {
            json.name("text").text(&option.text);
            json.name("right").bool(option.right);
            json.name("why").text(&option.why);
            let slug = |id: TermId| export.atlas.term(id).slug.as_str();
            json.name("entry").text_or_null(option.term.map(slug));
        });
    };
    match &shape {
        Shape::Choose { options, .. } => json.name("options").list(options.iter(), choice),
        Shape::Pairs { left, right, key } => {
            json.name("left").texts(left.iter().copied());
            json.name("right").texts(right.iter().copied());
            json.name("key").numbers(key);
        }
        Shape::Order { steps, key } => {
            json.name("steps").texts(steps.iter().map(String::as_str));
            json.name("key").numbers(key);
        }
        Shape::Fill { pieces, words, key } => {
            json.name("pieces").texts(pieces.iter().map(String::as_str));
            json.name("words").texts(words.iter().map(String::as_str));
            json.name("key").numbers(key);
        }
    }
    json.name("rightAnswer").texts(right_parts(question).iter().map(String::as_str));
    json.name("why").text(&question.why);
}

/// JSON under construction. It knows where a comma belongs; that names and values alternate is the caller's duty.
#[derive(Default)]
pub(super) struct Json {
    text: String,
    depth: usize,
    /// Whether something stands before, at this depth.
    filled: bool,
}

impl Json {
    /// The name of a member, on a line of its own.
    pub(super) fn name(&mut self, name: &'static str) -> &mut Self {
        self.next();
        self.quote(name);
        self.text.push_str(": ");
        self
    }

    pub(super) fn object(&mut self, members: impl FnOnce(&mut Self)) {
        self.nest('{', '}', members);
    }

    pub(super) fn list<T>(&mut self, items: impl Iterator<Item = T>, tell: impl Fn(&mut Self, T)) {
        self.nest('[', ']', |json| {
            for item in items {
                json.next();
                tell(json, item);
            }
        });
    }

    pub(super) fn text(&mut self, text: &str) {
        self.quote(text);
    }

    fn text_or_null(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.quote(text),
            None => self.text.push_str("null"),
        }
    }

    pub(super) fn bool(&mut self, value: bool) {
        self.text.push_str(if value { "true" } else { "false" });
    }

    pub(super) fn number(&mut self, number: usize) {
        self.text.push_str(&number.to_string());
    }

    fn texts<'a>(&mut self, texts: impl Iterator<Item = &'a str>) {
        self.list(texts, Self::quote);
    }

    fn numbers(&mut self, numbers: &[usize]) {
        self.list(numbers.iter(), |json, number| json.number(*number));
    }

    fn nest(&mut self, open: char, close: char, inside: impl FnOnce(&mut Self)) {
        self.text.push(open);
        self.depth += 1;
        self.filled = false;
        inside(self);
        self.depth -= 1;
        if self.filled {
            self.line();
        }
        self.text.push(close);
        self.filled = true;
    }

    fn next(&mut self) {
        if self.filled {
            self.text.push(',');
        }
        self.filled = true;
        self.line();
    }

    fn line(&mut self) {
        self.text.push('\n');
        for _ in 0..self.depth {
            self.text.push_str("  ");
        }
    }

    fn quote(&mut self, text: &str) {
        self.text.push('"');
        for c in text.chars() {
            match c {
                '"' => self.text.push_str("\\\""),
                '\\' => self.text.push_str("\\\\"),
                '\n' => self.text.push_str("\\n"),
                '\r' => self.text.push_str("\\r"),
                '\t' => self.text.push_str("\\t"),
                c if c < ' ' => {
                    self.text.push_str("\\u00");
                    for half in [u32::from(c) >> 4, u32::from(c) & 15] {
                        self.text.extend(char::from_digit(half, 16));
                    }
                }
                c => self.text.push(c),
            }
        }
        self.text.push('"');
    }

    /// The finished file.
    pub(super) fn finish(mut self) -> String {
        self.text.push('\n');
        self.text
    }
}
