//! The files of the quiz, read back: whatever stands in a question must come out as it went in.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends by panicking")]

mod support;

use std::collections::BTreeSet;
use std::env;

use floorwalker::domain::atlas::{Atlas, Layer, TermId};
use floorwalker::quiz::files::{Kind, Pack, glossary, results_csv, results_json, write};
use floorwalker::quiz::spoken::{answer_in_words, right_answer_in_words};
use floorwalker::quiz::{Answer, Choice, Form, Question, Template};
use floorwalker::words;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use roxmltree::{Document, Node};
use serde_json::Value;
use support::SHIPPED;
use support::questions::{HOSTILE, others, sample};

const LINK: &str = "https://example.org/floorwalker/#/quiz/all?n=10&seed=a%20b";

fn atlas() -> &'static Atlas {
    &SHIPPED.atlas
}

fn file(kind: Kind, questions: &[Question]) -> String {
    let others = others();
    write(kind, &Pack { atlas: atlas(), questions, others: &others, link: LINK })
}

/// What a reader of the file may see: no signs that XML forbids or advises against.
fn allowed(text: &str) -> String {
    text.chars()
        .filter(|c| matches!(c, '\t' | '\n' | '\r') || !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .collect()
}

/// A text without the white space that HTML makes one space of.
fn folded(text: &str) -> String {
    allowed(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What HTML shows, without the white space.
fn shown(html: &str) -> String {
    let mut text = String::new();
    for (nth, part) in html.split('<').enumerate() {
        let part = if nth == 0 { part } else { part.split_once('>').unwrap_or_else(|| panic!("a tag ends: {html}")).1 };
        text.push_str(if nth == 0 { "" } else { " " });
        text.push_str(part);
    }
    for (reference, c) in
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#91;", "["), ("&#37;", "%"), ("&amp;", "&")]
    {
        text = text.replace(reference, c);
    }
    folded(&text)
}

// ---- Names

#[test]
fn names_of_files_are_plain() {
    assert_eq!(Kind::Anki.file_name("accounts"), "floorwalker-accounts-anki.txt");
    assert_eq!(Kind::GlossaryXml.file_name("../A b\u{202e}?"), "floorwalker----a-b---glossary.xml");
    let names: BTreeSet<String> = Kind::ALL.iter().map(|kind| kind.file_name("x")).collect();
    assert_eq!(names.len(), Kind::ALL.len());
    assert!(Kind::ALL.iter().all(|kind| kind.mime().contains('/')));
}

// ---- In words

#[test]
fn answers_are_told_in_words() {
    let questions = sample(atlas());
    let told: Vec<String> = questions[..6].iter().map(right_answer_in_words).collect();
    assert_eq!(
        told,
        [
            "Northgate",
            "Email; Chat; Social media",
            "AHT \u{2192} How long a contact takes; CSAT \u{2192} How happy a customer is; FCR \u{2192} Solved at once",
            "1. Greet; 2. Verify; 3. Solve; 4. Wrap up",
            "An \u{201c}account\u{201d} has one or more \u{201c}lines of business\u{201d}.",
            "Account \u{2192} Pinewood Bank; Line of business \u{2192} Billing; Channel \u{2192} Phone",
        ]
    );
    let node = |layer: Layer| atlas().nodes(layer)[3].name.as_str();
    let [account, lob, channel] = Layer::ALL.map(node);
    for (nth, chosen, expected) in [
        (0, "2", "The customer".to_owned()),
        (1, "1.4", "Phone; Callback".into()),
        (3, "0.1.2.3", "1. Wrap up; 2. Greet; 3. Solve; 4. Verify".into()),
        (4, "3.3", "An \u{201c}badges\u{201d} has one or more \u{201c}badges\u{201d}.".into()),
        (
            5,
            "3.3.3",
            format!("Account \u{2192} {account}; Line of business \u{2192} {lob}; Channel \u{2192} {channel}"),
        ),
        (0, "9", "no answer".into()),
        (3, "0.0.0.0", "no answer".into()),
        (5, "99999.0.0", "Account \u{2192} something that is no longer there".into()),
    ] {
        let told = answer_in_words(atlas(), &questions[nth], &Answer::parse(chosen).unwrap());
        assert!(told == expected || nth == 5 && told.starts_with(&expected), "{told}, not {expected}");
    }
}

// ---- CSV

fn rows(csv: &str) -> Vec<Vec<String>> {
    let text = csv.strip_prefix('\u{feff}').unwrap_or_else(|| panic!("it begins with the byte order mark"));
    let reader = csv::ReaderBuilder::new().has_headers(false).flexible(false).from_reader(text.as_bytes());
    reader.into_records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// A cell as a spreadsheet gets it.
fn cell(text: &str) -> String {
    let text = allowed(text);
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if formula { format!("'{text}") } else { text }
}

/// What a file asks: it has no map to find anything on.
fn asked(question: &Question) -> &str {
    if matches!(question.form, Form::Trace { .. }) { words::quiz::WHICH_PATH } else { &question.ask }
}

fn check_csv(questions: &[Question]) {
    let rows = rows(&file(Kind::Csv, questions));
    assert_eq!(rows.len(), questions.len() + 1);
    for (question, row) in questions.iter().zip(&rows[1..]) {
        assert_eq!(row[0], question.id);
        assert_eq!([&row[1], &row[2]], [question.template.slug(), &cell(&question.category)]);
        assert_eq!(row[3], cell(&question.scene));
        if let Form::Fill { pieces, .. } = &question.form {
            assert_eq!(row[4], cell(&format!("{}\n{}", question.ask, pieces.join("_____"))));
        } else {
            assert_eq!(row[4], cell(asked(question)));
        }
        if let Form::Choose { options, .. } = &question.form {
            let texts: Vec<&str> = options.iter().map(|option| option.text.as_str()).collect();
            assert_eq!(row[6], cell(&texts.join("\n")));
        }
        assert_eq!(row[8], cell(&question.why));
        assert!(row.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])), "{row:?}");
    }
}

// ---- JSON

fn strings(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect()
}

fn numbers(value: &Value) -> Vec<usize> {
    value.as_array().unwrap().iter().map(|number| usize::try_from(number.as_u64().unwrap()).unwrap()).collect()
}

fn check_json(questions: &[Question]) {
    let json: Value = serde_json::from_str(&file(Kind::Json, questions)).unwrap();
    assert_eq!(
        (&json["floorwalker"], &json["version"], &json["link"]),
        (&"questions".into(), &"1".into(), &LINK.into())
    );
    assert_eq!(json["questions"].as_array().unwrap().len(), questions.len());
    for (question, told) in questions.iter().zip(json["questions"].as_array().unwrap()) {
        assert_eq!(told["id"], question.id.as_str());
        assert_eq!(told["scene"], question.scene.as_str());
        assert_eq!(told["ask"], question.ask.as_str());
        assert_eq!(told["why"], question.why.as_str());
        let slugs = told["concepts"].as_array().unwrap().iter().map(|concept| concept["slug"].as_str().unwrap());
        assert!(slugs.eq(question.concepts.iter().map(|id| atlas().term(*id).slug.as_str())));
        match &question.form {
            Form::Choose { options, .. } => {
                for (option, told) in options.iter().zip(told["options"].as_array().unwrap()) {
                    let Choice { text, right, why, .. } = option;
                    assert_eq!(
                        (&told["text"], &told["right"], &told["why"]),
                        (&text.as_str().into(), &(*right).into(), &why.as_str().into())
                    );
                }
            }
            Form::Match { left, right, key } => {
                assert!(strings(&told["left"]).iter().eq(left) && strings(&told["right"]).iter().eq(right));
                assert_eq!(&numbers(&told["key"]), key);
            }
            Form::Order { steps, key } => {
                assert!(strings(&told["steps"]).iter().eq(steps));
                assert_eq!(&numbers(&told["key"]), key);
            }
            Form::Fill { pieces, words, key } => {
                assert!(strings(&told["pieces"]).iter().eq(pieces) && strings(&told["words"]).iter().eq(words));
                assert_eq!(&numbers(&told["key"]), key);
            }
            Form::Trace { names, .. } => {
                let right = strings(&told["right"]);
                assert!(numbers(&told["key"]).iter().map(|place| right[*place]).eq(names));
                let all: BTreeSet<&str> = right.iter().copied().collect();
                let others = others();
                assert_eq!(all, names.iter().chain(&others).map(String::as_str).collect());
            }
        }
    }
}

// ---- Moodle

fn child<'a>(node: Node<'a, 'a>, name: &str) -> Node<'a, 'a> {
    let mut found = node.children().filter(|child| child.has_tag_name(name));
    let first = found.next().unwrap_or_else(|| panic!("<{name}> in {node:?}"));
    assert!(found.next().is_none(), "one <{name}> alone");
    first
}

