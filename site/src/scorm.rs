//! Stub.
use crate::{Fault, Site};
/// Stub.
///
/// # Errors
/// Never.
pub fn write(_: &Site, _: &str) -> Result<(), Fault> {
    Ok(())
}
