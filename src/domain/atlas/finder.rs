//! Nodes by id, where a layer has too many to look at each.

/// Prints of the ids of a layer in order, each with a node's place; empty where it has not been made.
#[derive(Debug, Default, PartialEq)]
pub(in crate::domain) struct Finder(Vec<(u64, u32)>);

impl Finder {
    /// Of prints in ascending order.
    pub(in crate::domain) fn of(prints: Vec<(u64, u32)>) -> Self {
        Self(prints)
    }

    /// Whether it has been made.
    pub(super) fn is_made(&self) -> bool {
        !self.0.is_empty()
    }

    /// The place of the node that has that id, where `has` says so.
    pub(super) fn find(&self, id: &str, has: impl Fn(usize) -> bool) -> Option<usize> {
        let wanted = print(id);
        let from = self.0.partition_point(|(print, _)| *print < wanted);
        let alike = self.0.iter().skip(from).take_while(|(print, _)| *print == wanted);
        alike.map(|(_, place)| *place as usize).find(|place| has(*place))
    }
}

/// FNV-1a, 64 bits wide.
pub(in crate::domain) fn print(id: &str) -> u64 {
    id.bytes().fold(0xcbf2_9ce4_8422_2325, |print, byte| (print ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