fn children<'a>(node: Node<'a, 'a>, name: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    node.children().filter(move |child| child.has_tag_name(name))
}

/// All text inside.
fn text(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|text| text.text()).collect()
}

/// What the HTML inside shows.
fn seen(node: Node<'_, '_>) -> String {
    shown(&text(child(node, "text")))
}

fn check_moodle(questions: &[Question]) {
    let xml = file(Kind::MoodleXml, questions);
    let document = Document::parse(&xml).unwrap_or_else(|error| panic!("{error}: {xml}"));
    let all: Vec<Node<'_, '_>> = children(document.root_element(), "question").collect();
    assert_eq!(all[0].attribute("type"), Some("category"));
    assert_eq!(all.len(), questions.len() + 1);
    for (question, node) in questions.iter().zip(&all[1..]) {
        assert_eq!(text(child(*node, "idnumber")), question.id);
        assert_eq!(seen(child(*node, "name")), question.id);
        assert_eq!(seen(child(*node, "generalfeedback")), folded(&question.why));
        let tags: Vec<String> = children(child(*node, "tags"), "tag").map(|tag| folded(&text(tag))).collect();
        assert_eq!(tags, [question.template.slug(), &folded(words::category(&question.category))]);
        let mut stem = [question.scene.as_str(), asked(question)].join(" ");
        let partners =
            || children(*node, "subquestion").map(|pair| (seen(pair), seen(child(pair, "answer")))).collect();
        match &question.form {
            Form::Choose { options, .. } => {
                assert_eq!(node.attribute("type"), Some("multichoice"));
                let answers: Vec<_> = children(*node, "answer").collect();
                assert_eq!(answers.len(), options.len());
                for (option, answer) in options.iter().zip(&answers) {
                    assert_eq!(seen(*answer), folded(&option.text));
                    assert_eq!(seen(child(*answer, "feedback")), folded(&option.why));
                    let share: f64 = answer.attribute("fraction").unwrap().parse().unwrap();
                    assert_eq!(share > 0.0, option.right);
                }
            }
            Form::Match { left, right, key } => {
                let pairs: Vec<(String, String)> = partners();
                let expected = left.iter().zip(key).map(|(left, place)| (folded(left), folded(&right[*place])));
                assert!(pairs[..left.len()].iter().cloned().eq(expected), "{pairs:?}");
                assert!(pairs[left.len()..].iter().all(|(left, _)| left.is_empty()));
            }
            Form::Order { steps, key } => {
                let told = children(*node, "answer").map(seen);
                assert!(told.eq(key.iter().map(|place| folded(&steps[*place]))));
            }
            Form::Fill { pieces, words, key } => {
                let told = children(*node, "selectoption").map(seen);
                assert!(told.eq(words.iter().map(|word| folded(word))));
                stem.push(' ');
                for (nth, piece) in pieces.iter().enumerate() {
                    stem.push_str(piece);
                    stem.push_str(&key.get(nth).map_or(String::new(), |place| format!("[[{}]]", place + 1)));
                }
            }
            Form::Trace { names, .. } => {
                let pairs: Vec<(String, String)> = partners();
                let places = ["Account", "Line of business", "Channel"].map(str::to_owned);
                assert!(pairs[..3].iter().cloned().eq(places.into_iter().zip(names.iter().map(|name| folded(name)))));
                assert_eq!(pairs.len(), 3 + others().iter().filter(|other| !names.contains(other)).count());
            }
        }
        assert_eq!(seen(child(*node, "questiontext")), folded(&stem));
    }
}

