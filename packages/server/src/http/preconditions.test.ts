import { describe, expect, it } from "vitest";
import { checkPreconditions, isRangeOfSame } from "./preconditions.ts";

const file = { etag: '"abc"', lastModified: new Date("2026-03-04T05:06:07.890Z") };
const SAME = "Wed, 04 Mar 2026 05:06:07 GMT";
const check = (headers: Record<string, string>) => checkPreconditions(new Headers(headers), file);

describe("If-None-Match", () => {
  it.each(['"abc"', 'W/"abc"', '"x", "abc"', '"x",W/"abc" , "y"', "*", " * ", '"a,b", "abc"'])(
    "finds the file unmodified by %s",
    (tags) => {
      expect(check({ "if-none-match": tags })).toBe("unmodified");
    },
  );

  it.each(['"abd"', "abc", 'W/"ab"', '"*"', "", '"a", "b"', '"x,"abc'])(
    "sends the file for %s",
    (tags) => {
      expect(check({ "if-none-match": tags })).toBe("send");
    },
  );

  it("comes before If-Modified-Since", () => {
    expect(check({ "if-none-match": '"old"', "if-modified-since": SAME })).toBe("send");
  });
});

describe("If-Modified-Since", () => {
  it.each([
    SAME,
    "Wed, 04 Mar 2026 06:00:00 GMT",
    "Wednesday, 04-Mar-26 05:06:07 GMT",
    "Wed Mar  4 05:06:07 2026",
  ])("finds the file unmodified since %s", (date) => {
    expect(check({ "if-modified-since": date })).toBe("unmodified");
  });

  it.each(["Wed, 04 Mar 2026 05:06:06 GMT", "2026-03-04", "2030", "tomorrow", ""])(
    "sends the file for %s",
    (date) => {
      expect(check({ "if-modified-since": date })).toBe("send");
    },
  );
});

describe("If-Match and If-Unmodified-Since", () => {
  it("fail for another file, and for a weak tag", () => {
    expect(check({ "if-match": '"abd"' })).toBe("failed");
    expect(check({ "if-match": 'W/"abc"' })).toBe("failed");
    expect(check({ "if-unmodified-since": "Wed, 04 Mar 2026 05:06:06 GMT" })).toBe("failed");
  });

  it("hold for the same file", () => {
    expect(check({ "if-match": '"x", "abc"' })).toBe("send");
    expect(check({ "if-match": "*" })).toBe("send");
    expect(check({ "if-unmodified-since": SAME })).toBe("send");
    expect(check({ "if-unmodified-since": "yesterday" })).toBe("send");
    expect(check({ "if-match": '"abc"', "if-none-match": '"abc"' })).toBe("unmodified");
  });
});

describe("If-Range", () => {
  const range = (text?: string) =>
    isRangeOfSame(new Headers(text === undefined ? {} : { "if-range": text }), file);

  it("takes the strong tag or the exact date of the same file alone", () => {
    expect([range(), range('"abc"'), range(SAME)]).toEqual([true, true, true]);
    for (const other of ['W/"abc"', '"x"', '"x", "abc"', "*", "Wed, 04 Mar 2026 06:00:00 GMT"]) {
      expect([other, range(other)]).toEqual([other, false]);
    }
  });
});
