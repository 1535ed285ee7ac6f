// The command palette: one place to find every record, to go to every page, and to do what this page lets one do. Ctrl+K or the button in the header.
import { say } from "./say";

type Found = { groups: HTMLElement[]; note: string };
type Recent = { href: string; title: string; detail: string };

const kept = "entente-recent";
const most = 8;
const dialog = document.getElementById("palette") as HTMLDialogElement | null;

if (dialog)
  begin(dialog);
else if (document.querySelector('form[action="/sign-in"]'))
  localStorage.removeItem(kept); // who sits here next sees nothing of it

function begin(palette: HTMLDialogElement): void {
  const input = palette.querySelector("input")!;
  const list = palette.querySelector<HTMLElement>("[role=listbox]")!;
  const note = palette.querySelector<HTMLElement>("[role=status]")!;
  const opener = document.querySelector<HTMLButtonElement>("[data-palette]")!;
  let everywhere: HTMLElement[] = []; // acts and pages, as the server knows that the reader may
  let here: HTMLElement | null = null;
  let own: HTMLElement | null = null;
  let found: Found = { groups: [], note: "" };
  let asking: AbortController | null = null;
  let wait = 0;
  let runs: { aside: boolean } | null = null; // Enter came before the answer

  opener.hidden = false;
  if (navigator.platform.startsWith("Mac"))
    opener.querySelector("kbd")!.textContent = "⌘ K";
  document.querySelector<HTMLFormElement>("[data-find]")!.hidden = true;
  opener.addEventListener("click", () => void open());
  palette.querySelector("button")!.addEventListener("click", () => palette.close());
  palette.addEventListener("click", event => { if (event.target === palette) palette.close(); });
  palette.addEventListener("close", () => { asking?.abort(); clearTimeout(wait); });
  document.addEventListener("keydown", event => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
      return;
    event.preventDefault();
    if (palette.open)
      palette.close();
    else
      void open();
  });
  input.addEventListener("input", ask);
  input.addEventListener("keydown", move);
  list.addEventListener("pointermove", event => { const over = option(event); if (over) choose(over); });
  list.addEventListener("click", event => {
    const over = option(event);
    if (!over || event.ctrlKey || event.metaKey || event.shiftKey)
      return; // a new tab is the browser's own to open
    event.preventDefault();
    run(over, false);
  });
  remember();

  async function open(): Promise<void> {
    for (const other of document.querySelectorAll<HTMLElement>(":popover-open"))
      other.hidePopover();
    here = group(say("On this page"), "here", ofThisPage(palette));
    own = group(say("You"), "acts", [...document.querySelectorAll<HTMLElement>("#user-menu form button")].map(button => pressing(button, palette)));
    input.value = "";
    found = { groups: [], note: "" };
    palette.showModal();
    input.focus();
    show();
    if (everywhere.length === 0) {
      everywhere = (await answer("")).groups;
      show();
    }
  }

  function ask(): void {
    asking?.abort();
    clearTimeout(wait);
    runs = null;
    const query = input.value.trim();
    if (query === "" || query.startsWith(">")) {
      asking = null;
      found = { groups: [], note: "" };
      show();
      return;
    }
    const mine = asking = new AbortController();
    show();
    wait = window.setTimeout(async () => {
      try {
        const answered = await answer(query, mine.signal);
        if (asking !== mine)
          return; // somebody went on typing
        asking = null;
        found = answered;
        show();
        if (runs && active())
          run(active()!, runs.aside);
      }
      catch {
        if (asking !== mine)
          return;
        asking = null;
        found = { groups: [], note: say("The search did not answer. Try again in a moment.") };
        show();
        if (runs && active())
          run(active()!, runs.aside); // an act or a page needs no search
      }
    }, 90);
  }

  function show(): void {
    const typed = input.value.trim();
    const onlyActs = typed.startsWith(">");
    const words = fold(onlyActs ? typed.slice(1) : typed).split(" ").filter(word => word !== "");
    const some = (group: HTMLElement | null): HTMLElement | null => group && only(group, words);
    const general = everywhere.filter(group => !onlyActs || group.dataset.group === "acts").map(some);
    const shown = [some(here), typed === "" ? recent() : null, ...general, some(own), ...(onlyActs ? [] : found.groups)];
    list.replaceChildren(...shown.filter(group => group !== null));
    list.querySelectorAll("[role=option]").forEach((each, at) => { each.id = `palette-option-${at}`; });
    const first = list.querySelector<HTMLElement>("[role=option]");
    if (first)
      choose(first);
    else
      input.removeAttribute("aria-activedescendant");
    note.textContent = typed === "" || (asking && !onlyActs) ? "" : first && found.note === "" ? "" : found.note || say("Nothing here does that. Try another word.");
    note.hidden = note.textContent === "";
  }

  function move(event: KeyboardEvent): void {
    const options = [...list.querySelectorAll<HTMLElement>("[role=option]")];
    const at = options.indexOf(active()!);
    const next = event.key === "ArrowDown" ? options[(at + 1) % options.length]
      : event.key === "ArrowUp" ? options[(at - 1 + options.length) % options.length]
      : event.key === "PageDown" ? options[Math.min(at + 5, options.length - 1)]
      : event.key === "PageUp" ? options[Math.max(at - 5, 0)] : null;
    if (next) {
      event.preventDefault();
      choose(next);
      next.scrollIntoView({ block: "nearest" });
    }
    else if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      const aside = event.ctrlKey || event.metaKey;
      if (asking)
        runs = { aside };
      else if (active())
        run(active()!, aside);
    }
  }

  function active(): HTMLElement | null {
    return list.querySelector<HTMLElement>("[aria-selected=true]");
  }

  function choose(one: HTMLElement): void {
    active()?.setAttribute("aria-selected", "false");
    one.setAttribute("aria-selected", "true");
    input.setAttribute("aria-activedescendant", one.id);
  }

  function option(event: Event): HTMLElement | null {
    return (event.target as Element).closest<HTMLElement>("[role=option]");
  }

  function run(one: HTMLElement, aside: boolean): void {
    const target = doing.get(one);
    if (one instanceof HTMLAnchorElement && aside)
      window.open(one.href, "_blank", "noopener");
    else if (one instanceof HTMLAnchorElement) {
      palette.close();
      location.assign(one.href);
    }
    else if (target) {
      palette.close();
      const field = (target as HTMLButtonElement).form?.querySelector<HTMLElement>("textarea, select, input:not([type=hidden])");
      if (field && (target as HTMLButtonElement).type === "submit")
        field.focus(); // what is sent must be filled in first
      else {
        target.focus();
        target.click();
      }
    }
  }
}

