// Builds the front end into ../wwwroot/assets: names with a hash of the content, brotli and gzip beside each file, and a manifest
// from plain names to built ones. `Asset.cs` reads the manifest, `AssetFiles.cs` serves the rest.
import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import * as esbuild from "esbuild";
import * as sass from "sass";

const folder = "../wwwroot/assets";
const manifest = {};

/** Tabler's parts are written in Sass; ours is plain CSS. */
const tabler = {
  name: "tabler",
  setup: build => build.onLoad({ filter: /\.scss$/ }, file => ({
    contents: sass.compile(file.path, { loadPaths: ["node_modules"], quietDeps: true, logger: sass.Logger.silent }).css,
    loader: "css",
  })),
};

async function bundle() {
  const { metafile, outputFiles } = await esbuild.build({
    entryPoints: ["css/portal.css", "ts/portal.ts"],
    bundle: true, splitting: true, format: "esm", minify: true, metafile: true, write: false,
    target: ["chrome123", "firefox121", "safari17.5"],
    outdir: folder, publicPath: "/assets/",
    entryNames: "[name]-[hash]", chunkNames: "[name]-[hash]", assetNames: "[name]-[hash]",
    loader: { ".woff2": "file", ".svg": "file" },
    plugins: [tabler], legalComments: "none",
  });
  for (const [path, output] of Object.entries(metafile.outputs))
    if (output.entryPoint)
      manifest[basename(output.entryPoint).replace(/\.ts$/, ".js")] = basename(path);
    else if (path.endsWith(".woff2") && path.includes("inter-latin-wght"))
      manifest["inter.woff2"] = basename(path);
  for (const file of outputFiles)
    await write(basename(file.path), file.contents);
}

/** The service worker keeps what every page needs; a new one of any of them is a new worker. */
async function worker() {
  const shell = ["portal.css", "portal.js", "icons.svg", "favicon.svg", "inter.woff2"].map(name => `/assets/${manifest[name]}`);
  const version = createHash("sha256").update(shell.join()).digest("hex").slice(0, 12);
  const { outputFiles: [built] } = await esbuild.build({
    entryPoints: ["ts/worker.ts"], bundle: true, format: "iife", minify: true, write: false, target: ["chrome123", "firefox121", "safari17.5"],
    define: { SHELL: JSON.stringify(shell), VERSION: JSON.stringify(version) }, legalComments: "none",
  });
  await writeFile(join(folder, "worker.js"), built.contents);
}

/** Only the icons that `icons.json` names, as one file of symbols. */
async function sprite() {
  const symbols = await Promise.all(JSON.parse(await readFile("icons.json", "utf8")).map(async name => {
    const icon = await readFile(`node_modules/@tabler/icons/icons/outline/${name}.svg`, "utf8");
    const shapes = icon.replace(/^[\s\S]*?<svg[\s\S]*?>/, "").replace("</svg>", "").replace(/<path stroke="none"[^>]*>/, "").replace(/\s*\n\s*/g, "");
    return `<symbol id="${name}" viewBox="0 0 24 24">${shapes}</symbol>`;
  }));
  await hashed("icons.svg", `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>`);
}

async function hashed(name, contents) {
  const hash = createHash("sha256").update(contents).digest("base64url").replace(/[-_]/g, "").slice(0, 8).toUpperCase();
  manifest[name] = `${basename(name, extname(name))}-${hash}${extname(name)}`;
  await write(manifest[name], Buffer.from(contents));
}

async function write(name, contents) {
  await writeFile(join(folder, name), contents);
  if (/\.(woff2|png)$/.test(name))
    return;
  const brotli = await promisify(brotliCompress)(contents, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  await writeFile(join(folder, `${name}.br`), brotli);
  await writeFile(join(folder, `${name}.gz`), await promisify(gzip)(contents, { level: 9 }));
}

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await Promise.all([bundle(), sprite(), ...["favicon.svg", "app-192.png", "app-512.png", "app-maskable.png", "app-touch.png"].map(async name => hashed(name, await readFile(`images/${name}`)))]);
await worker();
await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest, null, 2));
