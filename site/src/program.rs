//! A program as it is published: without what only its makers read, and with short names for what it and its script call each other.

use std::collections::{BTreeMap, BTreeSet};

use crate::fault::Fault;
use crate::wasm::{self, CUSTOM, EXPORTS, IMPORTS};

/// How many hexadecimal digits wasm-bindgen and the compiler put behind a name, so that no two are the same. They are as good as
/// chance, so nothing packs them: 162 names of them were 4.7 KB of a first visit.
const DIGITS: usize = 16;
/// What leptos marks programs by that can be taken apart, which ours are not. Its name holds a hash of the folder that the package
/// lies in, so it would differ from machine to machine; no script asks for it.
const MARKER: &str = "_WASM_SPLIT_MARKER_";
/// The same on every machine.
const MARKER_SHORT: &str = "$";

/// The script and the code, both with the same short names.
///
/// # Errors
/// When the code is no WebAssembly, or the script is another program's.
pub fn published(name: &str, script: &[u8], code: &[u8]) -> Result<(Vec<u8>, Vec<u8>), Fault> {
    let mut short = ShortNames::default();
    let code =
        stripped(code, &mut short).ok_or_else(|| Fault(format!("the code of {name} is not whole WebAssembly")))?;
    let script = std::str::from_utf8(script).map_err(|error| Fault(format!("{name}: {error}")))?;
    let (script, found) = replaced(script, &short.0);
    match short.0.keys().find(|long| !found.contains(long.as_str())) {
        Some(long) => Err(Fault(format!("{name} does not know what its code calls {long}"))),
        None => Ok((script.into_bytes(), code)),
    }
}

/// The short name of each long one.
#[derive(Debug, Default)]
struct ShortNames(BTreeMap<String, String>);

impl ShortNames {
    /// The short name for one that is long for nobody's sake.
    fn of(&mut self, long: &str) -> Option<String> {
        if long.starts_with(MARKER) {
            return Some(MARKER_SHORT.into());
        }
        if !is_made_up(long) {
            return None;
        }
        let next = self.0.len();
        Some(self.0.entry(long.to_owned()).or_insert_with(|| nth(next)).clone())
    }
}

/// Whether a tool made the name up: an import of wasm-bindgen's, or the compiler's own name of a function.
fn is_made_up(name: &str) -> bool {
    let whole = name.trim_end_matches(|sign: char| sign.is_ascii_digit()).strip_suffix('_').unwrap_or(name);
    let has_digits = |name: &str| {
        let (_, digits) = name.rsplit_once(['_', 'h']).unwrap_or_default();
        digits.len() == DIGITS && digits.bytes().all(|digit| digit.is_ascii_hexdigit())
    };
    name.starts_with("_R") || has_digits(name) || has_digits(whole)
}

/// `$a`, `$b`, … `$z`, `$ab`: no tool begins a name so.
fn nth(mut number: usize) -> String {
    let mut name = "$".to_owned();
    loop {
        name.push(char::from(b'a' + (number % 26) as u8));
        number /= 26;
        if number == 0 {
            return name;
        }
    }
}

/// The code without sections that engines pass over, and with short names.
fn stripped(code: &[u8], short: &mut ShortNames) -> Option<Vec<u8>> {
    let mut kept: Vec<(u8, Vec<u8>)> = Vec::new();
    for (kind, content) in wasm::sections(code)? {
        match kind {
            CUSTOM => {}
            IMPORTS | EXPORTS => kept.push((kind, wasm::renamed(kind, content, |name| short.of(name))?)),
            _ => kept.push((kind, content.to_vec())),
        }
    }
    Some(wasm::file(kept.iter().map(|(kind, content)| (*kind, content.as_slice()))))
}

