//! Hands that answer a question of the quiz, by mouse, finger or keyboard, and what must be told afterwards.

use fantoccini::Locator;
use fantoccini::key::Key;
use floorwalker::domain::atlas::{Layer, NodeId};
use floorwalker::domain::review;
use floorwalker::quiz::{Answer, Form, Question, mark};
use floorwalker::words::{quiz as asked, quiz_pages as words};
use xtask::engine::Engine;

use super::page::Page;
use super::quizzes::{KEPT_AT, atlas, much};
use super::{Outcome, trouble};

/// What a question is answered with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hand {
    Mouse,
    Finger,
    Keys,
}

/// The most stops of a way by Tab.
const MOST_STOPS: usize = 90;

impl Page {
    /// Loads an address of the quiz anew and waits until the quiz is here.
    pub(crate) async fn quiz(&self, fragment: &str) -> Outcome {
        self.load(fragment).await?;
        self.quiz_is_here().await
    }

    /// Has the device remember much of earlier answers.
    pub(crate) async fn knows_much(&self) -> Outcome {
        self.load("").await?;
        let today = self.number("return Math.floor(Date.now() / 86400000)").await?;
        let kept = review::write(&much(u32::try_from(today)?));
        self.js_with("localStorage.setItem(arguments[0], arguments[1])", &[KEPT_AT, &kept]).await?;
        Ok(())
    }

    /// Waits until the quiz has arrived.
    pub(crate) async fn quiz_is_here(&self) -> Outcome {
        self.wait("the quiz is here", "document.querySelector('main :is(.quiz, .trace)')").await?;
        self.settle().await
    }

    /// Presses something, and holds that the focus is not lost.
    pub(crate) async fn use_hand(&self, hand: Hand, selector: &str) -> Outcome {
        match hand {
            Hand::Mouse => self.click(selector).await?,
            Hand::Finger => self.tap(selector).await?,
            Hand::Keys => {
                self.tab_to(selector).await?;
                let ticked = self.is("document.activeElement.matches('input[type=checkbox]')").await?;
                self.press(if ticked { Key::Space } else { Key::Enter }).await?;
            }
        }
        self.keeps_the_focus(&format!("{hand:?} on {selector}")).await
    }

    /// Holds that something on the page has the focus.
    pub(crate) async fn keeps_the_focus(&self, after: &str) -> Outcome {
        // Like a hand, which waits until it sees what its last move did.
        let is_there = self.is("document.activeElement && document.activeElement !== document.body").await?;
        if is_there { Ok(()) } else { trouble(format!("the focus is lost after {after} at {}", self.address().await?)) }
    }

    /// Goes to an element by Tab, unless the focus is there.
    pub(crate) async fn tab_to(&self, selector: &str) -> Outcome {
        let condition = format!("document.activeElement.matches({})", serde_json::json!(selector));
        if !self.is(&condition).await? {
            self.tab_until(&condition, MOST_STOPS).await?;
        }
        Ok(())
    }

    /// Gives that answer to the question on the page.
    pub(crate) async fn answer(&self, hand: Hand, question: &Question, answer: &Answer) -> Outcome {
        self.prepare(hand, question, answer).await?;
        if !matches!(question.form, Form::Choose { all: false, .. }) {
            self.use_hand(hand, "#quiz-check").await?;
        }
        Ok(())
    }

    /// Does all that comes before the check.
    pub(crate) async fn prepare(&self, hand: Hand, question: &Question, answer: &Answer) -> Outcome {
        match &question.form {
            Form::Choose { .. } => {
                for place in &answer.0 {
                    self.use_hand(hand, &format!("#option-{place}")).await?;
                }
            }
            Form::Match { .. } | Form::Fill { .. } => {
                for (nth, place) in answer.0.iter().enumerate() {
                    self.pick(hand, &format!("#pick-{nth}"), *place).await?;
                }
            }
            Form::Order { steps, .. } => {
                let mut order: Vec<usize> = (0..steps.len()).collect();
                for (nth, step) in answer.0.iter().enumerate() {
                    while let Some(place) = order.iter().position(|known| known == step).filter(|place| *place > nth) {
                        self.use_hand(hand, &format!("#up-{step}")).await?;
                        order.swap(place, place - 1);
                    }
                }
            }
            Form::Trace { .. } => {
                for layer in Layer::ALL {
                    self.find_node(hand, layer, answer.0[layer as usize]).await?;
                }
            }
        }
        Ok(())
    }

    /// Picks a line of a list.
    async fn pick(&self, hand: Hand, list: &str, place: usize) -> Outcome {
        if hand == Hand::Keys || (self.is_plain() && self.engine != Engine::Chromium) {
            if hand == Hand::Keys {
                self.tab_to(list).await?;
            } else {
                // The drivers of other engines take the focus off a list in which they pick, as no hand does.
                self.js_with("document.querySelector(arguments[0]).focus()", &[list]).await?;
            }
            for _ in 0..=place {
                self.press(Key::Down).await?;
            }
        } else {
            // The list itself is the browser's, or the phone's: the driver picks in it as its user would.
            let line = self.client.find(Locator::Css(&format!("{list} option[value=\"{place}\"]"))).await?;
            line.click().await?;
            self.settle().await?;
        }
        let picked = self.js_with("return document.querySelector(arguments[0]).value", &[list]).await?;
        assert_eq!(picked, place.to_string(), "{list} by {hand:?}");
        self.keeps_the_focus(list).await
    }

