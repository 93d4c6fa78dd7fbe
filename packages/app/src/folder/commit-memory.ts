import type { HostCommit, HostFile } from "@sallyport/server";

interface Commit {
  /** Which one it is, counted from the first. */
  readonly number: number;
  readonly lastModified: Date;
  /** When another followed it, in ms since 1970; undefined for the newest. */
  until?: number;
}

/** A file as it was from one commit up to another, which it is no longer in. */
interface Span {
  readonly file: HostFile;
  readonly from: number;
  to?: number;
}

const MOST_COMMITS = 100_000;

/**
 * Commits of a folder, remembered for a while after another has followed. What is kept of each is what it
 * changed: a folder may change every second.
 */
export class CommitMemory {
  readonly #keepMs: number;
  readonly #commits = new Map<string, Commit>();
  readonly #files = new Map<string, Span[]>();
  #newest: string | undefined;
  #count = 0;

  constructor(keepMs: number) {
    this.#keepMs = keepMs;
  }

  /** Note what the folder is now. */
  note(sha: string, { files, lastModified }: Required<HostCommit>, now: number = Date.now()): void {
    if (sha === this.#newest) return;
    const last = this.#newest === undefined ? undefined : this.#commits.get(this.#newest);
    if (last) last.until = now;
    const number = ++this.#count;
    this.#newest = sha;
    this.#commits.delete(sha);
    this.#commits.set(sha, { number, lastModified });
    this.#noteFiles(files, number);
    this.#forget(now);
  }

  /** What the folder was at a commit; undefined where that never was, or is too long ago. */
  find(sha: string, now: number = Date.now()): HostCommit | undefined {
    const commit = this.#commits.get(sha);
    if (!commit || this.#isOver(commit, now)) return undefined;
    const { number, lastModified } = commit;
    const files = [...this.#files.values()].flatMap((spans) => {
      const span = spans.find(({ from, to }) => from <= number && (to ?? number + 1) > number);
      return span ? [span.file] : [];
    });
    return { lastModified, files };
  }

  #noteFiles(files: readonly HostFile[], number: number): void {
    const now = new Map(files.map((file) => [file.path, file]));
    for (const [path, spans] of this.#files) {
      const last = spans.at(-1);
      if (!last || last.to !== undefined) continue;
      if (last.file.version === now.get(path)?.version) now.delete(path);
      else last.to = number;
    }
    for (const [path, file] of now) {
      this.#files.set(path, [...(this.#files.get(path) ?? []), { file, from: number }]);
    }
  }

  #forget(now: number): void {
    for (const [sha, commit] of this.#commits) {
      if (!this.#isOver(commit, now) && this.#commits.size <= MOST_COMMITS) break;
      this.#commits.delete(sha);
    }
    const [oldest] = this.#commits.values();
    const first = oldest?.number ?? 0;
    for (const [path, spans] of this.#files) {
      const kept = spans.filter(({ to }) => to === undefined || to > first);
      if (kept.length === 0) this.#files.delete(path);
      else if (kept.length < spans.length) this.#files.set(path, kept);
    }
  }

  #isOver({ until }: Commit, now: number): boolean {
    return until !== undefined && now - until > this.#keepMs;
  }
}
