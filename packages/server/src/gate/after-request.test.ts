import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANSWERS, CARD, TestServer } from "../testing/test-server.ts";

let test: TestServer;
beforeAll(async () => {
  test = await TestServer.open({});
});
beforeEach(() => test.reset());
afterAll(() => test.close());

const TEXT = "Send the signed form.";
const OWN = "/api/sallyport/v1/datasets/acme/voices";
const withText = (text: string): string => `${CARD}extra_gated_after_request: ${text}\n`;
const json = async (path: string) => (await test.send("ada", "GET", path)).json();

describe("what is shown after asking", () => {
  it("is in the gate as Sallyport tells it, and on no route of the Hub", async () => {
    test.host.card = withText(TEXT);
    expect((await json(`${OWN}/gate`)).gate.afterRequest).toBe(TEXT);
    expect((await json(`${OWN}/me?with=gate`)).gate.gate.afterRequest).toBe(TEXT);
    const asked = await test.send("ada", "POST", "/datasets/acme/voices/ask-access", ANSWERS);
    expect(asked.status).toBe(303);
    expect(await asked.text()).not.toContain(TEXT);
    for (const path of ["/api/datasets/acme/voices", "/api/datasets/acme/voices/auth-check"]) {
      expect(await (await test.send("ada", "GET", path)).text()).not.toContain(TEXT);
    }
  });

  it("may change without anyone being asked again", async () => {
    test.host.card = withText(TEXT);
    await test.send("ada", "POST", "/datasets/acme/voices/ask-access", ANSWERS);
    test.host.card = withText("Write to us.");
    const [{ gate, gateFingerprint }, me] = [await json(`${OWN}/gate`), await json(`${OWN}/me`)];
    expect(gate.afterRequest).toBe("Write to us.");
    expect(me).toMatchObject({ status: "pending", agreedTo: gateFingerprint });
  });

  it("is no part of what is kept: repos with the same terms share that", async () => {
    test.host.card = withText("Of a private repo.");
    const { gateFingerprint } = await json(`${OWN}/gate`);
    test.host.card = CARD;
    const { gate } = await json(`${OWN}/gates/${gateFingerprint}`);
    expect(gate.prompt).toBe("Be kind.");
    expect(gate).not.toHaveProperty("afterRequest");
  });
});
