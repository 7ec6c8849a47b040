//! The teacher's sheet: the questions as on paper, the key, the link that gives everybody the same quiz, and files.

use super::View;
use super::end::link_in_full;
use super::parts::{another, crumb, desk, desk_slots, key_letters, lettered, lines, to, way};
use super::start::choices;
use crate::domain::address::{QuizPage, QuizState};
use crate::domain::atlas::{Atlas, Layer};
use crate::html::Html;
use crate::html::entry::heading;
use crate::quiz::spoken::right_answer_in_words;
use crate::quiz::{Form, Question};
use crate::words::quiz::WHICH_PATH;
use crate::words::quiz_pages as words;

/// The sheet.
pub(super) fn sheet(h: &mut Html, view: &View<'_>) {
    let name = words::set_name(view.bank.atlas, view.state);
    let quiz = QuizState { page: QuizPage::Ask, ..view.state.without_answers() };
    h.raw("<article class=\"quiz sheet\">");
    crumb(h, view, Some(words::SHEET));
    heading(h, &name, None);
    let told = words::sheet_lead(view.questions.len(), view.state.level);
    h.wrap("<p class=\"lead\">", &told, "</p><p class=\"paper-lines\" aria-hidden=\"true\">");
    for line in words::PAPER_LINES {
        h.wrap("<span>", line, "</span>");
    }
    h.raw("</p><ul class=\"ways\"><li>");
    desk(h, "print", words::PRINT);
    h.raw("</li><li>");
    way(h, &to(quiz.clone()), words::TAKE_IT, false);
    h.raw("</li></ul><ol class=\"paper\">");
    for question in view.questions {
        h.raw("<li>");
        on_paper(h, view.bank.atlas, question);
        h.raw("</li>");
    }
    h.wrap("</ol><section class=\"key\"><h2>", words::KEY, "</h2><ol class=\"paper\">");
    for question in view.questions {
        h.wrap("<li><p><b>", &key_letters(question), " ");
        // The reason of pairs is the lines themselves.
        if !matches!(question.form, Form::Match { .. }) {
            h.text(&right_answer_in_words(question));
        }
        h.wrap("</b></p><p>", &question.why, "</p></li>");
    }
    h.raw("</ol></section>");
    desk_part(h, view, &quiz);
    h.raw("</article>");
}

/// Names of a layer to choose among where there is no map: the right one and two others, in the order of the map.
fn some_of(atlas: &Atlas, layer: Layer, key: usize) -> Vec<&str> {
    let nodes = atlas.nodes(layer);
    let is_offered = |place: usize| [0, 3, 5].iter().any(|step| (key + step) % nodes.len() == place);
    let offered = nodes.iter().enumerate().filter(|(place, _)| is_offered(*place));
    offered.map(|(_, node)| node.name.as_str()).collect()
}

