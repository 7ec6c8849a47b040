//! Questions written by hand: scenes, statements, steps, sentences with gaps.

use super::bounds::Bound;
use super::build::Author;
use super::item::Item;
use super::problem::Fault;
use super::{Atlas, TermId};

/// A written question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Its id.
    pub slug: String,
    /// The comparisons it trains, by place.
    pub about: Vec<usize>,
    /// The entries it is about, the most important first.
    pub terms: Vec<TermId>,
    /// What is to be done.
    pub task: WrittenTask,
    /// What it rests on.
    pub sources: Vec<usize>,
}

/// What a written question asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WrittenTask {
    /// A scene, and what can be said about it.
    Case {
        /// The scene.
        text: String,
        /// What is asked.
        ask: String,
        /// What is right; where there are several, all of them are asked for.
        right: Vec<Answer>,
        /// What is not.
        wrong: Vec<Answer>,
    },
    /// A statement, true or false.
    Myth {
        /// The statement.
        text: String,
        /// Whether it is true.
        holds: bool,
        /// Why, and what is right instead.
        why: String,
    },
    /// Steps to be put in order.
    Order {
        /// What is asked.
        ask: String,
        /// The steps, in order.
        steps: Vec<String>,
        /// Why in this order.
        why: String,
    },
    /// A sentence with gaps.
    Cloze {
        /// What stands around the gaps: one more than there are gaps.
        pieces: Vec<String>,
        /// The words of the gaps.
        gaps: Vec<String>,
        /// Words that fit no gap.
        others: Vec<String>,
        /// Why these words.
        why: String,
    },
}

/// An answer that is offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The answer.
    pub text: String,
    /// Why it is right, or why not.
    pub why: String,
}

impl Author {
    pub(super) fn written(&mut self, atlas: &Atlas, mut item: Item) -> Written {
        let named = item.texts("about", &mut self.problems);
        let mut about = Vec::new();
        for slug in named {
            match atlas.comparisons().iter().position(|comparison| comparison.slug == slug) {
                Some(place) => about.push(place),
                None => item.fault("about", Fault::Dangling(slug, "comparison"), &mut self.problems),
            }
        }
        let task = match item.one_of("kind", &["case", "myth", "order", "cloze"], &mut self.problems) {
            0 => self.case(&mut item),
            1 => WrittenTask::Myth {
                text: item.text("text", Bound::Line, &mut self.problems),
                holds: item.one_of("verdict", &["false", "true"], &mut self.problems) == 1,
                why: item.text("why", Bound::Paragraph, &mut self.problems),
            },
            2 => self.order(&mut item),
            _ => self.cloze(&mut item),
        };
        let written = Written {
            about,
            terms: self.terms_of(&mut item, "terms"),
            task,
            sources: item.references("sources", &self.sources, "source", &mut self.problems),
            slug: item.id.clone(),
        };
        item.finish(&mut self.problems);
        written
    }

    fn case(&mut self, item: &mut Item) -> WrittenTask {
        let text = item.text("text", Bound::Paragraph, &mut self.problems);
        let ask = item.text("ask", Bound::Line, &mut self.problems);
        let right = self.each(item, "right", Self::answer);
        let wrong = self.each(item, "wrong", Self::answer);
        if right.is_empty() || wrong.is_empty() {
            item.fault("right, wrong", Fault::Empty, &mut self.problems);
        }
        WrittenTask::Case { text, ask, right, wrong }
    }

    fn answer(&mut self, mut item: Item) -> Answer {
        let answer = Answer {
            text: item.text("text", Bound::Line, &mut self.problems),
            why: item.text("why", Bound::Paragraph, &mut self.problems),
        };
        item.finish(&mut self.problems);
        answer
    }

    fn order(&mut self, item: &mut Item) -> WrittenTask {
        let ask = item.text("ask", Bound::Line, &mut self.problems);
        let steps = item.texts("steps", &mut self.problems);
        if !(3..=8).contains(&steps.len()) {
            item.fault("steps", Fault::WrongShape("a list of three to eight steps"), &mut self.problems);
        }
        WrittenTask::Order { ask, steps, why: item.text("why", Bound::Paragraph, &mut self.problems) }
    }

    fn cloze(&mut self, item: &mut Item) -> WrittenTask {
        let text = item.text("text", Bound::Paragraph, &mut self.problems);
        let (mut pieces, mut gaps) = (Vec::new(), Vec::new());
        let mut parts = text.split("[[");
        pieces.push(parts.next().unwrap_or_default().to_owned());
        for part in parts {
            let (gap, after) = part.split_once("]]").unwrap_or((part, ""));
            gaps.push(gap.to_owned());
            pieces.push(after.to_owned());
        }
        if gaps.is_empty() || gaps.iter().any(String::is_empty) {
            item.fault("text", Fault::WrongShape("a text with gaps, written as [[word]],"), &mut self.problems);
        }
        let others = item.texts("others", &mut self.problems);
        WrittenTask::Cloze { pieces, gaps, others, why: item.text("why", Bound::Paragraph, &mut self.problems) }
    }
}
