import { SallyportProvider } from "@sallyport/ui";
import type { Preview } from "@storybook/react-vite";
import "@sallyport/form/styles.css";
import "@sallyport/review/styles.css";
import "./preview.css";

const preview: Preview = {
  globalTypes: {
    scheme: {
      description: "Colour scheme",
      toolbar: { title: "Scheme", icon: "contrast", items: ["light", "dark"], dynamicTitle: true },
    },
    direction: {
      description: "Direction of writing",
      toolbar: { title: "Direction", icon: "transfer", items: ["ltr", "rtl"], dynamicTitle: true },
    },
    locale: {
      description: "Dates, numbers and lists",
      toolbar: {
        title: "Locale",
        icon: "globe",
        items: ["en", "de", "ja", "ar"],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { scheme: "light", direction: "ltr", locale: "en" },
  parameters: {
    layout: "fullscreen",
    // What axe finds fails the story.
    a11y: { test: "error" },
  },
  decorators: [
    (Story, { globals }) => {
      document.documentElement.dataset.scheme = globals.scheme;
      document.documentElement.dir = globals.direction;
      return (
        <SallyportProvider locale={globals.locale} dir={globals.direction}>
          <main className="stage">
            <Story />
          </main>
        </SallyportProvider>
      );
    },
  ],
};

export default preview;
