import type { ShownWords } from "@sallyport/access";
import type { GateModel } from "@sallyport/schema";
import type { GateTranslation } from "../internal/gate-form.types.ts";
import { translated } from "../internal/translated.ts";

/** What is read in place of a gate's words; undefined where that is nothing. */
export function textsShown(
  gate: GateModel,
  translation: GateTranslation | undefined,
): ShownWords | undefined {
  if (!translation) return undefined;
  const words = new Set([
    ...[gate.heading, gate.description, gate.prompt, gate.buttonContent],
    ...gate.fields.flatMap((field) => [
      field.name,
      field.description,
      ...(field.type === "select" ? field.options.map(({ label }) => label) : []),
    ]),
  ]);
  const texts = [...words].flatMap((text) => {
    const shown = text === undefined || text === null ? text : translated(text, translation);
    return shown === text || !shown || !text ? [] : [[text, shown] as const];
  });
  return texts.length > 0 ? { lang: translation.lang, texts } : undefined;
}
