/**
 * The element that has focus, as seen from a node: in the node's own shadow root and in those below.
 * Null while no element has focus (the body does not count).
 */
export function focusedElement(near: Node | null | undefined): Element | null {
  if (typeof document === "undefined") return null;
  const root = near?.getRootNode();
  // From outside, `activeElement` is the host of a shadow root, and a closed one shows nothing else.
  let active = (root instanceof ShadowRoot && root.activeElement) || document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active === document.body ? null : active;
}
