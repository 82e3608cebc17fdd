// Keeps the files of one build of the page on the visitor's device, so that it opens without a network. The list of files, each
// with the sum of its contents, is written here by `cargo xtask build`, and so is the name of the build.
//
// It refuses to mix builds: it keeps all of its own files or none, answers only with those, and takes the place of an older one
// only when the visitor says so or has closed the page everywhere (docs/decisions/0032-offline.md).
"use strict";

const BUILD = "";
const FILES = [];

// Several copies of the page may stand on one host, each in its own folder.
const OURS = `concession ${registration.scope} `;
const CACHE = OURS + BUILD;
const ADDRESSES = new Map(FILES.map(([name]) => [new URL(name, registration.scope).href, name]));

// A file whose contents are not those of this build fails, and with it the whole; then nothing has changed. Names with a hash
// in them come from the browser's own cache where the page has just fetched them; so they are asked for as the page asked, since
// Firefox keeps what is asked for without credentials apart.
const keep = async () => {
  const cache = await caches.open(CACHE);
  await Promise.all(
    FILES.map(async ([name, integrity, kept]) => {
      const address = new URL(name, registration.scope).href;
      const answer = await fetch(address, { integrity, cache: kept ? "default" : "no-cache" });
      if (!answer.ok || answer.redirected) throw new Error(`${address}: ${answer.status}`);
      await cache.put(address, answer);
    }),
  );
};
const keepOrNothing = () =>
  keep().catch(async (error) => {
    await caches.delete(CACHE);
    throw error;
  });

const forgetOthers = async () => {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== CACHE).map((name) => caches.delete(name)));
};

// The page under either of its two addresses; what may follow a question mark is not part of a file.
const known = (request) => {
  const address = new URL(request.url);
  address.search = "";
  address.hash = "";
  const name = address.href.replace(/\/index\.html$/, "/");
  return request.method === "GET" && ADDRESSES.has(name) ? name : undefined;
};
// Asked for by name, so that a cache that was removed does not come back, empty.
const answer = async (name, request) =>
  (await caches.match(name, { cacheName: CACHE, ignoreVary: true })) ?? fetch(request);

addEventListener("install", (event) => event.waitUntil(keepOrNothing()));
addEventListener("activate", (event) => event.waitUntil(forgetOthers().then(() => clients.claim())));
addEventListener("fetch", (event) => {
  const name = known(event.request);
  if (name !== undefined) event.respondWith(answer(name, event.request));
});

// The visitor wants this build. Another window of the page may still need files of the old one, so it is closed first.
const use = async (asking) => {
  const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (open.some((client) => client.id !== asking.id)) return asking.postMessage("others");
  return skipWaiting();
};
addEventListener("message", (event) => {
  if (event.data === "use") event.waitUntil(use(event.source));
});
