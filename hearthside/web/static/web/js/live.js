/* Pages that two phones follow: [data-live] holds the number of the last change that the page knows. When it rises,
   [data-stir] is asked for again. Words that somebody is typing stay: what is new then waits for them to tap.
   Only a pause or a stop ([data-quiet]) doesn't wait: the words are kept for their writer first. */
"use strict";

(() => {
  const page = document.querySelector("[data-live]");
  if (!page || !window.htmx) return;
  let known = page.dataset.live;
  let source = null;
  let polling = 0;
  let pause = 3;

  const boxes = (region) => [...region.querySelectorAll("textarea, input[type=text]")];
  const isTyping = (region) => boxes(region).some((field) => field.value !== field.defaultValue
    || (field === document.activeElement && !region.matches(".going")));  // in a session an empty box holds nobody

  // What was typed and not sent goes to the server, for its writer alone.
  const note = document.querySelector("[data-stirred]");
  const keep = async () => {
    const form = document.getElementById("step");
    const fields = boxes(document.querySelector(".going"));
    const typed = new FormData(form);
    typed.set("verb", "keep");
    for (const field of fields) field.readOnly = true;
    try {
      const answer = await fetch(form.action, { method: "POST", body: typed, redirect: "error" });
      if (answer.status !== 204) throw new Error(answer.status);
      for (const field of fields) field.defaultValue = field.value;
    } finally { for (const field of fields) field.readOnly = false; }
  };

  // A finger that is down finds under it what it came down on.
  let pressed = 0;
  for (const [sign, wait] of [["pointerdown", 10000], ["pointerup", 400], ["pointercancel", 0]]) {
    document.addEventListener(sign, () => { pressed = Date.now() + wait; }, { capture: true, passive: true });
  }

  const isBusy = () => pressed > Date.now() || document.querySelector("[data-stir] form[data-sent]") !== null;

  const look = () => {
    if (isBusy()) { setTimeout(look, 200); return; }
    if (navigator.onLine === false) { known = ""; return; }  // "online" asks again
    for (const region of document.querySelectorAll("[data-stir]")) window.htmx.trigger(region, "stirred");
  };

  const heard = (number) => {
    if (!number || number === known) return;
    known = number;
    pause = 3;
    look();
  };

  // What is being typed is never swapped away, unless the new part holds the same box.
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    const region = event.detail.target;  // not what somebody has asked for themselves in a part of it
    const words = event.detail.xhr?.responseText || "";
    if (event.detail.xhr?.status !== 200 || !region?.matches("[data-stir]")) return;
    if (isBusy()) {
      event.detail.shouldSwap = false;
      setTimeout(look, 400);
      return;
    }
    held ||= region.contains(document.activeElement);  // of two swaps in a row the first counts
    const kept = boxes(region).every(
      (field) => field.id && field.hasAttribute("hx-preserve") && words.includes(`id="${field.id}"`));
    if (isTyping(region) && !kept) {
      event.detail.shouldSwap = false;
      const wait = () => { if (note) note.hidden = false; };
      if (/id="going"[^>]* data-quiet/.test(words)) keep().then(look, wait);
      else wait();
    } else if (note && region.matches(".going")) note.hidden = true;
  });
  document.body.addEventListener("htmx:afterSettle", () => { timers(); awake(); tell(); });

  // What could not be fetched is asked for again: the number alone had come through.
  document.body.addEventListener("htmx:sendError", () => {
    known = "";
    if (!polling) polling = setTimeout(poll, 2000);
  });

  // Whoever was on something that is gone stands at the new heading; whoever reads elsewhere is told it.
  let held = false;
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
    held = false;
    if (lost) head();
    const status = document.querySelector("[data-heard]");
    if (status && words !== told) status.textContent = words;
    told = words;
  };
  told = heading();
  const arrive = () => { if (document.activeElement === document.body) head(); };
  arrive();
  window.addEventListener("load", arrive);

  const poll = async () => {
    polling = 0;
    if (navigator.onLine === false) return;  // "online" begins anew
    try {
      if (!document.hidden) {
        const answer = await fetch("/stirred", { redirect: "error" });
        if (answer.ok) heard(await answer.text());
        if (answer.ok && source.readyState === EventSource.OPEN) return;
      }
      pause = Math.min(pause * 1.1, 15);
    } catch { pause = Math.min(pause * 1.6, 30); }
    polling = setTimeout(poll, pause * 1000);
  };

  const listen = () => {
    source?.close();
    source = new EventSource("/live/");
    source.onmessage = (event) => { clearTimeout(polling); polling = 0; heard(event.data); };
    source.onerror = () => { if (!polling) polling = setTimeout(poll, 2000); };
  };
  listen();
  window.addEventListener("offline", () => source.close());
  window.addEventListener("online", () => { listen(); poll(); });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || navigator.onLine === false) return;
    if (source.readyState === EventSource.CLOSED) listen();
    fetch("/stirred", { redirect: "error" }).then((answer) => answer.text()).then(heard).catch(() => {});
    awake();
  });
  window.addEventListener("pagehide", () => { source.close(); clearTimeout(polling); });
  note?.querySelector("button").addEventListener("click", () => {
    keep().then(look, () => { note.querySelector("[data-unkept]").textContent = document.body.dataset.offline; });
  });

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
    const tone = sound.createOscillator();
    const level = sound.createGain();
    tone.frequency.value = 528;
    level.gain.setValueAtTime(0.12, sound.currentTime);
    level.gain.exponentialRampToValueAtTime(0.001, sound.currentTime + 1.6);
    tone.connect(level).connect(sound.destination);
    tone.start();
    tone.stop(sound.currentTime + 1.6);
    tone.onended = () => sound.close();
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
        if (left <= 0 && output.dataset.then) look();  // which asks again once there is a network
        else if (left > 0) setTimeout(show, left > 120 ? 5000 : 1000);
      };
      show();
    }
  };
  timers();
  awake();
})();
