//! The pictures of link previews and the icons, as they are written for every entry and comparison.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test ends by panicking")]
#![allow(clippy::cast_precision_loss, clippy::format_collect, reason = "pixels are few, and so are palettes")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use floorwalker::content;
use floorwalker::domain::atlas::Atlas;
use floorwalker_site::address::Home;
use floorwalker_site::assets::Assets;
use floorwalker_site::folder::Folder;
use floorwalker_site::pictures::cards::{Card, Name};
use floorwalker_site::pictures::colors::Colors;
use floorwalker_site::pictures::drawing::MARGIN;
use floorwalker_site::pictures::font::Fonts;
use floorwalker_site::pictures::icons::{self, FAVICON, FAVICON_SIZES, ICONS};
use floorwalker_site::pictures::store::{Store, is_whole};
use floorwalker_site::pictures::{self, FRONT, SIZE, of_comparison, of_entry, paint};
use floorwalker_site::{Extent, Site};
use resvg::tiny_skia::Rect;
use resvg::usvg::{Group, Node, Tree};

fn atlas() -> Atlas {
    Atlas::read(content::FILES).unwrap()
}

/// A folder for one test, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    folder
}

/// Where the texts of a picture stand.
fn texts(tree: &Tree) -> Vec<(String, Rect)> {
    fn collect(group: &Group, found: &mut Vec<(String, Rect)>) {
        for node in group.children() {
            match node {
                Node::Group(group) => collect(group, found),
                Node::Text(text) => {
                    let words = text.chunks().iter().map(resvg::usvg::TextChunk::text).collect();
                    found.push((words, text.flattened().abs_bounding_box()));
                }
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    collect(tree.root(), &mut found);
    found
}

/// What is wrong with where the texts of a picture stand.
fn faults(svg: &str, fonts: &Fonts) -> Vec<String> {
    let texts = texts(&paint::read(svg, fonts).unwrap());
    let mut faults = Vec::new();
    for (place, (text, at)) in texts.iter().enumerate() {
        // An "A" or "j" may reach a little over the side of its own room.
        let is_inside = at.left() >= MARGIN - 4.0
            && at.right() <= 1200.0 - MARGIN + 4.0
            && at.top() >= 40.0
            && at.bottom() <= 590.0;
        if !is_inside {
            faults.push(format!("{text:?} at {at:?} is outside"));
        }
        for (other, there) in &texts[..place] {
            if at.intersect(there).is_some() {
                faults.push(format!("{text:?} lies on {other:?}"));
            }
        }
    }
    faults
}

#[test]
fn every_entry_and_comparison_and_the_site_have_a_picture_of_their_own() {
    let (atlas, fonts) = (atlas(), Fonts::read().unwrap());
    let pictures = pictures::all(&atlas, &fonts).unwrap();
    let names: BTreeSet<&str> = pictures.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names.len(), pictures.len(), "two pictures have one name");
    assert_eq!(names.len(), atlas.terms().len() + atlas.comparisons().len() + 1);
    assert!(atlas.terms().iter().all(|term| names.contains(of_entry(&term.slug).as_str())));
    assert!(atlas.comparisons().iter().all(|one| names.contains(of_comparison(&one.slug).as_str())));
    assert!(names.contains(FRONT));
    let drawn: BTreeSet<&str> = pictures.iter().map(|(_, svg)| svg.as_str()).collect();
    assert_eq!(drawn.len(), pictures.len(), "two pictures show the same");
}

#[test]
fn every_picture_is_written_in_the_size_that_link_previews_want() {
    let folder = folder("whole");
    let top = Folder::at(&folder);
    let site = Site {
        assets: Assets::new(top.clone()),
        folder: top.clone(),
        atlas: atlas(),
        home: Home::Unknown,
        extent: Extent::Whole,
        credits: String::new(),
    };
    pictures::write(&site, &pictures::store::folder()).unwrap();
    let mut bytes = 0;
    for (name, _) in pictures::all(&site.atlas, &Fonts::read().unwrap()).unwrap() {
        let picture = top.read(&name).unwrap();
        assert!(is_whole(&picture, (1200, 630)), "{name}");
        assert!(picture.len() < 40_000, "{name} weighs {} bytes", picture.len());
        bytes += picture.len();
    }
    assert!(bytes < 9_000_000, "all of them weigh {bytes} bytes");
    assert!(ICONS.iter().all(|icon| top.read(icon.file).is_ok()) && top.read(FAVICON).is_ok());
}

#[test]
fn no_text_leaves_its_room_or_lies_on_another() {
    let (atlas, fonts) = (atlas(), Fonts::read().unwrap());
    for (name, svg) in pictures::all(&atlas, &fonts).unwrap() {
        assert_eq!(faults(&svg, &fonts), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn every_letter_is_in_the_font() {
    let (atlas, fonts) = (atlas(), Fonts::read().unwrap());
    assert!(!fonts.can_write("\u{4e00}"), "the question can be answered with no");
    for term in atlas.terms() {
        let said = format!("{}{}{}", term.name, term.acronym.as_deref().unwrap_or_default(), term.summary);
        assert!(fonts.can_write(&said), "{}", term.slug);
    }
    for comparison in atlas.comparisons() {
        let names: String = comparison.columns.iter().map(|column| column.name.as_str()).collect();
        assert!(fonts.can_write(&(names + &comparison.name + &comparison.summary)), "{}", comparison.slug);
    }
}

#[test]
fn texts_that_the_content_does_not_have_yet_stay_inside_too() {
    let (colors, fonts) = (Colors::read().unwrap(), Fonts::read().unwrap());
    let long = "Niederspannungshauptverteilungsschaltanlagenwartung".repeat(2);
    let many = "several words that go on and on ".repeat(20);
    for name in ["\u{c4}\u{d1}O \u{17c}\u{f3}\u{142}w \u{3a9}", "i", "a < b & \"c\"", long.as_str(), many.as_str()] {
        for sentence in ["Short.", many.as_str(), long.as_str()] {
            for tag in [None, Some("WWW"), Some("A")] {
                let names = vec![Name { text: name, tag }];
                let card = Card { kind: "Kind", names, sentence, line: 6 };
                assert_eq!(
                    faults(&card.draw(&colors, &fonts), &fonts),
                    Vec::<String>::new(),
                    "{name} {tag:?} {sentence}"
                );
            }
        }
        let names = vec![Name { text: name, tag: None }; 3];
        let card = Card { kind: "Kind", names, sentence: "One sentence.", line: 0 };
        assert_eq!(faults(&card.draw(&colors, &fonts), &fonts), Vec::<String>::new(), "three times {name}");
    }
}

#[test]
fn what_has_no_room_is_cut_off_at_a_word() {
    let (colors, fonts) = (Colors::read().unwrap(), Fonts::read().unwrap());
    let sentence = "several words that go on and on ".repeat(20);
    let card = Card { kind: "Kind", names: vec![Name { text: "Hold", tag: None }], sentence: &sentence, line: 0 };
    let texts = texts(&paint::read(&card.draw(&colors, &fonts), &fonts).unwrap());
    let (last, _) = texts.last().unwrap();
    let words = last.strip_suffix('\u{2026}').expect("an ellipsis");
    assert!(
        words.split(' ').all(|word| "several words that go on and".split(' ').any(|known| known == word)),
        "{last}"
    );
}

#[test]
fn the_short_form_of_a_compared_name_is_its_tag() {
    let atlas = atlas();
    let of = |slug: &str| atlas.comparisons().iter().find(|one| one.slug == slug).unwrap();
    let tags = |slug: &str| -> Vec<Option<String>> {
        Card::of_comparison(of(slug)).names.iter().map(|name| name.tag.map(str::to_owned)).collect()
    };
    assert_eq!(tags("csat-or-nps"), [Some("CSAT".to_owned()), Some("NPS".to_owned())]);
    assert_eq!(tags("front-line-or-back-office"), [None, None], "an explanation is no short form");
}

#[test]
fn the_same_text_gives_the_same_bytes() {
    let (atlas, fonts) = (atlas(), Fonts::read().unwrap());
    let again = Fonts::read().unwrap();
    for (name, svg) in pictures::all(&atlas, &fonts).unwrap().iter().step_by(50) {
        assert!(paint::paint(svg, &fonts, SIZE) == paint::paint(svg, &again, SIZE), "{name} is drawn differently");
    }
}

#[test]
fn a_spoilt_picture_is_drawn_anew_and_a_sound_one_is_not() {
    let fonts = Fonts::read().unwrap();
    let folder = folder("spoilt");
    let store = Store::at(&folder);
    let svg = pictures::all(&atlas(), &fonts).unwrap().pop().unwrap().1;
    let sound = store.picture(&svg, &fonts, SIZE).unwrap();
    let files: Vec<PathBuf> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    let [file] = files.as_slice() else { panic!("one file is expected, found {files:?}") };
    let other = store.picture(&svg, &fonts, (120, 63)).unwrap();
    for spoilt in [&[][..], b"<html>", &sound[..sound.len() / 2], &other] {
        fs::write(file, spoilt).unwrap();
        assert!(store.picture(&svg, &fonts, SIZE).unwrap() == sound);
        assert!(fs::read(file).unwrap() == sound, "the spoilt file stays");
    }
    // Nobody draws this one: it can only come from the folder.
    let mut kept = sound.clone();
    let at = kept.len() - 20;
    kept[at] ^= 1;
    fs::write(file, &kept).unwrap();
    assert!(store.picture(&svg, &fonts, SIZE).unwrap() == kept);
}

#[test]
fn icons_have_the_sizes_that_their_names_promise() {
    let (fonts, store) = (Fonts::read().unwrap(), Store::at(&folder("icons")));
    let files = icons::all(&store, &fonts).unwrap();
    for icon in ICONS {
        let (_, bytes) = files.iter().find(|(name, _)| *name == icon.file).unwrap();
        assert!(icon.file.ends_with(&format!("-{}.png", icon.size)));
        assert!(is_whole(bytes, (icon.size, icon.size)), "{}", icon.file);
        assert_eq!(bytes.windows(4).any(|four| four == b"tRNS"), !icon.is_full, "{}: is its ground whole?", icon.file);
    }
    let (_, favicon) = files.iter().find(|(name, _)| *name == FAVICON).unwrap();
    assert_eq!(favicon[..6], [0, 0, 1, 0, 3, 0]);
    for (place, size) in FAVICON_SIZES.into_iter().enumerate() {
        let entry = &favicon[6 + 16 * place..][..16];
        let number = |at: usize| u32::from_le_bytes(entry[at..at + 4].try_into().unwrap()) as usize;
        assert_eq!(u32::from(entry[0]), size);
        assert!(is_whole(&favicon[number(12)..number(12) + number(8)], (size, size)));
    }
}

#[test]
fn the_mark_of_the_full_icon_lies_in_the_circle_that_no_system_cuts_into() {
    let svg = icons::full().unwrap();
    let ground = Colors::read().unwrap().ink;
    let fonts = Fonts::read().unwrap();
    let bytes = paint::paint(&svg, &fonts, (200, 200)).unwrap();
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
    let mut places = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut places).unwrap();
    let palette = reader.info().palette.clone().unwrap();
    let color =
        |place: u8| palette[usize::from(place) * 3..][..3].iter().map(|part| format!("{part:02x}")).collect::<String>();
    let mut marked = 0;
    for (at, place) in places.iter().enumerate() {
        let (x, y) = ((at % 200) as f32 + 0.5 - 100.0, (at / 200) as f32 + 0.5 - 100.0);
        if format!("#{}", color(*place)) != ground {
            marked += 1;
            assert!(x.hypot(y) <= 80.0, "the mark reaches to {x}, {y} of a circle of 80");
        }
    }
    assert!(marked > 4000, "there is a mark: {marked} pixels");
}

#[test]
fn the_sign_has_the_colors_of_the_sheet() {
    let (sign, sheet) = (include_str!("../../public/icon.svg"), include_str!("../../style/tokens.css"));
    for color in sign.split("=\"#").skip(1).map(|rest| rest.split('"').next().unwrap()).filter(|color| *color != "fff")
    {
        assert!(sheet.contains(&format!("#{color};")), "public/icon.svg has #{color}, style/tokens.css has not");
    }
}
