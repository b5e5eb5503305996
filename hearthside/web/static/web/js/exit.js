/* Quick exit: the button, or Shift three times. Leaves first, locks beside it. Escape is not used: it stops loading. */
"use strict";

(() => {
  const SECONDS = 5;
  const way = document.querySelector("[data-exit]");
  if (!way) return;

  const leave = () => {
    navigator.sendBeacon(way.href);
    document.documentElement.hidden = true;
    document.title = "…";
    window.location.replace(way.dataset.exit);
  };

  way.addEventListener("click", (event) => { event.preventDefault(); leave(); });

  let [presses, modifier, timer] = [0, false, 0];
  const forget = () => { presses = 0; };
  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift") { modifier = event.shiftKey; forget(); return; }
    if (modifier) { modifier = false; return; }
    presses += 1;
    clearTimeout(timer);
    timer = setTimeout(forget, SECONDS * 1000);
    if (presses === 3) leave();
  }, true);
})();
