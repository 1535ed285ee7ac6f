// The service worker: what a page looks like is kept on the device, so that without a network an honest page appears instead of the browser's.
// Pages themselves are never kept: they belong to whoever signed in, and are true only now.

declare const SHELL: string[];
declare const VERSION: string;

interface Lasting extends Event { waitUntil(work: Promise<unknown>): void }
interface Asked extends Lasting { request: Request; respondWith(answer: Promise<Response>): void; preloadResponse: Promise<Response | undefined> }
interface Worker { registration: ServiceWorkerRegistration; clients: { claim(): Promise<void> }; skipWaiting(): Promise<void>; addEventListener(kind: string, hear: (event: never) => void): void }

const worker = self as unknown as Worker;
const language = new URL(location.href).searchParams.get("language") ?? "en";
const offline = `/offline?language=${language}`;
const kept = `entente-${VERSION}-${language}`;

worker.addEventListener("install", (event: Lasting) => event.waitUntil(keep()));
worker.addEventListener("activate", (event: Lasting) => event.waitUntil(begin()));
worker.addEventListener("fetch", (event: Asked) => {
  if (event.request.mode === "navigate")
    event.respondWith(visit(event));
  else if (SHELL.includes(new URL(event.request.url).pathname))
    event.respondWith(part(event.request));
});

async function keep(): Promise<void> {
  await (await caches.open(kept)).addAll([offline, ...SHELL].map(path => new Request(path, { credentials: "omit" })));
  await worker.skipWaiting();
}

async function begin(): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith("entente-") && name !== kept)
      await caches.delete(name);
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
}

async function visit(event: Asked): Promise<Response> {
  if (event.request.cache === "only-if-cached" && event.request.method !== "GET")
    return back(event.request);
  try {
    return await event.preloadResponse ?? await fetch(event.request);
  } catch {
    return await caches.match(offline) ?? Response.error();
  }
}

/** Back to the answer of a form, which the browser must not send again: the page on which the form stands comes instead. */
function back(request: Request): Response {
  const from = request.referrer.startsWith(`${location.origin}/`) ? request.referrer : "/";
  return new Response(`<!doctype html><title>…</title><meta http-equiv="refresh" content="0;url=${from}">`, { headers: { "Content-Type": "text/html;charset=utf-8" } });
}

async function part(request: Request): Promise<Response> {
  return await caches.match(request) ?? fetch(request);
}
export {};
