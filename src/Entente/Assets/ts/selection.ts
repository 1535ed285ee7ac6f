// <entente-selection>: says how many rows are chosen, and stands aside while there are none.

class ChosenRows extends HTMLElement {
  connectedCallback(): void {
    this.closest(".table-frame")?.addEventListener("change", () => this.count());
    this.count();
  }

  count(): void {
    const chosen = this.closest(".table-frame")?.querySelectorAll('input[name="selected"]:checked').length ?? 0;
    this.dataset.count = String(chosen);
    const output = this.querySelector("output");
    if (output)
      output.textContent = `${chosen} chosen`;
  }
}

customElements.define("entente-selection", ChosenRows);
