//! Progress that was kept on a device: whatever stands there, it is read whole or refused.
#![no_main]

use floorwalker::domain::review::{read, write};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Ok(progress) = read(text) {
        let written = write(&progress);
        let again = read(&written).expect("what is written is read");
        assert_eq!(again, progress);
        assert_eq!(write(&again), written);
    }
});
