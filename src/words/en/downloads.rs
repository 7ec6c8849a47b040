//! What can be taken away from the site.

/// The heading over the files.
pub const DOWNLOADS_HEADING: &str = "Take it with you";
/// The way to the terms of what others wrote of the program.
pub const CREDITS_LINK: &str = "Who else wrote parts of it, and on which terms";
/// The files at the site's top: name, link, and what they are for. A browser test holds the sizes.
pub const DOWNLOADS: [(&str, &str, &str); 2] = [
    (
        "floorwalker.html",
        "Floorwalker in one file (2.5 MB)",
        "opens with a double click, needs no network, and can be sent or carried on a stick.",
    ),
    (
        "floorwalker-scorm12.zip",
        "The same as a package for learning systems (SCORM 1.2, 0.8 MB)",
        "tells Moodle and its like each learner's best score.",
    ),
];
