/** Focuses the control with an id in the same document or shadow root. Returns whether it exists. */
export function focusById(near: HTMLElement, id: string): boolean {
  const root = near.getRootNode();
  const control =
    root instanceof Document || root instanceof ShadowRoot ? root.getElementById(id) : null;
  if (!control) return false;
  control.scrollIntoView({ block: "nearest" });
  control.focus();
  return true;
}
