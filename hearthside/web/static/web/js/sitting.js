/* A page that lies between two people: where the focus goes when it moves on, a screen that stays on, and timers. */
"use strict";

(() => {
  // Whoever was on something that is gone stands at the new heading; whoever reads elsewhere is told it.
  let held = false;
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    const region = event.detail.target;
    if (!event.detail.shouldSwap || !region?.matches("[data-stir]")) return;
    held ||= region.contains(document.activeElement);  // of two swaps in a row the first counts
  });
  let told = "";
  const head = () => {
    const found = document.querySelector(".going h1");
    found?.setAttribute("tabindex", "-1");
    found?.focus({ preventScroll: true });
  };
  const heading = () => [...document.querySelectorAll(".going h1, .going [data-now], .going .letter.theirs")]
    .map((one) => (one.matches(".letter") ? [...one.children] : [one]).map(plain).join(": ")).join(" ");
  const plain = (one) => one.textContent.replace(/\s+/g, " ").trim();
  const tell = () => {
    const words = heading();
    const lost = held && document.activeElement === document.body;
    held = false; if (lost) head();
    const status = document.querySelector("[data-heard]");
    if (status && words !== told) status.textContent = words;
    told = words;
  };
  told = heading();
  const arrive = () => { if (document.activeElement === document.body) head(); };
  arrive(); window.addEventListener("load", arrive);

  // The screen stays on while a step of a session is shown, and no longer: not in a pause, not at the end.
  let lock = null;
  const awake = async () => {
    const isWanted = () => document.querySelector("[data-awake]") !== null;
    if (isWanted() && !document.hidden && navigator.wakeLock && (!lock || lock.released)) {
      try { lock = await navigator.wakeLock.request("screen"); } catch { lock = null; }
    }
    if (lock && !isWanted()) { lock.release(); lock = null; }
  };

  // The end of a timer, as somebody likes it: a short buzz, one soft tone, or nothing.
  const timeUp = (how) => {
    if (how === "buzz") navigator.vibrate?.(300);
    if (how !== "chime") return;
    const sound = new AudioContext();
    const [tone, level] = [sound.createOscillator(), sound.createGain()];
    tone.frequency.value = 528;
    const end = sound.currentTime + 1.6;
    level.gain.setValueAtTime(0.12, sound.currentTime);
    level.gain.exponentialRampToValueAtTime(0.001, end);
    tone.connect(level).connect(sound.destination);
    tone.onended = () => sound.close();
    tone.start(); tone.stop(end);
  };

  // [data-left]: seconds that are left, told in whole minutes until the last one.
  const timers = () => {
    for (const output of document.querySelectorAll("[data-left]:not([data-runs])")) {
      output.dataset.runs = "yes";
      let rings = Number(output.dataset.left) > 0;
      const end = Date.now() + Number(output.dataset.left) * 1000;
      const show = () => {
        if (!document.contains(output)) return;
        const left = Math.round((end - Date.now()) / 1000);
        output.textContent = left <= 0 ? output.dataset.over
          : left >= 60 ? `${Math.ceil(left / 60)} ${output.dataset.minutes}` : `${left} ${output.dataset.seconds}`;
        if (left <= 0 && rings) { rings = false; timeUp(output.dataset.up); }
        if (left <= 0 && output.dataset.then) document.dispatchEvent(new Event("time-over"));
        else if (left > 0) setTimeout(show, left > 120 ? 5000 : 1000);
      };
      show();
    }
  };
  document.body.addEventListener("htmx:afterSettle", () => { timers(); awake(); tell(); });
  timers(); awake(); document.addEventListener("visibilitychange", awake);
})();
