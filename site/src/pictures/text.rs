//! A text on lines: where they break, and how large the letters can be.

use super::font::{Fonts, Weight};

/// How texts are written: in which letters, and how much room they have.
#[derive(Clone, Copy)]
pub struct Style<'a> {
    /// The letters.
    pub fonts: &'a Fonts,
    /// How strong they are.
    pub weight: Weight,
    /// How high they are.
    pub size: f32,
    /// How wide a line may be.
    pub room: f32,
    /// How many lines there may be.
    pub most: usize,
}

impl Style<'_> {
    /// How wide the text is.
    pub fn width(&self, text: &str) -> f32 {
        self.fonts.width(text, self.weight, self.size)
    }

    /// The text on lines about equally long; what has no room is cut off at a word. `after` is kept free behind the last word.
    pub fn lines(&self, text: &str, after: f32) -> Vec<String> {
        let whole = self.broken(text, after, self.room);
        if whole.len() > self.most || !self.fits(&whole, after, self.room) {
            return self.cut(text, after);
        }
        // A last line of one short word looks forgotten: the narrowest room that needs no more lines.
        let mut best = whole;
        let (mut low, mut high) = (self.room / 2.0, self.room);
        for _ in 0..8 {
            let middle = f32::midpoint(low, high);
            let tried = self.broken(text, after, middle);
            let is_as_good = tried.len() == best.len() && self.fits(&tried, after, middle);
            if is_as_good {
                (best, high) = (tried, middle);
            } else {
                low = middle;
            }
        }
        best
    }

    /// Whether the text needs no more than its room.
    pub fn holds(&self, text: &str, after: f32) -> bool {
        let lines = self.broken(text, after, self.room);
        lines.len() <= self.most && self.fits(&lines, after, self.room)
    }

    fn fits(&self, lines: &[String], after: f32, room: f32) -> bool {
        let last = lines.last().map_or(0.0, |line| self.width(line) + after);
        last <= room && lines.iter().all(|line| self.width(line) <= room)
    }

    /// As many words on each line as it has room for, at least one.
    fn broken(&self, text: &str, after: f32, room: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let mut words = text.split_whitespace().peekable();
        while let Some(word) = words.next() {
            let after = if words.peek().is_none() { after } else { 0.0 };
            match lines.last_mut() {
                Some(line) if self.width(line) + self.width(" ") + self.width(word) + after <= room => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.push(word.to_owned()),
            }
        }
        lines
    }

    /// The lines that there may be, the last one with an ellipsis.
    fn cut(&self, text: &str, after: f32) -> Vec<String> {
        let mut words: Vec<String> = text.split_whitespace().map(|word| self.shortened(word, after)).collect();
        let mut lines = self.broken(&words.join(" "), after, self.room);
        while lines.len() > self.most && words.pop().is_some() {
            lines = self.broken(&(words.join(" ") + ELLIPSIS), after, self.room - self.width(ELLIPSIS));
        }
        lines
    }

    /// The word, or as much of it as a line holds.
    fn shortened(&self, word: &str, after: f32) -> String {
        let room = self.room - after;
        if self.width(word) <= room {
            return word.to_owned();
        }
        let mut short = String::new();
        for letter in word.chars() {
            short.push(letter);
            if self.width(&short) + self.width(ELLIPSIS) > room {
                short.pop();
                break;
            }
        }
        short + ELLIPSIS
    }
}

/// Stands for what is left out.
const ELLIPSIS: &str = "\u{2026}";
