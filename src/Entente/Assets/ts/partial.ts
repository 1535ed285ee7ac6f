// htmx comes only to pages that ask for it.

if (document.querySelector("[hx-get], [hx-post]"))
  void import("htmx.org");

// What is looked at again and again has ended: the whole page is loaded as it stands now, its buttons too. Nothing of the end is shown before,
// or somebody would begin to type into fields that the loading takes away.
type Swap = CustomEvent<{ ctx: { text: string; response: { status: number } } }>;
let ended = false;
if (document.querySelector('[hx-trigger^="every"]'))
  document.addEventListener("htmx:before:swap", event => {
    const { text, response } = (event as Swap).detail.ctx;
    if (response.status >= 400 || text.includes('hx-trigger="every'))
      return;
    event.preventDefault();
    if (!ended)
      location.reload();
    ended = true;
  });