/// The script with the short names, and the long ones that were in it.
fn replaced<'a>(script: &'a str, short: &BTreeMap<String, String>) -> (String, BTreeSet<&'a str>) {
    let mut text = String::with_capacity(script.len());
    let mut found = BTreeSet::new();
    let mut rest = script;
    let is_word = |sign: char| sign == '_' || sign == '$' || sign.is_ascii_alphanumeric();
    while !rest.is_empty() {
        let between = rest.find(is_word).unwrap_or(rest.len());
        let (before, after) = rest.split_at(between);
        let (word, after) = after.split_at(after.find(|sign| !is_word(sign)).unwrap_or(after.len()));
        text += before;
        text += short.get(word).map_or(word, |short| {
            found.insert(word);
            short
        });
        rest = after;
    }
    (text, found)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "const i = { __wbg_log_0123456789abcdef: function(a) {}, __wbindgen_throw() {} };\n\
        export function show() { return wasm.show(wasm._RNvC1_3appINv_3go_14); }";

    fn code(names: &[(u8, &[&str])]) -> Vec<u8> {
        let import = |name: &&str| [&[1, b'm', name.len() as u8], name.as_bytes(), &[0, 0]].concat();
        let export = |name: &&str| [&[name.len() as u8], name.as_bytes(), &[0, 0]].concat();
        let section = |(kind, names): &(u8, &[&str])| {
            let entries = names.iter().flat_map(|name| if *kind == IMPORTS { import(name) } else { export(name) });
            (*kind, std::iter::once(names.len() as u8).chain(entries).collect::<Vec<u8>>())
        };
        let mut sections: Vec<(u8, Vec<u8>)> = names.iter().map(section).collect();
        sections.push((10, b"code".to_vec()));
        sections.push((CUSTOM, b"\x04name".to_vec()));
        wasm::file(sections.iter().map(|(kind, content)| (*kind, content.as_slice())))
    }

    #[test]
    fn script_and_code_agree_on_short_names() {
        let long = [
            (IMPORTS, ["__wbg_log_0123456789abcdef", "__wbindgen_throw"].as_slice()),
            (EXPORTS, ["show", "_RNvC1_3appINv_3go_14"].as_slice()),
        ];
        let (script, shipped) = published("a.js", SCRIPT.as_bytes(), &code(&long)).expect("a program");
        let script = String::from_utf8(script).expect("a text");
        assert_eq!(script, SCRIPT.replace("__wbg_log_0123456789abcdef", "$a").replace("_RNvC1_3appINv_3go_14", "$b"),);
        let short = code(&[(IMPORTS, ["$a", "__wbindgen_throw"].as_slice()), (EXPORTS, ["show", "$b"].as_slice())]);
        let without_notes: Vec<_> =
            wasm::sections(&short).expect("whole").into_iter().filter(|(kind, _)| *kind != CUSTOM).collect();
        assert_eq!(wasm::sections(&shipped), Some(without_notes));
    }

    #[test]
    fn no_name_tells_where_the_program_was_built() {
        let built = |hash: &str| {
            let marker = format!("{MARKER}{hash}version");
            published("a.js", b"", &code(&[(EXPORTS, [marker.as_str(), "memory"].as_slice())]))
        };
        let (_, one) = built("732e786d2a082da8").expect("a program");
        assert_eq!(built("1b0750912e85f576").expect("a program").1, one);
    }

    #[test]
    fn a_script_of_another_program_is_refused() {
        let other = code(&[(IMPORTS, ["__wbg_warn_0123456789abcdef"].as_slice())]);
        assert!(published("a.js", SCRIPT.as_bytes(), &other).is_err_and(|fault| fault.0.contains("__wbg_warn")));
        assert!(published("a.js", SCRIPT.as_bytes(), b"<!doctype html>").is_err());
    }

    #[test]
    fn names_that_people_gave_stay() {
        for name in ["show", "memory", "__wbindgen_start", "__wbg_intounderlyingsink_free", "rgb_0123456789ABCDEG", ""]
        {
            assert!(!is_made_up(name), "{name}");
        }
        let made_up = [
            "__wbg_set_a_0123456789abcdef",
            "wasm_bindgen__invoke__h0123456789abcdef",
            "x_h0123456789abcdef_14",
            "_RNvC1_a",
        ];
        assert!(made_up.iter().all(|name| is_made_up(name)));
    }

    #[test]
    fn no_two_short_names_are_the_same() {
        let names: BTreeSet<String> = (0..2_000).map(nth).collect();
        assert_eq!(names.len(), 2_000);
        assert!(["$a", "$z", "$ab"].iter().all(|name| names.contains(*name)));
    }
}
