// Forms: errors get the focus, a second click sends nothing twice, addresses stay short, drafts outlive an accident.

// A dialog that was refused comes open; here it comes as it was, above the page, whose address stands above it again.
document.querySelectorAll<HTMLElement>("dialog[open][popover]").forEach(dialog => {
  dialog.removeAttribute("open");
  dialog.showPopover();
});
if (document.documentElement.dataset.here)
  history.replaceState(null, "", document.documentElement.dataset.here);

document.querySelector<HTMLElement>("[data-focus]")?.focus();

document.addEventListener("click", event => {
  const link = (event.target as Element).closest?.<HTMLAnchorElement>(".form-errors a");
  const control = link && document.getElementById(link.hash.slice(1))?.querySelector<HTMLElement>("input, select, textarea");
  if (control) {
    event.preventDefault();
    control.focus();
    control.scrollIntoView({ block: "center" });
  }
});

document.addEventListener("submit", event => {
  const form = event.target as HTMLFormElement;
  if (form.method !== "post")
    return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  (event.submitter as HTMLElement | null)?.setAttribute("aria-busy", "true");
});

// Who comes back by the browser's button finds the form ready again.
addEventListener("pageshow", () => document.querySelectorAll<HTMLFormElement>("form[data-sent]").forEach(form => {
  delete form.dataset.sent;
  form.querySelectorAll("[aria-busy]").forEach(button => button.removeAttribute("aria-busy"));
}));

// What isn't asked does not stand in the address.
document.addEventListener("formdata", event => {
  if ((event.target as HTMLElement).matches("[data-filters]"))
    for (const [name, value] of [...event.formData])
      if (value === "")
        event.formData.delete(name);
});

document.querySelectorAll<HTMLFormElement>("form[data-draft]").forEach(form => {
  const key = `draft:${form.dataset.draft}`;
  const controls = (): HTMLInputElement[] =>
    [...form.elements].filter((control): control is HTMLInputElement => "value" in control && !!(control as HTMLInputElement).name && !["hidden", "password", "file"].includes((control as HTMLInputElement).type));
  const kept = JSON.parse(localStorage.getItem(key) ?? "{}") as Record<string, string>;
  const untouched = !form.querySelector(".form-errors");
  for (const control of controls()) {
    const value = kept[control.name];
    if (!untouched || value === undefined)
      continue;
    if (control.type === "checkbox" || control.type === "radio")
      control.checked = control.value === value;
    else if (control.value === "")
      control.value = value;
  }
  form.addEventListener("input", () => localStorage.setItem(key, JSON.stringify(Object.fromEntries(
    controls().filter(control => (control.type !== "checkbox" && control.type !== "radio") || control.checked).map(control => [control.name, control.value])))));
  form.addEventListener("submit", () => localStorage.removeItem(key));
});
