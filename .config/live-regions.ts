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
  const look = (records: readonly MutationRecord[]): void => {
    const filledLater = new Set(records.map(({ target }) => elementOf(target)?.closest(REGIONS)));
    for (const region of page.querySelectorAll(REGIONS)) {
      if (region.matches("[role=alert]") || !isReacts(region) || isExcepted(region)) continue;
      if (region.querySelector(FOCUSABLE)) found.add(`has a control in it: ${shown(region)}`);
      const isNew = records.some(({ addedNodes }) =>
        [...addedNodes].some(
          (node) => node.contains(region) && !region.parentElement?.closest(REGIONS),
        ),
      );
      if (isNew && !filledLater.has(region) && region.textContent?.trim()) {
        found.add(`is mounted with its text: ${shown(region)}`);
      }
    }
  };
  const observer = new MutationObserver(look);
  observer.observe(page, { subtree: true, childList: true, characterData: true });
  return () => {
    look(observer.takeRecords());
    const faults = [...found];
    found.clear();
    return faults;
  };
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
