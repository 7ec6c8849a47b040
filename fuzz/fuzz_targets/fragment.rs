//! The fragment of a link: whatever stands there is read, and what was read is written the same way ever after.
#![no_main]

use floorwalker::domain::address::Address;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|fragment: &str| {
    let address = Address::parse(fragment);
    let written = address.format();
    let again = Address::parse(&written);
    assert_eq!(again, address, "{fragment:?} → {written:?}");
    assert_eq!(again.format(), written);
});
