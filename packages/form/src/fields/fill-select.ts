const lists = new WeakMap<readonly string[], DocumentFragment>();

interface Filling {
  readonly codes: readonly string[];
  readonly options: readonly Element[];
}
const fillings = new WeakMap<HTMLSelectElement, Filling>();

/**
 * Put an option for each code into a list, in order, instead of what was put there before; what is chosen
 * stays chosen. Made without React: it need not know them.
 */
export function fillSelect(
  select: HTMLSelectElement,
  codes: readonly string[],
  nameOf: (code: string) => string,
): void {
  const before = fillings.get(select);
  if (before?.codes === codes) return;
  const chosen = select.value;
  for (const option of before?.options ?? []) option.remove();
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
  const ours = [...filled.children];
  for (const there of [...select.options]) {
    filled.children[codes.indexOf(there.value)]?.replaceWith(there);
  }
  fillings.set(select, { codes, options: ours });
  select.append(filled);
  // Moving an option unchooses it.
  select.value = chosen;
}
