// Appended to the app's own script when the site is made: starts the app. Without WebAssembly the boot script has said so already,
// and where that script has not come the page is being mended.
if (window.floorwalker && typeof WebAssembly === "object") {
  window.floorwalker.painted.then(function () {
    __wbg_init({ module_or_path: window.floorwalker.program || window.floorwalker.asset("floorwalker_bg.wasm") });
  });
}
