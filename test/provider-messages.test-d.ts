import { formMessages } from "@sallyport/form";
import { de as formDe } from "@sallyport/form/locales/de";
import { ja as reviewJa } from "@sallyport/review/locales/ja";
import { ar as settingsAr } from "@sallyport/settings/locales/ar";
import type { SallyportProviderProps } from "@sallyport/ui";

type Messages = NonNullable<SallyportProviderProps["messages"]>;

/** Languages as they come, and single messages of any package that is imported. */
export const right: readonly Messages[] = [
  {},
  { form: formMessages },
  { form: formDe, review: reviewJa, settings: settingsAr },
  { form: { submit: { auto: "Agree" }, field: { charactersLeft: { other: "{count} left" } } } },
  { form: { changes: { before: "Was" } }, review: { addAccess: { open: "Add" } } },
];

export const wrong: readonly Messages[] = [
  // @ts-expect-error: there is no such package
  { forms: { submit: { auto: "Agree" } } },
  // @ts-expect-error: the message is called `submit`
  { form: { sumbit: { auto: "Agree" } } },
  // @ts-expect-error: the message is called `auto`
  { form: { submit: { automatic: "Agree" } } },
  // @ts-expect-error: a plural has the form `other`
  { form: { field: { charactersLeft: { one: "{count} left" } } } },
];
