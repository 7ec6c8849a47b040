//! Scripts in fewer bytes. Trunk's own minifier stumbles over what wasm-bindgen writes.

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

use crate::fault::Fault;

/// No newer syntax than this is written, so that an old browser still reads the words that say it is too old.
const TARGET: &str = "es2017";

/// A plain script, such as the one that runs first.
///
/// # Errors
/// When it is no script; `name` says which.
pub fn script(name: &str, text: &[u8]) -> Result<Vec<u8>, Fault> {
    minify(name, text, SourceType::script())
}

/// A module that starts itself and that nobody imports: what it hands out is dropped, with all that only served it.
///
/// # Errors
/// When it is no module; `name` says which.
pub fn program(name: &str, text: &[u8]) -> Result<Vec<u8>, Fault> {
    let text = String::from_utf8_lossy(text);
    let lines = text.lines().filter(|line| !line.starts_with("export {"));
    let own: Vec<&str> = lines.map(|line| line.strip_prefix("export ").unwrap_or(line)).collect();
    minify(name, own.join("\n").as_bytes(), SourceType::mjs())
}

fn minify(name: &str, text: &[u8], kind: SourceType) -> Result<Vec<u8>, Fault> {
    let text = String::from_utf8_lossy(text);
    let memory = Allocator::default();
    let parsed = Parser::new(&memory, &text, kind).parse();
    if let Some(error) = parsed.diagnostics.first() {
        return Err(Fault(format!("{name} cannot be read: {error}")));
    }
    let mut program = parsed.program;
    let target = oxc_compat::EngineTargets::from_target(TARGET).map_err(|error| Fault(format!("{TARGET}: {error}")))?;
    let options = MinifierOptions {
        mangle: Some(MangleOptions::default()),
        compress: Some(CompressOptions { target, ..CompressOptions::smallest() }),
        ..MinifierOptions::default()
    };
    let names = Minifier::new(options).minify(&memory, &mut program).scoping;
    let written = Codegen::new().with_options(CodegenOptions::minify()).with_scoping(names).build(&program);
    Ok(written.code.into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(result: Result<Vec<u8>, Fault>, expected: &str) {
        let text = result.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        assert_eq!(text.as_deref().map(|text| text.trim_end_matches(';')), Ok(expected));
    }

    #[test]
    fn names_are_short_and_comments_are_gone() {
        let text = b"// why\n(function () { var number = window.a; window.b = number + number; })();";
        check(script("a.js", text), "(function(){var e=window.a;window.b=e+e})()");
    }

    #[test]
    fn what_only_an_importer_would_use_is_dropped() {
        let text =
            b"export class Unused { free() {} }\nfunction start() { go(); }\nexport { start as default };\nstart();";
        check(program("a.js", text), "function e(){go()}e()");
    }

    #[test]
    fn nothing_newer_is_written_than_old_browsers_read() {
        check(
            script("a.js", b"window.a = window.b == null ? window.c : window.b;"),
            "window.a=window.b==null?window.c:window.b",
        );
    }

    #[test]
    fn a_broken_script_is_told() {
        assert!(script("a.js", b"var = 1").is_err_and(|fault| fault.0.starts_with("a.js")));
    }
}
