let locks = 0;
let before = "";

/**
 * Keeps the page from scrolling until the returned function is called. For a dialog in a shadow root:
 * elsewhere, a rule of the style sheet does it. Set by CSSOM, which `style-src 'self'` permits.
 */
export function lockPage(): () => void {
  const { style } = document.documentElement;
  if (locks === 0) before = style.overflow;
  locks += 1;
  style.overflow = "hidden";
  return () => {
    locks -= 1;
    if (locks === 0) style.overflow = before;
  };
}
