//! Where things stand in a pack's JSON: its sections and their items, found without reading what is in them.
//!
//! Goes through the bytes once, knows strings and brackets, and never calls itself, so that no file makes it run out of stack.

use super::guise::count;
use super::limits::{MOST_DEPTH, MOST_ITEM_BYTES, MOST_ROWS};
use super::problem::{Fault, Problems, Spot, cut};

/// A value of the file: where it begins and ends, and the line in which it begins.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Piece {
    pub(super) from: u32,
    pub(super) to: u32,
    pub(super) line: u32,
}

impl Piece {
    pub(super) fn of(self, bytes: &[u8]) -> &[u8] {
        bytes.get(self.from as usize..self.to as usize).unwrap_or_default()
    }
}

/// The sections whose values are lists.
pub(super) const SECTIONS: [&str; 9] =
    ["sources", "terms", "industries", "functions", "companies", "accounts", "lobs", "channels", "programs"];
/// The fields whose values are texts.
pub(super) const TEXTS: [&str; 4] = ["floorwalker", "name", "about", "$schema"];

/// What has been found so far.
#[derive(Debug, Default)]
pub(super) struct Skim {
    at: usize,
    line: u32,
    next: Next,
    /// The items of each section.
    pub(super) sections: [Vec<Piece>; SECTIONS.len()],
    /// Which sections there are.
    pub(super) there: [bool; SECTIONS.len()],
    pub(super) texts: [Option<Piece>; TEXTS.len()],
}

/// What is expected next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Next {
    #[default]
    Begin,
    /// A name, or the end of an object with nothing in it.
    FirstName,
    Name,
    Colon(Named),
    Value(Named),
    AfterValue,
    /// An item, or the end of a list with nothing in it.
    FirstItem(Named),
    Item(Named),
    AfterItem(Named),
    End,
    Over,
}

/// What a name at the top names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Named {
    Section(usize),
    Text(usize),
    Nothing,
}

impl Skim {
    /// Skims from that byte on.
    pub(super) fn from(at: usize) -> Self {
        Self { at, line: 1, ..Self::default() }
    }

    /// How far it has come, in bytes.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Goes on for some bytes; true at the end. What is read no further is a problem.
    pub(super) fn step(&mut self, bytes: &[u8], budget: usize, problems: &mut Problems) -> bool {
        let until = self.at.saturating_add(budget);
        while self.next != Next::Over && self.at < until {
            if let Err((fault, value)) = self.advance(bytes, problems) {
                problems.add(self.spot(), "", &value, fault);
                self.next = Next::Over;
            }
        }
        self.next == Next::Over
    }

    fn spot(&self) -> Spot {
        Spot { line: self.line, ..Spot::default() }
    }

    fn advance(&mut self, bytes: &[u8], problems: &mut Problems) -> Result<(), (Fault, String)> {
        let Some(&byte) = bytes.get(self.at) else {
            if self.next == Next::End {
                self.next = Next::Over;
                return Ok(());
            }
            return Err((Fault::CutShort, String::new()));
        };
        match byte {
            b'\n' => self.line += 1,
            b' ' | b'\t' | b'\r' => {}
            byte => return self.token(bytes, byte, problems),
        }
        self.at += 1;
        Ok(())
    }

