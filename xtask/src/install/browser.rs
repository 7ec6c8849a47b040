//! A Chromium and its driver, and a Firefox.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use super::apt;
use crate::failure::Failure;
use crate::process;

const BY_HAND: &str = "Chromium (or Chrome) and the chromedriver of the same version, both on the PATH, or named by\n\
                       FLOORWALKER_CHROMIUM and FLOORWALKER_CHROMEDRIVER.\n\
                       Debian: apt-get install --no-install-recommends chromium chromium-driver\n\
                       Ubuntu: snap install chromium (it brings chromium.chromedriver)\n\
                       macOS: brew install --cask google-chrome chromedriver\n\
                       Elsewhere: googlechromelabs.github.io/chrome-for-testing";

const FIREFOX_BY_HAND: &str = "Firefox 129 or later, on the PATH or named by FLOORWALKER_FIREFOX.\n\
                               Debian: apt-get install --no-install-recommends firefox-esr\n\
                               Ubuntu: snap install firefox\n\
                               macOS: brew install --cask firefox\n\
                               Elsewhere: firefox.com";

/// Places of fonts on Linux; a page without any has no text to test.
const FONT_FOLDERS: [&str; 2] = ["/usr/share/fonts", "/usr/local/share/fonts"];

/// The browser that the tests drive.
#[derive(Clone, Debug)]
pub struct Browser {
    /// The browser itself.
    pub chromium: PathBuf,
    /// The program that drives it.
    pub chromedriver: PathBuf,
}

impl Browser {
    /// The one of this machine: as the environment says, else on the PATH or in `/usr/bin`.
    pub fn find() -> Option<Self> {
        let chromium = program("FLOORWALKER_CHROMIUM", &["chromium", "chromium-browser", "google-chrome"])?;
        let chromedriver = program("FLOORWALKER_CHROMEDRIVER", &["chromedriver"])?;
        Some(Self { chromium, chromedriver })
    }

    /// The one of this machine, installed if there is none.
    ///
    /// # Errors
    /// When there is none and it cannot be installed.
    pub fn get() -> Result<Self, Failure> {
        let browser = if let Some(browser) = Self::find() {
            browser
        } else {
            apt::install(&["chromium", "chromium-driver"], "the tests drive the page in a real browser", BY_HAND)?;
            Self::find().ok_or_else(|| Failure::new("there is still no Chromium with a driver").remedy(BY_HAND))?
        };
        if cfg!(target_os = "linux") && !has_fonts() {
            apt::install(&["fonts-dejavu-core"], "there is no font to draw text with", "Any TrueType font.")?;
        }
        Ok(browser)
    }
}

/// The Firefox of this machine.
pub fn find_firefox() -> Option<PathBuf> {
    program("FLOORWALKER_FIREFOX", &["firefox-esr", "firefox"])
}

/// The Firefox of this machine, installed if there is none.
///
/// # Errors
/// When there is none and it cannot be installed.
pub fn firefox() -> Result<PathBuf, Failure> {
    if let Some(firefox) = find_firefox() {
        return Ok(firefox);
    }
    apt::install(&["firefox-esr"], "the site must work in its family too", FIREFOX_BY_HAND)?;
    find_firefox().ok_or_else(|| Failure::new("there is still no Firefox").remedy(FIREFOX_BY_HAND))
}

fn program(variable: &str, names: &[&str]) -> Option<PathBuf> {
    let wished = env::var_os(variable).filter(|value| !value.is_empty()).map(PathBuf::from);
    wished
        .or_else(|| names.iter().find_map(|name| process::find(name)))
        .or_else(|| names.iter().find_map(|name| process::find_in(Path::new("/usr/bin"), name)))
}

fn has_fonts() -> bool {
    let own = env::home_dir().map(|home| [home.join(".fonts"), home.join(".local/share/fonts")]);
    let folders = FONT_FOLDERS.into_iter().map(PathBuf::from).chain(own.into_iter().flatten());
    folders.into_iter().any(|folder| has_font(&folder))
}

fn has_font(folder: &Path) -> bool {
    fs::read_dir(folder).into_iter().flatten().flatten().any(|entry| {
        let path = entry.path();
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        // A linked folder is not entered: it could lead back here.
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        ["ttf", "otf", "ttc", "pfb"].contains(&ending) || (is_folder && has_font(&path))
    })
}
