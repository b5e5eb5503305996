/* Small helps for every page. Nothing here is needed to use it. */
"use strict";

(() => {
  // A summary of errors is read first.
  document.querySelector("[data-focus]")?.focus();

  // The number beside a slider.
  for (const output of document.querySelectorAll("output[data-follow]")) {
    const slider = document.getElementById(output.dataset.follow);
    if (!slider) continue;
    const follow = () => { output.textContent = slider.value; };
    slider.addEventListener("input", follow);
    follow();
  }

  // Without a network nothing is sent, so that the words stay where they were typed.
  const unsay = () => document.querySelector("[data-said-offline]")?.remove();
  const sayOffline = (form, button) => {
    unsay();
    const said = document.createElement("p");
    if (button) button.after(said);  // which may stand outside of its form
    else form.append(said);
    said.dataset.saidOffline = "";
    said.className = "meta";
    said.setAttribute("role", "alert");
    said.textContent = document.body.dataset.offline;
  };

  // A form is sent once, however often it is pressed. Coming back by the Back button frees it again.
  document.addEventListener("submit", (event) => {
    const { target: form, submitter: button } = event;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sent === "on its way") { form.dataset.sent = "yes"; return; }
    if (navigator.onLine === false) {
      event.preventDefault();
      sayOffline(form, button);
      return;
    }
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
    try {
      const answer = await fetch("/healthz", { cache: "no-store", signal: AbortSignal.timeout(6000) });
      if (!answer.ok) throw new Error(answer.status);
      form.dataset.sent = "on its way";
      form.requestSubmit(button);
    } catch {
      delete form.dataset.sent;
      sayOffline(form, button);
    }
  };

  // A gentle look whether a sealed answer has opened: only while somebody looks, ever more rarely.
  const waiting = document.querySelector("[data-look]");
  if (waiting && window.htmx) {
    let pause = Number(waiting.dataset.look) || 15;
    const look = () => {
      if (!document.hidden && document.contains(waiting)) window.htmx.trigger(waiting, "look");
      pause = Math.min(pause * 1.3, 120);
      setTimeout(look, pause * 1000);
    };
    setTimeout(look, pause * 1000);
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden && document.contains(waiting)) window.htmx.trigger(waiting, "look");
    });
  }

  // Whoever is writing keeps the door open; whoever has gone away leaves nothing on the screen.
  const idle = Number(document.documentElement.dataset.idle) * 60000;
  if (idle) {
    let last = Date.now();
    for (const sign of ["pointerdown", "keydown", "scroll"]) {
      document.addEventListener(sign, () => { last = Date.now(); }, { passive: true });
    }
    setInterval(() => {
      const away = Date.now() - last;
      if (away > idle) window.location.reload();
      else if (away < 60000 && !document.hidden) fetch("/door/here/", { redirect: "error" }).catch(() => {});
    }, 60000);
  }

  // Comes from the Back button's memory of a page that has been left: ask the server again.
  window.addEventListener("pageshow", (event) => { if (event.persisted) window.location.reload(); });

  if ("serviceWorker" in navigator) navigator.serviceWorker.register("/sw.js").catch(() => {});
})();
