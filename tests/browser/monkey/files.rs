//! Files to bring: sound ones, faulty ones, and sound ones with a few letters changed.

use super::chance::Chance;

const SOUND: [&str; 3] = [
    "account,industry,lob,function,channel,direction,employer,example
Harbor Bank,Banking,Card Services,Customer service,Voice call,inbound,Sampaguita Support,\"Hi, this is Harbor Bank\"
Harbor Bank,Banking,Card Services,Customer service,Email,inbound,Sampaguita Support,Answers a letter.
Harbor Bank,Banking,Collections,Collections,Voice call,outbound,Sampaguita Support,Reminds of a bill.
Nimbus Air,Travel,Bookings,Sales,Live chat,inbound,,Changes a seat.
",
    "account;lob;channel\nOne;Two;Voice\nOne;Three;Email\nFour;Two;Chat\n",
    include_str!("../../../public/pack/pack-template.csv"),
];
const SOUND_JSON: &str = include_str!("../../../public/pack/pack-template.json");
const FAULTY: [&str; 8] = [
    "",
    "account,lob,channel\nHarbor Bank,,Email\n,Sales,Email\n",
    "account,lob,channel\nHarbor Bank,Sales,Email\nHarbor Bank,Sales,Email\n",
    "name,work\na,b\n",
    "{\"format\": 1",
    "[]",
    "<html><script>alert(1)</script></html>",
    "account,lob,channel\n\"never closed,b,c\n",
];
/// Names that mean harm; as data they are names.
const HOSTILE: &str = "account,lob,channel,example
<img src=x onerror=alert(1)>,\"\"\"><script>alert(1)</script>\",Voice,<b>bold</b>
__proto__,constructor,toString,%00
=1+1,\u{202e}evil,\u{1f469}\u{200d}\u{1f4bb},' or 1=1
";

/// A file's name and text.
pub(super) fn any(chance: &mut Chance) -> (String, String) {
    match chance.below(10) {
        0..4 => ("clients.csv".into(), (*chance.one_of(&SOUND)).into()),
        4 => ("mine.json".into(), SOUND_JSON.into()),
        5 => ("odd.csv".into(), HOSTILE.into()),
        6 => ("changed.json".into(), changed(chance, SOUND_JSON)),
        7 => {
            let text = *chance.one_of(&SOUND);
            ("changed.csv".into(), changed(chance, text))
        }
        _ => ("bad.csv".into(), (*chance.one_of(&FAULTY)).into()),
    }
}

/// The text with a few letters put elsewhere, doubled or left out.
fn changed(chance: &mut Chance, text: &str) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for _ in 0..=chance.below(3) {
        let place = chance.below(letters.len());
        match chance.below(3) {
            0 => drop(letters.remove(place)),
            1 => letters.insert(place, letters[place]),
            _ => {
                let other = chance.below(letters.len());
                letters.swap(place, other);
            }
        }
    }
    letters.into_iter().collect()
}

/// So many programs, twice as many as the columns of a map that is drawn whole hold.
pub(super) fn large(rows: usize) -> String {
    let channels = ["Voice", "Email", "Chat", "Social media"];
    let line = |row: usize| {
        format!(
            "Client {},Industry {},Desk {},Function {},{},{},Partner {},Line {row}\n",
            row / 8,
            row / 8 % 20,
            row % 8 * 40 + row / 8 % 40,
            row % 8,
            channels[row % 4],
            if row.is_multiple_of(3) { "outbound" } else { "inbound" },
            row / 8 % 50,
        )
    };
    let head = "account,industry,lob,function,channel,direction,employer,example\n".to_owned();
    head + &(0..rows).map(line).collect::<String>()
}
