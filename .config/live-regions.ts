const REGIONS = "[role=status], [role=log], [aria-live=polite], [aria-live=assertive]";
const FOCUSABLE =
  "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";

/**
 * Watches a page's live regions and returns what is wrong with them since the last call. One that is mounted
 * with its text says nothing, and what can be focused is not announced as part of one. Those with
 * `role="alert"` speak when they come.
 *
 * @param isExcepted - Regions that are not looked at.
 */
export function watchLiveRegions(
  page: Document,
  isExcepted: (region: Element) => boolean,
): () => readonly string[] {
  const found = new Set<string>();
  const look = (records: readonly MutationRecord[], regions: Iterable<Element>): void => {
    const filledLater = new Set(records.map(({ target }) => elementOf(target)?.closest(REGIONS)));
    const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
    for (const region of regions) {
      const hasControl = region.querySelector(FOCUSABLE) !== null;
      const isFilled =
        !filledLater.has(region) &&
        !!region.textContent?.trim() &&
        !region.parentElement?.closest(REGIONS) &&
        added.some((node) => node.contains(region));
      if (!(hasControl || isFilled)) continue;
      if (region.matches("[role=alert]") || !isReacts(region) || isExcepted(region)) continue;
      if (hasControl) found.add(`has a control in it: ${shown(region)}`);
      if (isFilled) found.add(`is mounted with its text: ${shown(region)}`);
    }
  };
  const observer = new MutationObserver((records) => look(records, regionsOf(records)));
  observer.observe(page, { subtree: true, childList: true, characterData: true });
  return () => {
    look(observer.takeRecords(), page.querySelectorAll(REGIONS));
    const faults = [...found];
    found.clear();
    return faults;
  };
}

/** The regions that changes concern: looking at a whole page after each of them takes a tenth of all tests. */
function regionsOf(records: readonly MutationRecord[]): ReadonlySet<Element> {
  const regions = new Set<Element>();
  for (const { target, addedNodes } of records) {
    let around = elementOf(target)?.closest(REGIONS);
    for (; around && !regions.has(around); around = around.parentElement?.closest(REGIONS)) {
      regions.add(around);
    }
    for (const node of addedNodes) {
      if (node.nodeType !== 1 || !node.isConnected) continue; // 1: an element
      const element = node as Element;
      if (element.matches(REGIONS)) regions.add(element);
      for (const region of element.querySelectorAll(REGIONS)) regions.add(region);
    }
  }
  return regions;
}

/** Not one of a server's HTML, which is read as a page. */
function isReacts(region: Element): boolean {
  return Object.keys(region).some((key) => key.startsWith("__reactFiber"));
}

function elementOf(node: Node): Element | null {
  return node.nodeType === 1 ? (node as Element) : node.parentElement; // 1: an element
}

function shown(region: Element): string {
  return region.outerHTML.slice(0, 160);
}
