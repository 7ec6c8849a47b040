//! The words of the page that gives the markup for other pages. `public/share.js` finds what it says there.

/// What the page is.
pub const HEADING: &str = "Put a view on your own page";
/// The same in a sentence.
pub const LEAD: &str =
    "Choose what to show, copy one piece of markup, and paste it where it should stand on your page.";
/// The label of the views.
pub const WHAT: &str = "What to show";
/// The view that the visitor came from.
pub const AS_IT_IS: &str = "The view you came from, as it is";
/// The whole map.
pub const MAP: &str = "The map";
/// The whole glossary.
pub const GLOSSARY: &str = "The glossary";
/// One entry.
pub const ENTRY: &str = "One entry";
/// One comparison.
pub const COMPARISON: &str = "A comparison";
/// The fit check.
pub const FIT: &str = "The job check";
/// A quiz.
pub const QUIZ: &str = "A quiz of five questions";
/// A tour.
pub const TOUR: &str = "A tour";
/// The label of the list of entries, comparisons, tours or quizzes.
pub const WHICH: &str = "Which one";
/// The label of the themes.
pub const THEME: &str = "Colors";
/// The themes, with their names in the markup.
pub const THEMES: [(&str, &str); 3] = [("auto", "As the reader's device"), ("light", "Light"), ("dark", "Dark")];
/// The label of the kinds of markup.
pub const KIND: &str = "Markup";
/// The kinds of markup, with the names that the script knows.
pub const KINDS: [(&str, &str); 3] =
    [("script", "A script"), ("element", "An element, for several"), ("iframe", "A frame without scripts")];
/// The label of the markup.
pub const MARKUP: &str = "Copy this";
/// Copies it.
pub const COPY: &str = "Copy";
/// It is copied.
pub const COPIED: &str = "Copied.";
/// It could not be copied.
pub const BY_HAND: &str =
    "The browser did not let the page copy. The text is selected: copy it with Ctrl+C, or Command+C on a Mac.";
/// The heading over the view as it will look.
pub const PREVIEW: &str = "How it will look";
/// The heading over what the host should know.
pub const KNOW: &str = "Good to know";
/// How tall the frame is, what the host's policy must allow, and that nothing is tracked.
pub const NOTES: [&str; 3] = [
    "With the script or the element, the height follows what is shown; a frame without scripts keeps the height that the markup gives.",
    "If your site has a content security policy, it must name this site in frame-src, and for the script or the element in script-src \
     too.",
    "Nothing is tracked: the frame sets no cookies, sends nothing anywhere, and leaves your page's focus, scrolling and history alone.",
];
/// Without scripts the page cannot write the markup.
pub const NO_SCRIPTS: &str = "This page needs scripts to write the markup for you. By hand it is a frame with the address of this site, then \
     embed/, then # and the view as the address bar of the map shows it.";
