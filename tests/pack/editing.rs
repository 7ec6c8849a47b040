//! A pack is changed, and looked through.

use floorwalker::domain::pack::Row;

use super::{SMALL, import, pack, said};

#[test]
fn rows_are_edited_and_edits_undone() {
    let mut pack = pack(SMALL);
    let start = pack.clone();
    let row = Row { account: "Pilar", lob: "Sales", channel: "Chat", industry: "Retail", ..Row::default() };
    assert_eq!(pack.add(row).map_err(|problems| said(&problems)), Ok(3));
    assert_eq!(pack.row(3).unwrap().function, "Sales and retention");
    assert!(pack.can_undo() && !pack.can_redo());
    let added = pack.clone();
    assert!(pack.change(0, Row { industry: "Telecoms", ..pack.clone().row(0).unwrap() }).is_ok());
    assert_eq!(pack.row(1).unwrap().industry, "Telecoms", "what is said of an account holds for all its programs");
    assert!(pack.remove(2));
    assert_eq!(pack.len(), 3);
    let edited = pack.clone();
    assert!(pack.undo() && pack.undo());
    assert_eq!(pack, added);
    assert!(pack.undo() && !pack.undo());
    assert_eq!(pack, start);
    assert!(pack.redo() && pack.redo() && pack.redo() && !pack.redo());
    assert_eq!(pack, edited);
}

#[test]
fn an_edit_that_is_refused_changes_nothing() {
    let mut pack = pack(SMALL);
    let (start, first) = (pack.clone(), pack.clone());
    let first = first.row(0).unwrap();
    for (row, expected) in [
        (Row::default(), "account: Nothing is written here. Fill it in."),
        (
            Row { account: "nova ", lob: "BILLING", channel: "voice", ..first },
            "This stands twice; it is the same as program 1.",
        ),
        (
            Row { direction: "sideways", lob: "Sales", ..first },
            "direction “sideways”: This is none of the choices. Write one of: inbound,",
        ),
        (Row { direction: "none", lob: "Sales", ..first }, "direction “none”: “Voice” is contact with customers."),
        (Row { example: &"x".repeat(161), lob: "Sales", ..first }, "It has 161 characters, and 160 fit. Shorten it."),
        (Row { lob: "Sales", function: "Cooking", medium: "none", ..first }, "Of “Voice” it is already said: “voice”"),
    ] {
        let problems = pack.add(row).unwrap_err();
        assert!(said(&problems).iter().any(|text| text.contains(expected)), "{expected}: {:?}", said(&problems));
        assert_eq!(pack, start);
        assert!(!pack.can_undo());
    }
}

#[test]
fn a_channels_new_medium_turns_all_its_programs() {
    let mut pack = pack("account,lob,channel\nA1,Sales,Tickets\nB1,Billing,Tickets\n");
    let start = pack.clone();
    let row = Row { medium: "none", direction: "none", ..start.row(0).unwrap() };
    assert_eq!(pack.change(0, row).map_err(|problems| said(&problems)), Ok(()));
    assert_eq!(pack.row(1).unwrap().direction, "none");
    assert!(pack.undo());
    assert_eq!(pack, start);
}

#[test]
fn the_rows_with_a_text_are_those_with_a_cell_that_has_it() {
    let pack = import(
        "rows.csv",
        "account,industry,lob,function,channel,direction,employer,example\n\
         Alfa,Travel,Billing,Care,Voice,inbound,Partner One,Your bill is ready.\n\
         Alfa,Travel,Sales,Growth,Chat,outbound,Partner One,\n\
         Brávo,Retail,Billing,Care,Email,both,,Über uns\n",
    )
    .unwrap();
    assert_eq!(pack.accounts(), 2);
    let everywhere = [
        "", " ", "alfa", "BRÁVO", "travel", "bill", "care", "non-voice", "outbound", "partner", "ready", "über",
        "nowhere",
    ];
    for asked in everywhere {
        let lower = asked.trim().to_lowercase();
        let has = |place: &usize| {
            let row = pack.row(*place).unwrap();
            row.cells().iter().any(|cell| cell.to_lowercase().contains(&lower))
        };
        let expected: Vec<usize> = (0..pack.len()).filter(has).collect();
        assert_eq!(pack.rows_with(asked), expected, "asked for {asked:?}");
    }
    assert_eq!(pack.rows_with("partner"), [0, 1]);
    assert!(pack.rows_with("nowhere").is_empty());
}
