/* Keeps static files and public pages that say nothing about anybody. Never a page of a person. */
"use strict";

const CACHE = "hearthside-{{ version }}";
const PAGES = [{% for page in pages %}"{{ page|escapejs }}"{% if not forloop.last %}, {% endif %}{% endfor %}];
const KEPT = [{% for page in kept %}"{{ page|escapejs }}"{% if not forloop.last %}, {% endif %}{% endfor %}];
const STATIC = "{{ static|escapejs }}";

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then(async (cache) => {
    await cache.addAll(KEPT);
    await Promise.allSettled(PAGES.map((page) => cache.add(page))); // one that is missing spoils nothing else
    await self.skipWaiting();
  }));
});

self.addEventListener("activate", (event) => {
  const old = (names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
  event.waitUntil(caches.keys().then(old).then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const request = event.request;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith(STATIC)) {
    event.respondWith(caches.match(request).then((found) => found || fetch(request)));
  } else if (request.mode === "navigate") {
    const kept = () => caches.match(url.pathname).then((found) => found || caches.match("/offline"));
    event.respondWith(fetch(request).catch(kept));
  }
});
