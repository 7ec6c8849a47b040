//! Made-up input for everything that reads what others wrote, led by what it reaches: libFuzzer on the ordinary compiler.
//!
//! `fuzz/` has the layout of cargo-fuzz, which would ask for a nightly compiler. All it does with it is to switch coverage on, and
//! the flags for that are there in every compiler. Of what a run finds, a few inputs that reach most are kept in `fuzz/corpus/`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Failure;
use crate::paths;
use crate::process::{self, cargo, run};

/// Everything that is fuzzed: the programs of `fuzz/fuzz_targets/`.
pub const TARGETS: [&str; 4] = ["pack_json", "pack_csv", "fragment", "progress"];
/// How long each target runs, where no time is given.
pub const SECONDS: u32 = 600;
/// How many inputs of each target the project keeps.
const MOST_KEPT: usize = 70;
/// The longest input, in bytes.
const LONGEST: &str = "-max_len=16384";

/// Counts each edge of the code and tells comparisons. Nothing in the project is `unsafe`, so no sanitizer watches the memory.
const COVERAGE: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
     -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
     -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1 --cfg fuzzing";

/// Which targets, and how long each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    target: Option<&'static str>,
    seconds: u32,
}

impl Wish {
    /// The wish in the words after `fuzz`; `None` where they say something else.
    pub fn read(words: &[&str]) -> Option<Self> {
        let target = |word: &str| TARGETS.into_iter().find(|target| *target == word);
        let seconds = |word: &str| word.parse().ok().filter(|seconds| *seconds > 0);
        match words {
            [] => Some(Self { target: None, seconds: SECONDS }),
            [one] => match target(one) {
                Some(target) => Some(Self { target: Some(target), seconds: SECONDS }),
                None => Some(Self { target: None, seconds: seconds(one)? }),
            },
            [one, two] => Some(Self { target: Some(target(one)?), seconds: seconds(two)? }),
            _ => None,
        }
    }
}

/// Builds the targets, runs them one after the other, and keeps what is new.
///
/// # Errors
/// When a target does not build, or finds an input that breaks a law; the input is in the folder that the failure names.
pub fn fuzz(wish: &Wish) -> Result<(), Failure> {
    let built = build()?;
    for target in TARGETS.into_iter().filter(|target| wish.target.is_none_or(|wished| wished == *target)) {
        let corpus = paths::root().join("fuzz/corpus").join(target);
        let found = paths::root().join("target/fuzz").join(target);
        for folder in [&corpus, &found] {
            fs::create_dir_all(folder).map_err(|error| Failure::new(error.to_string()).at(folder.display()))?;
        }
        let program = built.join(target);
        let seconds = format!("-max_total_time={}", wish.seconds);
        let folder = found.parent().unwrap_or(&found);
        let prefix = format!("-artifact_prefix={}/", folder.display());
        println!("== {target}, {} s", wish.seconds);
        let mut hunt = Command::new(&program);
        hunt.args([&seconds, LONGEST, &prefix, "-print_final_stats=1", "-verbosity=1"]).arg(&found).arg(&corpus);
        run(&mut hunt).map_err(|failure| {
            let remedy =
                format!("The input is a file in {}. Run the target with it, then make a test of it.", folder.display());
            failure.remedy(remedy)
        })?;
        keep(&program, &corpus, &found)?;
    }
    Ok(())
}

/// Builds all targets with coverage; the folder they are in.
fn build() -> Result<PathBuf, Failure> {
    // Naming the target keeps the flags away from build scripts.
    let host = process::answer(&compiler(), &["--print", "host-tuple"]).ok_or_else(|| {
        Failure::new("the compiler does not say for which machine it compiles").at("rustc --print host-tuple")
    })?;
    let folder = paths::root().join("target/fuzz-build");
    let manifest = paths::root().join("fuzz/Cargo.toml");
    let mut command = cargo(&["build", "--release", "--target", &host]);
    command.arg("--manifest-path").arg(manifest).arg("--target-dir").arg(&folder);
    // The flags are the compiler's own; this says that they may be used although they may change.
    run(command.env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", COVERAGE))?;
    Ok(folder.join(host).join("release"))
}

/// The compiler that cargo uses, in the project's folder.
fn compiler() -> PathBuf {
    std::env::var_os("RUSTC").map_or_else(|| "rustc".into(), Into::into)
}

/// Puts into the corpus what reaches most, until it has enough; the rest stays in `target/fuzz/`, where the next run goes on from it.
fn keep(program: &Path, corpus: &Path, found: &Path) -> Result<(), Failure> {
    let said = |error: std::io::Error| Failure::new(error.to_string()).at(corpus.display());
    let cover = found.with_extension("cover");
    let _ = fs::remove_dir_all(&cover);
    fs::create_dir_all(&cover).map_err(said)?;
    let mut merge = Command::new(program);
    merge.args(["-set_cover_merge=1", "-use_counters=0", "-use_cmp=0", "-max_len=2048"]);
    run(merge.arg(&cover).arg(corpus).arg(found))?;
    let mut room = MOST_KEPT.saturating_sub(fs::read_dir(corpus).map_err(said)?.count());
    for file in fs::read_dir(&cover).map_err(said)? {
        let file = file.map_err(said)?;
        let kept = corpus.join(file.file_name());
        if room > 0 && !kept.exists() {
            fs::copy(file.path(), kept).map_err(said)?;
            room -= 1;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wish_is_a_target_a_time_or_both() {
        let check = |words: &[&str], expected| assert_eq!(Wish::read(words), expected, "{words:?}");
        check(&[], Some(Wish { target: None, seconds: SECONDS }));
        check(&["fragment"], Some(Wish { target: Some("fragment"), seconds: SECONDS }));
        check(&["30"], Some(Wish { target: None, seconds: 30 }));
        check(&["pack_csv", "30"], Some(Wish { target: Some("pack_csv"), seconds: 30 }));
        for words in [&["nothing"][..], &["0"], &["fragment", "long"], &["30", "fragment"], &["fragment", "1", "2"]] {
            check(words, None);
        }
    }

    #[test]
    fn each_target_has_a_program_and_seeds() {
        for target in TARGETS {
            assert!(paths::root().join("fuzz/fuzz_targets").join(target).with_extension("rs").is_file(), "{target}");
            assert!(
                fs::read_dir(paths::root().join("fuzz/corpus").join(target))
                    .is_ok_and(|mut files| files.next().is_some())
            );
        }
    }

    #[test]
    fn the_corpus_stays_small() {
        let mut files = Vec::new();
        for target in TARGETS {
            files.extend(fs::read_dir(paths::root().join("fuzz/corpus").join(target)).expect("a corpus"));
        }
        let sizes = files.iter().map(|file| file.as_ref().expect("a file").metadata().expect("a size").len());
        assert!(sizes.sum::<u64>() < 1_000_000 && files.len() <= MOST_KEPT * TARGETS.len(), "{} files", files.len());
    }
}
