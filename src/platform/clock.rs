//! The calendar on the visitor's wall, and chance.

/// Days since 1970-01-01 on the visitor's own calendar.
pub fn today() -> u32 {
    let now = js_sys::Date::new_0();
    let minutes = now.get_time() / 60_000.0 - now.get_timezone_offset();
    (minutes / 1440.0).floor().clamp(0.0, 4_000_000.0) as u32
}

/// A short text that nobody could have guessed, of lower-case letters and digits.
#[expect(clippy::indexing_slicing, reason = "five bits are less than 32")]
pub fn fresh() -> String {
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    (0..5).map(|_| char::from(LETTERS[(js_sys::Math::random() * 32.0) as usize & 31])).collect()
}
