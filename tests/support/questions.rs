//! Questions by hand: one of each form, and texts that a careless writer of files breaks on.

use floorwalker::domain::atlas::{Atlas, TermId};
use floorwalker::quiz::{Choice, Form, Question, Template};

/// Texts with every sign that means something to one of the formats.
pub(crate) const HOSTILE: [&str; 16] = [
    "He said \"no\", then 'maybe'; and \u{201c}yes\u{201d}",
    "one\ttab, two\t\ttabs",
    "first line\nsecond line\r\nthird\n\nfifth",
    "<b>bold</b> & <script>alert(1)</script> &amp; &#35; ]]> <![CDATA[x]]> <!-- c -->",
    "=SUM(A1:A9)",
    "+1 (555) 0100",
    "-10% of calls",
    "@home agents",
    "%50% of {all} ~ = # : \\ \\n \\\\ :: // ->",
    "[html]<i>x</i> [[1]] [sound:x.mp3] {{c1::y}} {1:MC:=a}",
    "\u{1f3a7} \u{1f469}\u{1f3fd}\u{200d}\u{1f4bb} \u{1f1f5}\u{1f1ed} headset",
    "e\u{301}quipe, n\u{303}andu\u{301}, \u{e9}quipe",
    "\u{5de}\u{5d5}\u{5e7}\u{5d3} \u{627}\u{644}\u{627}\u{62a}\u{635}\u{627}\u{644} \u{202e}abc\u{202c}",
    "\u{939}\u{93f}\u{928}\u{94d}\u{926}\u{940} \u{4e2d}\u{6587} \u{a0}\u{2028}|",
    "TRUE",
    "bell\u{7} null\u{0} \u{fffe}end",
];

/// Names for the wrong answers of a path.
pub(crate) fn others() -> Vec<String> {
    ["Harbor Light Bank", "Billing", "Web chat", "Tech support", "Sunbeam Air"].map(str::to_owned).to_vec()
}

fn choice(text: &str, right: bool, why: &str) -> Choice {
    Choice { text: text.into(), right, why: why.into(), term: None }
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// The sample: each form in plain words, and each form with every hostile text in every field.
pub(crate) fn sample(atlas: &Atlas) -> Vec<Question> {
    let entry = |slug: &str| atlas.find_term(slug).into_iter().collect::<Vec<TermId>>();
    let mut questions = vec![
        Question {
            id: "case.who-pays".into(),
            template: Template::Case,
            category: "structure".into(),
            concepts: entry("account"),
            scene: "Maria answers calls for Pinewood Bank. Her badge says Northgate.".into(),
            ask: "Who pays Maria?".into(),
            form: Form::Choose {
                options: vec![
                    choice("Pinewood Bank", false, "It is the account: she speaks in its name."),
                    choice("Northgate", true, "The company on the badge employs her."),
                    choice("The customer", false, "Customers pay the bank."),
                ],
                all: false,
            },
            why: "The employer pays, not the account.".into(),
        },
        Question {
            id: "members.non-voice".into(),
            template: Template::Members,
            category: "channel".into(),
            concepts: entry("account-manager"),
            scene: String::new(),
            ask: "Which of these are non-voice channels?".into(),
            form: Form::Choose {
                options: vec![
                    choice("Email", true, "It is written."),
                    choice("Phone", false, "It is spoken."),
                    choice("Chat", true, "It is typed."),
                    choice("Social media", true, "It is posted."),
                    choice("Callback", false, "It is a call."),
                ],
                all: true,
            },
            why: "Non-voice is everything without speech.".into(),
        },
        Question {
            id: "match.metrics".into(),
            template: Template::Match,
            category: "metric".into(),
            concepts: entry("average-handle-time").into_iter().chain(entry("customer-satisfaction")).collect(),
            scene: String::new(),
            ask: "Match each short form with its meaning.".into(),
            form: Form::Match {
                left: texts(&["AHT", "CSAT", "FCR"]),
                right: texts(&["How happy a customer is", "How long a contact takes", "Solved at once", "Paid leave"]),
                key: vec![1, 0, 2],
            },
            why: "Three metrics; leave is none.".into(),
        },
        Question {
            id: "order.call".into(),
            template: Template::Order,
            category: "process".into(),
            concepts: Vec::new(),
            scene: "A customer calls about a bill.".into(),
            ask: "Put the steps in order.".into(),
            form: Form::Order { steps: texts(&["Wrap up", "Greet", "Solve", "Verify"]), key: vec![1, 3, 2, 0] },
            why: "You verify before you tell anything.".into(),
        },
        Question {
            id: "cloze.account".into(),
            template: Template::Cloze,
            category: "structure".into(),
            concepts: entry("line-of-business"),
            scene: String::new(),
            ask: "Fill the gaps.".into(),
            form: Form::Fill {
                pieces: texts(&["An ", " has one or more ", "."]),
                words: texts(&["channels", "lines of business", "account", "badges"]),
                key: vec![2, 1],
            },
            why: "The account is the client; a line is a kind of work.".into(),
        },
        Question {
            id: "path.billing".into(),
            template: Template::Path,
            category: "map".into(),
            concepts: Vec::new(),
            scene: "The team reads out meters.".into(),
            ask: "Find its place on the map.".into(),
            form: Form::Trace { names: ["Pinewood Bank", "Billing", "Phone"].map(str::to_owned), key: [0, 1, 2] },
            why: "It answers questions about bills by phone.".into(),
        },
    ];
    questions.extend((0..HOSTILE.len()).flat_map(|nth| hostile(atlas, nth)));
    questions
}

/// Each form with hostile texts, another one in each field.
fn hostile(atlas: &Atlas, nth: usize) -> Vec<Question> {
    let text = |place: usize| HOSTILE[(nth + place) % HOSTILE.len()];
    // Texts that stand side by side must differ: programs take equal ones for one.
    let side = |place: usize| format!("{} ({place})", text(place));
    let option = |place: usize, right: bool| choice(&side(place), right, text(place + 5));
    let some = |count: usize| (0..count).map(side).collect::<Vec<String>>();
    let concepts = if atlas.terms().is_empty() { Vec::new() } else { vec![TermId(nth % atlas.terms().len())] };
    let question = |template: Template, form: Form| Question {
        id: format!("{}.hostile-{nth}", template.slug()),
        template,
        category: if nth.is_multiple_of(2) { "slang".into() } else { text(8).into() },
        concepts: concepts.clone(),
        scene: if nth.is_multiple_of(3) { String::new() } else { text(7).into() },
        ask: text(0).into(),
        form,
        why: text(1).into(),
    };
    let right = nth % 4;
    vec![
        question(
            Template::Myth,
            Form::Choose { options: (0..4).map(|place| option(place, place == right)).collect(), all: false },
        ),
        question(
            Template::Members,
            Form::Choose { options: (0..nth + 3).map(|place| option(place, place != 1)).collect(), all: true },
        ),
        question(Template::Match, Form::Match { left: some(3), right: some(5), key: vec![4, 0, 2] }),
        question(Template::Order, Form::Order { steps: some(4), key: vec![2, 0, 3, 1] }),
        question(
            Template::Cloze,
            Form::Fill { pieces: vec![text(2).into(), text(3).into(), String::new()], words: some(4), key: vec![3, 1] },
        ),
        question(Template::Path, Form::Trace { names: [side(0), side(1), side(2)], key: [0, 1, 2] }),
    ]
}
