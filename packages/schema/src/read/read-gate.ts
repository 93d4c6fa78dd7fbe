import { nearestWord } from "../diagnostics/nearest-word.ts";
import { EMPTY_GATE } from "../gate/empty-gate.ts";
import type { GateModel } from "../gate/gate.types.ts";
import { GATE_KEYS, isOneOf } from "./known-keys.ts";
import { type ReadContext, report } from "./read-context.ts";
import { readFields } from "./read-fields.ts";
import { readBoolean, readText } from "./read-scalars.ts";

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
  const gate: { -readonly [K in keyof GateModel]: GateModel[K] } = {
    prompt: null,
    heading: null,
    description: null,
    buttonContent: null,
    euDisallowed: null,
    fields: EMPTY_GATE.fields,
  };
  reader.each(root, (keyNode, value) => {
    if (reader.kind(keyNode) !== "text") {
      report(context, "key-not-text", keyNode, []);
      return;
    }
    const key = reader.text(keyNode);
    switch (key) {
      case "extra_gated_prompt":
        gate.prompt = readText(context, value, key) ?? null;
        break;
      case "extra_gated_heading":
        gate.heading = readText(context, value, key) ?? null;
        break;
      case "extra_gated_description":
        gate.description = readText(context, value, key) ?? null;
        break;
      case "extra_gated_button_content":
        gate.buttonContent = readText(context, value, key) ?? null;
        break;
      case "extra_gated_eu_disallowed":
        gate.euDisallowed = readBoolean(context, value, key) ?? null;
        break;
      case "extra_gated_fields":
        gate.fields = readFields(context, value, [key]);
        break;
      default:
        if (looksLikeGateKey(key)) reportUnknownKey(context, keyNode, key);
    }
  });
  return gate;
}

function looksLikeGateKey(key: string): boolean {
  return /^extra[-_ ]?\w{0,2}ated/i.test(key) && !isOneOf(GATE_KEYS, key);
}

function reportUnknownKey<N>(context: ReadContext<N>, node: N, key: string): void {
  const nearest = nearestWord(key, GATE_KEYS);
  report(context, "unknown-key", node, [key], {
    subject: key,
    hint: nearest ?? `one of ${GATE_KEYS.join(", ")}`,
    ...(nearest && { replaceBy: nearest }),
  });
}
