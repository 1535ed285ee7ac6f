// <entente-draft data-to="/…"> posts the form in it a moment after each change, so that what was typed outlives an accident.
// The server answers with the draft's id, which the form then carries. Without it, "Save draft" does the same.
import { say } from "./say";

const pause = 900;

class Draft extends HTMLElement {
  timer = 0;

  connectedCallback(): void {
    const form = this.querySelector("form");
    const to = this.dataset.to;
    if (!form || !to)
      return;
    form.addEventListener("input", () => {
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => void this.keep(form, to), pause);
    });
    form.addEventListener("submit", () => clearTimeout(this.timer));
  }

  async keep(form: HTMLFormElement, to: string): Promise<void> {
    if (form.dataset.sent)
      return;
    const said = form.querySelector("output");
    try {
      const answer = await fetch(to, { method: "POST", body: new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])), headers: { accept: "application/json" } });
      if (!answer.ok)
        throw new Error(answer.statusText);
      const { id } = await answer.json() as { id: string };
      form.querySelector<HTMLInputElement>("[name=Draft]")!.value = id;
      if (said)
        said.value = say("Draft kept");
    } catch {
      if (said)
        said.value = say("Not kept yet");
    }
  }
}

customElements.define("entente-draft", Draft);
