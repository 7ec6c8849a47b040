//! Whose code a function is, by the name that the compiler gave it:
//! <https://doc.rust-lang.org/rustc/symbol-mangling/v0.html>.
//!
//! These names tell more than what they are shown as: where an implementation stands, and what a generic function was made for.

/// What comes with the compiler. A function of it that was made for a type of another crate is that crate's doing: a `Vec` costs
/// nothing until somebody has one.
const STANDARD: [&str; 3] = ["core", "alloc", "std"];
/// How deep a name may be nested before it is no name any more.
const DEEPEST: u8 = 200;

/// The crate that a function counts to: the one in which its code is written, or, for the standard library's, the first that it was
/// made for. Nothing where the name is not the compiler's.
pub(super) fn owner(name: &str) -> Option<&str> {
    let mut symbol = Symbol { text: name.strip_prefix("_R")?, place: 0, named: Vec::new(), depth: 0 };
    let written = symbol.path()?;
    if !STANDARD.contains(&written) {
        return Some(written);
    }
    Some(symbol.named.into_iter().find(|found| !STANDARD.contains(found)).unwrap_or("std"))
}

/// A name that is being read, from left to right.
struct Symbol<'a> {
    text: &'a str,
    place: usize,
    /// The crates so far, in their order.
    named: Vec<&'a str>,
    depth: u8,
}

