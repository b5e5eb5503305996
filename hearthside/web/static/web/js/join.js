/* The secret of an invitation stands behind the # of its link, which no server sees. Move it into the form, and
   clear it from the address before anything else can read it there. Without this script the code is typed. */
"use strict";

(function take() {
  window.onhashchange = take;  // the link is opened in a tab that shows this page already
  const [field, secret] = [document.querySelector("[data-from-fragment]"), decodeURIComponent(window.location.hash.slice(1))];
  if (!secret) return;
  window.history.replaceState(null, "", window.location.pathname + window.location.search);
  if (!field) return;
  field.value = secret;
  field.dispatchEvent(new Event("change", { bubbles: true }));
})();
