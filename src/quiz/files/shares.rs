//! How much one of several options counts, in percent.
//!
//! Moodle takes no other shares than those of its own list: p/q up to 6, tenths, one of up to ten, and one of twenty
//! (`question_bank::ensure_fraction_options_initialised` in `question/engine/bank.php`), and of those five places behind the
//! point. What is right must come to 100.

/// The share of the `nth` of `count` equal options.
pub(super) fn share(nth: usize, count: usize) -> &'static str {
    const ONE_OF: [&str; 11] =
        ["0", "100", "50", "33.33333", "25", "20", "16.66667", "14.28571", "12.5", "11.11111", "10"];
    match count {
        0..=10 => ONE_OF[count],
        // Tenths and twentieths that come to one: with 12 options 8 tenths and 4 twentieths.
        11..=20 if nth < 20 - count => "10",
        _ if nth < 20 => "5",
        _ => "0",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_come_to_a_hundred() {
        for count in 1..=30 {
            let sum: f64 = (0..count).map(|nth| share(nth, count).parse::<f64>().unwrap_or(f64::NAN)).sum();
            assert!((sum - 100.0).abs() < 0.001, "{count}: {sum}");
        }
    }
}
