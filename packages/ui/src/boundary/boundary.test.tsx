import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Boundary } from "./boundary.tsx";

let fails = true;
function Part() {
  if (fails) throw new Error("The part failed.");
  return <p>The part</p>;
}

function Page() {
  return (
    <>
      <p>Around it</p>
      <Boundary
        fallback={(retry) => (
          <button type="button" onClick={retry}>
            Try again
          </button>
        )}
      >
        <Part />
      </Boundary>
    </>
  );
}

const again = (): HTMLElement | null => screen.queryByRole("button", { name: "Try again" });

beforeEach(() => {
  // React reports what a boundary catches.
  vi.mocked(console.error).mockImplementation(() => {});
});
afterEach(() => vi.mocked(console.error).mockClear());

it("shows its children while they work", () => {
  fails = false;
  render(<Page />);
  screen.getByText("The part");
  expect(again()).toBeNull();
});

it("shows its fallback for children that fail, and keeps what is around them", () => {
  fails = true;
  render(<Page />);
  expect(again()).not.toBeNull();
  screen.getByText("Around it");
});

it("shows its children again on a retry once they work", async () => {
  fails = true;
  render(<Page />);
  await userEvent.click(screen.getByRole("button"));
  expect(again()).not.toBeNull();
  fails = false;
  await userEvent.click(screen.getByRole("button"));
  screen.getByText("The part");
  expect(again()).toBeNull();
});

it("catches what fails later, too", () => {
  fails = false;
  const { rerender } = render(<Page />);
  fails = true;
  rerender(<Page />);
  expect(screen.queryByText("The part")).toBeNull();
  expect(again()).not.toBeNull();
});
