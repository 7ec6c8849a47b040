//! Progress as a file, and two of them made one.

use floorwalker::domain::review::file::LONGEST_TEXT;
use floorwalker::domain::review::progress::{MOST_RECALLS, MOST_RECORDED};
use floorwalker::domain::review::{Progress, ProgressFault, Skill, read, write};

use super::{TODAY, after, names};

#[test]
fn of_two_memories_the_later_stays() {
    let mut here = after(&[("both", true, TODAY), ("here", true, TODAY), ("often", true, TODAY)]);
    let mut there =
        after(&[("both", false, TODAY + 1), ("often", true, TODAY), ("often", true, TODAY), ("there", true, 9)]);
    there.record("of there", &[], Skill::Produce, true, TODAY + 2);
    there.set_goal(Some(7));
    here.merge(there.clone());
    assert_eq!(names(here.recalls()), ["both", "here", "often", "there"]);
    assert_eq!(here.recalls()[0], there.recalls()[0]);
    assert_eq!(here.recalls()[2].reviews, 2);
    assert_eq!((here.goal(), here.answered(TODAY + 2)), (Some(7), 1));
    assert!(here.is_recorded("of there") && here.is_recorded("#/quiz 0"));
    let merged = here.clone();
    here.merge(there);
    assert_eq!(here, merged, "twice is once");
}

#[test]
fn the_file_is_what_it_says() {
    let mut progress = after(&[("lob", true, TODAY), ("account", false, TODAY + 1)]);
    progress.set_goal(Some(10));
    let expected = concat!(
        r#"{"floorwalker":"progress","version":"1","algorithm":"fsrs6","goal":"10","today":["20001","1"],"#,
        "\n\"recalls\":[\n",
        r#"["account","recognise","2120","64133","20001","1","1","wrong"],"#,
        "\n",
        r#"["lob","recognise","23065","21181","20000","1","0","right"]],"#,
        "\n",
        r#""recorded":["1164361258","1181138877"]}"#,
        "\n"
    );
    assert_eq!(write(&progress), expected, "a change here is a new version: files of visitors look like this");
    assert_eq!(read(expected).unwrap(), progress);
}

#[test]
fn the_largest_progress_fits() {
    let mut rows = Vec::new();
    for number in 0..MOST_RECALLS {
        let most = u32::MAX;
        rows.push(format!(
            "[\"{number:080}\",\"recognise\",\"365000000\",\"100000\",\"{most}\",\"{most}\",\"{most}\",\"wrong\"]"
        ));
    }
    let text = write(&Progress::default()).replace("\"recalls\":[]", &format!("\"recalls\":[{}]", rows.join(",")));
    let progress = read(&text).unwrap();
    assert_eq!(progress.recalls().len(), MOST_RECALLS);
    assert!(write(&progress).len() + MOST_RECORDED * 13 < LONGEST_TEXT * 3 / 4);
    let more =
        text.replace("\"recalls\":[", "\"recalls\":[[\"x\",\"produce\",\"10\",\"10000\",\"0\",\"1\",\"0\",\"right\"],");
    assert_eq!(read(&more), Err(ProgressFault::Broken("recalls")));
}

