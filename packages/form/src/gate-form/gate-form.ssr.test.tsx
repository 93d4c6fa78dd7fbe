import { parseGate } from "@sallyport/schema";
import { renderToString } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { GateForm } from "./gate-form.tsx";

const { gate } = parseGate({
  extra_gated_prompt: "Be kind.",
  extra_gated_fields: {
    Company: "text",
    Country: "country",
    When: "date_picker",
    Use: { type: "select", options: ["Research"] },
    Agree: "checkbox",
  },
});
const html = renderToString(
  <GateForm
    gate={gate}
    gateFingerprint="abc"
    action="/ask"
    defaultValues={{ f0: "Acme", f1: "DE", f4: true }}
  />,
);

describe("a gate form on a server", () => {
  it("is a form that posts by itself, its names being ids", () => {
    expect(html).toMatch(/<form(?=[^>]* method="post")[^>]* action="\/ask"/);
    expect(html).toContain('name="_sp_gate"');
    for (const id of ["f0", "f1", "f2", "f3", "f4"]) expect(html).toContain(`name="${id}"`);
    expect(html).toMatch(/<input[^>]*type="date"/);
    expect(html.match(/<option /g)?.length).toBe(249 + 1 + 1 + 1);
  });

  it("holds the answers it was given", () => {
    expect(html).toContain('value="Acme"');
    expect(html).toMatch(/<option value="DE" selected="">Germany/);
    expect(html).toMatch(/<input[^>]*type="checkbox"[^>]*checked=""/);
  });

  it("has no inline style, and the prompt stands outside of the form", () => {
    expect(html).not.toContain("style=");
    expect(html.indexOf("Be kind.")).toBeLessThan(html.indexOf("<form"));
  });

  it("shows what is wrong with posted answers, beside the fields and in a summary", () => {
    const refused = renderToString(
      <GateForm
        gate={gate}
        defaultValues={{ f0: "Acme" }}
        issues={[{ code: "required", fieldId: "f1", name: "Country", message: "" }]}
      />,
    );
    const [select = ""] = /<select[^>]*name="f1"[^>]*>/.exec(refused) ?? [];
    expect(select).toContain('aria-invalid="true"');
    const [, id = "none"] = /aria-describedby="([^"]*)"/.exec(select) ?? [];
    expect(refused).toMatch(new RegExp(`id="${id}"[^>]*>.*?Choose a country.`));
    expect(refused).toContain("One answer needs your attention");
    expect(refused).toContain('value="Acme"');
  });
});

describe("a form whose action is a server's function", () => {
  const posted = (): string => {
    const data = new FormData();
    data.set("$ACTION_ID_ask", "");
    // What a framework's compiler makes of a server action.
    const ask = Object.assign(() => {}, {
      $$FORM_ACTION: () => ({ name: "", method: "POST", encType: "multipart/form-data", data }),
    });
    return renderToString(<GateForm gate={gate} gateFingerprint="abc" action={ask} />);
  };

  it("posts by itself what React needs and the answers, and React says how", () => {
    const error = vi.spyOn(console, "error");
    const html = posted();
    expect(html).toMatch(/<form(?=[^>]* method="POST")[^>]* encType="multipart\/form-data"/);
    for (const name of ["\\$ACTION_ID_ask", "_sp_gate", "f0", "f4"]) {
      expect(html).toMatch(new RegExp(`name="${name}"`));
    }
    expect(html).not.toContain("javascript:");
    expect(error).not.toHaveBeenCalled();
  });
});