/** What an option of this page presses. */
const doing = new WeakMap<HTMLElement, HTMLElement>();

/** The buttons and links of the page itself: exactly what its reader may do to this record now. */
function ofThisPage(palette: HTMLElement): HTMLElement[] {
  const seen = new Set<string>();
  return [...document.querySelectorAll<HTMLElement>("main :is(a.button, button.button):not(:disabled, .keys)")]
    .filter(each => each.checkVisibility() && !each.closest("[popover], dialog, table, .filters, .search-form, .selection"))
    .filter(each => textOf(each) !== "" && !seen.has(textOf(each)) && !!seen.add(textOf(each)))
    .map(each => pressing(each, palette));
}

function pressing(each: HTMLElement, palette: HTMLElement): HTMLElement {
  const one = each instanceof HTMLAnchorElement ? anchor(each.href) : document.createElement("div");
  doing.set(one, each);
  return filled(one, each.querySelector("svg.icon") ?? plain(palette), textOf(each), "");
}

function textOf(each: HTMLElement): string {
  return (each.textContent ?? "").trim().replace(/\s+/g, " ");
}

/** What stands before an act that has no icon of its own. */
function plain(palette: HTMLElement): Element {
  const icon = palette.querySelector("svg.icon")!.cloneNode(true) as Element;
  const use = icon.querySelector("use")!;
  use.setAttribute("href", use.getAttribute("href")!.replace(/#.*/, "#arrow-right"));
  return icon;
}

function recent(): HTMLElement | null {
  return group(say("Recently opened"), "recent", read().filter(one => one.href !== location.pathname).map(one => filled(anchor(one.href), plain(document.getElementById("palette")!), one.title, one.detail)));
}

/** Pages of records, by their address, as this browser opened them; nobody else keeps it. */
function remember(): void {
  if (!/^\/[a-z-]+\/[0-9a-f]{8}-[0-9a-f-]{27}$/.test(location.pathname))
    return;
  const title = document.querySelector("main h1")?.textContent?.trim() ?? "";
  const detail = document.querySelector("main .breadcrumbs li:last-child")?.textContent?.trim() ?? "";
  if (title !== "")
    localStorage.setItem(kept, JSON.stringify([{ href: location.pathname, title, detail }, ...read().filter(one => one.href !== location.pathname)].slice(0, most)));
}

function read(): Recent[] {
  try {
    return JSON.parse(localStorage.getItem(kept) ?? "[]") as Recent[];
  }
  catch {
    return [];
  }
}

async function answer(query: string, signal?: AbortSignal): Promise<Found> {
  const response = await fetch(`/search/palette?query=${encodeURIComponent(query)}`, { signal, headers: { accept: "text/html" } });
  if (!response.ok)
    throw new Error(`${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return { groups: [...page.querySelectorAll<HTMLElement>("[role=group]")].map(headed), note: page.querySelector("p")?.textContent?.trim() ?? "" };
}

/** Of a group the options that hold every word at the beginning of one of theirs. */
function only(all: HTMLElement, words: string[]): HTMLElement | null {
  const options = [...all.querySelectorAll<HTMLElement>("[role=option]")]
    .filter(each => { const own = fold(each.textContent ?? "").split(" "); return words.every(word => own.some(part => part.startsWith(word))); });
  return group(all.getAttribute("aria-label")!, all.dataset.group!, options.slice(0, words.length > 0 ? most : undefined).map(each => {
    const copy = each.cloneNode(true) as HTMLElement;
    const target = doing.get(each);
    if (target)
      doing.set(copy, target);
    return copy;
  }));
}

function group(label: string, name: string, options: HTMLElement[]): HTMLElement | null {
  if (options.length === 0)
    return null;
  const made = document.createElement("div");
  made.setAttribute("role", "group");
  made.setAttribute("aria-label", label);
  made.dataset.group = name;
  made.append(...options);
  return headed(made);
}

function headed(one: HTMLElement): HTMLElement {
  const heading = document.createElement("div");
  heading.className = "palette-heading";
  heading.setAttribute("role", "presentation");
  heading.textContent = one.getAttribute("aria-label");
  one.prepend(heading);
  return one;
}

function anchor(href: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = href;
  return link;
}

function filled(one: HTMLElement, icon: Element | null, text: string, detail: string): HTMLElement {
  one.setAttribute("role", "option");
  one.tabIndex = -1;
  if (icon)
    one.append(icon.cloneNode(true));
  const title = document.createElement("span");
  title.textContent = text;
  one.append(title);
  if (detail !== "") {
    const small = document.createElement("small");
    small.textContent = detail;
    one.append(small);
  }
  return one;
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}