    fn token(&mut self, bytes: &[u8], byte: u8, problems: &mut Problems) -> Result<(), (Fault, String)> {
        let unexpected = |what: &str| Err((Fault::Unreadable(what.into()), around(bytes, self.at)));
        let (next, width) = match (self.next, byte) {
            (Next::Begin, b'{') => (Next::FirstName, 1),
            (Next::Begin, _) => return Err((Fault::NotAnObject, around(bytes, self.at))),
            (Next::FirstName | Next::Name, b'"') => {
                let end = self.value(bytes)?;
                let name = bytes.get(self.at + 1..end - 1).unwrap_or_default();
                let named = self.named(name, problems);
                (Next::Colon(named), end - self.at)
            }
            (Next::FirstName | Next::AfterValue, b'}') => (Next::End, 1),
            (Next::FirstName | Next::Name, _) => return unexpected("expected a name in quotation marks"),
            (Next::Colon(named), b':') => (Next::Value(named), 1),
            (Next::Colon(_), _) => return unexpected("expected `:`"),
            (Next::Value(named @ (Named::Section(_) | Named::Nothing)), b'[') => (Next::FirstItem(named), 1),
            (Next::Value(named), _) => {
                let piece = self.piece(bytes)?;
                match named {
                    Named::Text(place) => self.texts[place] = Some(piece),
                    Named::Section(place) => {
                        problems.add(self.spot(), SECTIONS[place], &around(bytes, self.at), Fault::NotAList);
                    }
                    Named::Nothing => {}
                }
                self.count_lines(bytes, piece);
                (Next::AfterValue, (piece.to - piece.from) as usize)
            }
            (Next::AfterValue, b',') => (Next::Name, 1),
            (Next::AfterValue, _) => return unexpected("expected `,` or `}`"),
            (Next::FirstItem(_) | Next::AfterItem(_), b']') => (Next::AfterValue, 1),
            (Next::FirstItem(named) | Next::Item(named), _) => {
                let piece = self.piece(bytes)?;
                if let Named::Section(place) = named {
                    if self.sections[place].len() >= MOST_ROWS {
                        return Err((Fault::TooMany { most: MOST_ROWS, what: SECTIONS[place] }, String::new()));
                    }
                    self.sections[place].push(piece);
                }
                self.count_lines(bytes, piece);
                (Next::AfterItem(named), (piece.to - piece.from) as usize)
            }
            (Next::AfterItem(named), b',') => (Next::Item(named), 1),
            (Next::AfterItem(_), _) => return unexpected("expected `,` or `]`"),
            (Next::End | Next::Over, _) => return Err((Fault::AfterTheEnd, around(bytes, self.at))),
        };
        self.next = next;
        self.at += width;
        Ok(())
    }

    fn named(&mut self, name: &[u8], problems: &mut Problems) -> Named {
        let mut twice = false;
        let named = if let Some(place) = SECTIONS.iter().position(|known| known.as_bytes() == name) {
            twice = std::mem::replace(&mut self.there[place], true);
            Named::Section(place)
        } else if let Some(place) = TEXTS.iter().position(|known| known.as_bytes() == name) {
            twice = self.texts[place].is_some();
            Named::Text(place)
        } else {
            let shown = String::from_utf8_lossy(name.get(..200).unwrap_or(name));
            problems.add(self.spot(), &cut(&shown), "", Fault::UnknownSection);
            Named::Nothing
        };
        if twice {
            problems.add(self.spot(), &String::from_utf8_lossy(name), "", Fault::FieldTwice);
        }
        named
    }

    fn piece(&self, bytes: &[u8]) -> Result<Piece, (Fault, String)> {
        Ok(Piece { from: self.at as u32, to: self.value(bytes)? as u32, line: self.line })
    }

    fn count_lines(&mut self, bytes: &[u8], piece: Piece) {
        self.line += count(piece.of(bytes), b'\n') as u32;
    }

    /// Where the value ends that begins here.
    fn value(&self, bytes: &[u8]) -> Result<usize, (Fault, String)> {
        let fault = |fault| Err((fault, around(bytes, self.at)));
        // The object of the file and the section's list are around it.
        let most = MOST_DEPTH - 2;
        let mut open: Vec<u8> = Vec::new();
        let mut in_text = false;
        let mut at = self.at;
        while let Some(&byte) = bytes.get(at) {
            if at - self.at >= MOST_ITEM_BYTES {
                return fault(Fault::ItemTooLarge);
            }
            match byte {
                b'\\' if in_text => at += 1,
                b'"' => {
                    in_text = !in_text;
                    if !in_text && open.is_empty() {
                        return Ok(at + 1);
                    }
                }
                _ if in_text => {}
                b'{' | b'[' if open.len() == most => return fault(Fault::TooDeep),
                b'{' => open.push(b'}'),
                b'[' => open.push(b']'),
                b'}' | b']' | b',' if open.is_empty() => {
                    // The end of a number or a word; nothing at all is no value.
                    return if at > self.at { Ok(at) } else { fault(Fault::Unreadable("expected value".into())) };
                }
                b'}' | b']' => {
                    if open.pop() != Some(byte) {
                        return fault(Fault::Unreadable("the brackets do not match".into()));
                    }
                    if open.is_empty() {
                        return Ok(at + 1);
                    }
                }
                b' ' | b'\n' | b'\t' | b'\r' if open.is_empty() => return Ok(at),
                _ => {}
            }
            at += 1;
        }
        fault(Fault::CutShort)
    }
}

/// The text from here on, to be shown.
fn around(bytes: &[u8], at: usize) -> String {
    let piece = bytes.get(at..bytes.len().min(at + 120)).unwrap_or_default();
    String::from_utf8_lossy(piece).lines().next().unwrap_or_default().trim().to_owned()
}
