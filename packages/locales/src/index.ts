// A language, each in an entry of its own: `@sallyport/locales/de`
export type { Locale } from "@sallyport/ui";

// For translators: a test of a language
export { translationProblems } from "./translation-problems.ts";
