import type { SelectOption } from "../gate/gate.types.ts";
import { isBlank } from "../text/is-blank.ts";
import { LIMITS } from "./known-keys.ts";
import { fieldPath, type Path, type ReadContext, report, storableText } from "./read-context.ts";

const HANDFUL = 16;

/** Read the options of a select: texts, or pairs of label and value. */
export function readOptions<N>(
  context: ReadContext<N>,
  node: N,
  _: string,
  name: string,
): readonly SelectOption[] {
  const { reader } = context;
  const items = reader.kind(node) === "list" ? reader.items(node) : [];
  if (items.length === 0) {
    report(context, "options-missing", node, fieldPath(name, "options"), {
      subject: name,
    });
    return [];
  }
  if (items.length > LIMITS.options) {
    report(context, "too-many-options", node, fieldPath(name, "options"), {
      subject: String(items.length),
      hint: String(LIMITS.options),
    });
  }
  const known = context.options.get(items);
  if (known) return known;
  const options = readItems(context, items, name);
  context.options.set(items, options);
  return options;
}

function readItems<N>(
  context: ReadContext<N>,
  items: readonly N[],
  name: string,
): readonly SelectOption[] {
  const options: SelectOption[] = [];
  // A handful is searched faster than it is indexed.
  const values = items.length > HANDFUL ? new Set<string>() : undefined;
  const known = (value: string): boolean =>
    values?.has(value) ?? options.some((o) => o.value === value);
  const count = Math.min(items.length, LIMITS.options);
  for (let index = 0; index < count; index++) {
    const item = items[index] as N; // within the list's length
    const at = (): Path => fieldPath(name, "options", index);
    const option = readOption(context, item, at);
    if (!option) report(context, "option-invalid", item, at());
    else if (known(option.value)) {
      report(context, "option-duplicate", item, at(), { subject: option.value });
    } else {
      options.push(option);
      values?.add(option.value);
    }
  }
  return options;
}

function readOption<N>(
  context: ReadContext<N>,
  item: N,
  pathOf: () => Path,
): SelectOption | undefined {
  const { reader } = context;
  if (reader.kind(item) === "text") {
    const text = storableText(context, item, pathOf);
    return isBlank(text) ? undefined : { label: text, value: text };
  }
  if (reader.kind(item) !== "map") return undefined;
  let label: string | undefined;
  let value: string | undefined;
  reader.each(item, (key, node) => {
    if (reader.kind(key) !== "text" || reader.kind(node) !== "text") return;
    if (reader.text(key) === "label") label = storableText(context, node, pathOf);
    if (reader.text(key) === "value") value = storableText(context, node, pathOf);
  });
  label ??= value;
  value ??= label;
  // A blank value counts as no answer, a blank label cannot be read: neither could be chosen.
  return label === undefined || value === undefined || isBlank(label) || isBlank(value)
    ? undefined
    : { label, value };
}
