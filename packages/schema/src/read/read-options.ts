import type { SelectOption } from "../gate/gate.types.ts";
import { LIMITS } from "./known-keys.ts";
import { fieldPath, type Path, type ReadContext, report } from "./read-context.ts";

const HANDFUL = 16;

/** Read the options of a select: texts, or pairs of label and value. */
export function readOptions<N>(
  context: ReadContext<N>,
  node: N | undefined,
  name: string,
  keyNode: N,
): readonly SelectOption[] {
  const { reader } = context;
  const items = node !== undefined && reader.kind(node) === "list" ? reader.items(node) : [];
  if (items.length === 0) {
    report(context, "options-missing", node ?? keyNode, fieldPath(name, "options"), {
      subject: name,
    });
    return [];
  }
  if (items.length > LIMITS.options) {
    report(context, "too-many-options", node ?? keyNode, fieldPath(name, "options"), {
      subject: String(items.length),
      hint: String(LIMITS.options),
    });
  }
  const options: SelectOption[] = [];
  // A handful is searched faster than it is indexed.
  const values = items.length > HANDFUL ? new Set<string>() : undefined;
  const known = (value: string): boolean =>
    values?.has(value) ?? options.some((o) => o.value === value);
  const count = Math.min(items.length, LIMITS.options);
  for (let index = 0; index < count; index++) {
    const item = items[index] as N; // within the list's length
    const option = readOption(context, item);
    const at = (): Path => fieldPath(name, "options", index);
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

function readOption<N>({ reader }: ReadContext<N>, item: N): SelectOption | undefined {
  if (reader.kind(item) === "text") {
    const text = reader.text(item);
    return text.trim() === "" ? undefined : { label: text, value: text };
  }
  if (reader.kind(item) !== "map") return undefined;
  let label: string | undefined;
  let value: string | undefined;
  reader.each(item, (key, node) => {
    if (reader.kind(key) !== "text" || reader.kind(node) !== "text") return;
    if (reader.text(key) === "label") label = reader.text(node);
    if (reader.text(key) === "value") value = reader.text(node);
  });
  label ??= value;
  value ??= label;
  // An empty value is the empty choice of a native select: it could never be chosen.
  return label === undefined || value === undefined || value === "" ? undefined : { label, value };
}
