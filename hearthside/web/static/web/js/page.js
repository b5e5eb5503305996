/* Small helps for every page. Nothing here is needed to use it. */
"use strict";

(() => {
  // A summary of errors is read first; else what a page has chosen itself; else, where it stands, the word on what was done.
  document.querySelector("[role=alert][data-focus]")?.focus(); document.querySelector(":root:not(:has([role=alert][data-focus], [autofocus])) [data-focus]")?.focus({ preventScroll: true });

  // Without a network nothing is sent, so that the words stay where they were typed. It is said where one pressed.
  const unsay = () => { for (const said of document.querySelectorAll("[data-said-offline]")) said.remove(); };
  const say = (words, pressed) => {
    unsay();
    const said = document.createElement("p");
    [said.dataset.saidOffline, said.className] = ["", "meta"]; said.setAttribute("role", "alert");
    const row = pressed.closest(".actions:not(form)");
    if (row) row.after(said);
    else if (pressed.form && !pressed.form.contains(pressed)) pressed.after(said);  // a button outside of its form
    else (pressed.form || pressed.closest("form") || pressed.parentElement).append(said);
    said.textContent = words;
  };
  const isAsked = (event) => event.detail.requestConfig?.verb === "post";  // not what the page looks for by itself
  for (const [sign, words] of [["sendError", "offline"], ["responseError", "failed"]]) {
    document.addEventListener(`htmx:${sign}`, (event) => { if (isAsked(event)) say(document.body.dataset[words], event.detail.elt); });
  }
  document.addEventListener("htmx:beforeOnLoad", (event) => { if (isAsked(event)) unsay(); });

  // A form is sent once, however often it is pressed. Coming back by the Back button frees it again.
  document.addEventListener("submit", (event) => {
    const { target: form, submitter: button } = event;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sent === "on its way") { form.dataset.sent = "yes"; return; }
    if (navigator.onLine === false) { event.preventDefault(); say(document.body.dataset.offline, button || form); return; }
    unsay();
    if (form.dataset.sent || holdsWords(form)) event.preventDefault();
    if (!form.dataset.sent && holdsWords(form)) knock(form, button);
    form.dataset.sent = form.dataset.sent || "yes";
    setTimeout(() => { delete form.dataset.sent; }, 8000);
  });

  // A phone may believe in a network that leads nowhere. What holds words goes once the server has answered.
  const holdsWords = (form) => document.querySelector(".sitting") || [...form.elements].some(
    (field) => field.matches("textarea, [type=text]") && field.value !== field.defaultValue);
  const knock = async (form, button) => {
    const isThere = await fetch("/healthz", { cache: "no-store", signal: AbortSignal.timeout(6000) }).then((answer) => answer.ok, () => false);
    // The part with the button may have been drawn anew meanwhile.
    const again = button?.form ? button : [...form.elements].find((one) => button && one.type === "submit" && one.value === button.value);
    if (isThere) { form.dataset.sent = "on its way"; form.requestSubmit(again); return; }
    delete form.dataset.sent;
    say(document.body.dataset.offline, button || form);
  };

  // Words of a [data-unsent] box that are neither sent nor what it holds are asked about before they are left: they are
  // kept nowhere. Quick exit hides the page first and is never asked; nor is a way to Help, or whoever is long away.
  let goes = false;
  document.addEventListener("click", (event) => {
    if (event.target.closest("a[href^='/help/']")) { goes = true; setTimeout(() => { goes = false; }, 2000); }
  });
  const unsent = (box) => box.value.trim() && box.value !== box.dataset.unsent && !box.form?.dataset.sent;
  window.addEventListener("beforeunload", (event) => {
    if (!goes && !document.documentElement.hidden && [...document.querySelectorAll("[data-unsent]")].some(unsent)) event.preventDefault();
  });

  // What was found in words says so when they have been changed since.
  document.addEventListener("input", (event) => {
    const form = event.target.form;
    for (const looked of form ? document.querySelectorAll(`[data-of][data-in="${form.id}"]`) : []) {
      const stands = [...form.elements].some((box) => box.type === "textarea" && box.value.trim() === looked.dataset.of.trim());
      looked.querySelector("[data-older]").hidden = stands;
    }
  });

  // Whoever is writing keeps the door open; whoever has gone away leaves nothing on the screen.
  const idle = Number(document.documentElement.dataset.idle) * 60000;
  if (idle) {
    let last = Date.now();
    for (const sign of ["pointerdown", "keydown", "scroll"]) {
      document.addEventListener(sign, () => { last = Date.now(); }, { passive: true });
    }
    setInterval(() => {
      const away = Date.now() - last;
      if (away > idle) { goes = true; window.location.reload(); }
      else if (away < 60000 && !document.hidden) fetch("/door/here/", { redirect: "error" }).catch(() => {});
    }, 60000);
  }

  // Comes from the Back button's memory of a page that has been left: ask the server again.
  window.addEventListener("pageshow", (event) => { if (event.persisted) window.location.reload(); });

  if ("serviceWorker" in navigator) navigator.serviceWorker.register("/sw.js").catch(() => {});
})();
