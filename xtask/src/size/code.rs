//! Which crate takes how many bytes of the programs that visitors download.
//!
//! Counted in the very code that is shipped: the build has wasm-opt keep the names of functions (`-g` in `index.html`), and `site/`
//! takes them out. The file with the names is still in `target/`; it is of use only where its code equals the published one's.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use super::symbol::owner;
use super::wasm::Module;
use super::{grouped, unreadable};
use crate::failure::Failure;
use crate::{dist, paths};

/// What each program is called in the report, and the part that it is.
const PROGRAMS: [(&str, &str); 3] =
    [("page", "floorwalker_bg.wasm"), ("quiz", "quiz_bg.wasm"), ("own data", "pack_bg.wasm")];
/// The crate that is this project's own.
const OWN: &str = "floorwalker";
/// What a crate's name does not say.
const NOTES: [(&str, &str); 4] = [
    (OWN, "ours"),
    ("std", "and core, alloc: what serves no crate alone"),
    ("dlmalloc", "memory; comes with the compiler"),
    ("compiler_builtins", "comes with the compiler"),
];
/// Names without a crate in them, by how they begin: what the tools hand over to JavaScript, and what is written in C's manner.
const KNOWN: [(&str, &str); 9] = [
    ("__wb", "wasm_bindgen"),
    ("__externref", "wasm_bindgen"),
    ("intounderlying", "wasm_streams"),
    ("mem", "compiler_builtins"),
    ("round", "compiler_builtins"),
    // The doors of our own programs.
    ("main", OWN),
    ("open", OWN),
    ("show", OWN),
    ("act", OWN),
];
/// Crates under another name: our programs besides the library, and what the compiler adds for memory.
const SAME: [(&str, &str); 3] = [("pack", OWN), ("quiz", OWN), ("__rustc", "std")];
/// What is there without anybody asking for it.
const WITH_COMPILER: [&str; 3] = ["std", "dlmalloc", "compiler_builtins"];
/// The terms of what others wrote (`site/src/credits.rs`).
const CREDITS: &str = "licences.txt";
/// Functions without a name.
const UNNAMED: &str = "of no crate: what wasm-bindgen adds by itself";
/// What makes both files.
const BUILD: &str = "cargo xtask build";

/// One program, taken apart.
#[derive(Debug, PartialEq, Eq)]
struct Program {
    name: &'static str,
    /// Bytes of functions by crate; those of none under [`UNNAMED`].
    crates: BTreeMap<String, usize>,
    data: usize,
    /// What stands around both: types, imports, exports, tables, and the heads of all sections.
    frame: usize,
    length: usize,
}

/// All of them, side by side.
#[derive(Debug)]
pub(super) struct Table(Vec<Program>);

impl Table {
    /// Takes the programs of a built site apart.
    ///
    /// # Errors
    /// When one is missing, the file with its names is of another build, or a crate is in it whose terms do not go along.
    pub(super) fn measure(site: &Path) -> Result<Self, Failure> {
        let programs = PROGRAMS.iter().map(|(name, part)| Program::measure(name, site, part));
        let table = Self(programs.collect::<Result<_, _>>()?);
        let file = site.join(CREDITS);
        let credits = fs::read_to_string(&file).map_err(|error| unreadable(&file, &error).remedy(BUILD))?;
        match table.uncredited(&credits).join(", ") {
            nobody if nobody.is_empty() => Ok(table),
            names => Err(Failure::new(format!("these are in the programs, and their terms are not in it: {names}"))
                .at(file.display())
                .remedy("site/src/credits.rs writes that file.")),
        }
    }

    /// The crates that the list of others' work does not name. What comes with the compiler stands there under one name.
    fn uncredited(&self, credits: &str) -> Vec<&str> {
        let known: BTreeSet<String> =
            credits.lines().filter_map(|line| Some(line.split_once(' ')?.0.replace('-', "_"))).collect();
        let crates: BTreeSet<&str> =
            self.0.iter().flat_map(|program| program.crates.keys().map(String::as_str)).collect();
        let is_other = |name: &&str| ![OWN, UNNAMED].contains(name) && !WITH_COMPILER.contains(name);
        crates.into_iter().filter(|name| is_other(name) && !known.contains(*name)).collect()
    }
}

impl Program {
    fn measure(name: &'static str, site: &Path, part: &str) -> Result<Self, Failure> {
        let shipped = dist::part(site, part)?;
        let named = target().join("wasm-opt/release").join(part);
        let read = |file: &PathBuf| fs::read(file).map_err(|error| unreadable(file, &error).remedy(BUILD));
        Self::compare(name, &read(&shipped)?, &read(&named)?).map_err(|what| {
            Failure::new(what).at(format!("{} and {}", shipped.display(), named.display())).remedy(BUILD)
        })
    }

