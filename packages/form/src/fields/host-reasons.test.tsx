import { type AnswerIssue, parseGate } from "@sallyport/schema";
import { SallyportProvider } from "@sallyport/ui";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { GateForm } from "../gate-form/gate-form.tsx";
import { de } from "../messages/de.ts";

const { gate } = parseGate({
  extra_gated_fields: { Company: { type: "text", max_length: 20 }, When: "date_picker" },
});
const issueOf = (change: Partial<AnswerIssue>): AnswerIssue => ({
  code: "unknown-company",
  fieldId: "f0",
  name: "Company",
  message: "Use the name in the register.",
  ...change,
});
const said = (label: string): string | undefined => {
  const id = screen.getByLabelText(label).getAttribute("aria-describedby")?.split(" ").at(-1);
  return document.getElementById(id ?? "")?.textContent?.trim();
};
const show = (change: Partial<AnswerIssue>, messages: object = {}): void => {
  render(
    <SallyportProvider messages={{ form: messages }}>
      <GateForm
        gate={gate}
        controls="native"
        action="/ask"
        defaultValues={{ f0: "Acme" }}
        issues={[issueOf(change)]}
      />
    </SallyportProvider>,
  );
};

describe("a host's reason", () => {
  it("is shown at its field and in the summary, in a translated form too", () => {
    show({}, de);
    expect(said("Company")).toBe("Use the name in the register.");
    expect(screen.getByRole("listitem").textContent).toBe("Company: Use the name in the register.");
  });

  it.each(["toString", "__proto__", "constructor", ""])("with the code %j is shown", (code) => {
    show({ code });
    expect(said("Company")).toBe("Use the name in the register.");
  });

  it("is text alone, and what is hidden in it is visible", () => {
    show({ message: " <img src=x> \u202Egnp " });
    expect(said("Company")).toBe("<img src=x> ⟨U+202E⟩gnp");
  });

  it("gives way to the form's words where its code is known, or the host has words for it", () => {
    show({ code: "too-long" }, { issues: { "too-short": "Say more." } });
    expect(said("Company")).toBe("Shorten this answer to 20 characters.");
  });

  it("gives way to the host's words for its code", () => {
    show({ code: "too-short" }, { issues: { "too-short": "Say more." } });
    expect(said("Company")).toBe("Say more.");
  });

  it("takes the place of a limit that the form does not know", () => {
    show({ code: "too-early", fieldId: "f1", name: "When", message: "We open in May." });
    expect(said("When")).toBe("We open in May.");
  });

  it.each(["", " ", undefined, 5, {}])("that is %j is said to be missing, truly", (message) => {
    show(JSON.parse(JSON.stringify({ message: message ?? null })));
    expect(said("Company")).toBe("This answer wasn’t accepted.");
  });

  it("goes with the answer that it was about", async () => {
    show({});
    const user = userEvent.setup();
    await user.type(screen.getByLabelText("Company"), " Ltd");
    await expect.poll(() => screen.queryByText("Use the name in the register.")).toBeNull();
  });

  it("about a question that the form does not ask is shown with that question's name", () => {
    show({ fieldId: "f9", name: "Phone" });
    expect(screen.getByText(/^:/).textContent).toBe("Phone: Use the name in the register.");
  });
});
