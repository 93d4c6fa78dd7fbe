import { isNamedLike } from "../requests/fold-text.ts";
import type { Person } from "../requests/request.types.ts";
import type { MemoryDesk } from "./memory-desk.ts";
import type { MemoryIndex } from "./memory-index.ts";

const MOST_FOUND = 20;

/** Whom a repo in memory knows: the people it was given, and everyone with a request. */
export class MemoryPeople {
  readonly #given: readonly Person[];
  readonly #desk: MemoryDesk;
  readonly #index: MemoryIndex;

  constructor(given: readonly Person[], desk: MemoryDesk, index: MemoryIndex) {
    this.#given = given;
    this.#desk = desk;
    this.#index = index;
  }

  find(user: { readonly userId: string } | { readonly username: string }): Person | undefined {
    return "userId" in user
      ? (this.#given.find((p) => p.id === user.userId) ?? this.#index.get(user.userId)?.user)
      : (this.#given.find((p) => p.username === user.username) ??
          this.#index.findByUsername(user.username)?.user);
  }

  /** People whose username, or a word of whose name, begins with the query; at most 20. */
  search(query: string): Person[] {
    const found = new Map<string, Person>();
    for (const person of this.#everyone()) {
      if (!isNamedLike(person, query)) continue;
      // No address: who is granted access need not have shared one.
      const { email: _, ...known } = person;
      found.set(person.id, known);
      if (found.size === MOST_FOUND) break;
    }
    return [...found.values()];
  }

  *#everyone(): Generator<Person, void> {
    yield* this.#given;
    for (const request of this.#desk.all()) yield request.user;
  }
}