impl<'a> Symbol<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.place).copied()
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.place += 1;
        Some(byte)
    }

    fn take(&mut self, wanted: u8) -> bool {
        let found = self.peek() == Some(wanted);
        self.place += usize::from(found);
        found
    }

    /// What `read` reads, up to the sign of an end.
    fn until_end(&mut self, read: fn(&mut Self) -> Option<()>) -> Option<()> {
        while !self.take(b'E') {
            read(self)?;
        }
        Some(())
    }

    /// A number to the base of 62, plus one: nothing but the end is zero.
    fn base_62(&mut self) -> Option<usize> {
        let mut number = 0_usize;
        loop {
            let digit = match self.next()? {
                b'_' => return Some(number),
                digit @ b'0'..=b'9' => digit - b'0',
                letter @ b'a'..=b'z' => letter - b'a' + 10,
                letter @ b'A'..=b'Z' => letter - b'A' + 36,
                _ => return None,
            };
            // The end alone is 0, the digit 0 is 1, and so on.
            let so_far = if number == 0 { 0 } else { number - 1 };
            number = so_far.checked_mul(62)?.checked_add(usize::from(digit))?.checked_add(1)?;
        }
    }

    /// A number that is there only behind its sign: of a lifetime, a binder, or to tell equal names apart.
    fn optional(&mut self, sign: u8) -> Option<()> {
        if self.take(sign) { self.base_62().map(|_| ()) } else { Some(()) }
    }

    fn identifier(&mut self) -> Option<&'a str> {
        self.optional(b's')?;
        self.plain_identifier()
    }

    fn plain_identifier(&mut self) -> Option<&'a str> {
        self.take(b'u');
        let start = self.place;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) && !(self.place == start + 1 && self.is_zero(start))
        {
            self.place += 1;
        }
        let length: usize = self.text.get(start..self.place)?.parse().ok()?;
        self.take(b'_');
        let text = self.text.get(self.place..self.place.checked_add(length)?)?;
        self.place += length;
        Some(text)
    }

    fn is_zero(&self, place: usize) -> bool {
        self.text.as_bytes().get(place) == Some(&b'0')
    }

    /// A path that stands further to the left, read again from there.
    fn earlier_path(&mut self) -> Option<&'a str> {
        let start = self.place - 1;
        let target = self.base_62()?;
        let after = std::mem::replace(&mut self.place, target);
        let found = if target < start { self.path() } else { None };
        self.place = after;
        found
    }

    fn nested<T>(&mut self, read: fn(&mut Self) -> Option<T>) -> Option<T> {
        self.depth = self.depth.checked_add(1).filter(|depth| *depth < DEEPEST)?;
        let found = read(self);
        self.depth -= 1;
        found
    }

    /// A path, and the crate at its root: for an implementation the one that holds it.
    fn path(&mut self) -> Option<&'a str> {
        self.nested(Self::path_inside)
    }

    fn path_inside(&mut self) -> Option<&'a str> {
        match self.next()? {
            b'C' => {
                let name = self.identifier()?;
                self.named.push(name);
                Some(name)
            }
            kind @ (b'M' | b'X') => {
                self.optional(b's')?;
                let root = self.path()?;
                self.kind()?;
                if kind == b'X' {
                    self.path()?;
                }
                Some(root)
            }
            // A trait's own method, for a type that has none of its own.
            b'Y' => {
                self.kind()?;
                self.path()
            }
            b'N' => {
                self.next()?;
                let root = self.path()?;
                self.identifier()?;
                Some(root)
            }
            b'I' => {
                let root = self.path()?;
                self.until_end(Self::argument)?;
                Some(root)
            }
            b'B' => self.earlier_path(),
            _ => None,
        }
    }

    fn argument(&mut self) -> Option<()> {
        if self.take(b'L') {
            self.base_62().map(|_| ())
        } else if self.take(b'K') {
            self.constant()
        } else {
            self.kind()
        }
    }

    /// A type.
    fn kind(&mut self) -> Option<()> {
        self.nested(Self::kind_inside)
    }

    fn kind_inside(&mut self) -> Option<()> {
        match self.next()? {
            b'A' => {
                self.kind()?;
                self.constant()
            }
            b'S' | b'P' | b'O' => self.kind(),
            b'R' | b'Q' => {
                self.optional(b'L')?;
                self.kind()
            }
            b'T' => self.until_end(Self::kind),
            b'F' => self.function(),
            b'D' => {
                self.optional(b'G')?;
                self.until_end(Self::bound)?;
                self.optional(b'L')
            }
            // Further to the left: whose types these are has been noted there.
            b'B' => self.base_62().map(|_| ()),
            b'C' | b'M' | b'X' | b'Y' | b'N' | b'I' => {
                self.place -= 1;
                self.path().map(|_| ())
            }
            b'a'..=b'z' => Some(()),
            _ => None,
        }
    }

    fn function(&mut self) -> Option<()> {
        self.optional(b'G')?;
        self.take(b'U');
        if self.take(b'K') && !self.take(b'C') {
            self.plain_identifier()?;
        }
        self.until_end(Self::kind)?;
        self.kind()
    }

    /// A trait of a trait object, with the types that it fixes.
    fn bound(&mut self) -> Option<()> {
        self.path()?;
        while self.take(b'p') {
            self.plain_identifier()?;
            self.argument()?;
        }
        Some(())
    }

    /// A constant among the arguments: a type and hexadecimal digits.
    fn constant(&mut self) -> Option<()> {
        match self.next()? {
            b'p' => Some(()),
            b'B' => self.base_62().map(|_| ()),
            b'a'..=b'z' => {
                while self.next()? != b'_' {}
                Some(())
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, expected: Option<&str>) {
        assert_eq!(owner(name), expected, "{name}");
    }

    #[test]
    fn a_function_counts_to_the_crate_that_it_is_written_in() {
        check("_RNvNtNtCs1234_11floorwalker6domain4text4trim", Some("floorwalker"));
        // <mycrate::Foo<u32>>::foo, and a closure in it: the examples of the documentation.
        check("_RNvMs_Cs4Cv8Wi1oAIB_7mycrateINtB4_3FoomE3foo", Some("mycrate"));
        check("_RNCNvCs15kBYyAo9fc_7mycrate7example0B3_", Some("mycrate"));
    }

    #[test]
    fn an_implementation_counts_to_the_crate_that_holds_it() {
        // <u8 as tachys::Render>::build, written in leptos.
        check("_RNvXs2_NtCs1_6leptos5localhNtNtCs2_6tachys4view6Render5build", Some("leptos"));
        // The trait's own method, for a type of another crate.
        check("_RNvYNtCs1_6leptos3OneNtNtCs2_6tachys4view6Render7rebuild", Some("tachys"));
    }

    #[test]
    fn what_the_standard_library_makes_for_somebody_is_theirs() {
        check("_RINvNtCs1_4core3ptr13drop_in_placeNtNtCs2_6tachys4view4NodeEB4_", Some("tachys"));
        check("_RNvMs_NtCs1_5alloc3vecINtB4_3VecNtCs2_11floorwalker4NodeE4push", Some("floorwalker"));
        check("_RNvMs_NtCs1_5alloc3vecINtB4_3VechE4push", Some("std"));
        check(
            "_RNvXs4_NtCs5cOc02OMXlo_5alloc6stringNtB5_6StringNtNtCsgXGp5Oqx2Ny_4core5clone5Clone5clone",
            Some("std"),
        );
    }

    #[test]
    fn types_of_every_kind_are_read_over() {
        // A reference, a function, a trait object with what it fixes, an array, a tuple, constants; then somebody's type.
        let kinds = "RL_hFG_UKCRLb_heEuDNtNtCs1_4core3fmt5Debugp4ItemmEL_Alj4_TabEKb1_Kanf_NtCs2_6tachys4Node";
        check(&format!("_RINvNtCs1_4core3ptr4take{kinds}E"), Some("tachys"));
    }

    #[test]
    fn copies_count_as_what_they_are_copies_of() {
        check("_RNvNtCs1_6leptos5mount4body.2427", Some("leptos"));
        check("_RNvNtCs1_6leptos5mount4body externref shim", Some("leptos"));
    }

    #[test]
    fn other_names_are_nobodys() {
        for name in
            ["memcpy", "__wbindgen_malloc", "_ZN4core3fmt5write17h0123456789abcdefE", "_R", "_RNv", "_RB_", "_RNvB_1a"]
        {
            check(name, None);
        }
    }
}
