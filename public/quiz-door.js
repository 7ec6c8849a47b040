// Brings the quiz, a module of its own, when the app adds this script to the page, and hands it over by an event.
import init, * as quiz from "./quiz.js";

const style = document.createElement("link");
style.rel = "stylesheet";
style.href = new URL("./quiz.css", import.meta.url).href;
const styled = new Promise(function (resolve) { style.onload = style.onerror = resolve; });
document.head.append(style);

Promise.all([init(), styled])
  .then(function () { return quiz; }, function () { return null; })
  .then(function (here) { window.dispatchEvent(new CustomEvent("floorwalker:quiz", { detail: here })); });
