//! Speed and size of the release build, for people to read. Nothing here passes or fails by a time.
//!
//! The app is measured beside an empty page, D3's sankey diagram and D3's tree, in one run and in turn, each with the same made-up
//! data: `xtask/bench/` has the pages and what drives them.

mod chance;
mod data;
mod driver;
mod files;
mod names;
mod pages;
mod plan;
mod samples;
mod search;
mod site;
mod tables;
mod typed;
mod wish;

pub use wish::{Measure, Wish};

use std::{fs, thread};

use crate::app;
use crate::browsers::visited;
use crate::failure::Failure;
use crate::install::npm;
use crate::server::{self, Port};
use crate::size::Report;
use crate::tools::BuildTools;
use data::Data;
use driver::Driver;
use plan::Plan;
use site::Site;

/// The data that there always are: the empty page beside the built-in content takes them.
const SMALLEST: usize = 150;

/// Builds the release site, measures it beside other pages, and prints what it found.
///
/// # Errors
/// When the site cannot be built or driven.
pub fn bench(wish: &Wish) -> Result<(), Failure> {
    let in_browser = wish.only.iter().any(|measure| measure.in_pages() || *measure == Measure::BuiltIn);
    let equipment = in_browser.then(|| Ok::<_, Failure>((Driver::get()?, npm::d3()?))).transpose()?;
    if wish.builds {
        app::build(&BuildTools::for_release()?)?;
    }
    if let Some((driver, modules)) = equipment {
        let mut sizes = wish.sizes.clone();
        sizes.push(SMALLEST);
        sizes.sort_unstable();
        sizes.dedup();
        let all: Vec<(usize, Data)> = sizes.into_iter().map(|nodes| (nodes, Data::of(nodes))).collect();
        let site = Site::make(&modules, &all)?;
        let served = server::serve(site.folder(), "/", Port::Any)?;
        let asked: Vec<(usize, Data)> = all.into_iter().filter(|(nodes, _)| wish.sizes.contains(nodes)).collect();
        let plan = Plan::of(wish, &served.url(), &asked);
        let file = site.keep_plan(&plan.text)?;
        let machine = machine();
        let record = visited(&served.url(), || driver.follow(&file))?;
        let sizes: Vec<(usize, usize)> = asked.iter().map(|(nodes, data)| (*nodes, data.programs.len())).collect();
        println!("\nSpeed, in Chromium without a window, drawn by the processor alone: {machine}\n");
        println!("{}", tables::tables(&record, &sizes));
        for typed in plan.typed {
            println!("   typed at {typed}");
        }
    }
    if wish.wants(Measure::Search) {
        search::report()?;
    }
    if wish.wants(Measure::Size) {
        println!("\n{}", Report::measure()?);
    }
    Ok(())
}

/// How much else there was to do: on a busy machine times are longer for all pages, and ratios rougher.
fn machine() -> String {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let load = fs::read_to_string("/proc/loadavg").ok();
    let load = load.as_deref().and_then(|load| load.split(' ').next()).unwrap_or("unknown");
    format!("{cores} cores, load {load} at the start")
}
