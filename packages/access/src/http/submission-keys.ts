/**
 * Keys by which the server knows a submission that comes again: the same for the same answers until
 * they have arrived, so that neither an attempt of ours nor a second press of the button asks twice.
 */
export class SubmissionKeys {
  #open: { readonly text: string; readonly key: string } | undefined;

  keyOf(body: unknown): string {
    const text = JSON.stringify(body);
    if (this.#open?.text !== text) this.#open = { text, key: randomKey() };
    return this.#open.key;
  }

  /** The submission has arrived; the next one is another. */
  forget(key: string): void {
    if (this.#open?.key === key) this.#open = undefined;
  }
}

// `randomUUID` is missing from pages that are not served over HTTPS.
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