/// A question as it is answered with a pen.
fn on_paper(h: &mut Html, atlas: &Atlas, question: &Question) {
    if !question.scene.is_empty() {
        h.wrap("<p>", &question.scene, "</p>");
    }
    let on_map = matches!(question.form, Form::Trace { .. });
    h.wrap("<p><b>", if on_map { WHICH_PATH } else { &question.ask }, "</b></p>");
    match &question.form {
        Form::Choose { options, all } => {
            if *all {
                h.wrap("<p>", words::ALL_THAT_APPLY, "</p>");
            }
            h.raw("<ol class=\"boxes\">");
            for (place, option) in options.iter().enumerate() {
                h.raw("<li><span class=\"box\"></span> ");
                lettered(h, place);
                h.wrap("<span>", &option.text, "</span></li>");
            }
            h.raw("</ol>");
        }
        Form::Match { left, right, .. } => {
            h.wrap("<p>", words::LETTER_THEM, "</p><ol class=\"boxes\">");
            for (nth, name) in left.iter().enumerate() {
                h.wrap("<li><span class=\"line\"></span> ", &(nth + 1).to_string(), ". <span>")
                    .wrap("", name, "</span></li>");
            }
            h.raw("</ol>");
            lines(h, right);
        }
        Form::Order { steps, .. } => {
            h.wrap("<p>", words::NUMBER_THEM, "</p><ul class=\"boxes\">");
            for step in steps {
                h.wrap("<li><span class=\"line\"></span> <span>", step, "</span></li>");
            }
            h.raw("</ul>");
        }
        Form::Fill { pieces, words: among, .. } => {
            h.raw("<p class=\"cloze\">");
            for (nth, piece) in pieces.iter().enumerate() {
                h.raw(if nth > 0 { " <span class=\"line\"></span> " } else { "" }).text(piece);
            }
            h.wrap("</p><p>", words::WORDS_ARE, " ").wrap("<b>", &among.join(" \u{b7} "), "</b></p>");
        }
        Form::Trace { key, .. } => {
            h.raw("<ul class=\"boxes\">");
            for layer in Layer::ALL {
                h.wrap("<li>", &words::layer(layer), " <span class=\"line long\"></span> ");
                h.wrap("<b>", &some_of(atlas, layer, key[layer as usize]).join(" \u{b7} "), "</b></li>");
            }
            h.raw("</ul>");
        }
    }
}

/// Where the page for frames is, as seen from the page at `here`.
fn embed_folder(here: &str) -> String {
    let page = here.split('?').next().unwrap_or_default();
    let folder = page.rsplit_once('/').map_or(page, |(folder, _)| folder);
    format!("{folder}/embed/")
}

/// What is no paper: other questions, the link, the files.
fn desk_part(h: &mut Html, view: &View<'_>, quiz: &QuizState) {
    h.wrap("<section class=\"desk\"><h2>", words::CHANGE, "</h2>");
    choices(h, view);
    h.raw("<ul class=\"ways\"><li>");
    way(h, &to(another(view)), words::NEW_QUESTIONS, false);
    h.raw("</li><li>");
    let start = QuizState { set: Vec::new(), only: Vec::new(), seed: String::new(), ..view.state.without_answers() };
    way(h, &to(start), words::OTHER_SET, false);
    h.wrap("</li></ul></section><section class=\"desk\"><h2>", words::LINK_HEADING, "</h2>");
    h.wrap("<p>", words::SHARE_HINT, "</p>");
    link_in_full(h, view, &to(quiz.clone()));
    h.raw("<ul class=\"ways\"><li>");
    desk(h, "copy.link", words::COPY_LINK);
    h.wrap("</li></ul></section><section class=\"desk\"><h2>", words::EMBED_HEADING, "</h2>");
    h.wrap("<p>", words::EMBED_HINT, "</p><pre class=\"in-full\"><code>&lt;iframe src=\"");
    h.text(&embed_folder(view.here)).text(&to(quiz.clone()).format()).wrap(
        "\" title=\"",
        crate::words::QUIZ_HEADING,
        "\" width=\"100%\" height=\"640\"",
    );
    h.wrap("&gt;&lt;/iframe&gt;</code></pre></section><section class=\"desk\"><h2>", words::FILES_HEADING, "</h2>");
    h.raw("<ul class=\"files\">");
    for (kind, name, hint) in words::FILES {
        h.wrap("<li><p><b>", name, "</b><br>").wrap("", hint, "</p><ul class=\"ways\"><li>");
        for (door, what) in [("file.", words::DOWNLOAD), ("copy.", words::COPY)] {
            h.wrap("<button type=\"button\" class=\"way\" data-desk=\"", door, "").wrap("", kind, "\" aria-label=\"");
            h.wrap("", &words::with_file(what, name), "\">").wrap("", what, "</button></li>");
            h.raw(if what == words::COPY { "</ul></li>" } else { "<li>" });
        }
    }
    h.raw("</ul>");
    desk_slots(h);
    h.raw("</section>");
}
