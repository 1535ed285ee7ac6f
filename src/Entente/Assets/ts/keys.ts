// Keys on pages that show them: a letter presses the button that has it, j and k (or the arrows) go along the list, x chooses a row, / searches.
import { chooseRow } from "./selection";

const trail = "entente-list";
const shown = (): HTMLElement | null => document.querySelector("[data-keys]");
const rows = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>(".row-link")];

document.addEventListener("keydown", event => {
  const keys = shown();
  if (event.key === "Escape" && (event.target as Element).matches("[data-filters] input[type=search]") && rows().length > 0) {
    event.preventDefault(); // the browser would empty it
    rows()[0]!.focus();
    return;
  }
  if (!keys || event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).closest("input:not([type=checkbox]), select, textarea, [contenteditable]"))
    return;
  if (event.key === "?")
    keys.togglePopover();
  else if (document.querySelector(":popover-open, dialog[open]") || !(along(keys, event) || onList(keys, event) || press(event.key)))
    return;
  event.preventDefault();
});

function along(keys: HTMLElement, event: KeyboardEvent): boolean {
  const isArrow = (event.key === "ArrowDown" || event.key === "ArrowUp") && keys.dataset.keys === "list" && !event.shiftKey && document.activeElement?.matches(".row-link, body, [name=selected]");
  return event.key === "j" || isArrow && event.key === "ArrowDown" ? step(keys, 1) : event.key === "k" || isArrow ? step(keys, -1) : false;
}

function onList(keys: HTMLElement, event: KeyboardEvent): boolean {
  if (keys.dataset.keys !== "list")
    return false;
  if (event.key === "/") {
    const search = document.querySelector<HTMLInputElement>("[data-filters] input[type=search]");
    search?.focus();
    search?.select();
    return !!search;
  }
  const act = event.key === "b" ? document.querySelector<HTMLElement>(".selection button") : null;
  act?.focus();
  return !!act || event.key.toLowerCase() === "x" && chooseRow(document.activeElement, event.shiftKey);
}

// A column's title with Shift sorts by it besides.
document.addEventListener("click", event => {
  const title = event.shiftKey ? (event.target as Element).closest<HTMLAnchorElement>("a[data-add]") : null;
  if (title) {
    event.preventDefault();
    location.assign(title.dataset.add!);
  }
});

function press(key: string): boolean {
  const button = [...document.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)].find(one => one.checkVisibility());
  button?.click();
  // Who opened it by a key goes on by keys: to what must be filled in, or to the button that does it.
  const opened = button && document.getElementById(button.getAttribute("popovertarget") ?? "");
  (opened?.querySelector<HTMLElement>("[required]") ?? opened?.querySelector<HTMLElement>("button.primary"))?.focus();
  return !!button;
}

function step(keys: HTMLElement, by: number): boolean {
  if (keys.dataset.keys === "list") {
    const links = rows();
    const row = document.activeElement?.closest("tr");
    const at = links.findIndex(link => link === document.activeElement || row && link.closest("tr") === row);
    const next = links[at < 0 && by < 0 ? links.length - 1 : at + by];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
    return !!next;
  }
  const list = JSON.parse(sessionStorage.getItem(trail) ?? "[]") as string[];
  const at = list.indexOf(location.pathname);
  // Who did not come from a list goes along the one that the page itself names.
  const next = at < 0 ? undefined : list[at + by];
  if (!next && press(by > 0 ? "j" : "k"))
    return true;
  const first = next ?? (at < 0 && by > 0 ? list[0] : undefined);
  if (first)
    location.assign(first);
  return !!first;
}

// The record pages go along the list as it stood when it was left.
addEventListener("pagehide", () => {
  if (shown()?.dataset.keys === "list")
    sessionStorage.setItem(trail, JSON.stringify(rows().map(link => link.pathname)));
});
