//! What a WebAssembly file is made of: <https://webassembly.github.io/spec/core/binary/modules.html>.
//!
//! Read here rather than by a library, since all that is asked is how long things are and what they are called.

// The site's own reader, as a file: this crate stays quick to build.
#[path = "../../../site/src/wasm/reader.rs"]
mod reader;

use std::collections::BTreeMap;

use reader::{CUSTOM, FUNCTION, HEAD, IMPORTS, Reader};

/// The numbers that the format gives its sections.
const CODE: u8 = 10;
const DATA: u8 = 11;
/// The names of functions, within the section of names.
const OF_FUNCTIONS: u8 = 1;

/// A file, taken apart.
#[derive(Debug)]
pub(super) struct Module<'a> {
    /// How many bytes it has.
    pub(super) length: usize,
    /// The content of its code section.
    pub(super) code: &'a [u8],
    /// How many bytes its data section has.
    pub(super) data: usize,
    /// Each function with code of its own: how many bytes, and its name, where the file tells it.
    pub(super) functions: Vec<(usize, Option<&'a str>)>,
}

impl<'a> Module<'a> {
    /// Takes the file apart; nothing where it is no WebAssembly, or cut short.
    pub(super) fn read(file: &'a [u8]) -> Option<Self> {
        let mut module = Self { length: file.len(), code: &[], data: 0, functions: Vec::new() };
        let (mut imported, mut names) = (0, BTreeMap::new());
        let mut rest = Reader(file.strip_prefix(HEAD)?);
        while !rest.0.is_empty() {
            let kind = rest.byte()?;
            let content = rest.counted()?;
            match kind {
                IMPORTS => imported = imported_functions(Reader(content))?,
                CODE => module.code = content,
                DATA => module.data = content.len(),
                CUSTOM => {
                    let mut content = Reader(content);
                    if content.text()? == "name" {
                        names = function_names(content)?;
                    }
                }
                _ => {}
            }
        }
        let mut code = Reader(module.code);
        for place in 0..code.number()? {
            let before = code.0.len();
            code.counted()?;
            module.functions.push((before - code.0.len(), names.get(&(imported + place)).copied()));
        }
        code.0.is_empty().then_some(module)
    }
}

/// Functions that come from outside: they are counted first, and have no code here.
fn imported_functions(mut content: Reader) -> Option<u64> {
    let mut functions = 0;
    for _ in 0..content.number()? {
        content.text()?;
        content.text()?;
        functions += u64::from(content.import()? == FUNCTION);
    }
    Some(functions)
}

fn function_names(mut content: Reader<'_>) -> Option<BTreeMap<u64, &str>> {
    let mut names = BTreeMap::new();
    while !content.0.is_empty() {
        let kind = content.byte()?;
        let mut part = Reader(content.counted()?);
        if kind == OF_FUNCTIONS {
            for _ in 0..part.number()? {
                names.insert(part.number()?, part.text()?);
            }
        }
    }
    Some(names)
}

/// Files for tests, put together by hand.
#[cfg(test)]
pub(super) mod made {
    use super::{CODE, CUSTOM, DATA, HEAD, IMPORTS, OF_FUNCTIONS};

    /// What begins with its own length.
    fn counted(content: &[u8]) -> Vec<u8> {
        let (low, high) = ((content.len() & 0x7f) as u8 | 0x80, (content.len() >> 7) as u8);
        assert!(high < 0x80, "short enough for two bytes");
        [&[low, high], content].concat()
    }

    fn section(kind: u8, content: &[u8]) -> Vec<u8> {
        [vec![kind], counted(content)].concat()
    }

    /// A file with two imports, one of them a function, and functions of so many bytes with these names.
    pub(in crate::size) fn module(functions: &[(usize, &str)], data: usize) -> Vec<u8> {
        let import = |name: &[u8], what: &[u8]| [counted(b"m"), counted(name), what.to_vec()].concat();
        let imports = [vec![2], import(b"memory", &[2, 1, 1, 9]), import(b"call", &[0, 0])].concat();
        // Two bytes say how long the rest is.
        let bodies = functions.iter().flat_map(|(length, _)| counted(&vec![0; length - 2]));
        let code = std::iter::once(functions.len() as u8).chain(bodies).collect::<Vec<u8>>();
        // The imported function has the number 0.
        let name = |(place, name): (usize, &str)| [vec![place as u8 + 1], counted(name.as_bytes())].concat();
        let all = functions.iter().map(|(_, name)| *name).enumerate();
        let told: Vec<(usize, &str)> = all.filter(|(_, name)| !name.is_empty()).collect();
        let list = [vec![told.len() as u8], told.into_iter().flat_map(name).collect()].concat();
        let of_module = [vec![0], counted(&counted(b"whole"))].concat();
        let names = [counted(b"name"), of_module, vec![OF_FUNCTIONS], counted(&list)].concat();
        [
            HEAD.to_vec(),
            section(IMPORTS, &imports),
            section(CODE, &code),
            section(DATA, &vec![7; data]),
            section(CUSTOM, &names),
        ]
        .concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_function_has_its_bytes_and_its_own_name() {
        let file = made::module(&[(5, "one"), (300, ""), (9, "three")], 20);
        let module = Module::read(&file).expect("a whole file");
        assert_eq!(module.functions, [(5, Some("one")), (300, None), (9, Some("three"))]);
        assert_eq!((module.code.len(), module.data, module.length), (1 + 5 + 300 + 9, 20, file.len()));
    }

    #[test]
    fn a_file_cut_short_is_none() {
        let file = made::module(&[(5, "one"), (7, "two")], 20);
        // Between two sections a file may end.
        let is_whole =
            |length: &usize| Module::read(&file[..*length]).is_some_and(|module| module.functions.len() == 2);
        let ends: Vec<usize> = (0..=file.len()).filter(is_whole).collect();
        assert_eq!(ends.last(), Some(&file.len()));
        assert!(ends.len() <= 3, "after the code, after the data, at the end: {ends:?}");
        assert!(Module::read(b"<!doctype html>").is_none());
    }
}
