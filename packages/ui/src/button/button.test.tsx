import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, it, vi } from "vitest";
import { describePart } from "../testing.ts";
import { Button } from "./button.tsx";

describePart("Button", {
  render: (props) => <Button {...props} />,
  classes: ["sp-button"],
});

/** A list of people whose first button is always at the same place. */
function People({ onAccept }: { readonly onAccept: (name: string) => void }) {
  const [people, setPeople] = useState(["Ada", "Ben", "Cleo"]);
  const [name] = people;
  return (
    <Button
      key={name}
      onClick={() => {
        onAccept(name ?? "");
        setPeople(people.slice(1));
      }}
    >
      Accept {name}
    </Button>
  );
}

const button = () => screen.getByRole("button");
/** A click at a place; each test has a place of its own, as presses are remembered between them. */
const press = (clientX: number, detail = 1) =>
  fireEvent.click(button(), { detail, clientX, clientY: 40 });

it("takes a double click as one click, also when another button has come under the pointer", () => {
  const onAccept = vi.fn();
  render(<People onAccept={onAccept} />);
  press(100);
  press(103);
  expect(onAccept.mock.calls).toEqual([["Ada"]]);
});

it("takes a click that the browser counts as the second one for nothing", () => {
  const onAccept = vi.fn();
  render(<People onAccept={onAccept} />);
  fireEvent.click(button(), { detail: 1 });
  fireEvent.click(button(), { detail: 2 });
  expect(onAccept).toHaveBeenCalledTimes(1);
});

it("takes two clicks at two places for two", () => {
  const onAccept = vi.fn();
  render(<People onAccept={onAccept} />);
  press(200);
  press(260);
  expect(onAccept.mock.calls).toEqual([["Ada"], ["Ben"]]);
});

it("takes a second click at the same place after half a second for another one", () => {
  const onAccept = vi.fn();
  render(<People onAccept={onAccept} />);
  const pressAt = (ms: number) => {
    const event = new MouseEvent("click", { bubbles: true, detail: 1, clientX: 300, clientY: 9 });
    Object.defineProperty(event, "timeStamp", { value: 1_000_000 + ms });
    fireEvent(button(), event);
  };
  for (const ms of [0, 250, 499, 501]) pressAt(ms);
  expect(onAccept.mock.calls).toEqual([["Ada"], ["Ben"]]);
});

it("takes a second click for another one where something was typed in between", () => {
  const onSend = vi.fn();
  render(
    <>
      <input aria-label="Name" />
      <Button onClick={onSend}>Send</Button>
    </>,
  );
  press(500);
  fireEvent.input(screen.getByRole("textbox"), { target: { value: "Ada" } });
  press(500);
  press(500);
  expect(onSend).toHaveBeenCalledTimes(2);
});

it("answers clicks of assistive technology, which have no pointer, one by one", () => {
  const onAccept = vi.fn();
  render(<People onAccept={onAccept} />);
  press(400, 0);
  press(400, 0);
  expect(onAccept).toHaveBeenCalledTimes(2);
});

it("does nothing more while Enter is held, whichever button has focus by then", () => {
  const onKeyDown = vi.fn();
  render(<Button onKeyDown={onKeyDown}>Accept</Button>);
  expect(fireEvent.keyDown(button(), { key: "Enter" })).toBe(true);
  expect(fireEvent.keyDown(button(), { key: "Enter", repeat: true })).toBe(false);
  expect(fireEvent.keyDown(button(), { key: " ", repeat: true })).toBe(false);
  expect(fireEvent.keyDown(button(), { key: "ArrowDown", repeat: true })).toBe(true);
  expect(onKeyDown).toHaveBeenCalledTimes(4);
});

it("does not send a form twice for a double click", async () => {
  const onSubmit = vi.fn((event: { preventDefault(): void }) => event.preventDefault());
  render(
    <form onSubmit={onSubmit}>
      <Button type="submit">Send</Button>
    </form>,
  );
  await userEvent.dblClick(button());
  expect(onSubmit).toHaveBeenCalledTimes(1);
});

it("keeps focus while it is busy, and does nothing", async () => {
  const onClick = vi.fn();
  render(
    <Button busy onClick={onClick}>
      Save
    </Button>,
  );
  await userEvent.click(button());
  expect(onClick).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(button());
  expect(button().getAttribute("aria-disabled")).toBe("true");
});

it("looks like a button and is a link with asChild, which a double click follows once", async () => {
  const onClick = vi.fn((event: { preventDefault(): void }) => event.preventDefault());
  render(
    <Button asChild variant="danger" onClick={onClick}>
      <a href="/log-out">Log out</a>
    </Button>,
  );
  const link = screen.getByRole("link", { name: "Log out" });
  expect([link.className, link.dataset.variant]).toEqual(["sp-button", "danger"]);
  expect(link.hasAttribute("type")).toBe(false);
  await userEvent.dblClick(link);
  expect(onClick).toHaveBeenCalledTimes(1);
});
