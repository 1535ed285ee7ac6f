// <entente-chart>: draws the table it holds when it comes into view, offers the table and a CSV file beside the picture.
import { say } from "./say";

export interface Point { readonly value: number | null; readonly href: string | null; readonly text: string }
export interface Series { readonly name: string; readonly points: readonly Point[] }
export interface Data { readonly kind: string; readonly unit: string; readonly decimals: number; readonly labels: readonly string[]; readonly series: readonly Series[] }

class Chart extends HTMLElement {
  private picture?: { draw(): void; dispose(): void };

  connectedCallback(): void {
    if (this.dataset.view)
      return;
    const seen = new IntersectionObserver(entries => {
      if (!entries.some(entry => entry.isIntersecting))
        return;
      seen.disconnect();
      void this.show();
    }, { rootMargin: "200px" });
    seen.observe(this);
  }

  disconnectedCallback(): void {
    this.picture?.dispose();
  }

  private async show(): Promise<void> {
    const { Picture } = await import("./picture");
    const place = document.createElement("div");
    place.className = "chart-picture";
    place.ariaHidden = "true";
    const data = this.read();
    if (data.kind === "horizontal-bar" && data.labels.length > 10)
      place.dataset.bars = "many";
    this.dataset.view = "picture";
    this.prepend(this.tools(), place);
    this.picture = new Picture(place, data);
    new ResizeObserver(() => this.picture?.draw()).observe(place);
  }

  private tools(): HTMLElement {
    const tools = document.createElement("div");
    tools.className = "chart-tools";
    const toggle = button(say("Table"), () => {
      const table = this.dataset.view === "picture";
      this.dataset.view = table ? "table" : "picture";
      this.querySelector<HTMLElement>(".table-frame")!.tabIndex = table ? 0 : -1;
      toggle.textContent = table ? say("Chart") : say("Table");
      this.picture?.draw();
    });
    tools.append(toggle, button("CSV", () => this.save()));
    return tools;
  }

  private read(): Data {
    const names = [...this.querySelectorAll("thead th")].slice(1).map(head => head.textContent ?? "");
    const rows = [...this.querySelectorAll("tbody tr")];
    return {
      kind: this.dataset.kind ?? "line",
      unit: this.dataset.unit ?? "",
      decimals: Number(this.dataset.decimals ?? 0),
      labels: rows.map(row => row.querySelector("th")?.textContent ?? ""),
      series: names.map((name, at) => ({
        name,
        points: rows.map(row => {
          const cell = row.querySelectorAll("td")[at];
          const value = cell?.querySelector("data")?.value;
          return { value: value === undefined ? null : Number(value), href: cell?.querySelector("a")?.href ?? null, text: cell?.textContent ?? "" };
        }),
      })),
    };
  }

  private save(): void {
    const lines = [...this.querySelectorAll("tr")].map(row => [...row.querySelectorAll("th, td")]
      .map(cell => cell.querySelector("data")?.value ?? (cell.textContent === "–" ? "" : cell.textContent ?? ""))
      .map(text => /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text).join(","));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["\ufeff", lines.join("\r\n")], { type: "text/csv" }));
    link.download = `${this.closest("figure")?.querySelector(".chart-title")?.textContent ?? "chart"}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button quiet small";
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}

customElements.define("entente-chart", Chart);
