// The least that a page can do: it fetches the data, and at each event sets one text.

import { count, onSearch, programs } from "./common.js";

const all = (await programs()).length;
onSearch((text) => count(all - text.length));
for (const layer of ["account", "lob", "channel"]) {
  const button = document.createElement("button");
  button.dataset.layer = layer;
  button.dataset.id = layer;
  button.textContent = layer;
  let pressed = false;
  button.addEventListener("click", () => {
    pressed = !pressed;
    count(pressed ? 1 : all);
  });
  document.querySelector("main").append(button);
}
count(all);
