//! The files: all are compiled in, and what comes later completes what comes first.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use floorwalker::content::{self, FILES};
use floorwalker::domain::atlas::KIN_FILE;

use crate::support::SHIPPED;

#[test]
fn every_content_file_on_disk_is_compiled_in() {
    let content = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/content");
    let names = |folder: &Path, prefix: &str| -> Vec<String> {
        let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
        files
            .filter(|name| Path::new(name).extension().is_some_and(|extension| extension == "json"))
            .map(|name| format!("{prefix}{name}"))
            .collect()
    };
    let mut on_disk = names(&content, "");
    on_disk.extend(names(&content.join("terms"), "terms/"));
    // Made from the entries by build.rs.
    on_disk.extend([content::FOUND_BY_FILE.into(), KIN_FILE.into()]);
    on_disk.sort();
    let mut listed: Vec<&str> = FILES.iter().chain(content::QUIZ_FILES).map(|file| file.name).collect();
    listed.sort_unstable();
    assert_eq!(listed, on_disk, "src/content/mod.rs lists the files that are there");
}

/// What is read only after a choice comes later and file by file; what a visitor has then is what the authors wrote.
#[test]
fn the_first_visit_and_what_comes_later_make_the_whole() {
    let atlas = content::atlas().unwrap();
    assert!(atlas.terms().iter().all(|term| term.body().is_none()), "no body is in the first download");
    assert!(atlas.programs().iter().all(|program| program.example().is_none()), "nor an example line");
    let mut later: BTreeSet<String> = atlas.terms().iter().map(|term| content::shelf_file(&term.shelf)).collect();
    let told = [
        content::FOUND_BY_FILE,
        content::COMPARISONS_FILE,
        content::TOURS_FILE,
        content::CLAIMS_FILE,
        content::FIT_FILE,
    ];
    later.extend([content::PROGRAMS_FILE].into_iter().chain(told).map(String::from));
    for name in later {
        assert_ne!(atlas, SHIPPED.atlas, "{name} is needed");
        let file = FILES.iter().find(|file| file.name == name).unwrap();
        assert_eq!(atlas.add_bodies(*file), Ok(()), "{name}");
    }
    assert_eq!(atlas, SHIPPED.atlas);
}