    /// The published program, by the names in the other file.
    fn compare(name: &'static str, shipped: &[u8], named: &[u8]) -> Result<Self, &'static str> {
        let shipped = Module::read(shipped).ok_or("the published program cannot be read")?;
        let named = Module::read(named).ok_or("the program with the names of its functions cannot be read")?;
        if shipped.code != named.code {
            return Err("the program with the names of its functions is of another build than the published one");
        }
        let mut crates = BTreeMap::new();
        for (bytes, function) in &named.functions {
            *crates.entry(function.and_then(whose).unwrap_or(UNNAMED).to_owned()).or_default() += bytes;
        }
        if !named.functions.iter().any(|(_, function)| function.is_some_and(|name| owner(name).is_some())) {
            return Err("the program does not tell the crates of its functions");
        }
        let functions: usize = crates.values().sum();
        // The code section holds its functions, and before them their number in so many bytes.
        let number = shipped.code.len().checked_sub(functions).filter(|bytes| (1..=5).contains(bytes));
        number.ok_or("the functions do not add up to the code that they are in")?;
        let frame = shipped.length.checked_sub(functions + shipped.data).ok_or("the parts are longer than the file")?;
        Ok(Self { name, crates, data: shipped.data, frame, length: shipped.length })
    }
}

/// The crate that a function counts to, by its name.
fn whose(function: &str) -> Option<&str> {
    if let Some(owner) = owner(function) {
        return Some(SAME.iter().find(|(other, _)| *other == owner).map_or(owner, |(_, name)| name));
    }
    KNOWN.iter().find(|(beginning, _)| function.starts_with(beginning)).map(|(_, owner)| *owner)
}

fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| paths::root().join("target"), PathBuf::from)
}

impl fmt::Display for Table {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let row = |out: &mut fmt::Formatter<'_>, name: &str, bytes: &dyn Fn(&Program) -> usize| {
            write!(out, "\n   {name:<48}")?;
            self.0.iter().map(bytes).try_for_each(|bytes| match bytes {
                0 => write!(out, "{:>11}", "-"),
                bytes => write!(out, "{:>11}", grouped(bytes as u64)),
            })
        };
        write!(out, "   {:<48}", "bytes of each crate, before gzip")?;
        self.0.iter().try_for_each(|program| write!(out, "{:>11}", program.name))?;
        let bytes = |program: &Program, name: &str| program.crates.get(name).copied().unwrap_or_default();
        let names: BTreeSet<&String> = self.0.iter().flat_map(|program| program.crates.keys()).collect();
        let mut names: Vec<&String> = names.into_iter().collect();
        names.sort_by_key(|name| Reverse(self.0.iter().map(|program| bytes(program, name)).sum::<usize>()));
        for name in names {
            let note = NOTES.iter().find(|(noted, _)| noted == name).map(|(_, note)| format!(" ({note})"));
            row(out, &format!("{name}{}", note.unwrap_or_default()), &|program| bytes(program, name))?;
        }
        row(out, "content, words and tables (data)", &|program| program.data)?;
        row(out, "imports, exports, types", &|program| program.frame)?;
        row(out, "the file", &|program| program.length)
    }
}

#[cfg(test)]
mod tests {
    use super::super::wasm::made;
    use super::*;

    const FUNCTIONS: [(usize, &str); 6] = [
        (40, "_RNvCs1_11floorwalker4main"),
        (30, "_RNvCs1_6leptos5mount"),
        (20, "_RINvNtCs1_4core3ptr13drop_in_placeNtCs2_6leptos4NodeEB4_"),
        (200, "_RNvNtCs1_4core3fmt5write"),
        (9, "memcpy"),
        (7, ""),
    ];

    fn without_names(file: &[u8]) -> Vec<u8> {
        let nameless = FUNCTIONS.map(|(bytes, _)| (bytes, ""));
        assert_eq!(Module::read(file).map(|module| module.functions.len()), Some(6));
        made::module(&nameless, 100)
    }

    #[test]
    fn the_rows_add_up_to_the_published_file() {
        let named = made::module(&FUNCTIONS, 100);
        let shipped = without_names(&named);
        let program = Program::compare("page", &shipped, &named).expect("of one build");
        let bytes = |name: &str| program.crates.get(name).copied();
        let expected = [Some(40), Some(50), Some(200), Some(9), Some(7)];
        assert_eq!([OWN, "leptos", "std", "compiler_builtins", UNNAMED].map(bytes), expected);
        assert_eq!(program.crates.values().sum::<usize>() + program.data + program.frame, shipped.len());
    }

    #[test]
    fn names_of_another_build_are_not_believed() {
        let named = made::module(&FUNCTIONS, 100);
        let mut other = FUNCTIONS;
        other[0].0 += 1;
        assert!(Program::compare("page", &made::module(&other, 100), &named).is_err());
        assert!(Program::compare("page", &without_names(&named), &without_names(&named)).is_err());
    }

    #[test]
    fn nobody_is_left_out_of_the_credits() {
        let named = made::module(&FUNCTIONS, 100);
        let table = Table(vec![Program::compare("page", &without_names(&named), &named).expect("of one build")]);
        assert_eq!(table.uncredited("By others\n\nsend-wrapper 0.6.0 (MIT)\n"), ["leptos"]);
        assert_eq!(table.uncredited("By others\n\nleptos 0.8.23 (MIT)\n"), [""; 0]);
    }

    #[test]
    fn the_heaviest_crate_comes_first_and_the_file_last() {
        let named = made::module(&FUNCTIONS, 100);
        let program = Program::compare("page", &without_names(&named), &named).expect("of one build");
        let length = grouped(program.length as u64);
        let table = Table(vec![program]).to_string();
        let rows: Vec<&str> = table.lines().map(str::trim).collect();
        assert!(rows[1].starts_with("std (") && rows[1].ends_with("200"), "{table}");
        assert!(rows[2].starts_with("leptos") && rows[3].starts_with("floorwalker (ours)"), "{table}");
        assert!(rows.last().is_some_and(|row| row.starts_with("the file") && row.ends_with(&length)), "{table}");
    }
}
