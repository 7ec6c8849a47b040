// Appended to the quiz's own script when the site is made: starts the quiz and hands it over to whoever brought it.
const styled = new Promise(function (resolve) {
  const address = window.floorwalker.address("quiz.css");
  if (!address) return resolve();
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = address;
  style.onload = style.onerror = resolve;
  document.head.append(style);
});
Promise.all([__wbg_init({ module_or_path: window.floorwalker.asset("quiz_bg.wasm") }), styled])
  .then(function () { return { open, show, act }; }, function () { return null; })
  .then(function (quiz) { window.dispatchEvent(new CustomEvent("floorwalker:quiz.js", { detail: quiz })); });
