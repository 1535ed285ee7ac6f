// <entente-passkey>: asks the browser for a passkey, or to make one, and posts the answer with the form inside. Without passkeys it stays hidden.
import { say } from "./say";

const bytes = (text: string): ArrayBuffer => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), letter => letter.charCodeAt(0)).buffer;
const text = (buffer: ArrayBuffer | null): string | undefined =>
  buffer ? btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "") : undefined;

type Described = { id: string; type: "public-key"; transports?: AuthenticatorTransport[] };
const described = (all: Described[] | undefined): PublicKeyCredentialDescriptor[] => (all ?? []).map(one => ({ ...one, id: bytes(one.id) }));

/** What the server keeps of an attempt lasts ten minutes; what waits in the list below a field is asked anew before. */
const anew = 8 * 60 * 1000;

class PasskeyButton extends HTMLElement {
  #stop = new AbortController();

  connectedCallback(): void {
    if (!window.PublicKeyCredential || !isSecureContext)
      return;
    this.hidden = false;
    this.querySelector("button")!.addEventListener("click", () => void this.#run());
    if (this.dataset.autofill !== undefined)
      void this.#offer();
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  async #offer(): Promise<void> {
    if (await PublicKeyCredential.isConditionalMediationAvailable?.()) {
      const again = setTimeout(() => { this.#stop.abort(); void this.#offer(); }, anew);
      await this.#run("conditional").finally(() => clearTimeout(again));
    }
  }

  /** One ceremony at a time: a tap ends what waits in the list. */
  async #run(mediation?: CredentialMediationRequirement): Promise<void> {
    this.#stop.abort();
    const stop = this.#stop = new AbortController();
    this.#says("");
    try {
      const form = this.querySelector("form")!;
      const asked = await fetch(this.dataset.ask!, { method: "POST", body: this.#token(form), signal: stop.signal });
      if (asked.status === 409) {
        location.assign(`${await asked.text()}?next=${encodeURIComponent(location.pathname)}`);
        return;
      }
      if (!asked.ok)
        throw new Error(`${asked.status}`);
      const answer = this.dataset.does === "make" ? await this.#make(await asked.json()) : await this.#prove(await asked.json(), stop.signal, mediation);
      form.querySelector<HTMLInputElement>("[name='Credential']")!.value = JSON.stringify(answer);
      form.submit();
    } catch (error) {
      if (!stop.signal.aborted && !mediation)
        this.#says(this.#reason(error as Error));
    }
  }

  #token(form: HTMLFormElement): FormData {
    const all = new FormData(form);
    all.delete("Credential");
    return all;
  }

  #reason(error: Error): string {
    if (error.name === "InvalidStateError")
      return say("This device has a passkey of yours already.");
    if (error.name === "NotAllowedError")
      return say("That was not finished. Try again, or take another way.");
    return say("This browser can't do it here. Take another way.");
  }

  #says(what: string): void {
    const place = this.querySelector<HTMLElement>(".error")!;
    place.textContent = what;
    place.hidden = !what;
  }

  async #make(asked: any): Promise<object> {
    const made = await navigator.credentials.create({
      publicKey: { ...asked, challenge: bytes(asked.challenge), user: { ...asked.user, id: bytes(asked.user.id) }, excludeCredentials: described(asked.excludeCredentials) },
    }) as PublicKeyCredential;
    const response = made.response as AuthenticatorAttestationResponse;
    return this.#answer(made, { attestationObject: text(response.attestationObject), transports: response.getTransports?.() ?? [] });
  }

  async #prove(asked: any, signal: AbortSignal, mediation?: CredentialMediationRequirement): Promise<object> {
    const proof = await navigator.credentials.get({
      publicKey: { ...asked, challenge: bytes(asked.challenge), allowCredentials: described(asked.allowCredentials) }, signal, mediation,
    }) as PublicKeyCredential;
    const response = proof.response as AuthenticatorAssertionResponse;
    return this.#answer(proof, { authenticatorData: text(response.authenticatorData), signature: text(response.signature), userHandle: text(response.userHandle) });
  }

  #answer(credential: PublicKeyCredential, response: object): object {
    return {
      id: credential.id, rawId: text(credential.rawId), type: credential.type, authenticatorAttachment: credential.authenticatorAttachment,
      clientExtensionResults: credential.getClientExtensionResults(), response: { clientDataJSON: text(credential.response.clientDataJSON), ...response },
    };
  }
}

customElements.define("entente-passkey", PasskeyButton);
