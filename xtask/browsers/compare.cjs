// Compares what was read in a browser with the questions as the generator made them, and says what differs, and where.

const folded = (text) => text.replace(/\s+/g, " ").trim();

/** The texts of a question by the place where a page shows them. */
function wanted(question) {
  const { scene, ask, options, left, steps, right, pieces, words } = question;
  const texts = { ask: [ask], boxes: options ?? left ?? steps, lines: right, pieces, words };
  const filled = { scene: scene ? [scene] : [], ...texts };
  return Object.fromEntries(Object.entries(filled).map(([part, list]) => [part, (list ?? []).map(folded)]));
}

/** Counts what is compared in one browser and keeps what differs. */
class Comparison {
  constructor(name) {
    this.name = name;
    this.questions = 0;
    this.texts = 0;
    this.faults = [];
  }

  fault(place, text) {
    this.faults.push(`${this.name} at ${place}:\n     ${text}`);
  }

  /** Each part is a list of texts; the parts of `expected` are looked at. */
  same(place, found, expected) {
    for (const [part, texts] of Object.entries(expected)) {
      const read = found[part] ?? [];
      const most = Math.max(read.length, texts.length);
      for (let nth = 0; nth < most; nth += 1) {
        this.texts += 1;
        if (read[nth] === texts[nth]) continue;
        const [a, b] = [read[nth], texts[nth]].map((text) => JSON.stringify(text) ?? "nothing");
        this.fault(`${place}, ${part} ${nth + 1}`, `shows  ${a}\n     wanted ${b}`);
      }
    }
  }

  /** The sheet: all questions with the key. */
  sheet(quiz, found) {
    const { sheet, questions } = quiz;
    if (found.length !== questions.length) {
      this.fault(sheet, `shows ${found.length} questions where the generator makes ${questions.length}`);
    }
    questions.forEach((question, nth) => {
      const place = `${sheet} question ${nth + 1} (${question.id})`;
      if (!found[nth]) return;
      this.questions += 1;
      // The key may begin with letters, which follow from the order of the options.
      const key = found[nth].key.map((text) => text.replace(/^[A-Z](, [A-Z])*\. /, ""));
      const hasKey = question.key !== "";
      const expected = { ...wanted({ ...question, ask: question.askOnPaper }), why: [folded(question.why)] };
      this.same(place, { ...found[nth], key }, hasKey ? { ...expected, key: [folded(question.key)] } : expected);
    });
  }

  /** A question that waits for its answer. */
  asked(quiz, nth, found) {
    const place = `${quiz.link} question ${nth + 1} (${quiz.questions[nth].id})`;
    if (!found.waits) this.fault(place, "no question waits for its answer");
    this.questions += 1;
    this.same(place, found, wanted(quiz.questions[nth]));
  }

  /** A question after the page was loaded anew. */
  resumed(quiz, nth, found, before) {
    this.texts += 1;
    const [a, b] = [found, before].map((one) => JSON.stringify(one));
    if (a !== b) this.fault(`${quiz.link} question ${nth + 1}, loaded anew`, `shows  ${a}\n     before ${b}`);
  }
}

/** What two browsers show at the same places. */
function compareRecords([one, other]) {
  const names = [one, other].map(({ comparison }) => comparison.name);
  const faults = [];
  for (let nth = 0; nth < Math.max(one.records.length, other.records.length); nth += 1) {
    const [a, b] = [one, other].map(({ records }) => JSON.stringify(records[nth]?.[1]) ?? "nothing");
    if (a === b) continue;
    const from = Math.max(0, [...a].findIndex((sign, place) => sign !== b[place]) - 40);
    const part = (text) => text.slice(from, from + 160);
    const place = (one.records[nth] ?? other.records[nth])[0];
    faults.push(`the browsers differ at ${place}:\n     ${names[0]}: ${part(a)}\n     ${names[1]}: ${part(b)}`);
  }
  return faults;
}

module.exports = { Comparison, compareRecords };
