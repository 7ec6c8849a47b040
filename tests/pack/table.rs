//! Tables that lack something, mislead, or only look odd.

use super::refusals::{csv, import, refused_with};
use super::said;

#[test]
fn a_table_that_is_none_says_what_it_lacks() {
    for (text, expected) in [
        (
            "Dear all, here is the data\nbest, Ann",
            "Line 1, row 1: “Dear all  here is the data”: The first row does not name the columns.",
        ),
        ("account,lob\nNova,Sales", "Line 1, row 1: channel: This column is missing."),
        ("account,lob,channel,colour\n", "Line 1, row 1: “colour”: No column has this name."),
        ("account,client,lob,channel\n", "Line 1, row 1: “client”: Two columns mean the same. Take one out."),
        ("account,lob,channel\n", "The file has no programs."),
        (&csv("Nova,Sales\n"), "Line 2, row 2: “Nova”: The row has 2 cells, and the header 3."),
        (&csv("Nova,Sales,Voice,more\n"), "Line 2, row 2: “Nova”: The row has 4 cells, and the header 3."),
        (
            &csv("\"Nova\nOne\",Sales,Voice\n\nOrbit,,Voice\n"),
            "Line 5, row 4: lob: Nothing is written here. Fill it in.",
        ),
        (&csv("\"Nova,Sales,Voice\nOrbit,Sales,Voice\n"), "Line 2, row 2: “Nova,Sales,Voice"),
        (&csv("\"Nova\" One,Sales,Voice\n"), "Line 2, row 2: “ One”: Text stands after a closing quotation mark."),
        (
            &csv(&format!("{},Sales,Voice\n", "x".repeat(1_000_000))),
            "Line 2, row 2: This is longer than 64 KB in one piece.",
        ),
        (&csv(&",".repeat(100_000)), "Line 2, row 2: There are more than 64 cells. Take the others out."),
        (
            &csv("Nova,Sales,Voice\n nova ,SALES,voice\n"),
            "Line 3, row 3: “Nova, Sales, Voice”: This stands twice; it is the same as line 2, row 2.",
        ),
        (
            "account,industry,lob,channel\nNova,Retail,Sales,Voice\nNova,Travel,Billing,Voice\n",
            "Line 3, row 3: industry “Travel”: Of “Nova” it is already said: “Retail” (first named in line 2). Write the same, or nothing.",
        ),
        (
            "account,lob,channel,direction\nNova,Sales,Voice,up\n",
            "Line 2, row 2: direction “up”: This is none of the choices. Write one of: inbound, outbound, both, none.",
        ),
        (
            "account,lob,channel,direction\nNova,Sales,Back office,inbound\n",
            "Line 2, row 2: direction “inbound”: Over “Back office” there is no contact with customers.",
        ),
        (
            "account,lob,channel,direction\nNova,Sales,Voice,none\n",
            "Line 2, row 2: direction “none”: “Voice” is contact with customers.",
        ),
    ] {
        refused_with(text, expected);
    }
}

#[test]
fn values_that_mislead_the_eye_are_refused() {
    for (value, expected) in [
        ("\u{200b}\u{200b}", "Line 2, row 2: account “\u{fffd}\u{fffd}”: There is nothing to read in it."),
        ("...", "Line 2, row 2: account “...”: There is nothing to read in it."),
        (
            "\u{202e}avoN",
            "Line 2, row 2: account “\u{fffd}avoN”: It turns the direction of writing and does not turn it back.",
        ),
        ("Nova\u{2067}", "Line 2, row 2: account “Nova\u{fffd}”: It turns the direction of writing"),
        ("No\u{7}va", "Line 2, row 2: account “No\u{fffd}va”: A control character stands in it (U+0007)"),
        (&format!("a{}", "\u{301}".repeat(1_000)), "Line 2, row 2: account “a\u{fffd}\u{fffd}"),
        (
            &"x".repeat(49),
            "Line 2, row 2: account “xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…”: It has 49 characters, and 48 fit. Shorten it.",
        ),
    ] {
        refused_with(csv(&format!("{value},Sales,Voice\n")), expected);
    }
}

#[test]
fn what_looks_odd_and_is_none_the_worse_is_read() {
    for (text, expected) in [
        ("Client;Line of Business;CHANNEL\r\nNova;Sales;Voice\r\n", ["Nova", "Sales", "Voice"]),
        ("\u{feff}account\tline_of_business\tchannel\nNova\tSales\tVoice", ["Nova", "Sales", "Voice"]),
        ("sep=;\naccount;lob;channel\nNova;Sales;Voice\n", ["Nova", "Sales", "Voice"]),
        ("channel,,lob,account,,\nVoice,,Sales,Nova,,\n,,,,,\n", ["Nova", "Sales", "Voice"]),
        ("account,lob,channel\r\"A \"\"B\"\", C\",\"Sales\",Voice", ["A \"B\", C", "Sales", "Voice"]),
        (
            "account,lob,channel\n<img src=x onerror=alert(1)>,[x](javascript:1),'=HYPERLINK(1)",
            ["<img src=x onerror=alert(1)>", "[x](javascript:1)", "=HYPERLINK(1)"],
        ),
        ("account,lob,channel\n👩\u{200d}💻 Desk,日本,📞 Line", ["👩\u{200d}💻 Desk", "日本", "📞 Line"]),
        ("account,lob,channel\nNova,customer-service,no-contact", ["Nova", "Customer service", "No customer contact"]),
    ] {
        let pack = import(text.as_bytes()).unwrap_or_else(|problems| panic!("{text:?}: {:#?}", said(&problems)));
        let row = pack.row(0).unwrap();
        assert_eq!([row.account, row.lob, row.channel], expected);
        assert_eq!(pack.len(), 1);
    }
}
