import { createMemoryAdapters } from "@sallyport/access/memory";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { afterEach, expect, it } from "vitest";
import { allEnglish as messages } from "../messages/all-english.ts";
import { GateSettings } from "./gate-settings.tsx";

let leave = (): void => {};
afterEach(() => leave());

/** The settings as a server sends them, with the script still on its way. */
function arrive() {
  const { settings: adapter } = createMemoryAdapters({ settings: { gated: "manual" } });
  const element: ReactElement = (
    <GateSettings adapter={adapter} initialData={{ gated: "manual" }} />
  );
  const page = document.createElement("div");
  page.innerHTML = renderToString(element);
  document.body.append(page);
  const script = (): void => {
    act(() => {
      const root = hydrateRoot(page, element);
      leave = () => {
        act(() => root.unmount());
        page.remove();
      };
    });
  };
  return { adapter, script, user: userEvent.setup() };
}
const radio = (name: string): HTMLInputElement => screen.getByRole("radio", { name });

it("a choice made before hydration is kept and offered, and saved only on request", async () => {
  const { adapter, script, user } = arrive();
  await user.click(radio(messages.mail.realTime));
  script();
  expect(radio(messages.mail.realTime).checked).toBe(true);
  screen.getByText(messages.saves.early);
  expect(await adapter.load()).toEqual({ gated: "manual" });
  await user.click(screen.getByRole("button", { name: messages.save }));
  await screen.findByText(messages.saves.saved);
  expect(await adapter.load()).toEqual({ gated: "manual", notificationsMode: "real-time" });
});

it("an address typed before hydration stays, to be saved", async () => {
  const { adapter, script, user } = arrive();
  await user.type(screen.getByRole("textbox"), "gate@example.org");
  script();
  expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("gate@example.org");
  await user.click(screen.getByRole("button", { name: messages.mail.save }));
  await waitFor(async () =>
    expect((await adapter.load()).notificationsEmail).toBe("gate@example.org"),
  );
});

it("turning off before the script is asked for as it is after", async () => {
  const { adapter, script, user } = arrive();
  await user.click(screen.getByRole("switch"));
  script();
  screen.getByRole("group", { name: messages.access.confirm.off.title });
  expect(screen.getByRole<HTMLInputElement>("switch").checked).toBe(true);
  expect((await adapter.load()).gated).toBe("manual");
});

it("what is typed in one repo's settings does not come up in the next one's", async () => {
  const user = userEvent.setup();
  const initialData = { gated: "manual" } as const;
  const settingsOf = (id: string): ReactElement => {
    const { settings } = createMemoryAdapters({
      settings: initialData,
      repo: { type: "model", id },
    });
    return <GateSettings adapter={settings} initialData={initialData} />;
  };
  const { rerender } = render(settingsOf("acme/one"));
  await user.type(screen.getByRole("textbox"), "gate@example.org");
  rerender(settingsOf("acme/two"));
  expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("");
});

it("nothing is offered where nothing was chosen", () => {
  arrive().script();
  expect(screen.queryByText(messages.saves.early)).toBeNull();
  expect(screen.queryByRole("button", { name: messages.save })).toBeNull();
});
