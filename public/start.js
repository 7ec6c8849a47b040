// Appended to the app's own script when the site is made: starts the app. Without WebAssembly the boot script has said so already.
let begun = typeof WebAssembly !== "object";
function begin() {
  if (begun) return;
  begun = true;
  __wbg_init({ module_or_path: window.floorwalker.program || window.floorwalker.asset("floorwalker_bg.wasm") });
}
// The page is painted as it came before the app takes over; on a quick line nobody would see it before the app has drawn it once
// more. Where nothing is painted, such as in a tab behind another, the app does not wait for it.
requestAnimationFrame(function () { setTimeout(begin); });
setTimeout(begin, 200);
