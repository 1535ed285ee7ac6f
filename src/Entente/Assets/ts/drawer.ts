// A link with data-drawer leads to a page with a panel; here the panel comes as a drawer beside the page instead, fetched when it is asked for.
import { say } from "./say";

document.addEventListener("click", event => {
  const link = (event.target as Element).closest<HTMLAnchorElement>("a[data-drawer]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0)
    return;
  event.preventDefault();
  void open(link);
});

async function open(link: HTMLAnchorElement): Promise<void> {
  const content = await panel(link.href);
  if (!content)
    return location.assign(link.href);
  const drawer = document.createElement("dialog");
  drawer.className = "drawer";
  drawer.setAttribute("aria-label", content.querySelector("h2")?.textContent ?? "");
  const close = document.createElement("button");
  close.type = "button";
  close.className = "icon-button drawer-close";
  close.setAttribute("aria-label", say("Close"));
  close.textContent = "×";
  close.addEventListener("click", () => drawer.close());
  drawer.append(close, content);
  drawer.addEventListener("click", at => at.target === drawer && drawer.close());
  drawer.addEventListener("close", () => {
    drawer.remove();
    link.focus();
  });
  document.body.append(drawer);
  drawer.showModal();
  drawer.querySelector<HTMLElement>("[data-first], summary, input:not([type=hidden]), select")?.focus();
}

/** The panel of a page like this one; null where it can't be had, and then the page itself opens. */
async function panel(address: string): Promise<HTMLElement | null> {
  try {
    const answer = await fetch(address, { headers: { accept: "text/html" } });
    return answer.ok && !answer.redirected ? new DOMParser().parseFromString(await answer.text(), "text/html").querySelector<HTMLElement>("#panel") : null;
  } catch {
    return null;
  }
}

// The counts of a panel follow what is chosen in it.
let asked = 0;
document.addEventListener("change", event => {
  const form = (event.target as Element).closest<HTMLFormElement>("form[data-panel]");
  if (form)
    void recount(form);
});

async function recount(form: HTMLFormElement): Promise<void> {
  const turn = ++asked;
  const said = [...new FormData(form)].filter(([, value]) => value !== "").map(([name, value]) => [name, String(value)]);
  const fresh = await panel(`${form.dataset.panel}?${new URLSearchParams(said)}`);
  if (!fresh || turn !== asked)
    return;
  for (const count of form.querySelectorAll(".filter-count, #found"))
    count.textContent = fresh.querySelector(`#${CSS.escape(count.id)}`)?.textContent ?? "0";
  const found = document.getElementById("announcements");
  if (found)
    found.textContent = form.querySelector("button.primary")?.textContent ?? "";
}

// A column goes up or down in place; without this, the arrow is a link to the same page in the new order.
document.addEventListener("click", event => {
  const arrow = (event.target as Element).closest<HTMLAnchorElement>("[data-move]");
  const row = arrow?.closest("li");
  if (!arrow || !row?.parentElement)
    return;
  event.preventDefault();
  const up = arrow.dataset.move === "-1";
  if (up)
    row.previousElementSibling?.before(row);
  else
    row.nextElementSibling?.after(row);
  arrow.focus();
});