// ---- GIFT and Anki: `cargo xtask formats` has other people's programs read them; here only that nothing breaks out.

fn check_lines(questions: &[Question]) {
    let gift = file(Kind::Gift, questions);
    assert_eq!(
        gift.matches("\n\n").count(),
        questions.len() + 2,
        "a blank line ends a question, and only that:\n{gift}"
    );
    let anki = file(Kind::Anki, questions);
    let rows = anki.lines().filter(|line| !line.starts_with('#'));
    let reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .delimiter(b'\t')
        .flexible(false)
        .from_reader(anki.split_once("#tags column:4\n").unwrap().1.as_bytes());
    let notes: Vec<_> = reader.into_records().map(Result::unwrap).collect();
    assert_eq!((notes.len(), rows.count()), (questions.len(), questions.len()));
    for (question, note) in questions.iter().zip(&notes) {
        assert_eq!(note.len(), 4);
        assert_eq!(note[0], format!("floorwalker.{}", question.id));
        assert!(shown(&note[1]).starts_with(&folded(&format!("{} {}", question.scene, asked(question)))), "{note:?}");
        assert!(shown(&note[2]).contains(&folded(&question.why)));
        assert_eq!(note[3].split(' ').count(), 2, "two tags: {:?}", &note[3]);
    }
}

