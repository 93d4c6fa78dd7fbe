import { createMemoryAdapters } from "@sallyport/access/memory";
import { parseGate } from "@sallyport/schema";
import { describeBrokenMessages } from "@sallyport/ui/testing";
import { screen } from "@testing-library/react";
import { Gate } from "../gate/gate.tsx";
import { en } from "./en.ts";

const { gate } = parseGate({
  extra_gated_fields: { Company: { type: "text", max_length: 9 }, Agree: "checkbox" },
});
const { requester } = createMemoryAdapters({
  gate,
  visitor: { id: "1", username: "ada", fullname: "Ada" },
});

describeBrokenMessages("a gate", {
  package: "form",
  messages: en,
  render: () => <Gate adapter={requester} controls="native" />,
  shown: async () => {
    await screen.findByLabelText("Agree");
    await screen.findAllByText("9 characters left"); // comes after the first paint
  },
});
