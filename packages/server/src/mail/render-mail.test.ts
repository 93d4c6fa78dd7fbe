import { describe, expect, it } from "vitest";
import type { MailContent, MailReader } from "./mail-content.types.ts";
import { MAIL_LANGUAGES } from "./mail-messages.ts";
import { en } from "./messages/en.ts";
import type { MailText } from "./messages/messages.types.ts";
import { renderMail } from "./render-mail.ts";

const reader = (locale: string | null = null, name: string | null = "Mary"): MailReader => ({
  address: "mary@example.org",
  name,
  locale,
  timeZone: "UTC",
});
const asked = (fullname: string, username = "ada"): MailContent => ({
  kind: "asked",
  repos: [
    {
      repo: "acme/voices",
      url: "https://data.example.org/datasets/acme/voices?review=pending",
      requests: [{ username, fullname, at: new Date("2026-03-02T10:00:00Z") }],
    },
  ],
});

describe("a mail", () => {
  it.each([
    "Ada\r\nBcc: everybody@example.org",
    "Ada\n\nBcc: everybody@example.org",
    "Ada\u0000\u000b\u000c\u0085\u2028Bcc: x",
    "Ada\u202egnp.exe",
    "Ada\ud800",
  ])("keeps %j to one line that goes one way", (name) => {
    const { subject, to } = renderMail(asked(name, name), reader(null, name), "1@x");
    const decided = renderMail(
      { kind: "decided", decision: "rejected", repo: name, url: "https://x/", reason: name },
      reader(null, name),
      "1@x",
    );
    for (const line of [subject, to.name, decided.subject, decided.to.name]) {
      expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202e\p{Cs}]/u);
    }
    expect(decided.text.split("\n").filter((line) => line.startsWith("Bcc"))).toEqual([]);
  });

  it("shows markup in names and reasons as text", () => {
    const { html } = renderMail(
      asked('<img src="x" onerror="y">'),
      reader(null, "<b>M</b>"),
      "1@x",
    );
    expect(html).not.toMatch(/<img|<b>/);
    expect(html).toContain("&#60;img src=&#34;x&#34;");
  });

  it("lists five hundred by name and counts the rest", () => {
    const one = { username: "u", fullname: "U", at: new Date(0) };
    const content: MailContent = {
      kind: "asked",
      repos: [{ repo: "a/b", url: "https://x/", requests: Array.from({ length: 600 }, () => one) }],
    };
    const { text, subject } = renderMail(content, reader(), "1@x");
    expect(subject).toBe("600 new access requests for a/b");
    expect(text.match(/^- U/gm)).toHaveLength(500);
    expect(text).toContain("- and 100 more");
  });

  it.each([
    ["de-AT", "Neue Zugriffsanfrage für acme/voices", "ltr"],
    ["ja", "acme/voices への新しいアクセス申請 1 件", "ltr"],
    ["ar-EG", "طلب وصول جديد إلى \u2068acme/voices\u2069", "rtl"],
    ["fr-CA", "Nouvelle demande d’accès à acme/voices", "ltr"],
    ["es-MX", "Nueva solicitud de acceso a acme/voices", "ltr"],
    ["ko-KR", "acme/voices에 대한 새 액세스 요청 1건", "ltr"],
    ["pt", "Nova solicitação de acesso a acme/voices", "ltr"],
    ["zh-Hans", "acme/voices 有 1 个新的访问申请", "ltr"],
    ["zh-TW", "New access request for acme/voices", "ltr"],
    ["nl", "New access request for acme/voices", "ltr"],
    ["__proto__", "New access request for acme/voices", "ltr"],
    ["de-x!", "New access request for acme/voices", "ltr"],
  ])("for %s is in the language there is", (locale, subject, dir) => {
    const mail = renderMail(asked("Ada"), reader(locale), "1@x");
    expect(mail.subject).toBe(subject);
    expect(mail.html).toContain(`dir="${dir}"`);
    expect(mail.html).toContain("<bdi>Ada</bdi>");
  });

  it("writes a link with no punctuation of one language", () => {
    const { text } = renderMail(asked("Ada"), reader("fr"), "1@x");
    expect(text).toContain("Examiner les demandes\nhttps://data.example.org/");
  });

  it("sets a name apart whose direction is another", () => {
    const { text } = renderMail(asked("محمد"), reader(), "1@x");
    expect(text).toContain("\u2068محمد\u2069 (ada)");
  });
});

type Leaf = readonly [path: string, message: MailText];
function leaves(messages: object, path = ""): readonly Leaf[] {
  return Object.entries(messages).flatMap(([key, value]): readonly Leaf[] =>
    typeof value === "string" || "other" in value
      ? [[path + key, value]]
      : leaves(value, `${path}${key}.`),
  );
}
const places = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(String);
const forms = (message: MailText): readonly string[] =>
  typeof message === "string" ? [message] : Object.values(message);

const TRANSLATIONS = Object.entries(MAIL_LANGUAGES).filter(([tag]) => tag !== "en");

describe.each(TRANSLATIONS)("the messages of emails in %s", (locale, messages) => {
  const english = new Map(leaves(en));

  it("are all there, and ask for nothing that is not given", () => {
    expect(leaves(messages).map(([path]) => path)).toEqual([...english.keys()]);
    for (const [path, message] of leaves(messages)) {
      const given = forms(english.get(path) ?? "").flatMap(places);
      for (const text of forms(message)) {
        expect([...given, "{count}"], path).toEqual(expect.arrayContaining([...places(text)]));
        if (path !== "asked.line") expect(forms(english.get(path) ?? ""), path).not.toContain(text);
      }
    }
  });

  it("have no plural form that the language lacks", () => {
    const known = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    for (const [path, message] of leaves(messages)) {
      if (typeof message === "string") continue;
      expect(known, path).toEqual(expect.arrayContaining(Object.keys(message)));
    }
  });
});
