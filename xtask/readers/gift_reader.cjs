// Parses the questions in GIFT with gift-pegjs and compares them with the questions they were written from.

const fs = require("node:fs");
const path = require("node:path");
const gift = require("gift-pegjs");
const { version } = require("gift-pegjs/package.json");

const folder = process.argv[2];
const wanted = JSON.parse(fs.readFileSync(path.join(folder, "expected.json"), "utf8"));
const file = fs.readFileSync(path.join(folder, "gift.txt"), "utf8");
let read;
try {
  read = gift.parse(file);
} catch (error) {
  const { line } = error.location.start;
  console.log(`   gift-pegjs ${version}: line ${line}: ${error.message}\n   ${file.split("\n")[line - 1]}`);
  process.exit(1);
}
const faults = [];
let compared = 0;

function same(place, found, expected) {
  compared += 1;
  const [a, b] = [JSON.stringify(found), JSON.stringify(expected)];
  if (a !== b) faults.push(`${place}:\n     read   ${a}\n     wanted ${b}`);
}

const spaces = /[\s\u0085\u001c-\u001f]+/g;
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;
const folded = (text) => text.replace(forbidden, "").replace(spaces, " ").trim();
const references = { lt: "<", gt: ">", quot: '"', amp: "&", "#91": "[", "#37": "%" };
const decoded = (text) => text.replace(/&(lt|gt|quot|amp|#\d+);/g, (_, name) => references[name]);
const shown = (html) => folded(decoded(html.replace(/<[^>]*>/g, " ")));

// What stands right of an arrow the parser leaves with its own marks for escaped signs, where Moodle puts the signs back.
const signs = { "092": "\\", "058": ":", "035": "#", "061": "=", "123": "{", "125": "}", "126": "~" };
const unmarked = (text) => text.replace(/&&(092|058|035|061|123|125|126);/g, (_, number) => signs[number]);

function pairs(question) {
  if (question.form === "trace") {
    const right = ["Account", "Line of business", "Channel"].map((place, nth) => [place, question.names[nth]]);
    return [right, wanted.others.filter((other) => !question.names.includes(other))];
  }
  if (question.form === "order") {
    return [question.steps.map((step, place) => [step, String(question.key.indexOf(place) + 1)]), []];
  }
  const among = question.form === "fill" ? question.words : question.right;
  const left = question.form === "fill" ? question.key.map((_, nth) => `Gap ${nth + 1}`) : question.left;
  const right = left.map((text, nth) => [text, among[question.key[nth]]]);
  return [right, among.filter((_, place) => !question.key.includes(place))];
}

const [category, ...questions] = read;
same("category", category, { type: "Category", title: "$course$/top/Floorwalker" });
same("titles", questions.map((one) => one.title), wanted.questions.map((one) => one.id));
wanted.questions.forEach((question, nth) => {
  const place = question.id;
  const one = questions[nth];
  if (!one) return;
  same(`${place} id`, one.id, question.id);
  same(`${place} type`, one.type, question.form === "choose" ? "MC" : "Matching");
  same(`${place} format`, one.stem.format, "html");
  const stem = [question.scene, question.ask];
  if (question.form === "fill") stem.push(question.pieces.join("_____"));
  same(`${place} text`, shown(one.stem.text), folded(stem.join(" ")));
  same(`${place} feedback`, shown(one.globalFeedback?.text ?? ""), folded(question.why));
  if (question.form === "choose") {
    const told = (one.choices ?? []).map((choice) => [shown(choice.text.text), shown(choice.feedback?.text ?? "")]);
    same(`${place} answers`, told, question.options.map((option) => [folded(option.text), folded(option.why)]));
    const right = (one.choices ?? []).map((choice) => (question.all ? choice.weight > 0 : choice.isCorrect));
    same(`${place} right`, right, question.options.map((option) => option.right));
    if (question.all) {
      const shares = one.choices.map((choice) => choice.weight);
      const whole = shares.filter((share) => share > 0).reduce((sum, share) => sum + share, 0);
      same(`${place} whole`, Math.round(whole * 100) / 100, 100);
    }
  } else {
    const [right, wrong] = pairs(question);
    const told = (one.matchPairs ?? []).map((pair) => [shown(pair.subquestion.text), shown(unmarked(pair.subanswer))]);
    same(`${place} pairs`, told.filter(([left]) => left), right.map(([left, text]) => [folded(left), folded(text)]));
    const left = told.filter(([text]) => !text).map(([, text]) => text);
    same(`${place} wrong partners`, left.sort(), wrong.map(folded).sort());
  }
});

for (const fault of faults.slice(0, 8)) console.log(`   ${fault}`);
if (faults.length > 0) {
  console.log(`   gift-pegjs ${version}: ${faults.length} of ${compared} comparisons failed`);
  process.exit(1);
}
console.log(`   gift-pegjs ${version}: ${questions.length} questions, ${compared} comparisons`);
