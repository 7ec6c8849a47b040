//! Tools from crates.io, built by cargo into a folder of their own.

use std::path::{Path, PathBuf};

use super::{announce, make_folder};
use crate::failure::Failure;
use crate::{paths, process};

/// A program that `cargo install` can build.
pub struct CargoTool<'a> {
    /// The package on crates.io.
    pub package: &'a str,
    /// The program in it.
    pub program: &'a str,
    /// The version to install.
    pub version: &'a str,
    /// Which version of an already installed one will do: this one, or, ending in a dot, all that begin so.
    pub series: &'a str,
    /// Why it is needed.
    pub why: &'a str,
    /// Further options of `cargo install`.
    pub options: &'a [&'a str],
    /// How much the compiler works on its speed: these tools run for moments, their build for minutes.
    pub opt_level: &'a str,
    /// How long the build takes on two cores.
    pub about: &'a str,
}

/// A program that is there.
pub struct Located {
    /// The program.
    pub program: PathBuf,
    /// The folder to put on the PATH of those who look for it, unless it is there already.
    pub own_folder: Option<PathBuf>,
}

impl CargoTool<'_> {
    /// Finds the tool on the PATH or among our own, or installs it.
    ///
    /// # Errors
    /// When it cannot be built.
    pub fn get(&self) -> Result<Located, Failure> {
        if let Some(located) = self.find() {
            return Ok(located);
        }
        let root = self.root()?;
        self.install(&root)?;
        self.find().ok_or_else(|| {
            Failure::new(format!("{} was installed but does not tell its version", self.program))
                .at(root.join("bin").display())
                .remedy(format!("Delete {} and try again.", root.display()))
        })
    }

    /// Finds the tool on the PATH or among our own.
    pub fn find(&self) -> Option<Located> {
        if let Some(program) = process::find(self.program).filter(|program| self.fits(program)) {
            return Some(Located { program, own_folder: None });
        }
        let folder = self.root().ok()?.join("bin");
        let program = folder.join(format!("{}{}", self.program, std::env::consts::EXE_SUFFIX));
        self.fits(&program).then_some(Located { program, own_folder: Some(folder) })
    }

    fn root(&self) -> Result<PathBuf, Failure> {
        Ok(paths::tools()?.join(format!("{}-{}", self.package, self.version)))
    }

    fn fits(&self, program: &Path) -> bool {
        told_version(program).is_some_and(|told| in_series(&told, self.series))
    }

    fn install(&self, root: &Path) -> Result<(), Failure> {
        let what = format!("{} {}", self.program, self.version);
        let how = format!("with cargo into {} (about {} on two cores, once)", root.display(), self.about);
        announce(&what, self.why, &how);
        make_folder(root)?;
        let mut command = process::cargo(&["install", self.package, "--version", self.version]);
        // Started from the tool's own folder, cargo does not read the project's configuration.
        command.args(self.options).arg("--force").arg("--root").arg(root).current_dir(root);
        // For this child only: set for the app's build, these would undo its own release profile.
        command.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.opt_level);
        for (name, value) in [("LTO", "off"), ("CODEGEN_UNITS", "16"), ("DEBUG", "0")] {
            command.env(format!("CARGO_PROFILE_RELEASE_{name}"), value);
        }
        process::run(&mut command).map_err(|failure| {
            failure.remedy(format!(
                "It needs crates.io and a C compiler. Or install {what} in any other way, so that `{} --version` \
                 answers on the PATH, and try again.",
                self.program
            ))
        })
    }
}

/// What the program answers when asked for its version: the second word.
fn told_version(program: &Path) -> Option<String> {
    Some(process::answer(program, &["--version"])?.split_whitespace().nth(1)?.to_owned())
}

fn in_series(version: &str, series: &str) -> bool {
    version == series || (series.ends_with('.') && version.starts_with(series))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_series_is_one_version_or_all_that_begin_so() {
        let check = |version, series, expected| assert_eq!(in_series(version, series), expected, "{version} {series}");
        check("0.21.14", "0.21.", true);
        check("0.21.2-rc.1", "0.21.", true);
        check("0.22.0", "0.21.", false);
        check("0.2.130", "0.2.130", true);
        check("0.2.1300", "0.2.130", false);
    }

    #[test]
    fn a_program_tells_its_version() {
        let cargo = process::find("cargo").expect("cargo runs this test");
        assert!(told_version(&cargo).is_some_and(|told| in_series(&told, "1.")));
        assert_eq!(told_version(Path::new("no/such/program")), None);
    }
}
