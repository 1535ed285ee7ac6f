// htmx comes only to pages that ask for it.

if (document.querySelector("[hx-get], [hx-post]"))
  void import("htmx.org");

// What was looked at again and again has ended: the rest of the page, its buttons too, is shown as it stands now.
const again = '[hx-trigger^="every"]';
if (document.querySelector(again))
  document.addEventListener("htmx:after:swap", () => {
    if (!document.querySelector(again))
      location.reload();
  });
