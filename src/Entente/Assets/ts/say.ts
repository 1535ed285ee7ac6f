// What scripts say by themselves, in the language of the page. The English pattern is the key, as in C#; TextsOfScripts.cs writes the others into the page.

const texts = JSON.parse(document.getElementById("texts")?.textContent ?? "{}") as Record<string, string>;

export function say(pattern: string, ...values: (string | number)[]): string {
  return (texts[pattern] ?? pattern).replace(/\{(\d)\}/g, (_, at: string) => String(values[Number(at)] ?? ""));
}
