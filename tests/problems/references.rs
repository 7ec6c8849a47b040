//! Ids, references, sources: what stands once, and what must lead somewhere.

use super::{check, read};

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
