// Opens the one file from disk in Chromium, Firefox and WebKit, and uses it: map, search, entry, comparison, job check, quiz.
// Nothing may be asked for, refused or complained of.

const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { pathToFileURL } = require("node:url");
const { chromium, firefox, webkit } = require("./engines.cjs");

const [file] = process.argv.slice(2);
const QUIZ = "#/quiz?set=category.metric&n=3&seed=one-file";
const PROBE = "floorwalker: does the check hear this?";
const MOST_TURNS = 600;

let here = "";

async function main() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "floorwalker-one-file-"));
  try {
    // Alone in a folder: what stood beside it could help.
    const alone = path.join(folder, "floorwalker.html");
    fs.copyFileSync(file, alone);
    const control = path.join(folder, "control", "control.html");
    fs.mkdirSync(path.dirname(control));
    fs.writeFileSync(control, "<!doctype html><title>control</title>");
    fs.writeFileSync(path.join(path.dirname(control), "neighbor.txt"), "seen");
    const address = (file) => pathToFileURL(file).href;
    await isStrict(address(control));
    const engines = [chromium, firefox, ...(process.env.FLOORWALKER_WEBKIT_DRIVER ? [webkit] : [])];
    for (const start of engines) await visit(start, address(alone));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Firefox must be as strict about files as people's own is, and the control must see the difference. */
async function isStrict(control) {
  for (const strict of [true, false]) {
    const browser = await firefox(strict);
    try {
      here = `${browser.name}, strict about files: ${strict}`;
      await browser.open(control);
      const seen = await browser.run(readNeighbor);
      if (seen === strict) throw new Error(`a file can ${strict ? "" : "not "}read its neighbor`);
    } finally {
      await browser.end();
    }
  }
  console.log("   Firefox is strict about files: a page cannot read its neighbor");
}

function readNeighbor() {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.onloadend = () => resolve(request.responseText === "seen");
    request.open("GET", "neighbor.txt");
    request.send();
  });
}

async function visit(start, address) {
  const browser = await start();
  try {
    here = browser.name;
    const score = await use(browser, address);
    await isQuiet(browser, address);
    console.log(`   ${browser.name}: map, search, entry, comparison, job check and quiz (${score}) from disk`);
  } finally {
    await browser.end();
  }
}

/** What a visitor does; gives the score. */
async function use(browser, address) {
  const until = (what, holds, ...given) => wait(browser, what, holds, given);
  const go = (fragment) => browser.run((to) => { location.hash = to; }, fragment);
  await browser.open(address);
  await until("the page answers", () => document.documentElement.dataset.ready === "true");
  await until("the map is drawn", () => {
    const lines = [...document.querySelectorAll("main svg path")].map((path) => path.getAttribute("d") ?? "");
    return lines.join("").length > 10_000 && performance.getEntriesByName("floorwalker:map-drawn").length > 0;
  });
  await browser.run(() => {
    const box = document.querySelector("input[type=search]");
    // A window that nobody looks at gives nobody the focus.
    box.dispatchEvent(new FocusEvent("focus"));
    box.value = "sino nagpapasahod";
    box.dispatchEvent(new Event("input", { bubbles: true }));
  });
  // Found by words that are in another part of the file.
  const answer = 'ul[aria-label="Search results"] a[href="#/t/employer-vs-account"]';
  await until("the search answers", (answer) => document.querySelector(answer) !== null, answer);
  await browser.run((answer) => document.querySelector(answer).click(), answer);
  const whole = (marks) => document.querySelector(marks) !== null && !document.querySelector("main .waiting");
  await until("the entry opens whole", whole, "main .page h1 ~ p, main .page section");
  await until("its body is there", () => document.querySelector("main").innerText.length > 1000);
  for (const [fragment, marks] of [["#/compare/account-or-lob", "main table"], ["#/fit", "main input[type=checkbox]"]]) {
    await go(fragment);
    await until(`${fragment} is whole`, whole, marks);
  }
  await go(QUIZ);
  for (let nth = 0; nth < 3; nth += 1) {
    await until("a question waits", () =>
      document.querySelector("[data-quiz=question]") !== null && !document.querySelector("[data-quiz=feedback]"));
    // One move at a time, as often as it takes: the page draws what a move did a moment later.
    await until("the answer is judged", answerOnce);
    await browser.run(() => document.querySelector("[data-quiz=next]").click());
  }
  await until("the result is there", () => document.querySelector("[data-quiz=score]") !== null);
  const score = () => document.querySelector("[data-quiz=score]").textContent;
  const before = await browser.run(score);
  await browser.run(() => localStorage.setItem("floorwalker-check", "kept"));
  await browser.reload();
  await until("the result is back after a reload", () => document.querySelector("[data-quiz=score]") !== null);
  const [after, kept] = [await browser.run(score), await browser.run(() => localStorage.getItem("floorwalker-check"))];
  if (after !== before || kept !== "kept") throw new Error(`after a reload: ${after}, not ${before}; storage: ${kept}`);
  return before.trim();
}

/** One move towards the answer, always with what comes first; tells whether it is given and judged. */
function answerOnce() {
  if (document.querySelector("[data-quiz=feedback]") !== null) return true;
  const list = [...document.querySelectorAll("select[data-quiz]")].find((one) => one.value === "");
  if (list) {
    list.value = "0";
    list.dispatchEvent(new Event("change", { bubbles: true }));
  } else {
    (document.querySelector("a#option-0, input#option-0:not(:checked)") ?? document.querySelector("#quiz-check")).click();
  }
  return false;
}

/** Nothing was complained of, and nothing asked for but the file itself. */
async function isQuiet(browser, address) {
  await browser.run((probe) => console.error(probe), PROBE);
  const isProbe = (text) => text.includes(PROBE);
  for (let turn = 0; turn < MOST_TURNS && !(await browser.heard()).some(isProbe); turn += 1) await pause();
  const heard = await browser.heard();
  if (!heard.some(isProbe)) throw new Error("the console of this browser is not heard");
  const loaded = await browser.run(() => performance.getEntriesByType("resource").map((entry) => entry.name));
  const asked = [...browser.asked, ...loaded].filter((url) => !url.startsWith("data:") && url.split("#")[0] !== address);
  const faults = [...heard.filter((text) => !isProbe(text)), ...asked.map((url) => `asked for ${url}`)];
  if (faults.length > 0) throw new Error(faults.join("\n     "));
}

async function wait(browser, what, holds, given) {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    // An element does not pass from every browser: each condition is true or false.
    if ((await browser.run(holds, ...given)) === true) return;
    await pause();
  }
  throw new Error(`waited in vain until ${what}; heard: ${(await browser.heard()).join("; ")}`);
}

function pause() {
  return new Promise((resolve) => setTimeout(resolve, 50));
}

main().catch((error) => {
  console.log(`   ${here}:\n     ${error.stack}`);
  process.exit(1);
});
