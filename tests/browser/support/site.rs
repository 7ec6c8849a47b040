//! The built site, served as a static host would, and how many tests may use the machine at once.

use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::sync::{Condvar, LazyLock, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use xtask::paths;
use xtask::server::{self, Port, Served};

use super::{Outcome, Trouble};

/// Browsers that run side by side: more would only wait for each other on the two cores of a usual build machine.
const AT_ONCE: usize = 2;
/// What the app is made of beside the top: the hundreds of other pages to be read would only take time.
const FOLDERS: [&str; 6] = ["embed", "icons", "pack", "quiz", "share", "terms"];
const BETWEEN_VISITS: Duration = Duration::from_millis(50);

static IN_A_FOLDER: LazyLock<Result<Site, String>> =
    LazyLock::new(|| Site::serve(&paths::dist(), "/some/folder/").map_err(|failure| failure.0));
static RUNNING: Mutex<usize> = Mutex::new(0);
static FREE: Condvar = Condvar::new();

/// The address of the site in its folder.
pub(crate) fn url() -> Outcome<String> {
    IN_A_FOLDER.as_ref().map(Site::url).map_err(|failure| Trouble(failure.clone()))
}

/// A folder being served, until this is dropped.
pub(crate) struct Site {
    served: Served,
    /// Dropped to end the thread that holds the other end.
    _visits: Sender<()>,
}

impl Site {
    /// Serves a folder below `prefix`.
    pub(crate) fn serve(folder: &Path, prefix: &str) -> Outcome<Self> {
        let served = server::serve(folder, prefix, Port::Any)?;
        let url = served.url();
        let host = url.trim_start_matches("http://").split('/').next().unwrap_or_default().to_owned();
        let (visits, end) = channel();
        // The server's pool of threads (tiny_http 0.12) can leave a new connection waiting for as long as the browser
        // keeps its older ones open; the next connection, such as this empty one, sets it free.
        thread::spawn(move || {
            while end.recv_timeout(BETWEEN_VISITS) == Err(RecvTimeoutError::Timeout) {
                drop(TcpStream::connect(&host));
            }
        });
        Ok(Self { served, _visits: visits })
    }

    /// The address of the served folder.
    pub(crate) fn url(&self) -> String {
        self.served.url()
    }
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
        let copy = Self { folder };
        copy_files(&paths::dist(), &copy.folder)?;
        for folder in FOLDERS {
            copy_files(&paths::dist().join(folder), &copy.folder.join(folder))?;
        }
        Ok(copy)
    }

    /// Has another of the site's folders too.
    pub(crate) fn also(&self, folder: &str) -> Outcome {
        copy_files(&paths::dist().join(folder), &self.folder.join(folder))
    }

    /// Moves the site into two folders.
    pub(crate) fn twice(&self, one: &str, other: &str) -> Outcome {
        let aside = self.folder.with_extension("aside");
        std::fs::rename(&self.folder, &aside)?;
        for top in [one, other] {
            copy_files(&aside, &self.folder.join(top))?;
            for folder in FOLDERS {
                copy_files(&aside.join(folder), &self.folder.join(top).join(folder))?;
            }
        }
        Ok(std::fs::remove_dir_all(aside)?)
    }

    /// The file's name of a part of the app, such as `boot.js`.
    pub(crate) fn part(&self, name: &str) -> Outcome<String> {
        let (stem, ending) = name.split_once('.').unwrap_or((name, ""));
        let names = std::fs::read_dir(&self.folder)?.flatten().filter_map(|entry| entry.file_name().into_string().ok());
        let is_it = |file: &String| {
            let hash = file.strip_prefix(stem).and_then(|rest| rest.strip_prefix('-'));
            hash.and_then(|rest| rest.strip_suffix(ending)).is_some_and(|rest| rest.len() == 17)
        };
        names.into_iter().find(is_it).ok_or_else(|| Trouble(format!("no {name} in the built site")))
    }

    /// Writes a file anew, from what is in it.
    pub(crate) fn change(&self, name: &str, how: impl FnOnce(String) -> String) -> Outcome {
        let path = self.folder.join(name);
        let before = std::fs::read(&path).unwrap_or_default();
        Ok(std::fs::write(path, how(String::from_utf8_lossy(&before).into_owned()))?)
    }

    /// Gives a file another name.
    pub(crate) fn rename(&self, name: &str, other: &str) -> Outcome {
        Ok(std::fs::rename(self.folder.join(name), self.folder.join(other))?)
    }

    /// Takes a file away.
    pub(crate) fn remove(&self, name: &str) -> Outcome {
        Ok(std::fs::remove_file(self.folder.join(name))?)
    }

    /// The page's own file with that ending; the programs that are fetched when they are asked for have others.
    pub(crate) fn file(&self, ending: &str) -> Outcome<PathBuf> {
        let files = std::fs::read_dir(&self.folder)?.flatten().map(|entry| entry.path());
        let is_for_later = |path: &PathBuf| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            ["quiz", "pack"].iter().any(|program| name.starts_with(program))
        };
        let mut fitting =
            files.filter(|path| path.extension().is_some_and(|found| found == ending) && !is_for_later(path));
        fitting.next().ok_or_else(|| Trouble(format!("no .{ending} file in the built site")))
    }

    /// Serves the copy as it is now, below a path.
    pub(crate) fn serve_below(&self, prefix: &str) -> Outcome<Site> {
        Site::serve(&self.folder, prefix)
    }

    /// Serves the copy as it is now.
    pub(crate) fn serve(&self) -> Outcome<Site> {
        Site::serve(&self.folder, "/")
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// Copies the files of a folder, without the folders in it.
fn copy_files(from: &Path, to: &Path) -> Outcome {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            std::fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
    }
    Ok(())
}
