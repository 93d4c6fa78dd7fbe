const CANDIDATES =
  "a[href], area[href], audio[controls], button, iframe, input, select, summary, textarea, video[controls], [contenteditable], [tabindex]";

/** The elements in a box that Tab stops at, in the order of the page. */
export function tabStops(box: Element): readonly HTMLElement[] {
  const found = [...box.querySelectorAll<HTMLElement>(CANDIDATES)];
  return found.filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(":disabled, input[type=hidden], [inert] *") &&
      isShown(element) &&
      !isPassedOver(element, found),
  );
}

function isShown(element: HTMLElement): boolean {
  // Browsers before 2024, and jsdom, do not have it.
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}

/** Of a group of radio buttons, Tab stops at the chosen one. */
function isPassedOver(element: HTMLElement, all: readonly HTMLElement[]): boolean {
  const isRadio = (one: HTMLElement): one is HTMLInputElement =>
    one instanceof HTMLInputElement && one.type === "radio";
  if (!isRadio(element) || element.checked || element.name === "") return false;
  return all.some(
    (one) => isRadio(one) && one.checked && one.name === element.name && one.form === element.form,
  );
}
