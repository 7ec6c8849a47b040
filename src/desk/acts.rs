//! What is pressed on the quiz's pages, beside links.

use super::Desk;
use crate::domain::address::{Address, Place, QuizPage, QuizState};
use crate::domain::atlas::Layer;
use crate::domain::review;
use crate::html::quiz::standing;
use crate::platform::{clipboard, files, form, frame, near, page};
use crate::quiz::files::{Export, Kind, results_csv, results_json, write};
use crate::quiz::{Answer, Form, mark};
use crate::words;

/// Where what happened is said.
const SAID: &str = ".copied";

impl Desk {
    /// What the button or list named `what` does at `fragment`. The address that it leads to; empty where the page stays.
    pub fn act(&mut self, what: &str, fragment: &str) -> String {
        let address = Address::parse(fragment);
        let Place::Quiz(state) = &address.place else { return String::new() };
        self.make(state);
        let (verb, object) = what.split_once('.').unwrap_or((what, ""));
        match (verb, object) {
            ("check", _) => return self.check(&self.answered(state, &address), &address).unwrap_or_default(),
            ("draft", _) => return Self::draft(&self.answered(state, &address), &address),
            ("print", _) => page::print(),
            ("file" | "copy", object) => self.hand_out(verb == "copy", object, state),
            ("results", object) => self.results(object, state),
            ("progress", "save") => {
                let saved =
                    files::save("floorwalker-progress.json", "application/json", &review::write(&self.memory.progress));
                near::say(SAID, words::quiz::file_said(saved));
            }
            ("remember", _) => {
                self.memory.remember();
                return fragment.into();
            }
            ("forget", _) => {
                self.memory.forget();
                return fragment.into();
            }
            ("goal", _) => {
                let goal = form::choices("[data-desk=goal]").first().and_then(|goal| goal.parse().ok());
                self.memory.change(|progress| progress.set_goal(goal));
                return fragment.into();
            }
            _ => {}
        }
        String::new()
    }

    /// Takes in a file of progress; what to say about it.
    pub fn take_in_file(&mut self, text: &str) -> String {
        match review::read(text) {
            Ok(progress) => {
                self.memory.change(|here| here.merge(progress));
                words::quiz::FILE_TAKEN_IN.into()
            }
            Err(fault) => fault.to_string(),
        }
    }

    /// The address without the answers that the page refuses: the form on the page is that of the question after these.
    fn answered(&self, state: &QuizState, address: &Address) -> QuizState {
        standing(&self.view(state, address.region)).state
    }

    /// The answer that stands in the form, if it is whole.
    fn check(&self, state: &QuizState, address: &Address) -> Option<String> {
        let question = self.questions().get(state.answers.len())?;
        let chosen = form::choices("[data-quiz=question] [data-place]");
        let places: Option<Vec<usize>> = chosen.iter().map(|place| place.parse().ok()).collect();
        let answer = Answer(places.unwrap_or_default());
        if mark(question, &answer).is_none() {
            let several = matches!(question.form, Form::Choose { .. });
            near::say("[data-quiz=note]", if several { words::quiz::CHOOSE_SOME } else { words::quiz::CHOOSE_EACH });
            return None;
        }
        let place = Place::Quiz(state.with_answer(&answer.format()));
        Some(Address { place, ..address.clone() }.format())
    }

    /// The address that holds what stands in the form so far.
    fn draft(state: &QuizState, address: &Address) -> String {
        let chosen = form::choices("[data-quiz=question] [data-place]");
        let spelled: Vec<&str> = chosen.iter().map(|place| if place.is_empty() { "-" } else { place }).collect();
        let place = Place::Quiz(state.drafting(&spelled.join(".")));
        Address { place, ..address.clone() }.format()
    }

    fn hand_out(&self, to_clipboard: bool, what: &str, state: &QuizState) {
        let link = link(state);
        let Some(kind) = Kind::ALL.into_iter().find(|kind| kind.slug() == what) else {
            if what == "link" {
                copy(link);
            }
            return;
        };
        let atlas = self.bank.atlas;
        let some = |layer: Layer| atlas.nodes(layer).iter().take(3).map(|node| node.name.clone());
        let others: Vec<String> = Layer::ALL.into_iter().flat_map(some).collect();
        let text = write(kind, &Export { atlas, questions: self.questions(), others: &others, link: &link });
        if to_clipboard {
            copy(text);
        } else {
            let saved = files::save(&kind.file_name(&state.set.join("-")), kind.mime(), &text);
            near::say(SAID, words::quiz::file_said(saved));
        }
    }

    fn results(&self, what: &str, state: &QuizState) {
        let (questions, answers, link) = (self.questions(), answers(state), link(state));
        let atlas = self.bank.atlas;
        let (name, kind, text) = match what {
            "csv" => ("floorwalker-results.csv", "text/csv", results_csv(atlas, &link, questions, &answers)),
            _ => ("floorwalker-results.json", "application/json", results_json(atlas, &link, questions, &answers)),
        };
        near::say(SAID, words::quiz::file_said(files::save(name, kind, &text)));
    }
}

/// The address of the page, without the fragment.
pub(super) fn here() -> String {
    let url = clipboard::page_address();
    url.split('#').next().unwrap_or_default().into()
}

/// The address of the quiz before the first answer, whole.
pub(super) fn link(state: &QuizState) -> String {
    let plain = QuizState { page: QuizPage::Ask, ..state.without_answers() };
    format!("{}{}", here(), Address::at(Place::Quiz(plain)).format())
}

/// The answers that an address holds.
pub(super) fn answers(state: &QuizState) -> Vec<Answer> {
    state.answers.iter().map(|answer| Answer::parse(answer).unwrap_or_default()).collect()
}

/// Copies a text, or where the browser does not let the page, shows it to be copied by hand.
fn copy(text: String) {
    frame::spawn(async move {
        let copied = clipboard::copy(&text).await;
        if !copied {
            form::offer("[data-desk-text]", &text);
        }
        near::say(SAID, if copied { words::COPIED } else { words::quiz::COPY_BY_HAND });
    });
}
