// On a device that allows it, the portal is an app: the worker keeps its looks and an offline page in the language of the pages.

if ("serviceWorker" in navigator && isSecureContext)
  addEventListener("load", () => void navigator.serviceWorker.register(`/worker.js?language=${document.documentElement.lang}`));

// The offline page goes back by itself as soon as there is a network again.
if (location.pathname === "/offline" || document.querySelector("[data-offline]"))
  addEventListener("online", () => location.reload());
