import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createRoutes } from "../create-gate-server.ts";
import { TestServer } from "../testing/test-server.ts";
import { specOf } from "./operation.ts";

const API = "/api/datasets/acme/voices";
const ASK = "/datasets/acme/voices/ask-access";

let test: TestServer;
beforeAll(async () => {
  test = await TestServer.open();
});
beforeEach(() => test.reset());
afterAll(() => test.close());

describe("every route", () => {
  it("takes JSON as JSON alone, never as what a form of another site can send", async () => {
    const json = JSON.stringify({ user: "ada" });
    const { routes } = createRoutes(test.server.services, {});
    const jsonRoutes = routes.flatMap(({ method, path, handler }) => {
      const spec = specOf(handler);
      return spec?.body && !spec.bodyTypes ? [[method, path] as const] : [];
    });
    expect(jsonRoutes.length).toBeGreaterThan(10);
    for (const [method, pattern] of jsonRoutes) {
      const path = pattern.replace(/:kind\{[^}]*\}/, "datasets").replace(/:(\w+)/g, "acme");
      for (const type of [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "",
      ]) {
        const answer = await test.send("mary", method, path, json, { "content-type": type });
        expect([path, type, answer.status]).toEqual([path, type, 415]);
      }
    }
    expect(
      (await test.send("mary", "POST", ASK, "x", { "content-type": "text/plain" })).status,
    ).toBe(415);
    const paths = `${API}/paths-info/main`;
    const plain = { "content-type": "text/plain" };
    expect((await test.send("mary", "POST", paths, "paths=README.md", plain)).status).toBe(415);
    const charset = { "content-type": "Application/JSON; charset=utf-8" };
    const granted = await test.send(
      "mary",
      "POST",
      `${API}/user-access-request/grant`,
      json,
      charset,
    );
    expect(granted.status).toBe(200);
  });

  it("says which methods an address takes", async () => {
    const { routes } = createRoutes(test.server.services, {});
    const methods = new Map<string, Set<string>>();
    for (const { method, path, handler } of routes.filter((route) => specOf(route.handler))) {
      const at = path
        .replace(/\{([^|}]+)\|[^}]*\}/g, "{$1}")
        .replace(/:\w+(?:\{([\w-]+)\})?(?:\{\.\+\})?/g, (_, one) => one ?? "acme");
      methods.set(at, (methods.get(at) ?? new Set()).add(method));
      if (method === "GET") methods.get(at)?.add("HEAD");
      expect(specOf(handler)).toBeDefined();
    }
    for (const [path, allowed] of methods) {
      const wrong = ["GET", "POST", "PUT", "PATCH", "DELETE"].filter((one) => !allowed.has(one));
      for (const method of wrong) {
        const answer = await test.send("mary", method, path);
        expect([method, path, answer.status]).toEqual([method, path, 405]);
        const allow = answer.headers.get("allow")?.split(", ").sort();
        expect([path, allow]).toEqual([path, [...allowed].sort()]);
        expect(answer.headers.get("x-error-message")).toMatch(/^This address accepts /);
      }
    }
    expect(methods.size).toBeGreaterThan(25);
    expect((await test.send("mary", "POST", "/api/nowhere")).status).toBe(404);
  });

  it.each([
    "/api/datasets/acme/resolve/user-access-request/pending",
    "/api/datasets/resolve/voices/user-access-request/pending",
    "/api/sallyport/v1/datasets/acme/resolve/gate",
    "/datasets/acme/resolve/user-access-report",
    "/api/datasets/acme/voices/nowhere/resolve/x",
  ])("answers %s with a JSON error, though a name in it is resolve", async (path) => {
    const answer = await test.send("mary", "GET", path);
    expect([answer.status, answer.headers.get("content-type")]).toEqual([404, "application/json"]);
    expect(await answer.json()).toHaveProperty("error");
    const file = await test.send("mary", "GET", "/datasets/acme/resolve/resolve/main/secret.txt");
    expect([file.status, file.headers.get("content-type")]).toEqual([
      404,
      "text/plain;charset=UTF-8",
    ]);
  });

  it("lets no answer be framed, or load anything", async () => {
    for (const path of [API, "/api/nowhere", "/datasets/acme/voices/resolve/main/secret.txt"]) {
      const policy = (await test.send("mary", "GET", path)).headers.get("content-security-policy");
      expect(policy).toMatch(/default-src 'none'/);
      expect(policy).toMatch(/frame-ancestors 'none'/);
    }
  });
});
