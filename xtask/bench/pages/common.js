// What the measured pages have in common: the data, the number of programs shown, and the text that a program is found by.

const counter = document.querySelector("[data-count=programs]");

/** The programs of the file that the address names. */
export async function programs() {
  const response = await fetch(new URLSearchParams(location.search).get("data"));
  return (await response.json()).programs;
}

/** What a program is found by. */
export function textOf({ account, industry, lob, function: work, channel }) {
  return [account, industry, lob, work, channel].join("\n").toLowerCase();
}

/** Says how many programs are shown. */
export function count(number) {
  counter.textContent = number;
}

/** Calls `filter` with the text in the search box each time it changes. */
export function onSearch(filter) {
  document.querySelector("input").addEventListener("input", (event) => filter(event.target.value.trim().toLowerCase()));
}
