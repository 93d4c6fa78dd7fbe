// All that jsdom's style sheet asks of an element that a test could notice.
const SEEN = ["type", "hidden", "open", "style"];

/**
 * Lets a jsdom window remember computed styles. Each query by role asks for those of all elements, and jsdom
 * matches 120 rules for each. Two elements with the same tag, attributes that count, and inline styles around
 * them share one. A page with style sheets is left to jsdom.
 */
export function rememberStyles(window: Window & typeof globalThis): void {
  const compute = window.getComputedStyle;
  const known = new Map<string, CSSStyleDeclaration>();
  window.getComputedStyle = (element, pseudo) => {
    if (pseudo || element.ownerDocument.styleSheets.length > 0) return compute(element, pseudo);
    const around = inlineStylesAround(element);
    const key = JSON.stringify([
      element.namespaceURI,
      element.localName,
      around,
      ...SEEN.map((name) => element.getAttribute(name)),
    ]);
    let style = known.get(key);
    if (!style) {
      const parent = element.ownerDocument.createElement("div");
      parent.style.cssText = around;
      style = compute(parent.appendChild(element.cloneNode() as Element)); // a clone has its kind
      known.set(key, style);
    }
    return style;
  };
}

/** What an element can inherit. The innermost is last, and wins. */
function inlineStylesAround(element: Element): string {
  let styles = "";
  for (let around = element.parentElement; around; around = around.parentElement) {
    const style = around.getAttribute("style");
    if (style) styles = `${style.replace(/;\s*$/, "")}; ${styles}`;
  }
  return styles;
}
