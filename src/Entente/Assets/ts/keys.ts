// Keys for who decides, on pages with a list of them: a letter presses the button that has it, j and k go along the list.

const trail = "entente-list";
const shown = (): HTMLElement | null => document.querySelector("[data-keys]");
const rows = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>(".row-link")];

document.addEventListener("keydown", event => {
  const keys = shown();
  if (!keys || event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).closest("input, select, textarea, [contenteditable]"))
    return;
  if (event.key === "?")
    keys.togglePopover();
  else if (document.querySelector(":popover-open") || !(event.key === "j" || event.key === "k" ? step(keys, event.key === "j" ? 1 : -1) : press(event.key)))
    return;
  event.preventDefault();
});

function press(key: string): boolean {
  const button = document.querySelector<HTMLButtonElement>(`[data-key="${CSS.escape(key)}"]`);
  button?.click();
  // Who opened it by a key goes on by keys: to what must be filled in, or to the button that does it.
  const opened = button && document.getElementById(button.getAttribute("popovertarget") ?? "");
  (opened?.querySelector<HTMLElement>("[required]") ?? opened?.querySelector<HTMLElement>("button.primary"))?.focus();
  return !!button;
}

function step(keys: HTMLElement, by: number): boolean {
  if (keys.dataset.keys === "list") {
    const links = rows();
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    const next = links[at < 0 && by < 0 ? links.length - 1 : at + by];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
    return !!next;
  }
  const list = JSON.parse(sessionStorage.getItem(trail) ?? "[]") as string[];
  const at = list.indexOf(location.pathname);
  const next = at < 0 && by > 0 ? list[0] : list[at + by];
  if (next)
    location.assign(next);
  return !!next;
}

// The record pages go along the list as it stood when it was left.
addEventListener("pagehide", () => {
  if (shown()?.dataset.keys === "list")
    sessionStorage.setItem(trail, JSON.stringify(rows().map(link => link.pathname)));
});
