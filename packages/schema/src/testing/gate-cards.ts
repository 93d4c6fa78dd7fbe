import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const corpus = join(import.meta.dirname, "../../../../../shared/corpus/cards");

/** Whether the collection of real cards is beside this repository. */
export const hasCorpus = existsSync(corpus);

/** Real cards by file name, and a few of our own that are always there. All have a gate. */
export const GATE_CARDS: Readonly<Record<string, string>> = {
  "a prompt": "---\nextra_gated_prompt: Be kind.\n---\n# Voices\n",
  "fields, in bare YAML": "extra_gated_fields:\n  Company: text\n  Country: country\n",
  everything:
    '---\nlicense: mit\nextra_gated_heading: Ask\nextra_gated_description: Say why.\nextra_gated_button_content: Send\nextra_gated_eu_disallowed: true\nextra_gated_prompt: |\n  Be kind: always.\n\n  And cite "us".\nextra_gated_fields:\n  Company: text\n  Use:\n    type: select\n    options: [Research, {label: Other, value: other}]\n  I agree: checkbox\ntags: [speech]\n---\n# Voices\n\nHello.\n',
  "a flow mapping": "---\n{license: mit, extra_gated_prompt: Be kind.}\n---\n",
  ...Object.fromEntries(
    (hasCorpus ? readdirSync(corpus).sort() : []).map((name) => [
      name,
      readFileSync(join(corpus, name), "utf8"),
    ]),
  ),
};
