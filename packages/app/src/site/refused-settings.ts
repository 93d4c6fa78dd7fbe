import { randomBytes } from "node:crypto";
import type { RefusedChange } from "@sallyport/settings";

const MOST = 1_000;

/**
 * Changes of settings that were posted and refused, until the page has shown them: the answer to a post
 * is a redirect, so that Back and Reload post nothing again.
 */
export class RefusedSettings {
  readonly #kept = new Map<string, { readonly userId: string; readonly refused: RefusedChange }>();

  /** Returns the id to put into the page's address. */
  keep(userId: string, { change, error }: RefusedChange): string {
    const id = randomBytes(16).toString("base64url");
    this.#kept.set(id, { userId, refused: { change, error } });
    if (this.#kept.size > MOST) {
      const [oldest = ""] = this.#kept.keys();
      this.#kept.delete(oldest);
    }
    return id;
  }

  /** The user's refused change; undefined if the id is another user's or was evicted. */
  find(userId: string | undefined, id: string | null): RefusedChange | undefined {
    const found = this.#kept.get(id ?? "");
    return found?.userId === userId ? found?.refused : undefined;
  }
}
