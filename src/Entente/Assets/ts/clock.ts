// <entente-clock data-due data-soon>: goes on counting in the words of Words.cs and ClockFace.cs.
// The page's own moment is the server's; the difference to the device's clock is kept, so that a wrong device shows right times.
import { say } from "./say";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export function length(milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / minute);
  if (minutes < 1)
    return say("less than a minute");
  if (minutes < 60)
    return say("{0} min", minutes);
  if (minutes < 48 * 60)
    return minutes % 60 === 0 ? say("{0} h", minutes / 60) : say("{0} h {1} min", Math.floor(minutes / 60), minutes % 60);
  return say("{0} days", Math.floor(minutes / (24 * 60)));
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
    const text = phase === "overdue" ? say("overdue by {0}", length(now - due)) : say("due in {0}", length(due - now));
    const time = this.querySelector("time");
    if (time && time.textContent !== text)
      time.textContent = text;
    if (this.dataset.phase !== phase) {
      this.dataset.phase = phase;
      this.querySelector("use")?.setAttribute("href", this.querySelector("use")!.getAttribute("href")!.replace(/#.*/, phase === "overdue" ? "#alert-triangle" : phase === "soon" ? "#hourglass-high" : "#clock"));
      announce(phase === "overdue" ? say("An answer is overdue: {0}", this.context()) : phase === "soon" ? say("An answer is due soon: {0}", this.context()) : "");
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
