//! What came out of a finished quiz, as a file.

use super::csv::Table;
use super::json::Json;
use crate::domain::atlas::Atlas;
use crate::quiz::answer::{Answer, Mark, mark};
use crate::quiz::question::Question;
use crate::quiz::spoken::{answer_in_words, right_answer_in_words};
use crate::words;

/// A question with what was answered.
struct Row<'a> {
    question: &'a Question,
    chosen: String,
    mark: Mark,
}

/// The results as JSON. `answers` belong to `questions` in order; a question without one is told as not answered.
pub fn results_json(atlas: &Atlas, link: &str, questions: &[Question], answers: &[Answer]) -> String {
    let rows = rows(atlas, questions, answers);
    let mut json = Json::default();
    json.object(|json| {
        json.name("floorwalker").text("results");
        json.name("version").text("1");
        json.name("link").text(link);
        json.name("score").object(|json| {
            json.name("right").number(rows.iter().filter(|row| row.mark.is_right()).count());
            json.name("of").number(rows.len());
        });
        json.name("questions").list(rows.iter(), |json, row| {
            json.object(|json| {
                json.name("id").text(&row.question.id);
                json.name("template").text(row.question.template.slug());
                json.name("category").text(&row.question.category);
                json.name("ask").text(&row.question.ask);
                json.name("chosen").text(&row.chosen);
                json.name("rightAnswer").text(&right_answer_in_words(row.question));
                json.name("right").bool(row.mark.is_right());
                json.name("partsRight").number(row.mark.right);
                json.name("parts").number(row.mark.of);
            });
        });
    });
    json.finish()
}

/// What a page that embeds the quiz is told when the last question is answered: a message of one line, no answer in words.
pub fn result_message(link: &str, questions: &[Question], answers: &[Answer]) -> String {
    let right = |(nth, question): (usize, &Question)| {
        answers.get(nth).and_then(|answer| mark(question, answer)).is_some_and(Mark::is_right)
    };
    let marks: Vec<bool> = questions.iter().enumerate().map(right).collect();
    let mut json = Json::default();
    json.object(|json| {
        json.name("type").text("floorwalker:result");
        json.name("version").text("1");
        json.name("link").text(link);
        json.name("score").number(marks.iter().filter(|right| **right).count());
        json.name("of").number(marks.len());
        json.name("questions").list(questions.iter().zip(&marks), |json, (question, right)| {
            json.object(|json| {
                json.name("id").text(&question.id);
                json.name("right").bool(*right);
            });
        });
    });
    json.finish()
}

/// The results as a table. The last row has the link, and how many questions are right of how many.
pub fn results_csv(atlas: &Atlas, link: &str, questions: &[Question], answers: &[Answer]) -> String {
    let rows = rows(atlas, questions, answers);
    let mut table = Table::new(&words::RESULT_COLUMNS);
    for row in &rows {
        table.row(&[
            &row.question.id,
            row.question.template.slug(),
            &row.question.category,
            &row.question.ask,
            &row.chosen,
            &right_answer_in_words(row.question),
            if row.mark.is_right() { "true" } else { "false" },
            &row.mark.right.to_string(),
            &row.mark.of.to_string(),
        ]);
    }
    let right = rows.iter().filter(|row| row.mark.is_right()).count().to_string();
    table.row(&[words::RESULT_SUM, "", "", link, "", "", "", &right, &rows.len().to_string()]);
    table.finish()
}

fn rows<'a>(atlas: &Atlas, questions: &'a [Question], answers: &[Answer]) -> Vec<Row<'a>> {
    let row = |(nth, question): (usize, &'a Question)| {
        let none = Mark { right: 0, of: question.parts() };
        let (chosen, mark) = match answers.get(nth) {
            Some(answer) => (answer_in_words(atlas, question, answer), mark(question, answer).unwrap_or(none)),
            None => (words::NO_ANSWER.into(), none),
        };
        Row { question, chosen, mark }
    };
    questions.iter().enumerate().map(row).collect()
}
