import { render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { describePart } from "../testing.ts";
import { Primitive } from "./primitive.tsx";

describePart("Primitive", {
  render: (props) => <Primitive tag="section" {...props} className={`own ${props.className}`} />,
  classes: ["own"],
});

it("has its own content where neither it nor its child has any", () => {
  const shown = (asChild: boolean, children?: React.ReactNode) => {
    const { container } = render(
      <Primitive tag="p" asChild={asChild} defaultChildren="ours">
        {children}
      </Primitive>,
    );
    return container.innerHTML;
  };
  expect(shown(false)).toBe("<p>ours</p>");
  expect(shown(false, "theirs")).toBe("<p>theirs</p>");
  expect(shown(true, <i />)).toBe("<i>ours</i>");
  expect(shown(true, <i>theirs</i>)).toBe("<i>theirs</i>");
});

it("gives the child what it has not itself, and joins styles and descriptions", () => {
  render(
    <Primitive
      asChild
      tag="div"
      title="ours"
      lang="en"
      style={{ order: 1, color: "red" }}
      aria-describedby="a"
    >
      <a href="#a" title="theirs" style={{ order: 2 }} aria-describedby="b">
        Terms
      </a>
    </Primitive>,
  );
  const link = screen.getByRole("link");
  expect([link.title, link.lang, link.style.cssText]).toEqual([
    "theirs",
    "en",
    "order: 2; color: red;",
  ]);
  expect(link.getAttribute("aria-describedby")).toBe("a b");
});

it.each([
  ["no child", undefined],
  ["text", "Text"],
  ["two elements", [<i key="1" />, <b key="2" />]],
])("says what asChild needs when it is given %s", (_, children) => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const broken = (
    <Primitive tag="p" asChild>
      {children}
    </Primitive>
  );
  expect(() => render(broken)).toThrow("Give it exactly one");
  vi.mocked(console.error).mockClear();
});
