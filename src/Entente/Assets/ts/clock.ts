// <entente-clock data-due data-soon>: goes on counting in the words of Words.cs and ClockFace.cs.
// The page's own moment is the server's; the difference to the device's clock is kept, so that a wrong device shows right times.

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export function length(milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / minute);
  if (minutes < 1)
    return "less than a minute";
  if (minutes < 60)
    return `${minutes} min`;
  if (minutes < 48 * 60)
    return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  return `${Math.floor(minutes / (24 * 60))} days`;
}

type Phase = "on-time" | "soon" | "overdue";

class Clock extends HTMLElement {
  static readonly running = new Set<Clock>();

  connectedCallback(): void {
    if (this.dataset.due)
      Clock.running.add(this);
  }

  disconnectedCallback(): void {
    Clock.running.delete(this);
  }

  tick(now: number): void {
    const due = Date.parse(this.dataset.due!);
    const phase: Phase = now > due ? "overdue" : now >= Date.parse(this.dataset.soon!) ? "soon" : "on-time";
    const text = phase === "overdue" ? `overdue by ${length(now - due)}` : `due in ${length(due - now)}`;
    const time = this.querySelector("time");
    if (time && time.textContent !== text)
      time.textContent = text;
    if (this.dataset.phase !== phase) {
      this.dataset.phase = phase;
      this.querySelector("use")?.setAttribute("href", this.querySelector("use")!.getAttribute("href")!.replace(/#.*/, phase === "overdue" ? "#alert-triangle" : phase === "soon" ? "#hourglass-high" : "#clock"));
      announce(phase === "overdue" ? `An answer is overdue: ${this.context()}` : phase === "soon" ? `An answer is due soon: ${this.context()}` : "");
    }
  }

  /** What the clock belongs to: its row's first cell, or the page. */
  context(): string {
    return (this.closest("tr")?.querySelector(".row-link") ?? document.querySelector("h1"))?.textContent?.trim() ?? "";
  }
}

function announce(text: string): void {
  const region = document.getElementById("announcements");
  if (region && text)
    region.textContent = text;
}

const ahead = Date.parse(document.documentElement.dataset.now ?? "") - performance.timeOrigin;
const now = (): number => Date.now() + (Number.isNaN(ahead) || Math.abs(ahead) < day / 24 / 60 ? 0 : ahead);
const tick = (): void => Clock.running.forEach(clock => clock.tick(now()));

customElements.define("entente-clock", Clock);
setInterval(tick, 15_000);
document.addEventListener("visibilitychange", () => document.hidden || tick());
