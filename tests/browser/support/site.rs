//! The built site, served as a static host would, and how many tests may use the machine at once.

use std::path::PathBuf;
use std::sync::{Condvar, LazyLock, Mutex, PoisonError};

use xtask::paths;
use xtask::server::{self, Port, Served};

use super::{Outcome, Trouble};

/// Browsers that run side by side: more would only wait for each other on the two cores of a usual build machine.
const AT_ONCE: usize = 2;

static IN_A_FOLDER: LazyLock<Result<Served, String>> =
    LazyLock::new(|| server::serve(&paths::dist(), "/some/folder/", Port::Any).map_err(|failure| failure.to_string()));
static RUNNING: Mutex<usize> = Mutex::new(0);
static FREE: Condvar = Condvar::new();

/// The address of the site in its folder.
pub(crate) fn url() -> Outcome<String> {
    IN_A_FOLDER.as_ref().map(Served::url).map_err(|failure| Trouble(failure.clone()))
}

/// The right to run a browser, until it is dropped.
pub(crate) struct Turn;

impl Turn {
    /// Waits for a free place.
    pub(crate) fn take() -> Self {
        let running = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
        let mut running =
            FREE.wait_while(running, |running| *running >= AT_ONCE).unwrap_or_else(PoisonError::into_inner);
        *running += 1;
        Self
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        *RUNNING.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        FREE.notify_one();
    }
}

/// A copy of the built site whose files may be changed before it is served; deleted when dropped.
pub(crate) struct Copy {
    folder: PathBuf,
}

impl Copy {
    /// Copies the site into a folder of that name.
    pub(crate) fn of_the_site(name: &str) -> Outcome<Self> {
        let folder = std::env::temp_dir().join(format!("floorwalker-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        let copy = Self { folder };
        // What the site fetches later lies in folders; the first visit does not need it.
        for entry in std::fs::read_dir(paths::dist())? {
            let entry = entry?;
            if entry.file_type()?.is_file() {
                std::fs::copy(entry.path(), copy.folder.join(entry.file_name()))?;
            }
        }
        Ok(copy)
    }

    /// The one file with that ending.
    pub(crate) fn file(&self, ending: &str) -> Outcome<PathBuf> {
        let files = std::fs::read_dir(&self.folder)?.flatten().map(|entry| entry.path());
        let mut fitting = files.filter(|path| path.extension().is_some_and(|found| found == ending));
        fitting.next().ok_or_else(|| Trouble(format!("no .{ending} file in the built site")))
    }

    /// Serves the copy as it is now.
    pub(crate) fn serve(&self) -> Outcome<Served> {
        Ok(server::serve(&self.folder, "/", Port::Any)?)
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
