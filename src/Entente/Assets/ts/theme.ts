// <entente-theme>: light, dark or as the device says; remembered in a cookie, so that the next page comes in the right colours at once.

class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener("change", event => {
      const theme = (event.target as HTMLInputElement).value;
      document.documentElement.dataset.theme = theme;
      document.cookie = `entente-theme=${theme}; path=/; max-age=31536000; samesite=lax`;
      document.dispatchEvent(new Event("entente:theme"));
    });
  }
}

customElements.define("entente-theme", ThemeSwitch);
