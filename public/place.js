// Put at the end of offline.js when the site is made, since it too can wait: keeps with each step of the history where the page is
// scrolled to, for the app to show it there again (`src/platform/page.rs`).
let rests;

function keepsPlace() {
  rests = clearTimeout(rests);
  try {
    history.replaceState({ ...history.state, top: scrollY }, "");
  } catch (error) {
    // Safari has had enough of it (100 times in 30 seconds): the place from before must do.
  }
}

addEventListener("scroll", function () {
  clearTimeout(rests);
  rests = setTimeout(keepsPlace, 200);
});
// What leads on may be clicked before the scrolling has come to rest; once the step is another one, it is too late.
addEventListener("click", function () { if (rests) keepsPlace(); }, true);
addEventListener("popstate", function () { rests = clearTimeout(rests); });
