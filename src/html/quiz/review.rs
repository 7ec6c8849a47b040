//! What is remembered of earlier answers: what is due, what comes next, how each topic stands, and how to keep it or delete it.

use super::end::remembering;
use super::parts::{crumb, desk, desk_slots, start_of, to, way};
use super::start::{MOST_NAMED, quiz_about};
use super::{Kept, View};
use crate::domain::review::Recall;
use crate::html::Html;
use crate::html::entry::heading;
use crate::html::names::entry_link;
use crate::words::SHELVES;
use crate::words::quiz_pages as words;

/// How many days the calendar shows.
const DAYS: usize = 14;

/// The page.
pub(super) fn review(h: &mut Html, view: &View<'_>) {
    let is_empty = view.progress.recalls().is_empty();
    h.raw("<article class=\"quiz\">");
    crumb(h, view, None);
    heading(h, words::REVIEW, None);
    h.wrap("<p class=\"lead\">", words::REVIEW_LEAD, "</p>");
    if is_empty {
        h.wrap("<section class=\"outcome\"><p>", words::REVIEW_EMPTY, "</p><p class=\"go\">");
        way(h, &start_of(view.state), words::TO_START, true);
        h.raw("</p></section>");
    } else {
        due(h, view);
        calendar(h, view);
        topics(h, view);
    }
    h.wrap("<section class=\"desk\"><h2>", words::REMEMBERING, "</h2>");
    if view.kept == Kept::OnDevice {
        h.wrap("<p>", words::KEPT, "</p>");
    } else {
        if !is_empty {
            h.wrap("<p>", words::THIS_VISIT, "</p>");
        }
        remembering(h, view.kept);
    }
    h.raw("</section>");
    goal(h, view);
    file(h);
    if !is_empty || view.kept != Kept::ThisVisit {
        h.wrap("<section class=\"desk\"><h2>", words::FORGET_HEADING, "</h2>").wrap(
            "<p>",
            words::FORGET_HINT,
            "</p><p class=\"go\">",
        );
        desk(h, "forget", words::FORGET);
        h.raw("</p></section>");
    }
    h.raw("</article>");
}

/// What is worth asking again now.
fn due(h: &mut Html, view: &View<'_>) {
    let atlas = view.bank.atlas;
    let mut due: Vec<&Recall> = Vec::new();
    for recall in view.progress.due(view.day) {
        if atlas.find_term(&recall.about).is_some() {
            due.push(recall);
        }
    }
    h.wrap("<section class=\"outcome\"><h2>", words::DUE_NOW, "</h2>");
    let Some((count, quiz)) = quiz_about(view, &due) else {
        h.wrap("<p>", words::NOTHING_DUE, "</p></section>");
        return;
    };
    h.wrap("<p>", &words::due(due.len()), "</p><p class=\"go\">");
    let text = if count < due.len() { words::review_some(count) } else { words::REVIEW_THESE.into() };
    way(h, &to(quiz), &text, true);
    h.raw("</p><ul class=\"due\">");
    for recall in due.into_iter().take(MOST_NAMED) {
        let Some(term) = atlas.find_term(&recall.about) else { continue };
        h.raw("<li>");
        entry_link(h, atlas, term, view.region, "");
        h.wrap(" <span class=\"who\">", &words::ago(view.day.saturating_sub(recall.last)), "");
        if recall.missed {
            h.wrap(", ", words::LAST_MISSED, "");
        }
        h.raw("</span></li>");
    }
    h.raw("</ul></section>");
}

/// A bar beside a number that says the same.
fn bar(h: &mut Html, length: usize) {
    h.raw("<svg class=\"bar-of\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">");
    h.raw("<rect class=\"all\" width=\"100\" height=\"8\"/>");
    h.wrap("<rect width=\"", &length.min(100).to_string(), "\" height=\"8\"/></svg>");
}

/// How many things become due on each of the coming days.
fn calendar(h: &mut Html, view: &View<'_>) {
    let days = view.progress.calendar(view.day, DAYS);
    let most = days.iter().copied().max().unwrap_or(0).max(1);
    h.wrap("<h2>", words::COMING, "</h2><table class=\"bars\"><thead class=\"sr-only\"><tr>");
    for head in words::CALENDAR_HEADS {
        h.wrap("<th scope=\"col\">", head, "</th>");
    }
    h.raw("</tr></thead><tbody>");
    for (ahead, count) in days.iter().enumerate() {
        let name = words::day_name(view.day, u32::try_from(ahead).unwrap_or(u32::MAX));
        h.wrap("<tr><th scope=\"row\">", &name, "</th><td><span>").wrap("", &count.to_string(), "</span>");
        if *count > 0 {
            bar(h, count * 100 / most);
        }
        h.raw("</td></tr>");
    }
    h.raw("</tbody></table>");
}

/// How well each topic is remembered.
fn topics(h: &mut Html, view: &View<'_>) {
    let atlas = view.bank.atlas;
    h.wrap("<h2>", words::BY_TOPIC_KNOWN, "</h2><table class=\"bars topics\"><thead class=\"sr-only\"><tr>");
    for head in words::TOPIC_HEADS {
        h.wrap("<th scope=\"col\">", head, "</th>");
    }
    h.raw("</tr></thead><tbody>");
    for category in SHELVES {
        let is_of = |about: &str| atlas.find_term(about).is_some_and(|term| atlas.term(term).category == category);
        let Some((seen, share)) = view.progress.standing(view.day, is_of) else { continue };
        let percent = (share.clamp(0.0, 1.0) * 100.0).round() as u32;
        h.wrap("<tr><th scope=\"row\">", crate::words::category(category), "</th><td>");
        h.wrap("", &words::entries(seen), "</td><td><span>").wrap("", &words::remembered(percent), "</span>");
        bar(h, percent as usize);
        h.raw("</td></tr>");
    }
    h.raw("</tbody></table>");
}

fn goal(h: &mut Html, view: &View<'_>) {
    let goal = view.progress.goal();
    h.wrap("<section class=\"desk\"><h2>", words::GOAL_HEADING, "</h2>").wrap("<p>", words::GOAL_HINT, "</p>");
    h.wrap("<label class=\"field\"><span>", words::GOAL_LABEL, "</span> <select data-desk=\"goal\" id=\"quiz-goal\">");
    h.wrap("<option value=\"\">", words::NO_GOAL, "</option>");
    // A goal that came with a file may be none of these.
    let other = goal.filter(|goal| !words::GOALS.contains(goal));
    for known in words::GOALS.into_iter().chain(other) {
        let number = known.to_string();
        h.wrap("<option value=\"", &number, "\"").raw(if goal == Some(known) { " selected>" } else { ">" });
        h.wrap("", &number, "</option>");
    }
    h.raw("</select></label></section>");
}

fn file(h: &mut Html) {
    h.wrap("<section class=\"desk\"><h2>", words::YOUR_FILE, "</h2>").wrap(
        "<p>",
        words::FILE_HINT,
        "</p><p class=\"go\">",
    );
    desk(h, "progress.save", words::SAVE);
    h.wrap("</p><label class=\"field\"><span>", words::LOAD, "</span> <input type=\"file\" id=\"quiz-load\" ");
    h.raw("accept=\".json,application/json\" data-desk=\"progress.load\"></label>");
    desk_slots(h);
    h.raw("</section>");
}
