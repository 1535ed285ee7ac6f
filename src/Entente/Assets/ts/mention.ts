// @ in a comment opens the list of those whom one can name there. The text alone counts: without this, a typed name does the same.
import { say } from "./say";

const most = 8;

document.querySelectorAll<HTMLTextAreaElement>("textarea[data-mentions]").forEach(text => {
  const list = document.createElement("ul");
  list.id = `${text.id}-people`;
  list.className = "mentions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", say("People"));
  list.hidden = true;
  text.after(list);
  text.setAttribute("aria-controls", list.id);

  let asked = 0;
  let at = 0;

  const typed = (): string | undefined => /(?:^|\s)@([\p{L}\p{N}.'-]*(?: [\p{L}\p{N}.'-]+)?)$/u.exec(text.value.slice(0, text.selectionStart))?.[1];
  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>("[role=option]")];

  const close = (): void => {
    list.hidden = true;
    list.replaceChildren();
    text.removeAttribute("aria-activedescendant");
  };

  const mark = (to: number): void => {
    const all = options();
    at = (to + all.length) % all.length;
    all.forEach((option, index) => option.setAttribute("aria-selected", String(index === at)));
    all[at]?.scrollIntoView({ block: "nearest" });
    text.setAttribute("aria-activedescendant", all[at]?.id ?? "");
  };

  const take = (name: string): void => {
    const end = text.selectionStart;
    const start = end - (typed()?.length ?? 0);
    text.setRangeText(`${name} `, start, end, "end");
    close();
    text.focus();
    text.dispatchEvent(new Event("input", { bubbles: true }));
  };

  const open = async (): Promise<void> => {
    const query = typed();
    const number = ++asked;
    if (query === undefined)
      return close();
    const shared = text.form?.querySelector<HTMLInputElement>("[name=Audience]:checked")?.value === "both";
    const answer = await fetch(`${text.dataset.mentions}?shared=${shared}&query=${encodeURIComponent(query)}`, { headers: { accept: "application/json" } });
    if (number !== asked)
      return;
    const people = answer.ok ? (await answer.json() as { people: { name: string; role: string }[] }).people.slice(0, most) : [];
    list.replaceChildren(...people.map((person, index) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${index}`;
      option.setAttribute("role", "option");
      const role = document.createElement("span");
      role.textContent = person.role;
      option.append(person.name, role);
      option.addEventListener("pointerdown", event => {
        event.preventDefault();
        take(person.name);
      });
      option.dataset.name = person.name;
      return option;
    }));
    list.hidden = people.length === 0;
    if (people.length === 0)
      return close();
    mark(0);
    const announcements = document.getElementById("announcements");
    if (announcements)
      announcements.textContent = say("{0} people. Arrow keys choose, Enter takes.", people.length);
  };

  text.addEventListener("input", () => void open());
  text.addEventListener("blur", close);
  text.addEventListener("keydown", event => {
    if (list.hidden)
      return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp")
      mark(at + (event.key === "ArrowDown" ? 1 : -1));
    else if (event.key === "Enter" || event.key === "Tab")
      take(options()[at]?.dataset.name ?? "");
    else if (event.key === "Escape")
      close();
    else
      return;
    event.preventDefault();
    event.stopPropagation();
  });
});
