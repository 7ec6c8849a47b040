//! The folder that the site is made in.

use std::fs;
use std::path::{Path, PathBuf};

use crate::fault::Fault;

/// A folder; names in it are relative, with `/` between their parts.
#[derive(Debug, Clone)]
pub struct Folder(PathBuf);

impl Folder {
    /// The folder at `path`.
    pub fn at(path: &Path) -> Self {
        Self(path.to_owned())
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn read(&self, name: &str) -> Result<Vec<u8>, Fault> {
        let path = self.0.join(name);
        fs::read(&path).map_err(|error| Fault::at(&path, error))
    }

    /// The text of a file.
    ///
    /// # Errors
    /// When it cannot be read, or is no UTF-8.
    pub fn read_text(&self, name: &str) -> Result<String, Fault> {
        String::from_utf8(self.read(name)?).map_err(|error| Fault::at(&self.0.join(name), error))
    }

    /// Whether there is such a file.
    pub fn has(&self, name: &str) -> bool {
        self.0.join(name).is_file()
    }

    /// Takes a file out of the folder and gives its bytes.
    ///
    /// # Errors
    /// When it cannot be read or removed.
    pub fn take(&self, name: &str) -> Result<Vec<u8>, Fault> {
        let bytes = self.read(name)?;
        let path = self.0.join(name);
        fs::remove_file(&path).map_err(|error| Fault::at(&path, error))?;
        Ok(bytes)
    }

    /// Writes a file, and the folders on the way to it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> Result<(), Fault> {
        let path = self.0.join(name);
        let parent = path.parent().map_or(Ok(()), fs::create_dir_all);
        parent.and_then(|()| fs::write(&path, bytes)).map_err(|error| Fault::at(&path, error))
    }

    /// The one file at the top whose name begins and ends so, with the hash that Trunk put between.
    ///
    /// # Errors
    /// When there is none, or more than one.
    pub fn only(&self, beginning: &str, ending: &str) -> Result<String, Fault> {
        let entries = fs::read_dir(&self.0).map_err(|error| Fault::at(&self.0, error))?;
        let names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok());
        let found: Vec<String> = names.filter(|name| name.starts_with(beginning) && name.ends_with(ending)).collect();
        match found.as_slice() {
            [name] => Ok(name.clone()),
            _ => Err(Fault::at(&self.0, format!("one file {beginning}…{ending} is expected, found {found:?}"))),
        }
    }
}
