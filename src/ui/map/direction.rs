//! Who starts the contact, as an arrow with its word.

use leptos::prelude::*;

use super::super::icon::Icon;
use crate::domain::atlas::Direction;
use crate::words;

/// An arrow and the direction's name.
#[component]
pub(in crate::ui) fn DirectionBadge(direction: Direction) -> impl IntoView {
    view! {
        <span class="direction" data-direction=direction.slug()>
            <Icon name=direction.slug()/>
            {words::direction_name(direction)}
        </span>
    }
}
