//! The shape of the content files, for serde alone. Unknown fields are refused, so a typing slip is told, not dropped.

use serde::Deserialize;

use super::{CompanyKind, Confidence, Direction, Medium, RelationKind};

/// A text that a claim rests on.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSource {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) about: String,
}

/// An industry or a function: a named group of nodes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawGroup {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) summary: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawCompany {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) kind: CompanyKind,
    pub(super) place: String,
    pub(super) about: String,
    pub(super) owner: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawAccount {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) industry: String,
    pub(super) employer: String,
    pub(super) summary: String,
    #[serde(default)]
    pub(super) aliases: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawLob {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) function: String,
    pub(super) direction: Direction,
    pub(super) summary: String,
    pub(super) term: Option<String>,
    pub(super) campaign_type: Option<String>,
    #[serde(default)]
    pub(super) aliases: Vec<String>,
    #[serde(default)]
    pub(super) search_words: Vec<String>,
    pub(super) direction_sources: Vec<String>,
    pub(super) sources: Vec<String>,
    pub(super) confidence: Confidence,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawChannel {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) medium: Medium,
    pub(super) summary: String,
    pub(super) term: Option<String>,
    #[serde(default)]
    pub(super) aliases: Vec<String>,
    #[serde(default)]
    pub(super) search_words: Vec<String>,
    pub(super) sources: Vec<String>,
    pub(super) confidence: Confidence,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawProgram {
    pub(super) account: String,
    pub(super) lob: String,
    pub(super) channel: String,
    pub(super) direction: Direction,
    pub(super) example: String,
    pub(super) sources: Vec<String>,
    pub(super) confidence: Confidence,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawTerm {
    pub(super) slug: String,
    pub(super) name: String,
    pub(super) acronym: Option<String>,
    pub(super) category: String,
    pub(super) summary: String,
    pub(super) text: String,
    pub(super) example: Option<String>,
    pub(super) analogy: Option<RawNote>,
    pub(super) source_example: Option<RawNote>,
    #[serde(default)]
    pub(super) senses: Vec<RawSense>,
    #[serde(default)]
    pub(super) usage: Vec<RawNote>,
    #[serde(default)]
    pub(super) also_called: Vec<RawAlias>,
    #[serde(default)]
    pub(super) search_words: Vec<String>,
    pub(super) relations: Vec<RawRelation>,
    pub(super) sources: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawNote {
    pub(super) text: String,
    pub(super) sources: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawSense {
    pub(super) text: String,
    pub(super) who: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawAlias {
    pub(super) name: String,
    pub(super) region: Option<String>,
    pub(super) note: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawRelation {
    pub(super) kind: RelationKind,
    pub(super) to: String,
    pub(super) sources: Vec<String>,
    pub(super) confidence: Confidence,
}
