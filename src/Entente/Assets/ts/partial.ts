// htmx comes only to pages that ask for it.

if (document.querySelector("[hx-get], [hx-post]"))
  void import("htmx.org");
