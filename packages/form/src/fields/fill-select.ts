const lists = new WeakMap<readonly string[], DocumentFragment>();

/** Put an option for each code into a list, in order; what is chosen stays chosen. Made without React: it need not know them. */
export function fillSelect(
  select: HTMLSelectElement,
  codes: readonly string[],
  nameOf: (code: string) => string,
): void {
  if (select.options.length > codes.length) return;
  const chosen = select.value;
  const { ownerDocument } = select;
  let list = lists.get(codes);
  if (!list) {
    list = ownerDocument.createDocumentFragment();
    for (const code of codes) {
      const option = ownerDocument.createElement("option");
      option.value = code;
      option.textContent = nameOf(code);
      list.append(option);
    }
    lists.set(codes, list);
  }
  // A copy costs a fraction of what making them does, and a form may have forty of these lists.
  const filled = ownerDocument.importNode(list, true);
  for (const there of [...select.options]) {
    filled.children[codes.indexOf(there.value)]?.replaceWith(there);
  }
  select.append(filled);
  // Moving an option unchooses it.
  select.value = chosen;
}
