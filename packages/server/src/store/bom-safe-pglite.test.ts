import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, describe, expect, it } from "vitest";
import { BomSafePglite } from "./bom-safe-pglite.ts";

const pglite = new BomSafePglite();
afterAll(() => pglite.close());

describe("texts in PGlite", () => {
  it.each([
    ["\ufeff"],
    ["\ufeff\ufeffAda"],
    ["\ufeffAda", null, "", "x", "\ufeffb"],
    ["a\ufeff", "\ufeff1\ufeff"],
    [null, "\ufeff", null],
  ])("keep U+FEFF where it is: %j", async (...texts) => {
    const columns = texts.map((_, n) => `$${n + 1}::text as c${n}`).join(", ");
    const { rows } = await pglite.query<object>(
      `select ${columns} from generate_series(1, 3)`,
      texts,
    );
    const row = Object.fromEntries(texts.map((text, n) => [`c${n}`, text]));
    expect(rows).toEqual([row, row, row]);
  });

  it("are as they were after a statement has failed", async () => {
    await expect(pglite.query("select $1::int", ["\ufeff1"])).rejects.toThrow(/invalid input/);
    const { rows } = await pglite.query("select $1::text as name", ["\ufeffAda"]);
    expect(rows).toEqual([{ name: "\ufeffAda" }]);
  });

  it("are given back to memory once they were read", async () => {
    setFlagsFromString("--expose-gc");
    const collect: () => void = runInNewContext("gc");
    const read = async (): Promise<number> => {
      for (let n = 0; n < 30; n++) await pglite.query("select repeat('x', 1000000) as text");
      collect();
      return process.memoryUsage().heapUsed;
    };
    const before = await read();
    expect((await read()) - before).toBeLessThan(10_000_000);
  });

  it("are whole in answers of several megabytes", async () => {
    const { rows } = await pglite.query<{ text: string }>(
      "select $1 || repeat('é', 1000) as text from generate_series(1, 3000)",
      ["\ufeff"],
    );
    expect(rows).toHaveLength(3_000);
    expect(rows.every(({ text }) => text === `\ufeff${"é".repeat(1_000)}`)).toBe(true);
  });
});
