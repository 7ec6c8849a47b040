// Appended to the quiz's own script when the site is made: starts the quiz and hands it over to whoever brought it, who takes no
// answer for none and goes on. What the quiz throws is told here.
const told = function (work) {
  return function (...given) {
    try {
      return work(...given);
    } catch (error) {
      window.floorwalker.broke(error);
      throw error;
    }
  };
};
Promise.all([__wbg_init({ module_or_path: window.floorwalker.asset("quiz_bg.wasm") }), window.floorwalker.sheet("quiz.css")])
  .then(function () { return { open: told(open), show: told(show), act: told(act) }; }, function () { return null; })
  .then(function (quiz) { window.dispatchEvent(new CustomEvent("floorwalker:quiz.js", { detail: quiz })); });
