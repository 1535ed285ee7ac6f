// <entente-zone>: offers the zone of the device where its clock goes differently from the page's. Nothing changes unless the reader says so.

const clocks = (zone: string): string => [0, 6].map(month => new Intl.DateTimeFormat("en", { timeZone: zone, hour: "numeric", minute: "numeric", day: "numeric" })
  .format(new Date(Date.UTC(new Date().getUTCFullYear(), month, 15, 12)))).join();

class ZoneOffer extends HTMLElement {
  connectedCallback(): void {
    const there = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!there || clocks(there) === clocks(this.dataset.zone!))
      return;
    this.querySelector("[data-there]")!.textContent = there;
    this.querySelector<HTMLButtonElement>("[data-take]")!.value = there;
    this.hidden = false;
  }
}

customElements.define("entente-zone", ZoneOffer);
