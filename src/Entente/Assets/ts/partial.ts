// htmx comes only to pages that ask for it.

if (document.querySelector("[hx-get], [hx-post]"))
  void import("htmx.org");

// What was looked at again and again has ended: the rest of the page, its buttons too, is shown as it stands now.
document.addEventListener("htmx:afterSwap", event => {
  const { target } = (event as CustomEvent<{ target: Element }>).detail;
  if (target.getAttribute("hx-trigger")?.startsWith("every") && !document.getElementById(target.id)?.hasAttribute("hx-trigger"))
    location.reload();
});
