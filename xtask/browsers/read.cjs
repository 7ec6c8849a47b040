// What the pages of the quiz say, as a person reads it. Both functions are sent into the browser whole, so each brings
// its own hands.

/** Every question on the sheet, in order, each with its line of the key. */
function questionsOnSheet() {
  const folded = (text) => (text ?? "").replace(/\s+/g, " ").trim();
  const all = (part, selector) => [...part.querySelectorAll(selector)].map((one) => folded(one.textContent));
  const asked = document.querySelectorAll(".sheet > .paper > li");
  const keys = document.querySelectorAll(".sheet .key .paper > li");
  return [...asked].map((item, nth) => {
    const paragraphs = [...item.querySelectorAll(":scope > p")];
    const ask = paragraphs.findIndex((one) => one.querySelector(":scope > b"));
    const cloze = item.querySelector(".cloze");
    const told = {
      scene: paragraphs.slice(0, ask).map((one) => folded(one.textContent)),
      ask: [folded(paragraphs[ask]?.textContent)],
      boxes: all(item, ":scope > .boxes > li > span:not(.box, .line, .letter)"),
      lines: all(item, ":scope > .lines > li > span:not(.letter)"),
      pieces: [],
      words: [],
      key: all(keys[nth] ?? item, ":scope > p:first-child > b"),
      why: all(keys[nth] ?? item, ":scope > p:last-child"),
    };
    if (cloze) {
      cloze.querySelectorAll(".line").forEach((line) => line.replaceWith("\u0000"));
      told.pieces = cloze.textContent.split("\u0000").map(folded);
      told.words = folded(paragraphs.at(-1).querySelector("b")?.textContent).split(" \u00b7 ");
    }
    return told;
  });
}

/** The question that waits for its answer. */
function questionInPlay() {
  const folded = (text) => (text ?? "").replace(/\s+/g, " ").trim();
  const part = document.querySelector("[data-quiz=question]");
  const all = (selector) => [...(part?.querySelectorAll(selector) ?? [])].map((one) => folded(one.textContent));
  const told = {
    heading: folded(document.querySelector("#heading")?.textContent),
    waits: part !== null && document.querySelector("[data-quiz=feedback]") === null,
    scene: all(".scene > p, .tour-text"),
    ask: all("#quiz-ask"),
    boxes: all(".options .option > span:not(.letter), .pairs label, .steps > li > span:not(.letter, .moves)"),
    lines: all(".lines > li > span:not(.letter)"),
    pieces: [],
    words: [],
  };
  const cloze = part?.querySelector(".cloze")?.cloneNode(true);
  if (cloze) {
    told.words = [...cloze.querySelector("select").options].slice(1).map((one) => folded(one.textContent));
    cloze.querySelectorAll("select").forEach((list) => list.replaceWith("\u0000"));
    told.pieces = cloze.textContent.split("\u0000").map(folded);
  }
  return told;
}

module.exports = { questionInPlay, questionsOnSheet };
