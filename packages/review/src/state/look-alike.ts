// Each Latin letter, followed by letters that look like it: Cyrillic, Greek, Armenian, dotless and script forms.
const TWINS =
  "aаαɑ cсϲ dԁ eеεҽ gɡց hһհ iіιı jјϳ kкκ nոη oоοօσ pрρ qԛզ sѕ tтτ uυսц vѵν wԝω xхχ yуγү";
const LATIN_TWINS = new Map(
  TWINS.split(" ").flatMap(([latin = "", ...twins]) => twins.map((twin) => [twin, latin] as const)),
);
const DIGIT_TWINS: Readonly<Record<string, string>> = { "0": "o", "1": "l", "5": "s", i: "l" };

/** The skeleton of a username: equal for names that look the same. */
export function shapeOf(username: string): string {
  return [...username.normalize("NFKC").toLowerCase()]
    .map((letter) => LATIN_TWINS.get(letter) ?? letter)
    .map((letter) => DIGIT_TWINS[letter] ?? letter)
    .join("")
    .replace(/rn/g, "m")
    .replace(/vv/g, "w")
    .replace(/[\p{M}\p{Cf}._-]/gu, "");
}

/** Those of some user names that look like another of them. */
export function lookAlikes(
  usernames: readonly string[],
  shape: (username: string) => string = shapeOf,
): ReadonlySet<string> {
  const first = new Map<string, string>();
  const alike = new Set<string>();
  for (const name of usernames) {
    const other = first.get(shape(name));
    if (other === undefined) first.set(shape(name), name);
    else if (other !== name) alike.add(name).add(other);
  }
  return alike;
}
