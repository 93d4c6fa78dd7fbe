// @vitest-environment jsdom
import { afterEach, expect, it } from "vitest";
import { rememberStyles } from "../.config/remember-styles.ts";

const compute = window.getComputedStyle;
rememberStyles(window);
const remembered = window.getComputedStyle;

const READ = ["display", "visibility", "pointer-events", "-webkit-user-select"];
const read = (style: CSSStyleDeclaration) => READ.map((name) => style.getPropertyValue(name));

afterEach(() => {
  document.body.removeAttribute("style");
  document.head.innerHTML = "";
});

const TAGS =
  "p span div h2 a button input textarea select option table tr td ul li details summary dialog svg";

it.each([
  ["as they are", ""],
  ["hidden", "hidden"],
  ["open", "open"],
  ["of a hidden type", "type=hidden"],
  ["of a button's type", "type=button"],
  ["displayed in a way of their own", "style='display: inline-flex'"],
  ["invisible", "style='visibility: hidden;'"],
])("elements %s have the style that jsdom computes, also the second time", (_, attributes) => {
  for (const tag of TAGS.split(" ")) {
    const element = document.createElement("div");
    element.innerHTML = `<${tag} ${attributes}></${tag}>`;
    const child = document.body.appendChild(element).firstElementChild ?? element;
    for (let time = 0; time < 2; time++) {
      expect([tag, read(remembered(child))]).toEqual([tag, read(compute(child))]);
    }
    element.remove();
  }
});

it("what is inherited follows each change around an element", () => {
  document.body.innerHTML =
    "<div style='pointer-events: auto;'><div style='visibility: hidden'><b></b></div></div>";
  const [outer, inner, element] = document.body.querySelectorAll<HTMLElement>("*");
  if (!(outer && inner && element)) throw new Error("The page has three elements.");
  const isAsComputed = () => expect(read(remembered(element))).toEqual(read(compute(element)));
  expect(read(remembered(element)).slice(1, 3)).toEqual(["hidden", "auto"]);
  document.body.style.pointerEvents = "none";
  isAsComputed();
  outer.style.pointerEvents = "";
  expect(read(remembered(element))[2]).toBe("none");
  inner.style.visibility = "";
  expect(read(remembered(element))[1]).toBe("visible");
  element.style.visibility = "collapse";
  isAsComputed();
});

it("a page with a style sheet is computed by jsdom", () => {
  document.body.innerHTML = "<b class=gone></b>";
  const element = document.body.querySelector("b") ?? document.body;
  expect(remembered(element).display).not.toBe("none");
  document.head.innerHTML = "<style>.gone { display: none }</style>";
  expect(remembered(element).display).toBe("none");
});
