// <entente-files>: files dropped or pasted anywhere on the page, chosen or photographed, go one by one with their progress; large pictures are made smaller first.
import { say } from "./say";

const longest = 2500;

class Files extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector("form");
    const chosen = form?.querySelector<HTMLInputElement>("input[name=File]");
    const camera = form?.querySelector<HTMLInputElement>("input[capture]");
    if (!form || !chosen)
      return;
    form.addEventListener("submit", event => {
      event.preventDefault();
      event.stopPropagation();
      void this.send(form, [...chosen.files ?? []]);
    });
    camera?.addEventListener("change", () => void this.send(form, [...camera.files ?? []]));
    document.addEventListener("dragover", event => {
      if (event.dataTransfer?.types.includes("Files")) {
        event.preventDefault();
        this.classList.add("dropping");
      }
    });
    document.addEventListener("dragleave", event => {
      if (!event.relatedTarget)
        this.classList.remove("dropping");
    });
    document.addEventListener("drop", event => {
      if (!event.dataTransfer?.files.length)
        return;
      event.preventDefault();
      this.classList.remove("dropping");
      void this.send(form, [...event.dataTransfer.files]);
    });
    document.addEventListener("paste", event => {
      if (!event.clipboardData?.files.length)
        return;
      event.preventDefault();
      void this.send(form, [...event.clipboardData.files]);
    });
  }

  async send(form: HTMLFormElement, files: File[]): Promise<void> {
    const way = form.querySelector<HTMLElement>(".files-on-their-way");
    if (files.length === 0 || !way || form.dataset.sent)
      return;
    form.dataset.sent = "yes";
    this.scrollIntoView({ block: "nearest" });
    let refused = false;
    for (const [index, file] of files.entries()) {
      const line = document.createElement("p");
      const bar = document.createElement("progress");
      const says = document.createElement("span");
      bar.max = 1;
      bar.setAttribute("aria-label", file.name);
      says.textContent = files.length === 1 ? file.name : say("{0} of {1}: {2}", index + 1, files.length, file.name);
      line.append(says, bar);
      way.append(line);
      const why = await one(form, await smaller(file), share => bar.value = share);
      bar.remove();
      if (why) {
        refused = true;
        line.className = "error";
        says.textContent = `${file.name}: ${why}`;
      }
    }
    delete form.dataset.sent;
    // What was refused stays on the page with its reason; what was taken shows when the page comes anew.
    if (!refused)
      location.reload();
  }
}

function one(form: HTMLFormElement, file: File, shown: (share: number) => void): Promise<string | undefined> {
  const body = new FormData(form);
  body.delete("File");
  body.append("File", file, file.name);
  return new Promise(done => {
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("accept", "application/json");
    request.upload.addEventListener("progress", event => shown(event.loaded / event.total));
    request.addEventListener("error", () => done(say("the connection broke. Send it again.")));
    request.addEventListener("load", () => {
      if (request.status < 400)
        return done(undefined);
      const page = new DOMParser().parseFromString(request.responseText, "text/html");
      done((page.querySelector(".refusal [data-why]") ?? page.querySelector(".refusal"))?.textContent?.trim() ?? say("it was not taken."));
    });
    request.send(body);
  });
}

/** A picture with its longer side cut to 2500 pixels; anything else, and what can't be drawn, as it is. */
async function smaller(file: File): Promise<File> {
  if (!["image/jpeg", "image/png", "image/webp"].includes(file.type))
    return file;
  try {
    const picture = await createImageBitmap(file);
    const scale = longest / Math.max(picture.width, picture.height);
    if (scale >= 1)
      return file;
    const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
    canvas.getContext("2d")!.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await canvas.convertToBlob({ type: file.type, quality: 0.88 });
    return blob.size < file.size ? new File([blob], file.name, { type: file.type }) : file;
  } catch {
    return file;
  }
}

customElements.define("entente-files", Files);