    /// Picks a node of the map.
    pub(crate) async fn find_node(&self, hand: Hand, layer: Layer, index: usize) -> Outcome {
        let node = atlas().node(NodeId { layer, index });
        let selector = format!("#node-{}-{}", layer.slug(), node.slug);
        if hand != Hand::Keys {
            return self.use_hand(hand, &selector).await;
        }
        if !self.is("document.activeElement.closest('.columns')").await? {
            self.tab_until("document.activeElement.closest('.columns')", MOST_STOPS).await?;
        }
        let focused = "document.activeElement.dataset.layer";
        for _ in 0..2 {
            let at = self.text(&format!("return {focused}")).await?;
            let at = Layer::ALL.into_iter().find(|known| known.slug() == at);
            match at {
                Some(at) if at < layer => self.press(Key::Right).await?,
                Some(at) if at > layer => self.press(Key::Left).await?,
                _ => break,
            }
        }
        self.press(Key::Home).await?;
        for _ in 0..atlas().nodes(layer).len() {
            if self.is(&format!("document.activeElement.matches('{selector}')")).await? {
                // Either of the two keys that press.
                self.press(if layer == Layer::Lob { Key::Space } else { Key::Enter }).await?;
                return self.keeps_the_focus(&selector).await;
            }
            self.press(Key::Down).await?;
        }
        trouble(format!("the arrows do not lead to {selector}"))
    }

    /// Holds the question on the page against the one that the host makes: texts, options, order.
    pub(crate) async fn asks(&self, question: &Question) -> Outcome {
        let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(self.all_words("#quiz-ask").await?, [flat(&question.ask)]);
        let all = self.all_words("[data-quiz=question]").await?.concat();
        assert!(all.contains(&flat(&question.scene)), "{}: {all}", question.scene);
        let shown = |texts: &[String]| texts.iter().map(|text| flat(text)).collect::<Vec<_>>();
        match &question.form {
            Form::Choose { options, .. } => {
                let texts: Vec<String> = options.iter().map(|option| flat(&option.text)).collect();
                assert_eq!(self.all_words(".options li span:last-child").await?, texts);
            }
            Form::Match { left, right, .. } => {
                assert_eq!(self.all_words(".pairs label").await?, shown(left));
                assert_eq!(self.all_words(".lines li > span:last-child").await?, shown(right));
            }
            Form::Order { steps, .. } => {
                assert_eq!(self.all_words(".steps li > span:nth-child(2)").await?, shown(steps));
            }
            Form::Fill { words, .. } => {
                let offered = self.all_words("#pick-0 option").await?;
                assert_eq!(offered[1..], shown(words));
            }
            Form::Trace { .. } => {}
        }
        Ok(())
    }

    /// Holds the feedback against what the host says of that answer: verdict, reasons, entries, and that it is heard.
    pub(crate) async fn tells(&self, question: &Question, answer: &Answer) -> Outcome {
        self.wait("the feedback is there", "document.querySelector('[data-quiz=feedback]')").await?;
        self.settle().await?;
        let Some(mark) = mark(question, answer) else { return trouble("no whole answer") };
        assert_eq!(self.focused().await?, "feedback", "the focus is on what the answer was worth");
        assert_eq!(self.all_words("[data-quiz=feedback] h2").await?, [words::verdict(mark.is_right())]);
        let told = self.all_words("[data-quiz=feedback]").await?.concat();
        let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(told.contains(&flat(&question.why)), "{}: {told}", question.why);
        if let Form::Choose { options, all } = &question.form {
            let rows = self.all_words(".options > li").await?;
            for (place, (option, row)) in options.iter().zip(&rows).enumerate() {
                let expected = words::option_mark(option.right, answer.0.contains(&place), *all);
                assert!(row.ends_with(expected), "{expected}, in words: {row}");
                if !option.right && answer.0.contains(&place) {
                    let seen = flat(&self.words("[data-quiz=feedback]").await?);
                    assert!(seen.contains(&flat(&option.why)), "{}: {seen}", option.why);
                }
            }
        }
        if !mark.is_right() && mark.of > 1 {
            assert!(told.contains(&format!("{} of {}", mark.right, mark.of)), "how much of it is right: {told}");
        }
        if let Some(term) = question.concepts.first() {
            let there = format!("#/t/{}", atlas().term(*term).slug);
            assert!(self.leads("[data-quiz=feedback] .links a").await?.contains(&there), "{there}");
        }
        let heard = asked::heard(mark.is_right(), &question.why);
        let said = "[...document.querySelectorAll('[role=status]')].some((e) => e.textContent.includes(";
        self.wait("it is heard", &format!("{said}{}))", serde_json::json!(heard))).await
    }
}
