//! Texts, fields, choices and values have their shapes and bounds.

use floorwalker::domain::atlas::{Atlas, ContentFile};

use super::{SOUND, check, problems, read, told};

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
