// <entente-selection>: says how many rows are chosen, and stands aside while there are none. A click or x with Shift chooses all rows since the last one.
import { say } from "./say";

const boxes = (frame: Element | null | undefined): HTMLInputElement[] => [...(frame?.querySelectorAll<HTMLInputElement>('input[name="selected"]') ?? [])];

class ChosenRows extends HTMLElement {
  last: HTMLInputElement | null = null;

  /** It stands before the table, so that it stays in sight while one chooses further down. */
  get table(): HTMLElement | null {
    return document.getElementById(this.dataset.of!);
  }

  connectedCallback(): void {
    const frame = this.table;
    frame?.addEventListener("change", event => this.changed(event.target as HTMLInputElement));
    frame?.addEventListener("click", event => {
      const box = event.target as HTMLInputElement;
      if (box.name === "selected")
        this.choose(box, (event as MouseEvent).shiftKey);
    });
    this.count();
  }

  /** Whatever the box says now, all between it and the last one say too. */
  choose(box: HTMLInputElement, range: boolean): void {
    const all = boxes(this.table);
    const [from, to] = [this.last ? all.indexOf(this.last) : -1, all.indexOf(box)];
    if (range && from >= 0)
      all.slice(Math.min(from, to), Math.max(from, to) + 1).forEach(one => one.checked = box.checked);
    this.last = box;
    this.count();
  }

  changed(box: HTMLInputElement): void {
    if (box.matches("[data-choose-all]"))
      boxes(this.table).forEach(one => one.checked = box.checked);
    this.count();
  }

  count(): void {
    const all = boxes(this.table);
    const chosen = all.filter(box => box.checked).length;
    const before = this.dataset.count;
    this.dataset.count = String(chosen);
    const output = this.querySelector("output");
    if (output && before !== String(chosen))
      output.textContent = say("{0} chosen", chosen);
    const whole = this.table?.querySelector<HTMLInputElement>("[data-choose-all]");
    if (whole)
      [whole.checked, whole.indeterminate] = [chosen > 0 && chosen === all.length, chosen > 0 && chosen < all.length];
  }
}

customElements.define("entente-selection", ChosenRows);

/** Chooses the row in which somebody is, or no longer; for the key x. */
export function chooseRow(at: Element | null, range: boolean): boolean {
  const box = at?.closest("tr")?.querySelector<HTMLInputElement>('input[name="selected"]');
  if (!box)
    return false;
  box.checked = !box.checked || range;
  box.form?.closest<ChosenRows>("entente-selection")?.choose(box, range);
  return true;
}
