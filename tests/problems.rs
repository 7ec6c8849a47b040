//! What an author is told: every problem at once, each with the file, the place and the remedy.
#![allow(clippy::expect_used, reason = "a test ends by panicking")]

use std::collections::BTreeSet;

use floorwalker::domain::atlas::{Atlas, ContentFile, Fault, Problem};

/// The least content that is sound: one of everything.
const SOUND: [(&str, &str); 13] = [
    ("sources.json", r#"[{"id":"s","title":"A text","about":"A text"}]"#),
    ("functions.json", r#"[{"id":"care","name":"Care","summary":"Helps"}]"#),
    ("industries.json", r#"[{"id":"telco","name":"Telecom","summary":"Phones"}]"#),
    ("companies.json", r#"[{"id":"boss","name":"Boss","kind":"outsourcer","place":"Here","about":"Pays"}]"#),
    ("accounts.json", r#"[{"id":"acme","name":"Acme","industry":"telco","employer":"boss","summary":"One"}]"#),
    (
        "lobs.json",
        r#"[{"id":"help","name":"Help","function":"care","direction":"inbound","summary":"One","term":"help",
            "direction_sources":["s"],"sources":["s"],"confidence":"single"}]"#,
    ),
    (
        "channels.json",
        r#"[{"id":"phone","name":"Phone","medium":"voice","summary":"One","sources":["s"],"confidence":"single"},
            {"id":"desk","name":"Desk","medium":"none","summary":"One","sources":["s"],"confidence":"single"}]"#,
    ),
    (
        "programs.json",
        r#"[{"account":"acme","lob":"help","channel":"phone","direction":"inbound","example":"Hello","sources":["s"],
            "confidence":"single"}]"#,
    ),
    (
        "terms/all.json",
        r#"[{"slug":"help","name":"Help","category":"lob","summary":"One","text":"More","sources":["s"],
            "relations":[{"kind":"related","to":"help","sources":["s"],"confidence":"single"}]}]"#,
    ),
    (
        "comparisons.json",
        r#"[{"slug":"one-or-two","name":"One or two?","summary":"They differ","columns":[{"name":"One","to":"help"},
            {"name":"Two","to":"help"}],"aspects":[{"aspect":"What","cells":["This","That"]}],"remember":"Both",
            "picture":{"kind":"nest","labels":["Outer","Inner"],"caption":"A box"},"sources":["s"]}]"#,
    ),
    (
        "tours.json",
        r##"[{"slug":"walk","name":"Walk","summary":"Around","steps":[{"title":"Start","text":"Here","at":"#/map",
            "terms":["help"],"sources":["s"]}]}]"##,
    ),
    (
        "claims.json",
        r#"[{"slug":"said","name":"It is said","about":["help"],"text":"So","who":"Some","counter":"Not so",
            "flaw":"loose","sources":["s"]}]"#,
    ),
    (
        "fit.json",
        r#"[{"kind":"task","slug":"do","name":"Do it","group":"work","counts":"contact","why":"Because","terms":["help"],
            "sources":["s"]},{"kind":"title","slug":"doer","name":"Doer","verdict":"agent","condition":"If so",
            "terms":["help"],"sources":["s"]}]"#,
    ),
];

/// Changes an author makes to the sound content: in that file, this text becomes that one.
type Slip<'a> = (&'a str, &'a str, &'a str);

