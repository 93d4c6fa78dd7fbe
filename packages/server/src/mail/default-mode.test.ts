import { afterAll, beforeAll, expect, it } from "vitest";
import { KeptMail } from "../testing/mail-scene.ts";
import { TestServer } from "../testing/test-server.ts";

let test: TestServer;
beforeAll(async () => {
  test = await TestServer.open({
    mail: {
      transport: new KeptMail(),
      baseUrl: "https://data.example.org",
      defaultMode: "real-time",
    },
  });
});
afterAll(() => test.close());

const VOICES = "datasets/acme/voices";
const settings = async () =>
  (await test.send("mary", "GET", `/api/sallyport/v1/${VOICES}/settings`)).json();

it("settings tell how owners are told who have not chosen", async () => {
  expect(await settings()).toMatchObject({ notificationsMode: "real-time" });
  await test.send("mary", "PUT", `/api/${VOICES}/settings`, { gatedNotificationsMode: "bulk" });
  expect(await settings()).toMatchObject({ notificationsMode: "bulk" });
});
