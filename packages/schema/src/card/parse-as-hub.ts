import type { TextEdit } from "../diagnostics/diagnostic.types.ts";
import { type Excerpt, wholeOf } from "./focus.ts";
import { indentValues } from "./indent-values.ts";
import { parseYaml } from "./parse-yaml.ts";
import type { YamlDocument } from "./yaml-nodes.ts";

/** A document, with the text that it was parsed from and where that was in the text given. */
export interface HubYaml extends Excerpt {
  readonly document: YamlDocument;
  /** What had to be indented, value by value, as offsets of the text given. */
  readonly indents: readonly (readonly TextEdit[])[];
}

/** Parse metadata that js-yaml, the Hub's parser, takes although it is not all valid YAML. */
export function parseAsHub(yaml: string): HubYaml {
  const document = parseYaml(yaml);
  if (document.problems.length > 0) {
    const indented = indentValues(yaml);
    if (indented) {
      const again = parseYaml(indented.text);
      if (again.problems.length === 0)
        return { ...indented, document: again, indents: indented.values };
    }
  }
  return { ...wholeOf(yaml), document, indents: [] };
}
