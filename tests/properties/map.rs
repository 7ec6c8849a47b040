//! The laws of the map, on random atlases and on the shipped one.

use floorwalker::domain::address::Address;
use floorwalker::domain::atlas::Layer;
use floorwalker::domain::outline::outline;
use floorwalker::domain::roving::tab_stop;
use proptest::prelude::*;

use super::atlases::{choices, maps};
use super::filters::{
    a_facet_narrows, a_text_keeps_what_it_names, clicks_lead_where_they_say, counts_are_what_the_map_shows,
    loosening_leaves_what_it_says, or_within_and_among, what_names_nothing_is_told,
};
use super::keys::keys_reach_everything;
use super::ribbons::{bands_stack_inside_nodes, ribbons_add_up, room};
use crate::support::cases::cases;
use crate::support::{Plan, SHIPPED, World};

type Law = fn(&World, &Address) -> Result<(), TestCaseError>;

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn a_facets_count_is_what_picking_it_shows((plan, address) in maps()) {
        counts_are_what_the_map_shows(&plan.world(), &address)?;
    }

    #[test]
    fn names_that_mean_nothing_here_are_told((plan, address) in maps()) {
        what_names_nothing_is_told(&plan.world(), &address)?;
    }

    #[test]
    fn facets_are_or_within_and_and_among((plan, address) in maps()) {
        or_within_and_among(&plan.world(), &address)?;
    }

    #[test]
    fn a_further_facet_never_lights_more((plan, address) in maps()) {
        a_facet_narrows(&plan.world(), &address)?;
    }

    #[test]
    fn a_text_keeps_what_is_named_by_it((plan, address) in maps()) {
        a_text_keeps_what_it_names(&plan.world(), &address)?;
    }

    #[test]
    fn a_click_leads_where_the_node_says((plan, address) in maps()) {
        clicks_lead_where_they_say(&plan.world(), &address)?;
    }

    #[test]
    fn an_empty_map_offers_each_way_out((plan, address) in maps()) {
        loosening_leaves_what_it_says(&plan.world(), &address)?;
    }

    #[test]
    fn ribbons_carry_every_kept_program((plan, address) in maps()) {
        ribbons_add_up(&plan.world(), &address)?;
    }

    #[test]
    fn ribbons_stay_inside_their_nodes((plan, address) in maps(), extra in room()) {
        bands_stack_inside_nodes(&plan.world(), &address, &extra)?;
    }

    #[test]
    fn arrow_keys_reach_all_that_can_be_chosen((plan, address) in maps()) {
        keys_reach_everything(&plan.world(), &address)?;
    }

    #[test]
    fn the_twin_in_words_has_each_program_once((plan, address) in maps()) {
        each_program_is_told_once(&plan.world(), &address)?;
    }
}

proptest! {
    #![proptest_config(cases(3))]

    /// The same laws where the names and numbers are real.
    #[test]
    fn the_laws_hold_on_the_shipped_content(address in choices(&SHIPPED), extra in room()) {
        let laws: [Law; 8] = [
            counts_are_what_the_map_shows,
            or_within_and_among,
            a_facet_narrows,
            clicks_lead_where_they_say,
            loosening_leaves_what_it_says,
            ribbons_add_up,
            keys_reach_everything,
            each_program_is_told_once,
        ];
        for law in laws {
            law(&SHIPPED, &address)?;
        }
        bands_stack_inside_nodes(&SHIPPED, &address, &extra)?;
    }
}

#[test]
fn an_atlas_without_anything_is_a_map_without_anything() {
    let world = Plan::default().world();
    let view = world.at("#/map?account=a0&medium=voice&q=voice");
    assert_eq!((view.lit.len(), view.kept, view.ribbons.len()), (0, 0, 0));
    assert_eq!(view.unknown, ["a0"]);
    assert_eq!(tab_stop(&view, None), None);
    assert!(outline(&world.atlas, &view.lit).is_empty());
}

fn each_program_is_told_once(world: &World, address: &Address) -> Result<(), TestCaseError> {
    for shown in [world.view(address).lit, (0..world.atlas.programs().len()).collect()] {
        let mut told = Vec::new();
        for account in outline(&world.atlas, &shown) {
            for lob in account.lobs {
                for place in lob.programs {
                    let program = &world.atlas.programs()[place];
                    prop_assert_eq!(program.node(Layer::Account), account.account);
                    prop_assert_eq!(program.node(Layer::Lob), lob.lob);
                    told.push(place);
                }
            }
        }
        // In the order of the map, and all of them.
        let nodes = |place: usize| Layer::ALL.map(|layer| world.atlas.programs()[place].node(layer));
        prop_assert!(told.is_sorted_by_key(|&place| nodes(place)), "{:?}", told);
        told.sort_unstable();
        prop_assert_eq!(told, shown);
    }
    Ok(())
}
