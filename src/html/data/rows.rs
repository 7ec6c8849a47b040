//! The rows of the data as a table, some at a time, and the form for one of them.

use crate::domain::pack::{Pack, Problems, Row};
use crate::html::Html;
use crate::words::data::{self as said, column_name};
use crate::words::pack as words;

/// How many rows the page shows at a time.
pub const MOST_ROWS: usize = 25;

/// Which rows are shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listing {
    /// What they were asked to have.
    pub asked: String,
    /// Those that have it.
    pub found: Vec<usize>,
    /// The place in `found` of the first that is shown.
    pub from: usize,
}

impl Listing {
    /// Behind the last that is shown.
    fn last(&self) -> usize {
        (self.from + MOST_ROWS).min(self.found.len())
    }
}

/// A row that is being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Its place; `None` for a new one.
    pub place: Option<usize>,
    /// What stands in its fields.
    pub cells: Vec<String>,
    /// What kept it from being taken in.
    pub problems: Option<Problems>,
}

/// The order of the fields in the form: what is needed comes first.
pub const FIELDS: [usize; 9] = [0, 2, 4, 1, 3, 5, 6, 7, 8];

/// What stands over the rows: the box that finds some, and what can be done with all.
pub fn tools(pack: &Pack) -> String {
    let mut html = Html::default();
    let h = &mut html;
    h.wrap("<h2>", said::ROWS, "</h2><div class=\"row-tools\"><div class=\"field\">");
    h.wrap("<label for=\"pack-find\">", said::FIND, "</label><small id=\"find-hint\">").text(said::FIND_HINT);
    h.raw("</small>");
    h.raw("<input type=\"text\" id=\"pack-find\" autocomplete=\"off\" spellcheck=\"false\" ");
    h.raw("aria-describedby=\"find-hint\" data-pack=\"find\"></div>");
    h.wrap(
        "<p class=\"ways\"><button type=\"button\" class=\"way\" id=\"pack-add\" data-pack=\"add\">",
        said::ADD,
        "</button>",
    );
    h.raw("</p><p class=\"ways\" data-part=\"history\">");
    turns(h, [("undo", said::UNDO, pack.can_undo()), ("redo", said::REDO, pack.can_redo())]);
    h.raw("</p></div>");
    html.finish()
}

/// The ways back and forth through the changes.
pub fn history(pack: &Pack) -> String {
    let mut html = Html::default();
    turns(&mut html, [("undo", said::UNDO, pack.can_undo()), ("redo", said::REDO, pack.can_redo())]);
    html.finish()
}

/// Two buttons that stay where they are and keep the focus when there is nothing more that way.
fn turns(h: &mut Html, turns: [(&'static str, &'static str, bool); 2]) {
    for (what, text, can) in turns {
        h.wrap("<button type=\"button\" class=\"way\" id=\"pack-", what, "\" data-pack=\"").wrap("", what, "\"");
        h.raw(if can { ">" } else { " aria-disabled=\"true\">" }).text(text).raw("</button>");
    }
}

/// Which rows are shown, and of how many.
pub fn range(listing: &Listing) -> String {
    let mut html = Html::default();
    html.text(&said::range(listing.from + 1, listing.last(), listing.found.len()));
    html.finish()
}

/// The rows that are shown.
pub fn rows(pack: &Pack, listing: &Listing) -> String {
    let mut html = Html::default();
    let h = &mut html;
    let last = listing.last();
    if listing.found.is_empty() {
        return html.finish();
    }
    h.raw("<div class=\"row-table\"><table><thead><tr>");
    let shown = FIELDS.map(|field| Row::COLUMNS[field]);
    for column in shown {
        h.wrap("<th scope=\"col\">", column_name(column), "</th>");
    }
    h.raw("<td></td></tr></thead><tbody>");
    for &place in listing.found.get(listing.from..last).unwrap_or_default() {
        let Some(row) = pack.row(place) else { continue };
        let cells = row.cells();
        h.raw("<tr>");
        for (number, field) in FIELDS.into_iter().enumerate() {
            let name = column_name(Row::COLUMNS[field]);
            h.raw(if number == 0 { "<th scope=\"row\" " } else { "<td " }).wrap("data-label=\"", name, "\">");
            match cells[field] {
                "" => h.wrap("<span class=\"quiet\">", said::UNSAID, "</span>"),
                text => h.text(text),
            };
            h.raw(if number == 0 { "</th>" } else { "</td>" });
        }
        h.raw("<td class=\"row-acts\">");
        let whole = [cells[0], cells[2], cells[4]].join(", ");
        for (what, text) in [("edit", said::EDIT), ("drop", said::DROP_ROW)] {
            h.wrap("<button type=\"button\" class=\"chip\" id=\"row-", what, "-").text(&place.to_string());
            h.wrap("\" data-pack=\"", what, "\" data-place=\"").wrap("", &place.to_string(), "\">");
            h.text(text).wrap("<span class=\"sr-only\">: ", &whole, "</span></button> ");
        }
        h.raw("</td></tr>");
    }
    h.raw("</tbody></table></div>");
    if listing.found.len() > MOST_ROWS {
        h.raw("<p class=\"ways\">");
        let more = last < listing.found.len();
        turns(h, [("earlier", said::EARLIER, listing.from > 0), ("later", said::LATER, more)]);
        h.raw("</p>");
    }
    html.finish()
}

/// Whether one of the problems is about that column.
fn is_about(problems: &Problems, column: &str) -> bool {
    problems.shown.iter().any(|problem| problem.field == column)
}

/// The `id` of the first field of the form that something is wrong with.
pub fn first_wrong(problems: &Problems) -> String {
    let columns = FIELDS.map(|field| Row::COLUMNS[field]);
    let wrong = columns.into_iter().find(|column| is_about(problems, column));
    format!("cell-{}", wrong.unwrap_or(columns[0]))
}

/// The form of a row; empty where none is being written.
pub fn form(form: Option<&Form>) -> String {
    let mut html = Html::default();
    let h = &mut html;
    let Some(form) = form else { return String::new() };
    let heading = if form.place.is_some() { said::CHANGE_ROW } else { said::NEW_ROW };
    h.wrap(
        "<div class=\"row-form\" role=\"group\" aria-labelledby=\"row-form\"><h3 id=\"row-form\">",
        heading,
        "</h3>",
    );
    if let Some(problems) = &form.problems {
        h.raw("<div class=\"notice\" role=\"alert\" id=\"row-problems\"><ul>");
        for problem in &problems.shown {
            h.wrap("<li>", &words::problem(problem), "</li>");
        }
        h.raw("</ul></div>");
    }
    h.raw("<div class=\"row-fields\">");
    for field in FIELDS {
        let column = Row::COLUMNS[field];
        h.wrap(
            "<label class=\"field\"><span>",
            column_name(column),
            "</span><input type=\"text\" autocomplete=\"off\" ",
        );
        h.wrap("id=\"cell-", column, "\" data-cell value=\"").text(form.cells.get(field).map_or("", String::as_str));
        let is_wrong = form.problems.as_ref().is_some_and(|problems| is_about(problems, column));
        h.raw(if is_wrong {
            "\" aria-invalid=\"true\" aria-describedby=\"row-problems\"></label>"
        } else {
            "\"></label>"
        });
    }
    h.wrap(
        "</div><p class=\"ways\"><button type=\"button\" class=\"way primary\" data-pack=\"take-in\">",
        said::TAKE_IN,
        "</button>",
    );
    h.wrap("<button type=\"button\" class=\"way\" data-pack=\"leave\">", said::LEAVE, "</button></p></div>");
    html.finish()
}
