// [data-print]: a button that prints the page; without scripts it isn't shown, and the browser's own command does the same.

for (const button of document.querySelectorAll<HTMLButtonElement>("[data-print]"))
  button.hidden = false;

document.addEventListener("click", event => {
  if ((event.target as Element).closest("[data-print]"))
    print();
});
