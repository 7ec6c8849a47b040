// The page that a learning system opens (SCORM 1.2): it shows Floorwalker in a frame, tells the system the results of the quiz and where
// the learner is, and goes on from there the next time. The best result is kept: a later, worse one does not lower it.
(function () {
  "use strict";
  // What is shown where nobody says what.
  var USUAL = "#/quiz";
  // What the standard lets the system's memory hold.
  var MOST_SIGNS = 4096;
  // How far up the system's own page may be.
  var MOST_LEVELS = 10;
  // How long the learner must rest before the system hears of the way, in milliseconds: its answer may block the page.
  var PAUSE = 1000;
  // What of an address is not which quiz it is, and what it means where it is not said.
  var STATE = ["answers", "at", "draft", "q", "region"];
  var UNSAID = { n: "10", level: "medium" };

  var LOOK = "Your learning system shows this for a look only: no result is sent.";

  var frame = document.querySelector("iframe");
  var began = Date.now();
  var api = found(window) || found(window.opener) || found(window.top.opener);
  var open = false;
  var ended = false;
  var reports = true;
  var best = null;
  var mastery = null;
  var status = "";
  var placeLost = false;
  var timer = 0;

  // ---- The learning system

  function found(from) {
    try {
      for (var level = 0; from && level <= MOST_LEVELS; level += 1) {
        if (from.API && from.API.LMSInitialize) return from.API;
        if (from.parent === from) return null;
        from = from.parent;
      }
    } catch (error) {
      // A page from elsewhere stands between; nothing behind it can be reached.
    }
    return null;
  }

  // What the call answers as text; null where it fails.
  function call(name) {
    try {
      return String(api[name].apply(api, Array.prototype.slice.call(arguments, 1)));
    } catch (error) {
      return null;
    }
  }

  function code() {
    var told = call("LMSGetLastError");
    return told === null ? "none" : told;
  }

  // What went wrong, in the system's words; empty where nothing did.
  function fault(answer) {
    var number = code();
    if (answer === "true" && (number === "0" || number === "")) return "";
    var words = call("LMSGetErrorString", number);
    return "code " + number + (words ? ", " + words : "");
  }

  // Empty where the system does not say, or does not know of it.
  function get(name) {
    var answer = call("LMSGetValue", name);
    return answer === null || !/^0?$/.test(code()) ? "" : answer;
  }

  function set(name, value) {
    return fault(call("LMSSetValue", name, String(value)));
  }

  // HHHH:MM:SS.SS
  function spent() {
    var seconds = (Date.now() - began) / 1000;
    function two(number) { return ("0" + number).slice(-2); }
    var hours = ("000" + Math.floor(seconds / 3600)).slice(-4);
    return hours + ":" + two(Math.floor(seconds / 60) % 60) + ":" + ("0" + (seconds % 60).toFixed(2)).slice(-5);
  }

  function number(text) {
    return text.trim() === "" || !isFinite(text) ? null : Number(text);
  }

  // Opens the talk; gives what went wrong.
  function begin() {
    var wrong = fault(call("LMSInitialize", ""));
    if (wrong) return wrong;
    open = true;
    var mode = get("cmi.core.lesson_mode");
    reports = mode !== "browse" && mode !== "review";
    best = number(get("cmi.core.score.raw"));
    mastery = number(get("cmi.student_data.mastery_score"));
    status = get("cmi.core.lesson_status");
    if (!reports) return "";
    if (status === "" || status === "not attempted") {
      status = "incomplete";
      wrong = set("cmi.core.lesson_status", status);
    }
    // The attempt goes on the next time: else the system would forget place and score.
    set("cmi.core.exit", "suspend");
    return wrong;
  }

  // ---- The place

  function address() {
    try {
      return frame.contentWindow.location.hash;
    } catch (error) {
      // Opened from disk, the frame is nobody's.
      return "";
    }
  }

  function keepPlace() {
    clearTimeout(timer);
    var at = address();
    if (!open || ended || !reports || at.length > MOST_SIGNS) return;
    var wrong = at && set("cmi.suspend_data", at);
    // Not every system has this, so no fault of it is told.
    set("cmi.core.session_time", spent());
    wrong = fault(call("LMSCommit", "")) || wrong;
    if (wrong && !placeLost) tell("Your learning system does not keep your place (" + wrong + "). Finish in one go.");
    placeLost = Boolean(wrong);
  }

  function start() {
    var asked = [open ? get("cmi.suspend_data") : "", wanted()];
    for (var nth = 0; nth < asked.length; nth += 1) if (isAddress(asked[nth])) return asked[nth];
    return USUAL;
  }

  function isAddress(text) {
    return /^#\//.test(text) && text.length <= MOST_SIGNS;
  }

  // The address that the trainer has given.
  function wanted() {
    var given = [new URLSearchParams(location.search).get("view") || "", open ? get("cmi.launch_data").trim() : ""];
    return given.filter(isAddress)[0] || USUAL;
  }

  // ---- Results

  function parameters(link) {
    return new URLSearchParams(String(link).replace(/^[^#]*#?[^?]*\??/, ""));
  }

  // Whether this is the quiz that the trainer wants; one that asks again for what was missed is another.
  function isWanted(link) {
    var given = parameters(wanted());
    var played = parameters(link);
    if (!given.has("set")) return !played.has("only");
    function is(from, name) { return (from.get(name) || UNSAID[name] || "").split(",").sort().join(); }
    var names = Array.from(given.keys()).concat(Array.from(played.keys()), Object.keys(UNSAID));
    return names.every(function (name) {
      // Without a seed of the trainer's, every learner has questions of their own.
      var free = STATE.indexOf(name) >= 0 || (name === "seed" && !given.has("seed"));
      return free || is(given, name) === is(played, name);
    });
  }

  function heard(event) {
    var data = event.data;
    if (event.source !== frame.contentWindow || !data || data.type !== "floorwalker:result" || !api || ended) return;
    if (typeof data.score !== "number" || !(data.of > 0) || !(data.score >= 0 && data.score <= data.of)) return;
    if (!isWanted(data.link)) {
      tell("This was not the whole quiz that you were given, so its result is not sent.", "Go to that quiz", again);
    } else {
      report(data.score, data.of);
    }
  }

  function again() {
    tell("");
    frame.contentWindow.location.hash = wanted();
  }

  function report(right, of) {
    var wrong = open ? "" : begin();
    var said = right + " of " + of;
    if (!wrong && !reports) return tell(LOOK);
    var score = Math.round(10000 * right / of) / 100;
    if (!wrong && best !== null && best > score) return tell("Your learning system keeps your better result, " + best + " of 100.");
    if (!wrong) {
      wrong = set("cmi.core.score.raw", score);
      set("cmi.core.score.min", 0);
      set("cmi.core.score.max", 100);
      var now = mastery === null ? "completed" : score >= mastery ? "passed" : "failed";
      // Passed once is passed.
      if (status !== "passed") wrong = set("cmi.core.lesson_status", now) || wrong;
      set("cmi.core.session_time", spent());
      wrong = fault(call("LMSCommit", "")) || wrong;
      if (!wrong) {
        best = score;
        if (status !== "passed") status = now;
      }
    }
    if (!wrong) return tell("Your learning system has your result: " + said + " right.");
    tell("Your learning system did not accept the result: " + wrong + ". You have " + said +
      " right. Keep a copy: print the page of your result, or save it there.", "Send it again", function () { report(right, of); });
  }

  // ---- The bar

  // Says something under the frame, with one thing to do about it; an empty text says nothing.
  function tell(text, label, act) {
    var told = document.querySelector("#told");
    var button = told.querySelector("button");
    told.querySelector("span").textContent = text;
    button.textContent = label || "";
    button.onclick = act || null;
    button.hidden = !label;
    told.hidden = !text;
  }

  // ---- From beginning to end

  function end() {
    if (!open || ended) return;
    keepPlace();
    ended = true;
    call("LMSFinish", "");
  }

  var wrong = api ? begin() : "";
  if (!api) tell("No learning system was found. Everything works, and no result is sent anywhere.");
  else if (wrong) tell("Your learning system does not answer as it should (" + wrong + "). Your result may not reach it.");
  else tell(reports ? "Your learning system is told your results and where you are." : LOOK);
  frame.addEventListener("load", function () {
    try {
      frame.contentWindow.addEventListener("hashchange", function () {
        clearTimeout(timer);
        timer = setTimeout(keepPlace, PAUSE);
      });
    } catch (error) {
      // Opened from disk: there is no place to keep.
    }
  });
  addEventListener("message", heard);
  document.addEventListener("visibilitychange", function () {
    if (document.visibilityState === "hidden") keepPlace();
  });
  addEventListener("pagehide", end);
  // Back from the browser's memory, after the end: another visit.
  addEventListener("pageshow", function (event) {
    if (event.persisted) location.reload();
  });
  frame.src = "floorwalker.html" + start();
  frame.hidden = false;
})();
