// <entente-bell data-count>: the number of unread notices goes with the time, at the bell and in the browser's tab, and what is new is said once.
// One small question every few seconds while the page is looked at; why no open connection, docs/decisions/0009 says.

const often = 15_000;
const seldom = 120_000;

class Bell extends HTMLElement {
  private unread = Bell.read(this.querySelector(".bell-count")?.textContent ?? "0");
  private readonly page = document.title;
  private pause = often;
  private waiting = 0;

  /** As it stands at the bell: "99+" is a hundred or more. */
  private static read(text: string): number {
    return (Number.parseInt(text, 10) || 0) + (text.endsWith("+") ? 1 : 0);
  }

  connectedCallback(): void {
    this.show();
    this.plan();
    document.addEventListener("visibilitychange", () => document.hidden ? clearTimeout(this.waiting) : void this.ask());
  }

  private plan(): void {
    clearTimeout(this.waiting);
    if (!document.hidden)
      this.waiting = window.setTimeout(() => void this.ask(), this.pause);
  }

  private async ask(): Promise<void> {
    try {
      const answer = await fetch(this.dataset.count!, { headers: { accept: "application/json" }, redirect: "error", signal: AbortSignal.timeout(10_000) });
      if (answer.status === 401 || answer.status === 403)
        return; // signed out elsewhere: nothing more to hear
      const { unread, says } = await answer.json() as { unread: number; says: string };
      this.pause = often;
      if (unread > this.unread)
        say(says);
      if (unread !== this.unread) {
        this.unread = unread;
        this.show(says);
      }
    } catch {
      this.pause = Math.min(this.pause * 2, seldom);
    }
    this.plan();
  }

  private show(says?: string): void {
    const text = this.unread > 99 ? "99+" : `${this.unread}`;
    document.title = this.unread > 0 ? `(${text}) ${this.page}` : this.page;
    const count = this.querySelector<HTMLElement>(".bell-count");
    if (count)
      [count.textContent, count.hidden] = [text, this.unread === 0];
    const link = this.querySelector("a");
    if (link && says)
      link.setAttribute("aria-label", `${link.getAttribute("aria-label")!.split(":")[0]}: ${says}`);
  }
}

function say(text: string): void {
  const region = document.getElementById("announcements");
  if (region)
    region.textContent = text;
}

customElements.define("entente-bell", Bell);

export {};
