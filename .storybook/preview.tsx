import { ar as formAr } from "@sallyport/form/locales/ar";
import { de as formDe } from "@sallyport/form/locales/de";
import { ja as formJa } from "@sallyport/form/locales/ja";
import { ar as reviewAr } from "@sallyport/review/locales/ar";
import { de as reviewDe } from "@sallyport/review/locales/de";
import { ja as reviewJa } from "@sallyport/review/locales/ja";
import { ar as settingsAr } from "@sallyport/settings/locales/ar";
import { de as settingsDe } from "@sallyport/settings/locales/de";
import { ja as settingsJa } from "@sallyport/settings/locales/ja";
import { SallyportProvider, type SallyportSettings } from "@sallyport/ui";
import { loadCountryNames } from "@sallyport/ui/load-country-names";
import type { Preview } from "@storybook/react-vite";
import { configure } from "storybook/test";
import "@sallyport/form/styles.css";
import "@sallyport/review/styles.css";
import "@sallyport/settings/styles.css";
import "./preview.css";

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 });

const WORDS: Readonly<Record<string, SallyportSettings["messages"]>> = {
  ar: { form: formAr, review: reviewAr, settings: settingsAr },
  de: { form: formDe, review: reviewDe, settings: settingsDe },
  ja: { form: formJa, review: reviewJa, settings: settingsJa },
};

const preview: Preview = {
  globalTypes: {
    scheme: {
      description: "Colour scheme",
      toolbar: { title: "Scheme", icon: "contrast", items: ["light", "dark"], dynamicTitle: true },
    },
    direction: {
      description: "Direction of writing; by language where it is auto",
      toolbar: {
        title: "Direction",
        icon: "transfer",
        items: ["auto", "ltr", "rtl"],
        dynamicTitle: true,
      },
    },
    locale: {
      description: "Words, countries, dates, numbers and lists",
      toolbar: {
        title: "Locale",
        icon: "globe",
        items: ["en", "de", "ja", "ar"],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { scheme: "light", direction: "auto", locale: "en" },
  parameters: {
    layout: "fullscreen",
    // What axe finds fails the story.
    a11y: { test: "error" },
  },
  loaders: [async ({ globals }) => ({ countryNames: await loadCountryNames(globals.locale) })],
  decorators: [
    (Story, { globals, loaded }) => {
      const { locale, direction, scheme } = globals;
      const dir = direction === "auto" ? (locale === "ar" ? "rtl" : "ltr") : direction;
      Object.assign(document.documentElement, { dir, lang: locale });
      document.documentElement.dataset.scheme = scheme;
      return (
        <SallyportProvider
          locale={locale}
          dir={dir}
          messages={WORDS[locale] ?? {}}
          countryNames={loaded.countryNames}
        >
          <main className="stage">
            <Story />
          </main>
        </SallyportProvider>
      );
    },
  ],
};

export default preview;
