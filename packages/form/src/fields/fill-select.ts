/** Put an option for each code into a list, in order; what is chosen stays chosen. Made without React: it need not know them. */
export function fillSelect(
  select: HTMLSelectElement,
  codes: readonly string[],
  nameOf: (code: string) => string,
): void {
  if (select.options.length > codes.length) return;
  const chosen = select.value;
  const there = new Map(Array.from(select.options, (option) => [option.value, option]));
  const { ownerDocument } = select;
  const filled = ownerDocument.createDocumentFragment();
  for (const code of codes) {
    let option = there.get(code);
    if (!option) {
      option = ownerDocument.createElement("option");
      option.value = code;
      option.textContent = nameOf(code);
    }
    filled.append(option);
  }
  select.append(filled);
  // Moving an option unchooses it.
  select.value = chosen;
}
