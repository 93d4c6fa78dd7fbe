import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, it, vi } from "vitest";
import { SallyportProvider } from "../provider/provider.tsx";
import { Tabs } from "./tabs.tsx";

const LISTS = [
  { value: "pending", label: "Pending" },
  { value: "accepted", label: "Accepted" },
  { value: "rejected", label: "Rejected" },
] as const;
type List = (typeof LISTS)[number]["value"];

function Lists({ onChange = () => {} }: { readonly onChange?: (value: List) => void }) {
  const [value, setValue] = useState<List>("pending");
  return (
    <Tabs
      aria-label="Lists"
      tabs={LISTS}
      value={value}
      onValueChange={(next) => {
        onChange(next);
        setValue(next);
      }}
    >
      Requests that are {value}
    </Tabs>
  );
}

const tab = (name: string): HTMLElement => screen.getByRole("tab", { name });

it("names its list and its panel, and says which tab is chosen", () => {
  render(<Lists />);
  screen.getByRole("tablist", { name: "Lists" });
  expect(screen.getAllByRole("tab", { selected: true })).toEqual([tab("Pending")]);
  const panel = screen.getByRole("tabpanel", { name: "Pending" });
  expect(panel.textContent).toBe("Requests that are pending");
  expect(tab("Accepted").getAttribute("aria-controls")).toBe(panel.id);
});

it("shows the panel of a tab that is clicked", async () => {
  render(<Lists />);
  await userEvent.click(tab("Rejected"));
  expect(screen.getByRole("tabpanel", { name: "Rejected" }).textContent).toBe(
    "Requests that are rejected",
  );
});

it("is one stop in the tab order: the chosen tab", async () => {
  render(
    <>
      <Lists />
      <button type="button">After</button>
    </>,
  );
  await userEvent.click(tab("Accepted"));
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "After" }));
  await userEvent.tab({ shift: true });
  expect(document.activeElement).toBe(tab("Accepted"));
});

it.each([
  ["ltr", "{ArrowRight}", "Accepted"],
  ["ltr", "{ArrowLeft}", "Rejected"],
  ["ltr", "{ArrowRight>3/}", "Pending"],
  ["ltr", "{End}", "Rejected"],
  ["ltr", "{End}{Home}", "Pending"],
  ["rtl", "{ArrowLeft}", "Accepted"],
  ["rtl", "{ArrowRight}", "Rejected"],
] as const)("in %s, %s chooses and focuses %s", async (dir, keys, chosen) => {
  render(
    <SallyportProvider dir={dir}>
      <Lists />
    </SallyportProvider>,
  );
  tab("Pending").focus();
  await userEvent.keyboard(keys);
  expect(document.activeElement).toBe(tab(chosen));
  expect(screen.getAllByRole("tab", { selected: true })).toEqual([tab(chosen)]);
});

it("leaves other keys to the page", async () => {
  const onChange = vi.fn();
  render(<Lists onChange={onChange} />);
  tab("Pending").focus();
  await userEvent.keyboard("{ArrowDown}{ArrowUp}x");
  expect(onChange).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(tab("Pending"));
});
