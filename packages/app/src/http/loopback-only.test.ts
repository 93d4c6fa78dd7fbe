import { describe, expect, it } from "vitest";
import { refuseStranger } from "./loopback-only.ts";

const ask = (host: string): string | undefined =>
  refuseStranger(new Request("http://localhost:4173/", { headers: { host } }));

describe("a demo", () => {
  it.each(["localhost:4173", "127.0.0.1:4173", "[::1]:4173", "sallyport.localhost"])(
    "answers to %s",
    (host) => {
      expect(ask(host)).toBeUndefined();
    },
  );

  it.each(["evil.example", "localhost.evil.example:4173", "169.254.169.254", "10.0.0.1:4173"])(
    "refuses the host %s",
    (host) => {
      expect(ask(host)).toMatch(/localhost/);
    },
  );
});
