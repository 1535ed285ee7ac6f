// Names the failed tests of a folder of xunit results with what each said, so that a log which keeps only its end still tells them.
import { readdirSync, readFileSync } from "node:fs";

const plain = text => text.replace(/<!\[CDATA\[|\]\]>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&#x[AD];/gi, "\n").replace(/&apos;/g, "'").replace(/&amp;/g, "&");
const folder = process.argv[2];

for (const file of readdirSync(folder).filter(name => name.endsWith(".xml"))) {
  const results = readFileSync(`${folder}/${file}`, "utf8");
  for (const [, attributes, body] of results.matchAll(/<test ([^>]*result="Fail"[^>]*)>(.*?)<\/test>/gs)) {
    const name = /name="([^"]*)"/.exec(attributes)[1];
    const [message, stack] = ["message", "stack-trace"].map(part => plain(new RegExp(`<${part}>(.*?)</${part}>`, "s").exec(body)?.[1] ?? ""));
    const where = stack.split("\n").find(line => line.includes("/tests/")) ?? "";
    console.log(`FAILED (${file.replace(".xml", "")}) ${plain(name)}\n${message.slice(0, 1500)}\n${where}\n`);
  }
}
