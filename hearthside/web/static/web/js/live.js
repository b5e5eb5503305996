/* Every page of two: [data-live] holds the number of the last change that the page knows. When it rises, [data-stir] is
   asked for again: the place for what has come, and on a page that two phones follow its own part. Words that somebody
   is typing stay: what is new there then waits for them to tap. Only a pause or a stop ([data-quiet]) doesn't wait: the
   words are kept for their writer first. */
"use strict";

(() => {
  const page = document.querySelector("[data-live]");
  if (!page || !window.htmx) return;
  const SOON = 300;  // ms
  let known = page.dataset.live;
  let [source, polling, pause] = [null, 0, 3];

  const boxes = (region) => [...region.querySelectorAll("textarea, input[type=text]")];
  const isTyping = (region) => boxes(region).some((field) => field.value !== field.defaultValue
    || (field === document.activeElement && !region.matches(".going")));  // in a session an empty box holds nobody

  // What was typed in a session and not sent goes to the server, for its writer alone; as well when they leave the page.
  const note = document.querySelector("[data-stirred]");
  const typed = () => boxes(document).filter((one) => one.closest(".going") && one.value !== one.defaultValue);
  const send = async (form) => {
    const words = new FormData(form);
    words.set("verb", "keep");
    const answer = await fetch(form.action, { method: "POST", body: words, redirect: "error", keepalive: true });
    if (answer.status !== 204) throw new Error(answer.status);
  };
  const keep = async () => {
    const fields = typed();
    for (const field of fields) field.readOnly = true;
    try {
      await Promise.all([...new Set([document.getElementById("step"), ...fields.map((one) => one.form)])].map(send));
      for (const field of fields) field.defaultValue = field.value;
    } finally { for (const field of fields) field.readOnly = false; }
  };
  window.addEventListener("beforeunload", () => {
    if (!document.documentElement.hidden && typed().some((one) => !one.form.dataset.sent)) keep().catch(() => {});
  });

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
    if (isBusy()) { event.detail.shouldSwap = false; setTimeout(look, 400); return; }
    const kept = boxes(region).every(
      (field) => field.id && field.hasAttribute("hx-preserve") && words.includes(`id="${field.id}"`));
    if (isTyping(region) && !kept) {
      event.detail.shouldSwap = false;
      const wait = () => { if (note) note.hidden = false; };
      if (/id="going"[^>]* data-quiet/.test(words)) keep().then(look, wait); else wait();
    } else if (note && region.matches(".going")) note.hidden = true;
  });

  // What could not be fetched is asked for again: the number alone had come through.
  document.body.addEventListener("htmx:sendError", () => { known = ""; polling ||= setTimeout(poll, 2000); });

  const poll = async () => {
    polling = clearTimeout(polling) || 0;
    if (navigator.onLine === false) return;  // "online" begins anew
    try {
      if (!document.hidden) {
        const answer = await fetch("/stirred", { redirect: "error" });
        if (answer.ok) heard(await answer.text());
        if (answer.ok && source?.readyState === EventSource.OPEN) return;
      }
      pause = Math.min(pause * 1.1, 15);
    } catch { pause = Math.min(pause * 1.6, 30); }
    polling = setTimeout(poll, pause * 1000);
  };

  // One stream for a page, while somebody can see it: a browser has few connections, and a battery.
  const listen = () => {
    source?.close();
    if (document.hidden || navigator.onLine === false) return;
    source = new EventSource("/live/");
    source.onmessage = (event) => { clearTimeout(polling); polling = 0; heard(event.data); };
    source.onerror = () => { if (!polling) polling = setTimeout(poll, 2000); };
  };
  setTimeout(listen, SOON);  // whoever only passes through a page opens none
  window.addEventListener("offline", () => source?.close());
  window.addEventListener("online", () => { listen(); poll(); });
  document.addEventListener("visibilitychange", () => { listen(); if (!document.hidden) poll(); });
  window.addEventListener("pagehide", () => { source?.close(); clearTimeout(polling); });
  document.addEventListener("time-over", look);  // of sitting.js; asks again once there is a network
  note?.querySelector("button").addEventListener("click", () => {
    keep().then(look, () => { note.querySelector("[data-unkept]").textContent = document.body.dataset.offline; });
  });
})();
