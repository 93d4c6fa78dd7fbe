import { ar } from "@sallyport/locales/ar";
import { de } from "@sallyport/locales/de";
import { es } from "@sallyport/locales/es";
import { fr } from "@sallyport/locales/fr";
import { ja } from "@sallyport/locales/ja";
import { ko } from "@sallyport/locales/ko";
import { ptBR } from "@sallyport/locales/pt-BR";
import { zhCN } from "@sallyport/locales/zh-CN";
import { SallyportProvider } from "@sallyport/ui";
import type { Preview } from "@storybook/react-vite";
import { configure } from "storybook/test";
import "@sallyport/form/styles.css";
import "@sallyport/review/styles.css";
import "@sallyport/settings/styles.css";
import "./preview.css";

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 10_000 });

const LOCALES = [ar, de, es, fr, ja, ko, ptBR, zhCN];

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
        items: ["en", ...LOCALES.map(({ tag }) => tag)],
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
  decorators: [
    (Story, { globals }) => {
      const { locale, direction, scheme } = globals;
      const dir = direction === "auto" ? (locale === "ar" ? "rtl" : "ltr") : direction;
      Object.assign(document.documentElement, { dir, lang: locale });
      document.documentElement.dataset.scheme = scheme;
      return (
        <SallyportProvider locale={locale} locales={LOCALES} dir={dir}>
          <main className="stage">
            <Story />
          </main>
        </SallyportProvider>
      );
    },
  ],
};

export default preview;
