// Opens quizzes on the built site in Chromium and in Firefox, reads every question from the page, and compares with the
// questions as the generator made them outside any browser, and the two browsers with each other.

const fs = require("node:fs");
const puppeteer = require("puppeteer-core");
const { version } = require("puppeteer-core/package.json");
const { Comparison, compareRecords } = require("./compare.cjs");
const { questionInPlay, questionsOnSheet } = require("./read.cjs");

const [url, file] = process.argv.slice(2);
const quizzes = JSON.parse(fs.readFileSync(file, "utf8"));
const { FLOORWALKER_CHROMIUM, FLOORWALKER_CHROMIUM_ARGUMENTS, FLOORWALKER_FIREFOX } = process.env;
const BROWSERS = [
  { browser: "chrome", executablePath: FLOORWALKER_CHROMIUM, args: FLOORWALKER_CHROMIUM_ARGUMENTS.split(" ") },
  { browser: "firefox", executablePath: FLOORWALKER_FIREFOX },
];
const HERE = "html[data-ready] main :is(.quiz, .trace)";
// Loading anew and closing break off what is still under way; that is nobody's fault.
const BROKEN_OFF = /ERR_ABORTED|NS_BINDING_ABORTED/;
const PROBE = "floorwalker: does the check hear this?";

/** What was compared so far, browser by browser, and where the visit is. */
const compared = [];
let here = "";

async function main() {
  const seen = [];
  for (const options of BROWSERS) {
    const browser = await puppeteer.launch({ ...options, headless: true, protocolTimeout: 60_000 });
    try {
      seen.push(await visit(browser));
    } finally {
      await browser.close();
    }
  }
  if (tell(compareRecords(seen)) > 0) process.exit(1);
  const [{ records, score }] = seen;
  console.log(`   both alike on all ${records.length} pages that were read; the result of the play: ${score}`);
}

/** Prints what differs and how much was compared; gives the number of faults. */
function tell(differences) {
  const faults = [...compared.flatMap((one) => one.faults), ...differences];
  for (const fault of faults.slice(0, 12)) console.log(`   ${fault}`);
  for (const { name, questions, texts } of compared) {
    console.log(`   ${name}: ${questions} questions, ${texts} texts compared with the generator's`);
  }
  if (faults.length > 0) console.log(`   puppeteer-core ${version}: ${faults.length} differences or errors`);
  return faults.length;
}

/** Everything in one browser: what was compared, what was read page by page, the score. */
async function visit(browser) {
  const name = (await browser.version()).replace(/^Headless/, "");
  const comparison = new Comparison(name.charAt(0).toUpperCase() + name.slice(1));
  compared.push(comparison);
  const records = [];
  await mustHear(browser);
  for (const quiz of quizzes) {
    const page = await open(browser, quiz.sheet, comparison);
    const questions = await page.evaluate(questionsOnSheet);
    records.push([quiz.sheet, questions]);
    comparison.sheet(quiz, questions);
    await page.close();
  }
  const score = await play(browser, quizzes[0], comparison, records);
  return { comparison, records, score };
}

/** A page that starts at that address, with everything that goes wrong on it noted as a fault. */
async function open(browser, fragment, comparison) {
  here = `${comparison.name} at ${fragment}`;
  const page = await browser.newPage();
  // A desktop's window: on a phone's the map lies in another way.
  await page.setViewport({ width: 1280, height: 900 });
  listen(page, (text) => comparison.fault(fragment, text));
  await page.goto(url + fragment);
  await page.waitForSelector(HERE);
  return page;
}

function listen(page, note) {
  page.on("console", (message) => {
    if (message.type() === "error") note(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => note(`page error: ${error.message}`));
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    if (!BROKEN_OFF.test(why)) note(`request failed: ${request.url()} ${why}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) note(`${response.status()}: ${response.url()}`);
  });
}

/** A check that hears no errors would find none: both kinds are made on purpose first. */
async function mustHear(browser) {
  const page = await browser.newPage();
  const heard = [];
  listen(page, (text) => heard.push(text));
  await page.goto(url);
  await page.waitForSelector("html[data-ready]");
  await page.evaluate((probe) => {
    console.error(probe);
    setTimeout(() => {
      throw new Error(probe);
    });
  }, PROBE);
  const kinds = ["console: ", "page error: "];
  const isHeard = (kind) => heard.some((text) => text.startsWith(kind) && text.includes(PROBE));
  for (let tries = 0; tries < 100 && !kinds.every(isHeard); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  for (const kind of kinds) if (!isHeard(kind)) throw new Error(`no "${kind.trim()}" is heard from this browser`);
  await page.close();
}

/** From the first question to the result, always with what comes first; gives the score. */
async function play(browser, quiz, comparison, records) {
  const page = await open(browser, quiz.link, comparison);
  const middle = Math.floor(quiz.questions.length / 2);
  for (const [nth, question] of quiz.questions.entries()) {
    here = `${comparison.name} at ${quiz.link} question ${nth + 1} (${question.id})`;
    const asked = await page.evaluate(questionInPlay);
    records.push([`${quiz.link} question ${nth + 1}`, asked]);
    comparison.asked(quiz, nth, asked);
    if (nth === middle) {
      await page.reload();
      await page.waitForSelector(HERE);
      comparison.resumed(quiz, nth, await page.evaluate(questionInPlay), asked);
    }
    await answer(page, question);
    await page.waitForSelector("[data-quiz=feedback]");
    await page.click("[data-quiz=next]");
    await page.waitForFunction(() => {
      const there = document.querySelector("[data-quiz=question], [data-quiz=score]");
      return there && !document.querySelector("[data-quiz=feedback]");
    });
  }
  const score = await page.$eval("[data-quiz=score]", (there) => there.textContent.trim());
  comparison.same(`${quiz.link} result`, { score: [score] }, { score: [quiz.score] });
  records.push([`${quiz.link} result`, { score: [score], address: [await page.evaluate(() => location.hash)] }]);
  await page.close();
  return score;
}

async function answer(page, { form, first, left, pieces }) {
  if (form === "trace") {
    for (const id of first) await page.click(`#${id}`);
    await page.waitForSelector("#quiz-check");
  }
  if (form === "one" || form === "all") await page.click("#option-0");
  const lists = { match: left?.length, fill: pieces?.length - 1 }[form] ?? 0;
  for (let nth = 0; nth < lists; nth += 1) await page.select(`#pick-${nth}`, "0");
  if (form !== "one") await page.click("#quiz-check");
}

main().catch((error) => {
  tell([]);
  console.log(`   ${here}:\n     ${error.stack}`);
  process.exit(1);
});
