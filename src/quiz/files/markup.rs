//! Texts between tags: XML, and the HTML that lies inside other formats.

use std::fmt::Write as _;

/// Whether a file may hold `c`. XML knows no other characters below the space than tab and line ends, advises against those
/// around U+0080 (<https://www.w3.org/TR/xml/#charsets>), and readers of the other formats stumble over both.
pub(super) fn is_allowed(c: char) -> bool {
    !matches!(c, '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}')
}

/// A text as HTML that shows just that: `R&D <b>` becomes `R&amp;D &lt;b&gt;`, and a line's end `<br>`.
///
/// A square bracket becomes a reference, because programs take it for a sign of their own before HTML is read: `[sound:…]` in
/// Anki, `[[1]]` and `[html]` in Moodle.
pub(super) fn html(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    let mut characters = text.chars().filter(|c| is_allowed(*c)).peekable();
    while let Some(c) = characters.next() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '[' => html.push_str("&#91;"),
            '\r' if characters.peek() == Some(&'\n') => {}
            '\r' | '\n' => html.push_str("<br>"),
            c => html.push(c),
        }
    }
    html
}

/// A paragraph of HTML.
pub(super) fn paragraph(text: &str) -> String {
    ["<p>", &html(text), "</p>"].concat()
}

/// A list of HTML, with `open` as its first tag and `close` as its last; nothing where there is nothing to list.
pub(super) fn list<'a>(open: &str, texts: impl Iterator<Item = &'a str>, close: &str) -> String {
    let mut list = String::new();
    for text in texts {
        list.push_str(if list.is_empty() { open } else { "" });
        for part in ["<li>", &html(text), "</li>"] {
            list.push_str(part);
        }
    }
    if !list.is_empty() {
        list.push_str(close);
    }
    list
}

/// A link to the quiz, a paragraph of HTML; nothing where there is no address.
pub(super) fn link(address: &str) -> String {
    if address.is_empty() {
        return String::new();
    }
    ["<p><a href=\"", &html(address), "\">", crate::words::NAME, "</a></p>"].concat()
}

/// XML under construction: tags are `'static`, so they are ours; everything else is text.
#[derive(Default)]
pub(super) struct Xml(String);

impl Xml {
    /// The beginning of a file.
    pub(super) fn new() -> Self {
        Self("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".into())
    }

    /// Markup, as it stands.
    pub(super) fn raw(&mut self, markup: &'static str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Text between tags. A carriage return is written as a reference, or a reader would take it for a line's end.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        for c in text.chars().filter(|c| is_allowed(*c)) {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '\r' => self.0.push_str("&#13;"),
                c => self.0.push(c),
            }
        }
        self
    }

    /// Text between markup.
    pub(super) fn wrap(&mut self, before: &'static str, text: &str, after: &'static str) -> &mut Self {
        self.raw(before).text(text).raw(after)
    }

    /// A number between markup.
    pub(super) fn number(&mut self, before: &'static str, number: usize, after: &'static str) -> &mut Self {
        self.raw(before);
        let _ = write!(self.0, "{number}");
        self.raw(after)
    }

    /// The finished file.
    pub(super) fn finish(self) -> String {
        self.0
    }
}
