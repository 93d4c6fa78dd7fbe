import { nearestWord } from "../diagnostics/nearest-word.ts";
import { EMPTY_GATE } from "../gate/empty-gate.ts";
import type { GateModel } from "../gate/gate.types.ts";
import { GATE_KEYS, isOneOf } from "./known-keys.ts";
import { type ReadContext, report } from "./read-context.ts";
import { readFields } from "./read-fields.ts";
import { readBoolean, readText } from "./read-scalars.ts";

const TEXTS = {
  extra_gated_prompt: "prompt",
  extra_gated_heading: "heading",
  extra_gated_description: "description",
  extra_gated_button_content: "buttonContent",
  extra_gated_after_request: "afterRequest",
} as const;

/** Read the gate off the root of a card's metadata. Never throws on content. */
export function readGate<N>(
  source: Pick<ReadContext<N>, "reader" | "findings">,
  root: N,
): GateModel {
  const context: ReadContext<N> = { ...source, options: new Map() };
  const { reader } = context;
  const kind = reader.kind(root);
  if (kind === "null") return EMPTY_GATE;
  if (kind !== "map") {
    report(context, "not-a-mapping", root, []);
    return EMPTY_GATE;
  }
  const gate: { -readonly [K in keyof GateModel]: GateModel[K] } = { ...EMPTY_GATE };
  reader.each(root, (keyNode, value) => {
    if (reader.kind(keyNode) !== "text") {
      report(context, "key-not-text", keyNode, []);
      return;
    }
    const key = reader.text(keyNode);
    if (isOneOf(GATE_KEYS, key)) {
      if (key === "extra_gated_fields") gate.fields = readFields(context, keyNode, value, [key]);
      else if (key === "extra_gated_eu_disallowed") {
        gate.euDisallowed = readBoolean(context, value, key) ?? null;
      } else {
        if (key === "extra_gated_after_request") {
          report(context, "superset-key", keyNode, [key], { subject: key });
        }
        const text = readText(context, value, key);
        if (text !== undefined) gate[TEXTS[key]] = text;
      }
    } else if (/^extra[-_ ]?\w{0,2}ated/i.test(key)) {
      const nearest = nearestWord(key, GATE_KEYS);
      report(context, "unknown-key", keyNode, [key], {
        subject: key,
        hint: nearest ?? `one of ${GATE_KEYS.join(", ")}`,
        ...(nearest && { replaceBy: nearest }),
      });
    }
  });
  return gate;
}