#[test]
fn what_is_no_progress_is_refused_with_a_reason() {
    let sound = write(&after(&[("lob", true, TODAY)]));
    let row = r#"["lob","recognise","23065","21181","20000","1","0","right"]"#;
    assert!(sound.contains(row));
    let broken = ProgressFault::Broken;
    for (from, to, fault) in [
        ("\"1\",\"algorithm\"", "\"2\",\"algorithm\"", ProgressFault::Newer),
        ("\"1\",\"algorithm\"", "\"0\",\"algorithm\"", broken("version")),
        ("\"1\",\"algorithm\"", "\"one\",\"algorithm\"", broken("version")),
        ("\"version\"", "\"versions\"", broken("version")),
        ("\"fsrs6\"", "\"fsrs7\"", broken("algorithm")),
        ("\"progress\"", "\"content\"", ProgressFault::Foreign),
        ("\"floorwalker\"", "\"other\"", ProgressFault::Foreign),
        ("{", "{\"more\":\"\",", ProgressFault::Foreign),
        ("\"goal\":\"0\"", "\"goal\":\"1001\"", broken("goal")),
        ("\"goal\":\"0\"", "\"goal\":\"-1\"", broken("goal")),
        ("\"goal\":\"0\"", "\"goal\":0", ProgressFault::Unreadable),
        ("\"goal\":\"0\"", "\"goal\":[]", broken("goal")),
        ("[\"20000\",\"1\"]", "[\"20000\"]", broken("today")),
        ("[\"20000\",\"1\"]", "[\"20000\",\"1\",\"1\"]", broken("today")),
        ("[\"20000\",\"1\"]", "[\"20000\",\"4294967296\"]", broken("today")),
        (row, "\"lob\"", broken("recalls")),
        (row, "[]", broken("recalls")),
        ("\"lob\"", "\"\"", broken("recalls")),
        ("\"lob\"", "\"l\\u0000b\"", broken("recalls")),
        ("\"recognise\"", "\"guess\"", broken("recalls")),
        ("\"23065\"", "\"9\"", broken("recalls")),
        ("\"23065\"", "\"365100000\"", broken("recalls")),
        ("\"23065\"", "\"4294967295\"", broken("recalls")),
        ("\"23065\"", "\"2.3\"", broken("recalls")),
        ("\"23065\"", "\"NaN\"", broken("recalls")),
        ("\"21181\"", "\"9999\"", broken("recalls")),
        ("\"21181\"", "\"100001\"", broken("recalls")),
        ("\"1\",\"0\",\"right\"", "\"0\",\"0\",\"right\"", broken("recalls")),
        ("\"1\",\"0\",\"right\"", "\"1\",\"2\",\"right\"", broken("recalls")),
        ("\"1\",\"0\",\"right\"", "\"1\",\"0\",\"\"", broken("recalls")),
        ("\"recorded\":[", "\"recorded\":[\"\",", broken("recorded")),
        ("\"recorded\":[", "\"recorded\":[[],", broken("recorded")),
        ("\"recorded\":[", "\"goal\":\"\",\"recorded\":[", ProgressFault::Unreadable),
    ] {
        let text = sound.replacen(from, to, 1);
        assert_ne!(text, sound, "{from}");
        assert_eq!(read(&text), Err(fault), "{from} → {to}");
    }
    for (text, fault) in [
        (String::new(), ProgressFault::Unreadable),
        ("\"progress\"".into(), ProgressFault::Foreign),
        ("[]".into(), ProgressFault::Foreign),
        ("{}".into(), ProgressFault::Foreign),
        ("[".repeat(LONGEST_TEXT), ProgressFault::Unreadable),
        (" ".repeat(LONGEST_TEXT + 1), ProgressFault::TooLong),
        (
            format!("{{{}}}", (0..90_000).map(|name| format!("\"{name}\":\"\"")).collect::<Vec<_>>().join(",")),
            ProgressFault::Unreadable,
        ),
    ] {
        assert_eq!(read(&text), Err(fault), "{}", &text[..text.len().min(20)]);
    }
    // Cut short anywhere it is not taken, whatever stands before the cut.
    let end = sound.trim_end().len();
    assert!((0..end).all(|cut| read(&sound[..cut]).is_err()));
}

#[test]
fn each_fault_tells_the_remedy() {
    use ProgressFault::{Broken, Foreign, Newer, TooLong, Unreadable};
    let told = [TooLong, Unreadable, Foreign, Newer, Broken("goal")].map(|fault| fault.to_string());
    for sentence in &told {
        assert!(sentence.contains(". ") && sentence.ends_with('.'), "what, and what to do: {sentence}");
        assert_eq!(told.iter().filter(|other| *other == sentence).count(), 1, "{sentence}");
    }
}