fn check_all(questions: &[Question]) {
    check_csv(questions);
    check_json(questions);
    check_moodle(questions);
    check_lines(questions);
}

#[test]
fn the_sample_survives_every_format() {
    check_all(&sample(atlas()));
    check_all(&[]);
}

// ---- The glossary

#[test]
fn the_glossary_holds_each_entry_once() {
    let questions = sample(atlas());
    let xml = file(Kind::GlossaryXml, &questions);
    let document = Document::parse(&xml).unwrap();
    let info = child(document.root_element(), "INFO");
    assert_eq!(shown(&text(child(info, "INTRO"))), "Floorwalker");
    let ids: BTreeSet<TermId> = questions.iter().flat_map(|question| question.concepts.clone()).collect();
    let entries: Vec<_> = children(child(info, "ENTRIES"), "ENTRY").collect();
    assert_eq!(entries.len(), ids.len());
    for entry in &entries {
        let name = text(child(*entry, "CONCEPT"));
        let term = atlas().terms().iter().find(|term| term.name == name).unwrap();
        let body = support::body(term);
        let definition = shown(&text(child(*entry, "DEFINITION")));
        assert!(definition.starts_with(&folded(&format!("{} {}", term.summary, body.text))), "{definition}");
        let flags = ["FORMAT", "USEDYNALINK", "CASESENSITIVE", "FULLMATCH"].map(|flag| text(child(*entry, flag)));
        assert_eq!(flags, ["1", "1", "0", "1"]);
        assert_eq!(children(child(*entry, "CATEGORIES"), "CATEGORY").count(), 1);
    }
}

#[test]
fn a_glossary_links_no_everyday_word() {
    let id = |slug: &str| atlas().find_term(slug).unwrap();
    let xml = glossary(atlas(), &[id("account-manager"), id("average-handle-time")], "");
    let document = Document::parse(&xml).unwrap();
    let names: Vec<String> = document.descendants().filter(|node| node.has_tag_name("ALIAS")).map(text).collect();
    assert!(!names.contains(&"AM".to_owned()), "it would link every \u{201c}am\u{201d} of a course: {names:?}");
    assert!(names.contains(&"AHT".to_owned()));
    assert_eq!(names.len(), names.iter().collect::<BTreeSet<_>>().len());
}

#[test]
fn an_entry_without_a_body_is_its_line() {
    let heads = floorwalker::content::atlas().unwrap_or_else(|problems| panic!("{problems:?}"));
    let id = heads.find_term("account").unwrap();
    let xml = glossary(&heads, &[id], "");
    let document = Document::parse(&xml).unwrap();
    let definition = document.descendants().find(|node| node.has_tag_name("DEFINITION")).unwrap();
    assert_eq!(shown(&text(definition)), folded(&heads.term(id).summary));
}

// ---- Results

