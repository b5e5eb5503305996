/* What somebody opens, ticks or types in a part of the page while its answer is on the way stays as they left it. */
"use strict";

(() => {
  const named = (one) => [one.id || one.name || one.className, one.type === "checkbox" ? one.value : ""].join(" ");
  const state = (one) => one.tagName === "DETAILS" ? "open" : one.type === "checkbox" ? "checked" : "value";
  const inside = (part) => [...part?.querySelectorAll("details, textarea, input:not([type=hidden])") ?? []];
  let before = new Map(), since = new Map();

  document.addEventListener("htmx:beforeRequest", ({ detail }) => {
    before = new Map(inside(detail.target).map((one) => [named(one), one[state(one)]]));
  });
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    const left = inside(detail.target).map((one) => [named(one), one[state(one)]]);
    since = new Map(left.filter(([name, is]) => before.has(name) && before.get(name) !== is));
  });
  document.addEventListener("htmx:afterSwap", ({ detail }) => {
    for (const one of inside(document.getElementById(detail.target.id))) {
      if (since.has(named(one))) one[state(one)] = since.get(named(one));
    }
    since.clear();
  });
})();
