import { createMemoryAdapters } from "@sallyport/access/memory";
import { describeBrokenMessages } from "@sallyport/ui/testing";
import { screen } from "@testing-library/react";
import { settingsMessages } from "./messages/settings-messages.ts";
import { GateSettings } from "./settings/gate-settings.tsx";

const { settings } = createMemoryAdapters({ settings: { gated: "manual" } });

describeBrokenMessages("the settings", {
  package: "settings",
  messages: settingsMessages,
  render: () => <GateSettings adapter={settings} />,
  shown: () => screen.findByRole("switch"),
});