fn read(slips: &[Slip<'_>]) -> Result<Atlas, Vec<Problem>> {
    let mut texts = SOUND.map(|(name, text)| (name, text.to_string()));
    for (file, old, new) in slips {
        let (_, text) = texts.iter_mut().find(|(name, _)| name == file).expect("a file of the sound content");
        assert_eq!(text.matches(old).count(), 1, "{old} stands once in {file}");
        *text = text.replace(old, new);
    }
    let files: Vec<ContentFile<'_>> = texts.iter().map(|(name, text)| ContentFile { name, text }).collect();
    Atlas::read(&files)
}

fn problems(slips: &[Slip<'_>]) -> Vec<Problem> {
    read(slips).expect_err("problems")
}

fn told(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(ToString::to_string).collect()
}

/// One slip, one problem, told in these words.
fn check(slip: Slip<'_>, expected: &str) {
    assert_eq!(told(&problems(&[slip])), [expected], "{slip:?}");
}

#[test]
fn sound_content_has_no_problems() {
    assert_eq!(read(&[]).map(|atlas| atlas.programs().len()), Ok(1));
}

#[test]
fn an_id_is_well_formed_and_stands_once() {
    let long = "x".repeat(65);
    for bad in ["Care", "care--desk", "-care", "care-", "ca re", "item 1", "caré", "care/desk", &long] {
        let more = format!(r#"[{{"id":"{bad}","name":"B","summary":"B"}},"#);
        let remedy = "is no id. Use lower-case letters, digits and single hyphens.";
        check(("functions.json", "[", &more), &format!("functions.json: item 1, id: \"{bad}\" {remedy}"));
    }
    check(
        ("functions.json", "[", r#"[{"id":"care","name":"B","summary":"B"},"#),
        "functions.json: id: \"care\" stands twice. Remove one, or give it another id.",
    );
    assert!(read(&[("functions.json", "[", r#"[{"id":"3-in-1","name":"B","summary":"B"},"#)]).is_ok());
}

#[test]
fn a_program_stands_once() {
    let twin = r#"[{"account":"acme","lob":"help","channel":"phone","direction":"both","example":"Hi","sources":["s"],
        "confidence":"agreed"},"#;
    check(
        ("programs.json", "[{", &format!("{twin}{{")),
        "programs.json: acme / help / phone: \"acme / help / phone\" stands twice. Remove one, or give it another id.",
    );
}

#[test]
fn every_reference_leads_somewhere() {
    for (slip, place, kind) in [
        (("accounts.json", "telco", "x"), "acme, industry", "industry"),
        (("accounts.json", "boss", "x"), "acme, employer", "company"),
        (("lobs.json", "care", "x"), "help, function", "function"),
        (("lobs.json", r#""term":"help""#, r#""term":"x""#), "help, term", "entry"),
        (
            ("lobs.json", r#""direction_sources":["s"]"#, r#""direction_sources":["x"]"#),
            "help, direction_sources",
            "source",
        ),
        (("lobs.json", r#","sources":["s"]"#, r#","sources":["x"]"#), "help, sources", "source"),
        (
            (
                "channels.json",
                r#""One","sources":["s"],"confidence":"single"},"#,
                r#""One","sources":["x"],"confidence":"single"},"#,
            ),
            "phone, sources",
            "source",
        ),
        (("programs.json", "acme", "x"), "x / help / phone, account", "account"),
        (("programs.json", "help", "x"), "acme / x / phone, lob", "LOB"),
        (("programs.json", "phone", "x"), "acme / help / x, channel", "channel"),
        (("programs.json", r#"["s"]"#, r#"["x"]"#), "acme / help / phone, sources", "source"),
        (("terms/all.json", r#""to":"help""#, r#""to":"x""#), "help, relations, to", "entry"),
        (("terms/all.json", r#""More","sources":["s"]"#, r#""More","sources":["x"]"#), "help, sources", "source"),
    ] {
        check(slip, &format!("{}: {place}: there is no {kind} \"x\". Add it, or correct the reference.", slip.0));
    }
}

#[test]
fn every_claim_names_its_sources() {
    for (slip, place) in [
        (("programs.json", r#"["s"]"#, "[]"), "acme / help / phone, sources"),
        (("lobs.json", r#""direction_sources":["s"]"#, r#""direction_sources":[]"#), "help, direction_sources"),
        (
            ("terms/all.json", r#""to":"help","sources":["s"]"#, r#""to":"help","sources":[]"#),
            "help, relations, sources",
        ),
        (
            ("terms/all.json", r#"{"kind":"related","to":"help","sources":["s"],"confidence":"single"}"#, ""),
            "help, relations",
        ),
        (
            ("terms/all.json", r#""text":"More""#, r#""text":"More","usage":[{"text":"Some say so","sources":[]}]"#),
            "help, usage, sources",
        ),
    ] {
        check(slip, &format!("{}: {place}: the list is empty. Name at least one.", slip.0));
    }
}

#[test]
fn every_text_says_something_and_fits() {
    let blank = "the text is blank. Write one, or leave the field out where it is optional.";
    check(("accounts.json", "Acme", " — "), &format!("accounts.json: acme, name: {blank}"));
    check(("programs.json", "Hello", ""), &format!("programs.json: acme / help / phone, example: {blank}"));
    for (file, old, letters, place, bound) in [
        ("accounts.json", "Acme", 49, "acme, name", 48),
        ("accounts.json", "One", 161, "acme, summary", 160),
        ("companies.json", "Here", 81, "boss, place", 80),
        ("sources.json", r#""about":"A text"#, 321, "s, about", 320),
    ] {
        // Letters, not bytes: a name in another script is not cut short.
        let (before, _) = old.split_at(old.rfind('"').map_or(0, |quote| quote + 1));
        let fits = format!("{before}{}", "ñ".repeat(bound));
        assert!(read(&[(file, old, &fits)]).is_ok(), "{file}: {bound} letters fit");
        let long = format!("{before}{}", "ñ".repeat(letters));
        check((file, old, &long), &format!("{file}: {place}: {letters} characters, and {bound} fit. Shorten it."));
    }
    let words = |count: usize| vec!["word"; count].join(" ");
    assert!(read(&[("terms/all.json", "More", &words(90))]).is_ok());
    check(("terms/all.json", "More", &words(91)), "terms/all.json: help, text: 91 words, and 90 fit. Shorten it.");
}

#[test]
fn direction_goes_with_the_channel() {
    let remedy = "programs.json: acme / help / CHANNEL, direction: direction \"none\" goes with the channel group \"none\" and \
                  with no other. Change one of them.";
    check(("programs.json", "inbound", "none"), &remedy.replace("CHANNEL", "phone"));
    check(("programs.json", "phone", "desk"), &remedy.replace("CHANNEL", "desk"));
    assert!(read(&[("programs.json", r#"phone","direction":"inbound"#, r#"desk","direction":"none"#)]).is_ok());
}

#[test]
fn who_is_owned_names_the_owner() {
    let remedy = "companies.json: boss, owner: an in-house or captive team names its owner; an outsourcer has none. \
                  Correct kind or owner.";
    check(("companies.json", "outsourcer", "captive"), remedy);
    check(("companies.json", "outsourcer", "in-house"), remedy);
    check(("companies.json", r#""outsourcer""#, r#""outsourcer","owner":"acme""#), remedy);
    assert!(read(&[("companies.json", r#""outsourcer""#, r#""captive","owner":"acme""#)]).is_ok());
    check(
        ("companies.json", r#""outsourcer""#, r#""captive","owner":"x""#),
        "companies.json: boss, owner: there is no account \"x\". Add it, or correct the reference.",
    );
}

#[test]
fn every_field_is_known_and_nothing_is_missing() {
    for (slip, place) in [
        (("programs.json", r#","direction":"inbound""#, ""), "acme / help / phone, direction"),
        (("accounts.json", r#","name":"Acme""#, ""), "acme, name"),
        (("lobs.json", r#""function":"care","#, ""), "help, function"),
        (("terms/all.json", r#""kind":"related","#, ""), "help, relations, kind"),
        (("sources.json", r#""id":"s","#, r#""id":"s","title":"B","about":"B"},{"#), "item 2, id"),
    ] {
        check(slip, &format!("{}: {place}: this field is missing. Add it.", slip.0));
    }
    let remedy = "no field has this name here. Correct the spelling, or remove it.";
    for (slip, place) in [
        (("accounts.json", r#""name""#, r#""nmae":"Acme","name""#), "acme, nmae"),
        (("programs.json", r#""lob""#, r#""note":"x","lob""#), "acme / help / phone, note"),
        (("terms/all.json", r#""kind""#, r#""sort":"x","kind""#), "help, relations, sort"),
    ] {
        check(slip, &format!("{}: {place}: {remedy}", slip.0));
    }
}

#[test]
fn every_choice_is_one_of_those_there_are() {
    for (slip, place, value, choices) in [
        (
            ("programs.json", "inbound", "sideways"),
            "acme / help / phone, direction",
            "sideways",
            "inbound, outbound, both, none",
        ),
        (
            ("channels.json", r#""medium":"voice""#, r#""medium":"Voice""#),
            "phone, medium",
            "Voice",
            "voice, non-voice, none",
        ),
        (
            ("programs.json", "single", "sure"),
            "acme / help / phone, confidence",
            "sure",
            "agreed, single, contested, industry",
        ),
        (("companies.json", "outsourcer", "firm"), "boss, kind", "firm", "outsourcer, in-house, captive"),
    ] {
        check(slip, &format!("{}: {place}: \"{value}\" is not a choice. Write one of: {choices}.", slip.0));
    }
}

#[test]
fn every_value_has_the_shape_of_its_field() {
    for (slip, place, shape) in [
        (("accounts.json", r#""Acme""#, r#"["Acme"]"#), "acme, name", "a text"),
        (("programs.json", r#"["s"]"#, r#""s""#), "acme / help / phone, sources", "a list"),
        (("lobs.json", r#""term":"help""#, r#""term":"help","aliases":[["x"]]"#), "help, aliases", "a text"),
        (
            ("terms/all.json", r#""text":"More""#, r#""text":"More","usage":["Some say so"]"#),
            "help, usage",
            "an object",
        ),
    ] {
        let first = told(&problems(&[slip])).swap_remove(0);
        assert_eq!(first, format!("{}: {place}: {shape} was expected. Compare it with the neighbors.", slip.0));
    }
}

/// The reader's own message stands between what happened and what to do; here only its place is fixed.
/// What is told about the map and the entries is held as the rest is.
#[test]
fn comparisons_tours_claims_and_the_fit_check_have_their_shapes() {
    let cells = "one-or-two, aspects: a cell for each column was expected. Compare it with the neighbors.";
    check(("comparisons.json", r#"["This","That"]"#, r#"["This"]"#), &format!("comparisons.json: {cells}"));
    check(
        ("comparisons.json", r#","aspects":[{"aspect":"What","cells":["This","That"]}]"#, ""),
        &format!("comparisons.json: {cells}"),
    );
    check(
        ("comparisons.json", r#"["Outer","Inner"]"#, r#"["Outer"]"#),
        "comparisons.json: one-or-two, picture, labels: as many labels as the kind of picture has was expected. Compare it \
         with the neighbors.",
    );
    check(
        ("comparisons.json", r#""kind":"nest""#, r#""kind":"pie""#),
        "comparisons.json: one-or-two, picture, kind: \"pie\" is not a choice. Write one of: nest, overlap, grid, arrows.",
    );
    check(
        ("comparisons.json", r#"{"name":"One","to":"help"}"#, r#"{"name":"One","to":"hepl"}"#),
        "comparisons.json: one-or-two, columns, to: there is no entry \"hepl\". Add it, or correct the reference.",
    );
    check(
        ("tours.json", r#""terms":["help"]"#, r#""terms":[]"#),
        "tours.json: walk, steps, terms: the list is empty. Name at least one.",
    );
    check(
        ("tours.json", r#""text":"Here""#, r#""text":"""#),
        "tours.json: walk, steps, text: the text is blank. Write one, or leave the field out where it is optional.",
    );
    check(
        ("claims.json", r#""flaw":"loose""#, r#""flaw":"true""#),
        "claims.json: said, flaw: \"true\" is not a choice. Write one of: one-sided, dated, anecdote, inconsistent, loose.",
    );
    check(("claims.json", r#","counter":"Not so""#, ""), "claims.json: said, counter: this field is missing. Add it.");
    check(
        ("fit.json", r#""counts":"contact""#, r#""counts":"maybe""#),
        "fit.json: do, counts: \"maybe\" is not a choice. Write one of: contact, no-contact, support, depends.",
    );
    check(("fit.json", r#","condition":"If so""#, ""), "fit.json: doer, condition: this field is missing. Add it.");
    let twice = r#"[{"kind":"task","slug":"doer","name":"Do","group":"work","counts":"contact","why":"So","terms":["help"],"sources":["s"]},"#;
    check(
        ("fit.json", "[{\"kind\":\"task\"", &format!("{twice}{{\"kind\":\"task\"")),
        "fit.json: id: \"doer\" stands twice. Remove one, or give it another id.",
    );
}

/// A comparison that has come to compare other things does not fill the old table.
#[test]
fn a_newer_comparison_leaves_the_old_one_without_a_table() {
    let heads = r#"[{"slug":"one-or-two","name":"One?","summary":"S","columns":[{"name":"One","to":"help"},{"name":"Two","to":"help"},
        {"name":"Three","to":"help"}]}]"#;
    let mut files: Vec<ContentFile<'_>> = SOUND.iter().map(|(name, text)| ContentFile { name, text }).collect();
    files[9] = ContentFile { name: "comparisons-heads.json", text: heads };
    let atlas = Atlas::read(&files).expect("heads are enough");
    assert_eq!(atlas.add_bodies(ContentFile { name: "comparisons.json", text: SOUND[9].1 }), Ok(()));
    assert_eq!(atlas.comparisons()[0].body(), None);
}

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

/// The kind of a fault. A new kind does not compile until it is listed here and provoked below.
fn kind(fault: &Fault) -> &'static str {
    match fault {
        Fault::Unreadable(_) => "unreadable",
        Fault::MissingFile => "missing file",
        Fault::UnknownFile => "unknown file",
        Fault::MissingField => "missing field",
        Fault::UnknownField => "unknown field",
        Fault::WrongShape(_) => "wrong shape",
        Fault::NoSuchChoice(..) => "no such choice",
        Fault::BadId(_) => "bad id",
        Fault::Duplicate(_) => "duplicate",
        Fault::Dangling(..) => "dangling",
        Fault::Blank => "blank",
        Fault::TooLong(..) => "too long",
        Fault::Empty => "empty",
        Fault::DirectionMismatch => "direction",
        Fault::OwnerMismatch => "owner",
    }
}

#[test]
fn all_problems_of_all_files_are_told_at_once() {
    let long = "x".repeat(161);
    let files = [
        ("notes.txt", "unknown file"),
        // No sources.json.
        ("functions.json", "[oops"),
        ("industries.json", r#"[{"id":"Telco","name":"Telecom","summary":"Phones"}]"#),
        ("companies.json", r#"[{"id":"boss","name":"Boss","kind":"captive","place":"Here","about":"Pays"}]"#),
        ("accounts.json", r#"[{"id":"acme","name":"","industry":"Telco","employer":"boss","summary":"One"}]"#),
        (
            "lobs.json",
            r#"[{"id":"help","name":["Help"],"function":"care","direction":"sideways","note":"","direction_sources":["s"],
                "sources":["s"],"confidence":"single"}]"#,
        ),
        (
            "channels.json",
            r#"[{"id":"desk","name":"Desk","medium":"none","summary":"One","sources":[],"confidence":"single"}]"#,
        ),
        (
            "programs.json",
            &format!(
                r#"[{{"account":"acme","lob":"help","channel":"desk","direction":"both","example":"{long}","sources":["s"],
                    "confidence":"single"}}]"#
            ),
        ),
        ("terms/one.json", SOUND[8].1),
        ("terms/two.json", SOUND[8].1),
    ];
    let files = files.map(|(name, text)| ContentFile { name, text });
    let problems = Atlas::read(&files).expect_err("problems");
    let kinds: BTreeSet<&str> = problems.iter().map(|problem| kind(&problem.fault)).collect();
    let every = [
        "bad id",
        "blank",
        "dangling",
        "direction",
        "duplicate",
        "empty",
        "missing field",
        "missing file",
        "no such choice",
        "owner",
        "too long",
        "unknown field",
        "unknown file",
        "unreadable",
        "wrong shape",
    ];
    assert_eq!(kinds.into_iter().collect::<Vec<_>>(), every, "{}", told(&problems).join("\n"));
    for Problem { file, place, fault } in &problems {
        assert!(files.iter().any(|known| known.name == file) || file == "sources.json", "{file} is a file: {fault}");
        assert!(!place.is_empty(), "{file}: {fault} has a place");
        // A remedy is a sentence of its own after the fault.
        let remedy = fault.to_string();
        assert!(remedy.contains(". ") && remedy.len() > 20, "{remedy}");
    }
}
