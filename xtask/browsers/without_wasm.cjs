// Opens the built site in a Firefox whose WebAssembly is switched off (`javascript.options.wasm`): it must say so in words, and
// everything that can be read must be at hand.

const puppeteer = require("puppeteer-core");

const [url] = process.argv.slice(2);
const NOTICE = "This browser has no WebAssembly";
const faults = [];
const holds = (fact, what) => {
  if (!fact) faults.push(what);
};

async function main() {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.FLOORWALKER_FIREFOX,
    headless: true,
    protocolTimeout: 60_000,
    extraPrefsFirefox: { "javascript.options.wasm": false },
  });
  try {
    await look(browser);
    console.log(`   ${await browser.version()}, without WebAssembly: ${faults.length} faults`);
  } finally {
    await browser.close();
  }
  for (const fault of faults) console.log(`     ${fault}`);
  process.exit(faults.length > 0 ? 1 : 0);
}

async function look(browser) {
  const page = await browser.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`page error: ${error.message}`));
  await page.goto(url);
  await page.waitForSelector("html[data-unable]");
  const seen = await page.evaluate(() => ({
    wasm: typeof WebAssembly,
    unable: document.querySelector("#unable").innerText,
    heading: document.querySelector("h1").innerText,
    loading: document.querySelector("#loading").checkVisibility(),
    outline: document.querySelector(".outline").open,
    paths: [...document.querySelectorAll(".outline [data-program]")].filter((path) => path.checkVisibility()).length,
    columns: document.querySelector(".columns").checkVisibility(),
  }));
  holds(seen.wasm === "undefined", "WebAssembly is still there, so nothing is tested");
  holds(seen.unable.includes(NOTICE), `the notice is not seen: ${seen.unable}`);
  holds(seen.heading.length > 0, "no heading is seen");
  holds(!seen.loading, "the page says that it is still loading");
  holds(seen.outline && seen.paths > 100, `the paths in words are not unfolded: ${seen.paths} are seen`);
  holds(!seen.columns, "a map is seen that cannot be used");

  await Promise.all([page.waitForNavigation(), page.click("#unable li a[href='glossary/']")]);
  const glossary = await page.evaluate(() => ({
    heading: document.querySelector("h1")?.innerText ?? "",
    entries: document.querySelectorAll("main a[href*='t/']").length,
  }));
  holds(glossary.heading === "Glossary" && glossary.entries > 100, `the glossary is not read: ${JSON.stringify(glossary)}`);

  // An address that somebody copied from the app.
  await page.goto("about:blank");
  await page.goto(`${url}#/t/account`);
  await page.waitForSelector("#unable [data-plain]:not([hidden]) a");
  const plain = await page.$eval("#unable [data-plain] a", (link) => link.href);
  holds(plain === `${url}t/account/`, `the plain page is not offered but ${plain}`);
}

main().catch((error) => {
  console.log(`   ${error.stack}`);
  process.exit(1);
});
