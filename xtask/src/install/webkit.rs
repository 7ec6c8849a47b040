//! `WebKitGTK`, the nearest to Safari that runs here, with its driver and a screen that nobody sees.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::apt;
use crate::failure::Failure;
use crate::process;

const BY_HAND: &str = "Debian and Ubuntu: apt-get install --no-install-recommends webkit2gtk-driver xvfb xauth\n\
                       Elsewhere: WebKitGTK with its MiniBrowser and WebKitWebDriver, and xvfb-run. FLOORWALKER_WEBKIT_DRIVER and\n\
                       FLOORWALKER_MINIBROWSER name the two where they are not found.";

/// The folders that systems keep the browser in, below a folder of its version.
const HOMES: [&str; 3] = ["/usr/lib", "/usr/libexec", "/usr/lib64"];

/// The browser and what drives it.
pub struct WebKit {
    browser: PathBuf,
    driver: PathBuf,
    xvfb: PathBuf,
    screen: PathBuf,
}

impl WebKit {
    /// The one of this machine, installed if there is none; nothing on systems that have no such browser.
    ///
    /// # Errors
    /// When there is none and it cannot be installed.
    pub fn get() -> Result<Option<Self>, Failure> {
        if cfg!(not(target_os = "linux")) {
            println!("Without WebKitGTK, which this system does not have.");
            return Ok(None);
        }
        if let Some(webkit) = Self::find() {
            return Ok(Some(webkit));
        }
        let packages = ["webkit2gtk-driver", "xvfb", "xauth"];
        apt::install(&packages, "the site must work in the family of Safari too", BY_HAND)?;
        let webkit = Self::find().ok_or_else(|| Failure::new("there is still no WebKitGTK").remedy(BY_HAND))?;
        Ok(Some(webkit))
    }

    /// Tells the command where everything is.
    pub(crate) fn hand_to(&self, command: &mut Command) {
        command
            .env("FLOORWALKER_MINIBROWSER", &self.browser)
            .env("FLOORWALKER_WEBKIT_DRIVER", &self.driver)
            .env("FLOORWALKER_XVFB", &self.xvfb);
    }

    /// The one of this machine.
    pub fn find() -> Option<Self> {
        let driver = named("FLOORWALKER_WEBKIT_DRIVER").or_else(|| process::find("WebKitWebDriver"))?;
        let browser = named("FLOORWALKER_MINIBROWSER").or_else(mini_browser)?;
        Some(Self { browser, driver, xvfb: process::find("xvfb-run")?, screen: process::find("Xvfb")? })
    }

    /// The browser itself.
    pub(crate) fn browser(&self) -> &Path {
        &self.browser
    }

    /// The program that drives it.
    pub(crate) fn driver(&self) -> &Path {
        &self.driver
    }

    /// The screen that nobody sees.
    pub(crate) fn screen(&self) -> &Path {
        &self.screen
    }
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from)
}

/// The browser stands in a folder named by its version, and that in one of these or, on Debian, in one named by the machine's kind.
fn mini_browser() -> Option<PathBuf> {
    let homes = HOMES.into_iter().map(PathBuf::from).chain(folders_in(Path::new(HOMES[0])));
    let versions = homes
        .flat_map(|home| folders_in(&home))
        .filter(|folder| folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with("webkit")));
    versions.map(|folder| folder.join("MiniBrowser")).find(|program| program.is_file())
}

fn folders_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect()
}
