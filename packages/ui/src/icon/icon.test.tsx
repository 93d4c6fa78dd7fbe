import { render } from "@testing-library/react";
import { createRef } from "react";
import { expect, it } from "vitest";
import { Icon } from "./icon.tsx";

it("takes a ref, classes and attributes, and is not heard", () => {
  const ref = createRef<SVGSVGElement>();
  render(<Icon name="lock" ref={ref} className="mine" data-mark="" />);
  const { current: icon } = ref;
  expect(icon?.getAttribute("class")).toBe("sp-icon mine");
  expect(icon?.hasAttribute("data-mark")).toBe(true);
  expect(icon?.getAttribute("aria-hidden")).toBe("true");
});
