//! Files: unreadable, missing, strange, and those that arrive later.

use floorwalker::domain::atlas::{Atlas, ContentFile};

use super::{SOUND, problems, told};

#[test]
fn a_file_that_cannot_be_read_says_where() {
    for slip in [
        ("programs.json", "\n", "\n]"),
        ("programs.json", r#""Hello""#, "7"),
        ("programs.json", r#""example":"Hello""#, r#""example":"Hello","example":"Bye""#),
        ("programs.json", "[{", "[] [{"),
    ] {
        let problems = told(&problems(&[slip]));
        let [problem] = &problems[..] else { panic!("{slip:?}: {problems:?}") };
        assert!(problem.starts_with(&format!("{}: file: this cannot be read: ", slip.0)), "{problem}");
        assert!(problem.contains(" at line ") && problem.ends_with(". Compare it with the neighbors."), "{problem}");
    }
}

#[test]
fn files_are_neither_missing_nor_strange() {
    let read = |files: &[(&str, &str)]| {
        let files: Vec<ContentFile<'_>> = files.iter().map(|(name, text)| ContentFile { name, text }).collect();
        Atlas::read(&files).map(|_| ()).map_err(|problems| told(&problems))
    };
    let missing = |name: &str| format!("{name}: file: this file is missing. Add it, if only as an empty list: []");
    let kinds = &SOUND.map(|(name, _)| name)[..8];
    assert_eq!(read(&[]), Err(kinds.iter().map(|name| missing(name)).collect()), "all at once");
    // Each kind may be empty, and there may be no entries.
    assert_eq!(read(&kinds.iter().map(|name| (*name, "[]")).collect::<Vec<_>>()), Ok(()));
    let strange = [&SOUND[..], &[("acounts.json", "[]")]].concat();
    let remedy = "acounts.json: name: no content is kept under this name. Rename the file or remove it.";
    assert_eq!(read(&strange), Err(vec![remedy.into()]));
}

/// A visitor's copy of the app may be older than the file it fetches, or newer. What cannot be understood is left out,
/// and no link leads to a wrong entry.
#[test]
fn bodies_are_added_as_far_as_they_are_understood() {
    let entry = |slug: &str, rest: &str| {
        format!(r#"{{"slug":"{slug}","name":"{slug}","category":"lob","summary":"One"{rest}}}"#)
    };
    let body = |to: &str| {
        let relation = format!(r#"{{"kind":"related","to":"{to}","sources":["s"],"confidence":"single"}}"#);
        format!(r#","text":"More","sources":["s"],"relations":[{relation}]"#)
    };
    let heads = format!("[{},{},{}]", entry("first", ""), entry("help", ""), entry("other", ""));
    let mut files: Vec<ContentFile<'_>> = SOUND.iter().map(|(name, text)| ContentFile { name, text }).collect();
    files[8] = ContentFile { name: "heads.json", text: &heads };
    let atlas = Atlas::read(&files).expect("heads are enough");
    let arrived = || -> Vec<&str> {
        let arrived = atlas.terms().iter().filter(|term| term.body().is_some());
        arrived.map(|term| term.slug.as_str()).collect()
    };
    assert!(arrived().is_empty());

    let newer = [entry("help", &body("first")), entry("other", &body("brand-new")), entry("brand-new", &body("help"))];
    let newer = format!("[{}]", newer.join(","));
    let file = ContentFile { name: "terms/all.json", text: &newer };
    let problems = atlas.add_bodies(file).expect_err("one link leads nowhere");
    let remedy = "there is no entry \"brand-new\". Add it, or correct the reference.";
    assert_eq!(told(&problems), [format!("terms/all.json: other, relations, to: {remedy}")]);
    assert_eq!(arrived(), ["help"]);
    let broken = atlas.add_bodies(ContentFile { name: "terms/all.json", text: "<!DOCTYPE html>" });
    assert!(broken.is_err(), "what a server sends instead of a file is no file");
}

/// The same for the example lines of the programs: a line finds its program by account, LOB and channel.
#[test]
fn example_lines_find_their_programs() {
    let mut files: Vec<ContentFile<'_>> = SOUND.iter().map(|(name, text)| ContentFile { name, text }).collect();
    let cut = SOUND[7].1.find(r#","example""#).expect("the sound program has an example line");
    let heads = format!("{}}}]", &SOUND[7].1[..cut]);
    assert!(!heads.contains("Hello"), "{heads}");
    files[7] = ContentFile { name: "programs-heads.json", text: &heads };
    let atlas = Atlas::read(&files).expect("heads are enough");
    assert_eq!(atlas.programs()[0].example(), None);

    let line = |channel: &str, example: &str| {
        format!(
            r#"{{"account":"acme","lob":"help","channel":"{channel}","example":"{example}","sources":["s"],"confidence":"single"}}"#
        )
    };
    let newer = format!("[{},{}]", line("brand-new", "Hi"), line("phone", "Hello"));
    assert_eq!(atlas.add_bodies(ContentFile { name: "programs.json", text: &newer }), Ok(()));
    assert_eq!(atlas.programs()[0].example(), Some("Hello"));
}
