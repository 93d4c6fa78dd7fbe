import { createMemoryAdapters } from "@sallyport/access/memory";
import { describeBrokenMessages } from "@sallyport/ui/testing";
import { screen } from "@testing-library/react";
import { allEnglish } from "./messages/all-english.ts";
import { GateSettings } from "./settings/gate-settings.tsx";

const { settings } = createMemoryAdapters({ settings: { gated: "manual" } });

describeBrokenMessages("the settings", {
  package: "settings",
  messages: allEnglish,
  render: () => <GateSettings adapter={settings} />,
  shown: () => screen.findByRole("switch"),
});
