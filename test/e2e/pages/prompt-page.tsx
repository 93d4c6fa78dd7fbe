import { Prompt, parsePrompt } from "@sallyport/form/prompt";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";

declare global {
  interface Window {
    /** Shows a prompt; what is in the page afterwards that no prompt may hold. */
    show(text: string): readonly string[];
  }
}

const ELEMENTS = new Set(
  "div p br strong em del code pre blockquote hr ul ol li a table thead tbody tr th td".split(" "),
);
const ATTRIBUTES = new Set("class dir href rel scope role tabindex".split(" "));
const root = createRoot(document.getElementById("app") as HTMLElement);

window.show = (text) => {
  flushSync(() => root.render(<Prompt tree={parsePrompt(text)} />));
  const found: string[] = [];
  for (const element of document.querySelectorAll("#app *")) {
    const tag = element.tagName.toLowerCase();
    if (!ELEMENTS.has(tag)) found.push(`<${tag}>`);
    for (const { name, value } of element.attributes) {
      if (!ATTRIBUTES.has(name)) found.push(`${name}=`);
      if (name === "class" && !/^(?:sp-[\w-]+ ?)+$/.test(value)) found.push(`class=${value}`);
      if (name === "tabindex" && element.className !== "sp-prose-table") found.push("tabindex=");
    }
    if (element instanceof HTMLAnchorElement) {
      if (!/^(?:https?|mailto):$/.test(element.protocol)) found.push(element.href);
      if (element.username || element.password) found.push(element.href);
      if (element.rel !== "noopener noreferrer nofollow ugc") found.push(`rel=${element.rel}`);
    }
  }
  return found;
};
