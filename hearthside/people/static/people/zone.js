/* Fill in the time zone of this device, so that days begin where the person lives. Without it: UTC, to be changed later. */
"use strict";

for (const field of document.querySelectorAll("[data-zone]")) {
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone || "";
}
