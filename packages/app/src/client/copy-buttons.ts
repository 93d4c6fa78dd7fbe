/** Bring the copy buttons to life. Without script they stay hidden, and the text is selected by hand. */
export function enableCopyButtons(root: ParentNode = document): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    const text = button.parentElement?.querySelector("code")?.textContent ?? "";
    const said = button.parentElement?.querySelector('[role="status"]');
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text);
        if (said) said.textContent = "Copied";
      } catch {
        // Pages that are not served securely have no clipboard.
        if (said) said.textContent = "Select the text and copy it";
      }
    });
  }
}
