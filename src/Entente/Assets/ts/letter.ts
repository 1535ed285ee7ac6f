// <entente-letter data-values>: shows a mail with its placeholders filled in while its words are typed, as LetterWords.With fills them.

class Letter extends HTMLElement {
  connectedCallback(): void {
    const values = JSON.parse(this.dataset.values ?? "{}") as Record<string, string>;
    this.addEventListener("input", event => {
      const typed = event.target as HTMLInputElement | HTMLTextAreaElement;
      const shown = this.querySelector(`[data-letter="${CSS.escape(typed.name)}"]`);
      if (!shown)
        return;
      const text = typed.value.replace(/\{([A-Za-z][A-Za-z0-9]*)\}/g, (placeholder, name: string) => Object.hasOwn(values, name) ? values[name]! : placeholder);
      shown.textContent = (typed.name === "Subject" ? text.replace(/\s+/g, " ") : text.replace(/[ \t]*\n([ \t]*\n){2,}/g, "\n\n")).trim();
    });
  }
}

customElements.define("entente-letter", Letter);

export {};
