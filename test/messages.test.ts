import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { translationProblems } from "@sallyport/locales";
import { describe, expect, it } from "vitest";

// `npm run messages` runs this file alone: what is missing, left over or wrong in any language.

const root = join(import.meta.dirname, "..");
const LANGUAGE_FILE = /^([a-z]{2}(?:-[A-Z]{2})?)\.ts$/;

/** Where each package has its messages: one file per language, and the English ones whole. */
const FOLDERS = [
  ...["changes", "form", "review", "settings"].map((name) => {
    const folder = `packages/${name}/src/messages`;
    return { name, folder, english: `${folder}/all-english.ts` };
  }),
  mailFolder(),
];

function mailFolder(): { name: string; folder: string; english: string } {
  const mail = "packages/server/src/mail";
  return existsSync(join(root, mail, "messages"))
    ? { name: "mail", folder: `${mail}/messages`, english: `${mail}/messages/en.ts` }
    : { name: "mail", folder: `${mail}/locales`, english: `${mail}/messages.ts` };
}

const languagesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder)).flatMap((file) => LANGUAGE_FILE.exec(file)?.[1] ?? []);
const translations = new Set(FOLDERS.flatMap(({ folder }) => languagesIn(folder)));
translations.delete("en");

// A language may say "this repository" where the kind's gender would not fit the sentence.
const OPTIONAL = / lacks \{what\}$/;

/** The only object that a file of messages exports. */
async function messagesOf(path: string): Promise<object> {
  const values: readonly unknown[] = Object.values(await import(join(root, path)));
  const found = values.find((value) => typeof value === "object" && value !== null);
  if (!found) throw new Error(`${path} exports no messages.`);
  return found;
}

/** Every text of messages, with its path. */
function textsOf(messages: object, path = ""): readonly (readonly [string, string])[] {
  return Object.entries(messages).flatMap(([key, value]: [string, unknown]) => {
    const at = path === "" ? key : `${path}.${key}`;
    if (typeof value === "string") return [[at, value] as const];
    return typeof value === "object" && value !== null ? textsOf(value, at) : [];
  });
}

// The Hub's own wording, as it is.
const HUB_TEXTS = new Set([
  "Your request to access this repo has been rejected by the repo's authors.",
]);

// What every language writes in another way.
const TYPOGRAPHY: readonly (readonly [name: string, wrong: RegExp, languages?: RegExp])[] = [
  ["three dots for …", /\.\.\./],
  ["a straight apostrophe or quote", /["']/],
  ["a space before …", /\s…/, /^(?:en|es|pt|ja|zh|ko|ar)/],
  ["two spaces", / {2}/],
  ["space at an end", /^\s|\s$/],
  ["a mark of another script", /[\u3040-\u9fff][,.;:!?]/, /^(?:ja|zh)/],
  ["a Latin comma, semicolon or question mark", /[\u0600-\u06ff][,;?]/, /^ar/],
  ["a mark without its narrow no-break space", /[^\s\u202f\u00a0][;!?»]|[ ][:;!?»]/, /^fr/],
  ["a question or call without its opening mark", /^[^¿]*\?|^[^¡]*!/, /^es/],
];

describe.each(FOLDERS)("the messages of $name", ({ folder, english }) => {
  it.each([...translations])("are whole in %s", async (tag) => {
    const translation = await messagesOf(`${folder}/${tag}.ts`);
    const faults = translationProblems(await messagesOf(english), translation, tag);
    const wrong = faults.filter((fault) => !OPTIONAL.test(fault));
    expect(wrong).toEqual([]);
  });

  it.each(["en", ...translations])("have the typography of %s", async (tag) => {
    const texts = textsOf(await messagesOf(tag === "en" ? english : `${folder}/${tag}.ts`));
    const rules = TYPOGRAPHY.filter(([, , languages]) => languages?.test(tag) ?? true);
    const wrong = texts.flatMap(([path, text]) =>
      rules
        .filter(([, pattern]) => pattern.test(text) && !HUB_TEXTS.has(text))
        .map(([rule]) => `${path} has ${rule}: ${text}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(FOLDERS.filter(({ name }) => name !== "mail"))("the package $name", ({ name }) => {
  it("has an entry per language, as published, too", () => {
    const manifest = JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8"));
    for (const tag of ["en", ...translations]) {
      const file = tag === "en" ? "all-english" : tag;
      const published = {
        types: `./dist/messages/${file}.d.ts`,
        default: `./dist/messages/${file}.js`,
      };
      expect(manifest.exports).toHaveProperty([`./locales/${tag}`], `./src/messages/${file}.ts`);
      expect(manifest.publishConfig.exports).toHaveProperty([`./locales/${tag}`], published);
    }
  });
});

describe("@sallyport/locales", () => {
  const folder = "packages/locales/src";

  it("has a file and an entry per language, and no other", () => {
    const manifest = JSON.parse(readFileSync(join(root, "packages/locales/package.json"), "utf8"));
    const languages = ["en", ...translations].sort();
    expect([...languagesIn(folder)].sort()).toEqual(languages);
    for (const entries of [manifest.exports, manifest.publishConfig.exports]) {
      expect(Object.keys(entries).sort()).toEqual([".", ...languages.map((tag) => `./${tag}`)]);
    }
  });

  it.each([...translations])(
    "has every package's messages, and 249 countries, in %s",
    async (tag) => {
      const locale = await messagesOf(`${folder}/${tag}.ts`);
      const messages = Object.fromEntries(
        await Promise.all(
          ["form", "review", "settings"].map(async (name) => [
            name,
            await messagesOf(`packages/${name}/src/messages/${tag}.ts`),
          ]),
        ),
      );
      expect(locale).toMatchObject({ tag, messages });
      expect(Object.keys("countryNames" in locale ? Object(locale.countryNames) : {})).toHaveLength(
        249,
      );
    },
  );

  it.each([...translations])("has a glossary for the translators of %s", (tag) => {
    const path = join(root, `.github/glossary/${tag}.md`);
    const rows = existsSync(path) ? readFileSync(path, "utf8").match(/^\| .+ \|$/gm) : [];
    expect(rows?.length).toBeGreaterThanOrEqual(12);
  });
});
