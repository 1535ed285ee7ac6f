// The way back after an act: the seconds run beside the button, z or Ctrl+Z presses it from anywhere but a field, and then it is gone.
import { say } from "./say";

const form = document.querySelector<HTMLFormElement>("form[data-undo]");

if (form) {
  const left = form.querySelector<HTMLElement>(".undo-left");
  let seconds = Number(form.dataset.undo);
  const show = (): void => {
    if (left)
      left.textContent = ` ${seconds} s`;
  };
  const ticking = setInterval(() => {
    seconds--;
    if (seconds > 0 || form.dataset.sent)
      return show();
    clearInterval(ticking);
    // Who stood on the button goes on at the page's content instead of at its top.
    if (form.contains(document.activeElement))
      document.getElementById("content")?.focus();
    form.remove();
  }, 1000);
  show();

  document.addEventListener("keydown", event => {
    if (event.key.toLowerCase() !== "z" || event.altKey || event.shiftKey || !form.isConnected
      || (event.target as Element).closest("input, select, textarea, [contenteditable]"))
      return;
    event.preventDefault();
    form.requestSubmit();
  });

  const said = form.parentElement?.querySelector("p")?.textContent ?? "";
  setTimeout(() => {
    const announcements = document.getElementById("announcements");
    if (announcements)
      announcements.textContent = `${said} ${say("Press z within {0} seconds to undo it.", seconds)}`;
  }, 300);
}
