// Appended to the quiz's own script when the site is made: starts the quiz and hands it over to whoever brought it.
Promise.all([__wbg_init({ module_or_path: window.floorwalker.asset("quiz_bg.wasm") }), window.floorwalker.sheet("quiz.css")])
  .then(function () { return { open, show, act }; }, function () { return null; })
  .then(function (quiz) { window.dispatchEvent(new CustomEvent("floorwalker:quiz.js", { detail: quiz })); });
