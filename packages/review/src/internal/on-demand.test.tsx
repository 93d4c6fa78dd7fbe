import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { en as messages } from "../messages/en.ts";
import { type LazyPart, lazyPart, OnDemand } from "./on-demand.tsx";

const Hello = ({ name }: { readonly name: string }) => <p>Hello {name}</p>;
const shown = (part: LazyPart<typeof Hello>, name: string) => (
  <OnDemand part={part} props={{ name }} waiting={<p>On its way</p>} messages={messages} />
);

it("a part is loaded once, however often it is shown", async () => {
  let loads = 0;
  const part = lazyPart(async () => {
    loads += 1;
    return Hello;
  });
  const { unmount } = render(shown(part, "Ada"));
  expect(screen.getByText("On its way")).toBeDefined();
  await screen.findByText("Hello Ada");
  unmount();
  render(shown(part, "Ben"));
  expect(screen.getByText("Hello Ben")).toBeDefined();
  expect(loads).toBe(1);
});

it("a part that was loaded ahead is shown immediately", async () => {
  const part = lazyPart(async () => Hello);
  await part.load();
  render(shown(part, "Ada"));
  expect(screen.getByText("Hello Ada")).toBeDefined();
});

it("a part that does not come is a sentence and another try; what is around it stays", async () => {
  let online = false;
  const part = lazyPart(async () => {
    if (!online) throw new Error("Failed to fetch dynamically imported module");
    return Hello;
  });
  render(
    <div>
      <p>Around</p>
      {shown(part, "Ada")}
    </div>,
  );
  await screen.findByText("Couldn’t load this part.");
  expect(screen.getByText("Around")).toBeDefined();
  online = true;
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  await screen.findByText("Hello Ada");
});
