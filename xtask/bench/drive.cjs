// Visits every page of a plan in turn, round after round, so that what else the machine does falls on all of them alike. Each value is
// a line for `cargo xtask bench`: measure, size, page and value between tabs. Words for people go to the other stream.

const fs = require("node:fs");
const puppeteer = require("puppeteer-core");
const { visit } = require("./visit.cjs");

const { FLOORWALKER_CHROMIUM, FLOORWALKER_CHROMIUM_ARGUMENTS } = process.env;
/** So many and a page is not visited again with the same data. */
const FAILURES = 2;
const plan = JSON.parse(fs.readFileSync(process.argv[2], "utf8"));

main().catch((error) => {
  console.error(error);
  process.exit(1);
});

async function main() {
  for (const part of plan.parts) {
    const failures = new Map();
    for (let round = 1; round <= part.rounds; round += 1) {
      for (const target of part.pages) {
        if (round > target.rounds || failures.get(target.name) >= FAILURES) continue;
        process.stderr.write(`   ${part.size}, round ${round} of ${target.rounds}: ${target.name}\n`);
        const tell = (measure, value) => line(measure, part.size, target.name, value);
        failures.set(target.name, (failures.get(target.name) ?? 0) + (await attempt(part, target, tell)));
      }
    }
  }
}

/** A visit in a browser of its own. A page that does not take the data has failed for good, a visit that broke off once. */
async function attempt(part, target, tell) {
  const browser = await puppeteer.launch({
    executablePath: FLOORWALKER_CHROMIUM,
    args: FLOORWALKER_CHROMIUM_ARGUMENTS.split(" "),
    headless: true,
    // Also the longest that a page may let no other work in.
    protocolTimeout: 2 * target.patience.load,
  });
  try {
    const { shown } = await visit(browser, target, tell);
    if (shown === undefined) return 0;
    const wanted = target.programs === null ? "to be ready" : `to show ${target.programs} programs`;
    line("note", part.size, target.name, `waited ${target.patience.load / 1000} s for ${target.url} ${wanted}; it shows ${shown || "no number"}`);
    return FAILURES;
  } catch (error) {
    line("note", part.size, target.name, error.message.split("\n")[0]);
    return 1;
  } finally {
    await browser.close();
  }
}

function line(...parts) {
  console.log(parts.join("\t"));
}
