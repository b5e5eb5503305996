/* Every page of two: [data-live] holds the number of the last change that the page knows. When it rises, [data-stir] is
   asked for again: the place for what has come, and on a page that two phones follow its own part (Today's second part,
   [data-part], comes along with its first). Words that somebody is typing stay: what is new then waits for their tap.
   Only a pause or a stop ([data-quiet]) doesn't wait: the words are kept for their writer first. */
"use strict";

(() => {
  const page = document.querySelector("[data-live]");
  if (!page || !window.htmx) return;
  let [known, source, polling, pause, asked, pressed, held] = [page.dataset.live, null, 0, 3, false, 0, ""];

  const boxes = (region) => [...region.querySelectorAll("textarea, input[type=text]")];
  const isTyping = (region) => boxes(region).some((field) => field.value !== field.defaultValue
    || (field === document.activeElement && !region.matches(".going")));  // in a session an empty box holds nobody

  // What was typed in a session and not sent goes to the server, for its writer alone; as well when they leave the page.
  const note = document.querySelector("[data-stirred]");
  const typed = () => boxes(document).filter((one) => one.closest(".going") && one.value !== one.defaultValue);
  const send = async (form) => {
    const words = new FormData(form); words.set("verb", "keep");
    const answer = await fetch(form.action, { method: "POST", body: words, redirect: "error", keepalive: true });
    if (answer.status !== 204) throw new Error(answer.status);
  };
  const keep = async () => {
    const fields = typed();
    for (const field of fields) field.readOnly = true;
    try {
      await Promise.all([...new Set([document.querySelector(".going > #step"), ...fields.map((one) => one.form)])].filter(Boolean).map(send));
      for (const field of fields) field.defaultValue = field.value;
    } finally { for (const field of fields) field.readOnly = false; }
  };
  window.addEventListener("beforeunload", () => {
    if (!document.documentElement.hidden && typed().some((one) => !one.form.dataset.sent)) keep().catch(() => {});
  });

  // A finger that is down finds under it what it came down on.
  for (const [sign, wait] of [["pointerdown", 10000], ["pointerup", 400], ["pointercancel", 0]]) {
    document.addEventListener(sign, () => { pressed = Date.now() + wait; held = ""; }, { capture: true, passive: true });
  }

  const isBusy = () => pressed > Date.now() || document.querySelector(":is([data-stir], [data-part]) form[data-sent]") !== null;
  const look = () => {
    if (isBusy()) { setTimeout(look, 200); return; }
    if (navigator.onLine === false) { known = ""; return; }  // "online" asks again
    for (const region of document.querySelectorAll("[data-stir]")) window.htmx.trigger(region, "stirred");
  };

  const heard = (number) => { if (number && number !== known) { [known, pause] = [number, 3]; look(); } };

  // A part that says what it said before stays as it is. So does one in which somebody types, until they tap: what they
  // typed then comes along, if its box is there still; and a part of folds ([data-part=folds]) waits until the open one is shut.
  const said = (part) => {
    const copy = part.cloneNode(true);
    for (const timer of copy.querySelectorAll("[data-left]")) timer.remove();
    const goes = [...copy.querySelectorAll("[href], [action], [name=after]")].flatMap((one) => ["href", "action", "value"].map((name) => one.getAttribute(name)));
    return copy.textContent.replace(/\s+/g, " ") + goes;
  };
  const stays = (region, fresh) => {
    const own = note?.dataset.stirred === region.id; if (own) note.hidden = true;
    if (fresh && !region.matches("[hx-select-oob]") && said(region) === said(fresh)) { asked &&= !own; return true; }
    const ids = boxes(region).map((field) => field.closest("[hx-preserve]")?.id);
    const kept = (asked || region.matches(".going")) && ids.every((id) => id && fresh?.querySelector(`#${CSS.escape(id)}`));
    const tell = () => {
      if (!own) return;
      note.hidden = false;
      note.querySelector("[data-unkept]").textContent = asked && note.dataset.gone || "";
      const [bar, box] = [note, document.activeElement].map((one) => one.getBoundingClientRect());
      if (box.top < bar.bottom && box.bottom > bar.top && isTyping(region)) window.scrollBy(0, box.top - bar.bottom - 8);
    };
    const waits = isTyping(region) && !kept;
    if (waits && fresh?.matches("[data-quiet]")) keep().then(look, tell);
    else if (waits) tell();
    else if (own) asked = false;
    return waits;
  };
  document.body.addEventListener("htmx:beforeSwap", ({ detail }) => {
    const region = detail.target;  // not what somebody has asked for themselves in a part of it
    const on = document.activeElement; if (on !== document.body) held = on?.closest("[data-stir], [data-part]") ? named(on) : "";  // the page between two swaps
    if (detail.xhr?.status !== 200 || !region?.matches("[data-stir]")) return;
    if (isBusy()) { detail.shouldSwap = false; setTimeout(look, 400); return; }
    const whole = new DOMParser().parseFromString(detail.xhr.responseText, "text/html");
    if (stays(region, whole.getElementById(region.id))) detail.shouldSwap = false;
  });
  document.body.addEventListener("htmx:oobBeforeSwap", ({ detail }) => { if (detail.target.matches("[data-part]") && (detail.target.querySelector(":scope[data-part=folds] details[open]") || stays(detail.target, detail.fragment))) detail.shouldSwap = false; });
  document.addEventListener("toggle", ({ target }) => { if (!target.open && target.closest("[data-part=folds]")) look(); }, true);

  // Who was at a link or a button of a part that is drawn anew is at the same one again, or at its heading ([tabindex]). What has
  // opened by itself ([data-says]) is read aloud once, wherever on the page its reader is.
  const named = (one) => (one.closest("[role=group]")?.getAttribute("aria-label") || "") + (one.getAttribute("aria-label") || one.textContent.trim());
  const says = () => [...document.querySelectorAll("[data-says]")].map((one) => one.dataset.says); let heardOf = says();
  document.body.addEventListener("htmx:afterSettle", () => {
    const fresh = says().find((one) => !heardOf.includes(one)); heardOf = says(); if (fresh) document.querySelector("[data-spoken]").textContent = fresh;
    if (held && document.activeElement === document.body) [...document.querySelectorAll(":is([data-stir], [data-part]) :is(a, button, summary)")].concat(document.querySelector("[data-stir] h1[tabindex]")).find((one) => one && (one.matches("h1") || named(one) === held))?.focus({ preventScroll: true });
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
  setTimeout(listen, 300);  // whoever only passes through a page opens none
  window.addEventListener("online", () => { listen(); poll(); });
  document.addEventListener("visibilitychange", () => { listen(); if (!document.hidden) poll(); });
  for (const sign of ["offline", "pagehide"]) window.addEventListener(sign, () => { source?.close(); clearTimeout(polling); });
  document.addEventListener("time-over", look);  // of sitting.js; asks again once there is a network
  note?.querySelector("button").addEventListener("click", () => {
    [asked, known] = [true, navigator.onLine ? known : ""];  // "online" asks again
    (navigator.onLine ? keep() : Promise.reject()).then(look, () => { note.querySelector("[data-unkept]").textContent = document.body.dataset.offline; });
  });
})();
