/* Quick exit: the button, or Shift three times. Leaves first, locks beside it, or by the cookie at the next visit. No Escape: it stops loading. */
"use strict";

(() => {
  const way = document.querySelector("[data-exit]");
  if (!way) return;

  const leave = () => {
    document.cookie = "hearthside-left=1; path=/; samesite=strict";
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
    timer = setTimeout(forget, 5000);
    if (presses === 3) leave();
  }, true);
})();
