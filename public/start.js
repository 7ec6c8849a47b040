// Appended to the app's own script when the site is made: starts the app. Without WebAssembly the boot script has said so already.
if (typeof WebAssembly === "object") {
  __wbg_init({ module_or_path: window.floorwalker.program || window.floorwalker.asset("floorwalker_bg.wasm") });
}
