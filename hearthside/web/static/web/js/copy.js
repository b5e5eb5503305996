/* Copying the words of a box, where a browser can. [data-copy] names the box. */
"use strict";

(() => {
  const lay = () => { for (const part of document.querySelectorAll("[data-copying]")) part.hidden = false; };
  lay(); document.body.addEventListener("htmx:afterSettle", lay);

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copy]");
    const box = button && document.getElementById(button.dataset.copy);
    if (!box) return;
    const said = (what, shows) => { for (const part of document.querySelectorAll(what)) part.hidden = !shows; };
    said("[data-uncopied]", !box.value.trim());
    said("[data-copied]", false);
    if (!box.value.trim()) return;
    try { await navigator.clipboard.writeText(box.value); } catch {
      box.select();  // a network at home without https: the older way
      document.execCommand("copy");
    }
    box.dataset.unsent = box.value;  // they are somewhere now
    said("[data-copied]", true);
  });
})();
