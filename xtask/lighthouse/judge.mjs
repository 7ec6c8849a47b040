// Has Lighthouse judge pages with its defaults for phones, several times each, and says what keeps a score from the full one.
// The scores of accessibility, practices and search must hold in every run; what the machine's noise moves, in the median.

import path from "node:path";
import { pathToFileURL } from "node:url";

const { FLOORWALKER_MODULES, FLOORWALKER_CHROMIUM, FLOORWALKER_CHROMIUM_ARGUMENTS } = process.env;
const [url, runs, ...held] = process.argv.slice(2);
const bring = (file) => import(pathToFileURL(path.join(FLOORWALKER_MODULES, file)));
const { default: lighthouse } = await bring("lighthouse/core/index.js");
const { launch } = await bring("chrome-launcher/dist/index.js");

const MOST_SHIFT = 0.02;
const NOISY = "performance";
const FIGURES = {
  FCP: ["first-contentful-paint", "ms"],
  LCP: ["largest-contentful-paint", "ms"],
  SI: ["speed-index", "ms"],
  TBT: ["total-blocking-time", "ms"],
  CLS: ["cumulative-layout-shift", ""],
};

const faults = [];
// Each page is followed by the performance that it must reach; 0 holds it to none.
for (let place = 0; place < held.length; place += 2) await judge(held[place] === "index" ? "" : held[place], Number(held[place + 1]));
for (const fault of faults) console.log(`   ${fault}`);
process.exit(faults.length > 0 ? 1 : 0);

async function judge(page, least) {
  const place = url + page;
  console.log(`   ${place}`);
  const reports = [];
  for (let run = 1; run <= Number(runs); run += 1) {
    const report = await visit(place);
    reports.push(report);
    console.log(`     run ${run}: ${scores(report)}; ${figures(report)}`);
  }
  tell(reports);
  for (const { id, title } of Object.values(reports[0].categories)) {
    const all = reports.map((report) => hundredth(report.categories[id].score));
    const score = id === NOISY ? median(all) : Math.min(...all);
    const note = id === NOISY && least === 0 ? " (not held)" : "";
    console.log(`     ${id === NOISY ? "median" : "least "}  ${String(score).padStart(3)}  ${title}${note}`);
    if (!(score >= (id === NOISY ? least : 100))) faults.push(`${place}: ${title} has ${score} of 100`);
  }
  const shift = Math.max(...reports.map((report) => report.audits[FIGURES.CLS[0]].numericValue));
  if (!(shift <= MOST_SHIFT)) faults.push(`${place}: the layout shifts by ${shift}, more than ${MOST_SHIFT}`);
}

// Each run has a browser of its own, which has never seen the site.
async function visit(place) {
  const chrome = await launch({ chromePath: FLOORWALKER_CHROMIUM, chromeFlags: FLOORWALKER_CHROMIUM_ARGUMENTS.split(" ") });
  try {
    const { lhr } = await lighthouse(place, { port: chrome.port, output: "json", logLevel: "error" });
    if (lhr.runtimeError) throw new Error(`${place}: ${lhr.runtimeError.message}`);
    return lhr;
  } finally {
    chrome.kill();
  }
}

function scores({ categories }) {
  return Object.values(categories).map(({ score }) => hundredth(score)).join(" / ");
}

function figures({ audits }) {
  const parts = Object.entries(FIGURES).map(([name, [id, unit]]) => {
    const { numericValue } = audits[id];
    return `${name} ${unit ? Math.round(numericValue) : numericValue.toFixed(4)}${unit && ` ${unit}`}`;
  });
  return parts.join(", ");
}

// What was largest, and each audit that some run did not pass, with its reasons.
function tell(reports) {
  const told = new Map();
  for (const { audits, runWarnings } of reports) {
    for (const warning of runWarnings) told.set(warning, `warning: ${warning}`);
    const largest = audits["largest-contentful-paint-element"]?.details?.items?.[0]?.items?.[0]?.node;
    if (largest) told.set(largest.selector, `largest paint: ${largest.selector}`);
    for (const audit of Object.values(audits)) {
      if (audit.score === null || audit.score >= 1 || told.has(audit.id)) continue;
      const reasons = (audit.details?.items ?? []).slice(0, 5).map(reason);
      if (audit.explanation) reasons.unshift(audit.explanation);
      told.set(audit.id, [`below the full score: ${audit.id}`, ...reasons].join("\n       "));
    }
  }
  for (const line of told.values()) console.log(`     ${line}`);
}

function reason(item) {
  const { node, source, description, url: file, sourceLocation } = item;
  const text = node ? `${node.selector}: ${node.explanation ?? node.snippet}` : JSON.stringify(description ?? source ?? file ?? sourceLocation ?? item);
  return text.replace(/\s+/g, " ").slice(0, 300);
}

function hundredth(score) {
  return Math.round(score * 100);
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
