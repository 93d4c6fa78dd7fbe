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

/** Fill a list the moment that a value is set which it does not hold yet: by a form library, a draft, a reset. */
export function fillOnNeed(select: HTMLSelectElement, fill: () => void): void {
  const native = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(select), "value");
  if (!native?.get || !native.set) return;
  const { get, set } = native;
  Object.defineProperty(select, "value", {
    configurable: true,
    enumerable: true,
    get: () => get.call(select),
    set: (value: string) => {
      if (value !== "" && !Array.from(select.options).some((option) => option.value === value)) {
        fill();
      }
      set.call(select, value);
    },
  });
}
