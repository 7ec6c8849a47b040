//! Reads WebAssembly's format: what makes the site and what measures it (`xtask/src/size/wasm.rs`) both do.

/// How a file begins: its sign, and the version of the format.
pub(crate) const HEAD: &[u8] = b"\0asm\x01\0\0\0";

/// Sections that engines pass over: names of functions, notes of tools.
pub(crate) const CUSTOM: u8 = 0;
/// What a program takes from outside.
pub(crate) const IMPORTS: u8 = 2;

/// The kind of an import that is a function.
pub(crate) const FUNCTION: u8 = 0;

/// What is still to be read.
pub(crate) struct Reader<'a>(pub(crate) &'a [u8]);

impl<'a> Reader<'a> {
    pub(crate) fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    pub(crate) fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    /// As many bytes as the number before them says.
    pub(crate) fn counted(&mut self) -> Option<&'a [u8]> {
        let length = usize::try_from(self.number()?).ok()?;
        let (content, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(content)
    }

    /// A name: as many bytes as the number before them says, in UTF-8.
    pub(crate) fn text(&mut self) -> Option<&'a str> {
        std::str::from_utf8(self.counted()?).ok()
    }

    /// What kind of thing is taken: a function, a table, memory, a global, a tag.
    pub(crate) fn import(&mut self) -> Option<u8> {
        let kind = self.byte()?;
        match kind {
            FUNCTION => {
                self.number()?;
            }
            1 => {
                self.byte()?;
                self.limits()?;
            }
            2 => self.limits()?,
            3 => {
                self.byte()?;
                self.byte()?;
            }
            4 => {
                self.byte()?;
                self.number()?;
            }
            _ => return None,
        }
        Some(kind)
    }

    fn limits(&mut self) -> Option<()> {
        let has_most = self.byte()? & 1 == 1;
        self.number()?;
        if has_most { self.number().map(|_| ()) } else { Some(()) }
    }
}
