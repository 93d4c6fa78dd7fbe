/**
 * For what closes over a field: focus goes back to its button a moment later, unless the visitor has
 * gone on meanwhile. On a busy page that moment is long enough to type in, and the rest of a word
 * would be lost.
 */
export function keepFocus(event: Event): void {
  let active = document.activeElement;
  while (active?.shadowRoot) active = active.shadowRoot.activeElement;
  if (active && active !== document.body) event.preventDefault();
}