#[test]
fn results_say_what_was_chosen_and_what_is_right() {
    let questions = &sample(atlas())[..6];
    // The first right, the second in part, the third not whole, the rest not answered.
    let answers: Vec<Answer> = ["1", "0.2", "7"].map(|text| Answer::parse(text).unwrap()).to_vec();
    let json: Value = serde_json::from_str(&results_json(atlas(), LINK, questions, &answers)).unwrap();
    assert_eq!((&json["floorwalker"], &json["link"]), (&"results".into(), &LINK.into()));
    assert_eq!(json["score"], serde_json::json!({"right": 1, "of": 6}));
    let told = json["questions"].as_array().unwrap();
    assert_eq!((&told[0]["chosen"], &told[0]["right"]), (&"Northgate".into(), &true.into()));
    assert_eq!((&told[1]["partsRight"], &told[1]["parts"], &told[1]["right"]), (&4.into(), &5.into(), &false.into()));
    assert_eq!((&told[2]["chosen"], &told[5]["chosen"]), (&"no answer".into(), &"no answer".into()));
    let rows = rows(&results_csv(atlas(), LINK, questions, &answers));
    assert_eq!(rows.len(), 8);
    assert_eq!(rows[1][4..], ["Northgate", "Northgate", "true", "1", "1"]);
    assert_eq!([&rows[7][3], &rows[7][7], &rows[7][8]], [LINK, "1", "6"]);
    let all = sample(atlas());
    let none = results_json(atlas(), LINK, &all, &[]);
    assert!(serde_json::from_str::<Value>(&none).is_ok());
    let rows = self::rows(&results_csv(atlas(), LINK, &all, &[]));
    assert!(rows.iter().zip(&all).skip(1).all(|(row, _)| row.len() == 9));
}

// ---- Random texts

/// A text of hostile pieces and random letters, never only white space.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        proptest::sample::select(HOSTILE.to_vec()).prop_map(str::to_owned),
        "[ -~]{0,8}",
        "[\\PC\t\r\n]{0,6}",
        proptest::sample::select(vec!["=", "\"", "\r", "\n\n", "]]>", "\\", "::", "->", "#", "&#91;", "&amp;", "//"])
            .prop_map(str::to_owned),
    ];
    proptest::collection::vec(piece, 0..4).prop_map(|pieces| format!("{}x", pieces.concat()))
}

fn any_question() -> impl Strategy<Value = Question> {
    let texts = || proptest::collection::vec(any_text(), 2..7);
    let form = prop_oneof![
        (proptest::collection::vec((any_text(), any_text(), any::<bool>()), 2..12), any::<bool>()).prop_map(
            |(options, all)| {
                let choice =
                    |(nth, (text, why, right))| Choice { text, right: nth == 0 || all && right, why, term: None };
                Form::Choose { options: options.into_iter().enumerate().map(choice).collect(), all }
            }
        ),
        texts().prop_map(|left| Form::Match {
            right: left.iter().rev().cloned().chain(["none".into()]).collect(),
            key: (0..left.len()).rev().collect(),
            left,
        }),
        texts().prop_map(|steps| Form::Order { key: (0..steps.len()).rev().collect(), steps }),
        texts().prop_map(|words| Form::Fill { pieces: words.clone(), key: vec![1; words.len() - 1], words }),
        [any_text(), any_text(), any_text()].prop_map(|names| Form::Trace { names, key: [0, 0, 0] }),
    ];
    let template = proptest::sample::select(Template::ALL.to_vec());
    (template, "[a-z][a-z0-9.-]{0,20}", [any_text(), any_text(), any_text(), any_text()], form).prop_map(
        |(template, id, [category, scene, ask, why], form)| Question {
            id,
            template,
            category,
            concepts: Vec::new(),
            scene,
            ask,
            form,
            why,
        },
    )
}

/// That many cases, always the same; or as many as the environment asks for, always others.
fn cases(cases: u32) -> ProptestConfig {
    let more = env::var_os("PROPTEST_CASES").is_some();
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    if more { config } else { ProptestConfig { cases, rng_seed: RngSeed::Fixed(2009), ..config } }
}

proptest! {
    #![proptest_config(cases(256))]

    #[test]
    fn any_text_survives_every_format(questions in proptest::collection::vec(any_question(), 1..4)) {
        check_all(&questions);
    }
}
