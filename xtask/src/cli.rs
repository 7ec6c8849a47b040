//! The words after `cargo xtask`.

use crate::failure::Failure;
use crate::suite::{self, Extent};
use crate::tools::BuildTools;
use crate::{app, bench, browsers, deny, formats, fuzz, lighthouse, one_file, reproducible};

/// What `cargo xtask help` prints.
pub const HELP: &str = "\
cargo xtask COMMAND

  serve [--port N]  build the release and serve it at http://127.0.0.1:8080/ (the next free port if taken)
  dev [--port N]    build for debugging, serve, and do so again at every change
  build             build the release into dist/
  test              everything: format, lints, tests, content, release build, browsers, size; in Firefox and WebKitGTK
                    the journeys that touch most
  test --all-browsers
                    the same, and all journeys in Chromium, Firefox and WebKitGTK
  test --quick      the same without other programs' readers, release build, browsers and size
  content           check the content under src/content/
  formats           have other programs read the files that a quiz is taken away in
  browsers          Chromium and Firefox: the same quizzes, without WebAssembly; the one file from disk, also in WebKit
  lighthouse [--runs N] [--least N] [PAGE…]
                    have Lighthouse judge pages of dist/ on a phone; 5 runs, performance 100 in the median
                    (of a question by its link only where N says so)
  size              weigh dist/ against budget.toml
  bench [--sizes N,…] [--rounds N] [--only MEASURE,…] [--pages PAGE,…] [--as-built]
                    build the release and measure it beside an empty page, D3 sankey and D3 tree: load, task, heap, filter,
                    select, scroll, on 150, 1000, 10000 and 50000 made-up nodes; then built-in, search, size;
                    pages: empty, floorwalker, csv, sankey, tree
  fuzz [TARGET] [SECONDS]
                    throw made-up input at the readers of other people's data; 600 s each
  deny              licences, sources and known holes of the dependencies
  reproducible      build the release twice from nothing, in two places, and compare every byte (10 minutes)
  help              this

What a command needs and this machine lacks, it installs: parts of Rust with rustup, Debian's packages with apt-get, and
the rest into ~/.cache/floorwalker (or $FLOORWALKER_TOOLS). It says what and why before it does.";

/// A command with its options.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Command {
    Serve(u16),
    Dev(u16),
    Build,
    Test(Extent),
    Content,
    Formats,
    Browsers,
    Lighthouse(lighthouse::Wish),
    Size,
    Bench(bench::Wish),
    Fuzz(fuzz::Wish),
    Deny,
    Reproducible,
    Help,
}

/// Carries out the command that these words name.
///
/// # Errors
/// When they name none, or the command fails.
pub fn run(words: impl Iterator<Item = String>) -> Result<(), Failure> {
    let words: Vec<String> = words.collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let unknown = || {
        Failure::new("there is no such command")
            .at(format!("cargo xtask {}", words.join(" ")))
            .remedy("The commands: cargo xtask help")
    };
    match parse(&words).ok_or_else(unknown)? {
        Command::Serve(port) => {
            app::build(&BuildTools::for_release()?)?;
            app::serve(port)
        }
        Command::Dev(port) => app::develop(&BuildTools::for_debug()?, port),
        Command::Build => app::build(&BuildTools::for_release()?),
        Command::Test(extent) => suite::test(extent),
        Command::Content => suite::check_content(),
        Command::Formats => formats::check(&formats::Readers::get()?),
        Command::Browsers => {
            let browsers = browsers::Browsers::get()?;
            browsers::check(&browsers)?;
            one_file::check(&browsers)
        }
        Command::Lighthouse(wish) => lighthouse::judge(&wish),
        Command::Size => suite::report_size(),
        Command::Bench(wish) => bench::bench(&wish),
        Command::Fuzz(wish) => fuzz::fuzz(&wish),
        Command::Deny => deny::deny(),
        Command::Reproducible => reproducible::check(),
        Command::Help => {
            println!("{HELP}");
            Ok(())
        }
    }
}

fn parse(words: &[&str]) -> Option<Command> {
    match words {
        [] | ["help" | "--help" | "-h"] => Some(Command::Help),
        ["serve", rest @ ..] => Some(Command::Serve(port(rest)?)),
        ["dev", rest @ ..] => Some(Command::Dev(port(rest)?)),
        ["build"] => Some(Command::Build),
        ["test"] => Some(Command::Test(Extent::Full)),
        ["test", "--quick"] => Some(Command::Test(Extent::Quick)),
        ["test", "--all-browsers"] => Some(Command::Test(Extent::AllBrowsers)),
        ["content"] => Some(Command::Content),
        ["formats"] => Some(Command::Formats),
        ["browsers"] => Some(Command::Browsers),
        ["lighthouse", rest @ ..] => Some(Command::Lighthouse(lighthouse::Wish::read(rest)?)),
        ["size"] => Some(Command::Size),
        ["bench", rest @ ..] => Some(Command::Bench(bench::Wish::read(rest)?)),
        ["fuzz", rest @ ..] => Some(Command::Fuzz(fuzz::Wish::read(rest)?)),
        ["deny"] => Some(Command::Deny),
        ["reproducible"] => Some(Command::Reproducible),
        _ => None,
    }
}

fn port(options: &[&str]) -> Option<u16> {
    match options {
        [] => Some(app::PORT),
        ["--port", number] => number.parse().ok(),
        [option] => option.strip_prefix("--port=")?.parse().ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: Option<Command>) {
        let words: Vec<&str> = line.split_whitespace().collect();
        assert_eq!(parse(&words), expected, "{line}");
    }

    #[test]
    fn each_command_is_known() {
        check("", Some(Command::Help));
        check("serve", Some(Command::Serve(8080)));
        check("serve --port 9000", Some(Command::Serve(9000)));
        check("dev --port=9000", Some(Command::Dev(9000)));
        check("test", Some(Command::Test(Extent::Full)));
        check("test --quick", Some(Command::Test(Extent::Quick)));
        check("test --all-browsers", Some(Command::Test(Extent::AllBrowsers)));
        check("bench", Some(Command::Bench(bench::Wish::default())));
        check("formats", Some(Command::Formats));
        check("browsers", Some(Command::Browsers));
    }

    #[test]
    fn what_is_not_understood_is_not_guessed() {
        let ports = ["serve --prot 1", "serve --port", "serve --port many", "serve --port 70000"];
        for line in ["tset", "build fast", "test --all", "test --quick --all-browsers"].into_iter().chain(ports) {
            check(line, None);
        }
    }

    #[test]
    fn the_help_names_every_command() {
        let checks = [
            "test",
            "test --all-browsers",
            "test --quick",
            "content",
            "formats",
            "browsers",
            "lighthouse",
            "size",
            "bench",
            "fuzz",
            "deny",
            "reproducible",
        ];
        for name in ["serve", "dev", "build", "help"].into_iter().chain(checks) {
            assert!(HELP.contains(&format!("\n  {name} ")) || HELP.contains(&format!("\n  {name}\n")), "{name}");
        }
    }
}
