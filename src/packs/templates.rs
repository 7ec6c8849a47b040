//! The files that show how data are written. They are part of the program, so that whoever has this page has them without a network too.

use crate::platform::files;
use crate::words::data as said;

/// Their kinds and texts, in the order of [`said::TEMPLATES`].
const TEXTS: [(&str, &str); 3] = [
    ("text/csv", include_str!("../../public/pack/pack-template.csv")),
    ("application/json", include_str!("../../public/pack/pack-template.json")),
    ("application/json", include_str!("../../public/pack/pack.schema.json")),
];

/// Hands the visitor the file at that place of the list; what there is to say of it.
pub(super) fn save(place: Option<usize>) -> String {
    let file = place.and_then(|place| Some((said::TEMPLATES.get(place)?.0, *TEXTS.get(place)?)));
    let Some((name, (kind, text))) = file else { return String::new() };
    if files::save(name, kind, text) { said::saved(name, "") } else { said::UNSAVED.into() }
}
