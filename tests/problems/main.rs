//! What an author is told: every problem at once, each with the file, the place and the remedy.
#![allow(clippy::expect_used, reason = "a test ends by panicking")]

mod all_at_once;
mod files;
mod references;
mod shapes;

use floorwalker::domain::atlas::{Atlas, ContentFile, Problem};

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
