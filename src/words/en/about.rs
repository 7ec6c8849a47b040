//! The page about the program.

/// The sections of the page about the program.
pub const ABOUT: [(&str, &[&str]); 4] = [
    (
        "What this is",
        &[
            "A floor walker is the experienced agent who walks a call center's floor and answers the newcomers' \
             questions. This page is that person in a browser tab.",
            "The map shows who works for whom: a company employs the agents, an account lends its name, a line of \
             business is the work, a channel carries it. The glossary explains the words and says so where usage varies.",
        ],
    ),
    (
        "How far to trust it",
        &["Companies, accounts and example lines are made up. What they show is how such work is commonly set up, \
             not who serves whom. Each entry names its sources, and where they disagree it says who says what."],
    ),
    (
        "Privacy",
        &[
            "The page asks nobody but the site it came from. No cookies, no counting, no sign-in.",
            "What you answer in the quiz stays in this tab. Only if you ask for it, it is kept on your device for review, and \
             you can delete it there. Where the quiz is embedded, the page around it is told which questions were right.",
        ],
    ),
    (
        "Licence",
        &[
            "The texts are free to share and adapt with credit to Floorwalker (CC BY 4.0). The program is free software \
             (MIT or Apache 2.0, as you choose).",
        ],
    ),
];
