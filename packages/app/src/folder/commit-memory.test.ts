import type { HostFile } from "@sallyport/server";
import { describe, expect, it } from "vitest";
import { CommitMemory } from "./commit-memory.ts";

const HOUR = 3_600_000;
const lastModified = new Date(0);
const file = (path: string, version: string): HostFile => ({ path, version, size: 1 });
const names = (memory: CommitMemory, sha: string, now: number) =>
  memory.find(sha, now)?.files.map(({ path, version }) => `${path}=${version}`);

describe("commits of a folder", () => {
  it("are what they were: with files that have changed, gone or come since", () => {
    const memory = new CommitMemory(HOUR);
    memory.note("a", { lastModified, files: [file("x", "1"), file("y", "1")] }, 0);
    memory.note("b", { lastModified, files: [file("x", "2"), file("z", "1")] }, 1);
    memory.note("c", { lastModified, files: [file("x", "2"), file("y", "1")] }, 2);
    expect(names(memory, "a", 3)).toEqual(["x=1", "y=1"]);
    expect(names(memory, "b", 3)).toEqual(["x=2", "z=1"]);
    expect(names(memory, "c", 3)?.sort()).toEqual(["x=2", "y=1"]);
    expect(names(memory, "d", 3)).toBeUndefined();
  });

  it("are forgotten a while after another has followed, and the newest is not", () => {
    const memory = new CommitMemory(HOUR);
    memory.note("a", { lastModified, files: [file("x", "1")] }, 0);
    expect(names(memory, "a", 9 * HOUR)).toEqual(["x=1"]);
    memory.note("b", { lastModified, files: [file("x", "2")] }, 9 * HOUR);
    expect(names(memory, "a", 10 * HOUR)).toEqual(["x=1"]);
    expect(names(memory, "a", 10 * HOUR + 1)).toBeUndefined();
    memory.note("c", { lastModified, files: [] }, 20 * HOUR);
    expect(names(memory, "a", 0)).toBeUndefined();
    expect([names(memory, "b", 20 * HOUR), names(memory, "c", 99 * HOUR)]).toEqual([["x=2"], []]);
  });

  it("come back as they were when a change is taken back", () => {
    const memory = new CommitMemory(HOUR);
    const first = { lastModified, files: [file("x", "1")] };
    memory.note("a", first, 0);
    memory.note("b", { lastModified, files: [file("x", "2")] }, 1);
    memory.note("a", first, 2);
    expect([names(memory, "a", 9 * HOUR), names(memory, "b", 3)]).toEqual([["x=1"], ["x=2"]]);
  });

  it("take little room, though a folder of many files changes every second for a day", () => {
    const memory = new CommitMemory(24 * HOUR);
    const still = Array.from({ length: 200 }, (_, n) => file(`f${n}`, "1"));
    for (let n = 0; n < 3_000; n++) {
      memory.note(`c${n}`, { lastModified, files: [...still, file("log", String(n))] }, n * 1_000);
    }
    expect(names(memory, "c7", 3_000_000)?.at(-1)).toBe("log=7");
  });
});
