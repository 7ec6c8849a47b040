//! Moodle's XML, read back by another reader.

use floorwalker::quiz::files::Kind;
use floorwalker::quiz::{Form, Question};
use floorwalker::words;
use roxmltree::{Document, Node};

use super::{asked, file, folded, shown};
use crate::support::questions::others;

pub(crate) fn child<'a>(node: Node<'a, 'a>, name: &str) -> Node<'a, 'a> {
    let mut found = node.children().filter(|child| child.has_tag_name(name));
    let first = found.next().unwrap_or_else(|| panic!("<{name}> in {node:?}"));
    assert!(found.next().is_none(), "one <{name}> alone");
    first
}

pub(crate) fn children<'a>(node: Node<'a, 'a>, name: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    node.children().filter(move |child| child.has_tag_name(name))
}

/// All text inside.
pub(crate) fn text(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|text| text.text()).collect()
}

/// What the HTML inside shows.
fn seen(node: Node<'_, '_>) -> String {
    shown(&text(child(node, "text")))
}

pub(crate) fn check_moodle(questions: &[Question]) {
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
