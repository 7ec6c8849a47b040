// Appended to the app's own script when the site is made: starts the app. Without WebAssembly the boot script has said so already.
let begun = typeof WebAssembly !== "object";
function begin() {
  if (begun) return;
  begun = true;
  __wbg_init({ module_or_path: window.floorwalker.program || window.floorwalker.asset("floorwalker_bg.wasm") });
}
// The page is seen as it came before the app takes over: on a quick line the app would be there before the first paint, and the
// reader would wait for it.
requestAnimationFrame(function () {
  new PerformanceObserver(function (list) {
    if (list.getEntriesByName("first-contentful-paint").length) setTimeout(begin);
  }).observe({ type: "paint", buffered: true });
});
// Where nothing is painted, such as in a tab behind another, the app waits no longer than this.
setTimeout(begin, 300);
