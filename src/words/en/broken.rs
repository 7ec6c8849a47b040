//! The words of the report that a page offers when its program has died. What stands over it is in `index.html`, which is there when
//! nothing else is; `public/broken.js` says these.

/// Before the way out for whom a reload does not help.
pub const AGAIN: &str = "It breaks again?";
/// Leads there.
pub const START: &str = "Start at the built-in map";
/// After it.
pub const WITHOUT: &str = ", without what is in the address. Your own data stay kept, and are not shown there.";
/// Unfolds the report.
pub const REPORT: &str = "What a report would say";
/// What is in it, and what is not.
pub const HOLDS: &str = "It holds which build this is, which lines of the program were running, the kind of page, the browser and the size of \
     its window. It holds nothing that you typed, chose, answered or brought. It goes nowhere by itself: copy it, and paste it into a message \
     to whoever gave you this page.";
/// Copies it.
pub const COPY: &str = "Copy a report";
/// It is copied.
pub const COPIED: &str = "Copied. Paste it into a message.";
/// It could not be copied.
pub const BY_HAND: &str =
    "The browser did not let the page copy. The report is selected: copy it with Ctrl+C, or Command+C on a Mac.";
/// Stands for a cause whose words may hold what is the visitor's.
pub const UNNAMED: &str = "(left out: its words may be yours)";
/// In an order that `site/src/report.rs` hands on: each with the name that the script knows it by.
pub const ALL: [(&str, &str); 9] = [
    ("again", AGAIN),
    ("start", START),
    ("without", WITHOUT),
    ("report", REPORT),
    ("holds", HOLDS),
    ("copy", COPY),
    ("copied", COPIED),
    ("byHand", BY_HAND),
    ("unnamed", UNNAMED),
];
