import type { ShownWords } from "@sallyport/access";
import { type Answers, type GateModel, parseGate } from "@sallyport/schema";
import { SallyportProvider } from "@sallyport/ui";
import type { CountryNames } from "@sallyport/ui/country-names";
import { loadCountryNames } from "@sallyport/ui/load-country-names";
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ComponentProps, createRef, type ReactElement } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { SubmitDetails, SubmitOutcome } from "../internal/gate-form.types.ts";
import { GateForm } from "./gate-form.tsx";

const gateOf = (fields: object, rest: object = {}): GateModel =>
  parseGate({ extra_gated_fields: fields, ...rest }).gate;
const ALL = gateOf({
  Company: "text",
  Country: "country",
  "Second country": "country",
  When: "date_picker",
  Use: { type: "select", options: ["Research", "Other"] },
  Agree: "checkbox",
});
const ANSWERS = { f0: "Acme", f1: "DE", f2: "FR", f3: "2026-03-04", f4: "Other", f5: true };
const button = (): HTMLElement => screen.getByRole("button", { name: /Agree|Sending/ });
const shown = (label: string): string => (screen.getByLabelText(label) as HTMLInputElement).value;
/** As a pointer does: a list is filled when it is turned to. */
const choose = async (label: string, option: string): Promise<void> => {
  const user = userEvent.setup();
  await user.click(screen.getByLabelText(label));
  await user.selectOptions(screen.getByLabelText(label), option);
};
const send = vi.fn(
  async (_answers: Answers, _details: SubmitDetails): Promise<SubmitOutcome> => ({ ok: true }),
);
const sent = (): readonly string[] =>
  send.mock.lastCall?.[0].toWire().map(([, value]) => value) ?? [];

afterEach(() => {
  send.mockClear();
  localStorage.clear();
});

describe("what is shown is what is sent", () => {
  it("for values of a field whose list was never opened", async () => {
    render(<GateForm gate={ALL} defaultValues={ANSWERS} onSubmit={send} controls="native" />);
    expect(shown("Second country")).toBe("FR");
    expect(screen.getByLabelText("Second country").textContent).toContain("France");
    await userEvent.setup().click(button());
    await waitFor(() => expect(sent()).toEqual(["Acme", "DE", "FR", "2026-03-04", "Other", "on"]));
  });

  it("for what a browser filled in without telling", async () => {
    render(<GateForm gate={ALL} defaultValues={ANSWERS} onSubmit={send} controls="native" />);
    (screen.getByLabelText("Company") as HTMLInputElement).value = "Restored";
    (screen.getByLabelText("Country") as HTMLSelectElement).value = "JP";
    await userEvent.setup().click(button());
    await waitFor(() => expect(sent().slice(0, 2)).toEqual(["Restored", "JP"]));
  });

  it("after the form was reset", async () => {
    const user = userEvent.setup();
    render(<GateForm gate={ALL} defaultValues={ANSWERS} onSubmit={send} controls="native" />);
    await user.clear(screen.getByLabelText("Company"));
    await choose("Second country", "Japan");
    await user.click(button());
    await screen.findByRole("group", { name: "One answer needs your attention" });
    act(() => (screen.getByLabelText("Company") as HTMLInputElement).form?.reset());
    expect(shown("Company")).toBe("Acme");
    expect(shown("Second country")).toBe("FR");
    expect(screen.queryByRole("group", { name: /attention/ })).toBeNull();
    await user.click(button());
    await waitFor(() => expect(sent()[2]).toBe("FR"));
  });

  it("for a country after the words have changed to another language", async () => {
    const page = (locale: string): ReactElement => (
      <SallyportProvider locale={locale}>
        <GateForm gate={ALL} defaultValues={ANSWERS} onSubmit={send} controls="native" />
      </SallyportProvider>
    );
    const { rerender } = render(page("en"));
    await choose("Country", "Japan");
    await choose("Second country", "Italy");
    rerender(page("de"));
    expect([shown("Country"), shown("Second country")]).toEqual(["JP", "IT"]);
    await userEvent.setup().click(button());
    await waitFor(() => expect(sent().slice(1, 3)).toEqual(["JP", "IT"]));
  });

  it("for a country that a browser filled in, when the words change to another language", () => {
    const page = (locale: string): ReactElement => (
      <SallyportProvider locale={locale}>
        <GateForm gate={ALL} controls="native" />
      </SallyportProvider>
    );
    const { rerender } = render(page("en"));
    (screen.getByLabelText("Country") as HTMLSelectElement).value = "JP";
    rerender(page("de"));
    expect(shown("Country")).toBe("JP");
  });

  it("for a country whose name in the reader's language comes later", async () => {
    const page = (countryNames?: CountryNames): ReactElement => (
      <SallyportProvider locale="de" {...(countryNames && { countryNames })}>
        <GateForm gate={ALL} defaultValues={{ f2: "FR" }} controls="native" />
      </SallyportProvider>
    );
    const { rerender } = render(page());
    await choose("Country", "Germany");
    await choose("Second country", "Italy");
    rerender(page(await loadCountryNames("de")));
    for (const label of ["Country", "Second country"]) {
      const list: HTMLSelectElement = screen.getByLabelText(label);
      fireEvent.pointerDown(list);
      expect(list.options).toHaveLength(250);
      expect([...list.options].map(({ text }) => text)).toContain("Frankreich");
      expect(list.textContent).not.toContain("France");
    }
    expect([shown("Country"), shown("Second country")]).toEqual(["DE", "IT"]);
  });

  it("in a later country field that is filled when it is turned to", async () => {
    render(<GateForm gate={ALL} onSubmit={send} controls="native" />);
    const [first, second] = ["Country", "Second country"].map(
      (label) => screen.getByLabelText(label) as HTMLSelectElement,
    );
    expect(first?.options).toHaveLength(250);
    expect(second?.options).toHaveLength(1);
    fireEvent.pointerDown(second as HTMLElement);
    expect(second?.options).toHaveLength(250);
    expect(first?.getAttribute("autocomplete")).toBe("country");
    expect(second?.getAttribute("autocomplete")).toBe("transaction-currency");
  });
});

describe("a draft", () => {
  const form = (fingerprint: string, values?: object, earlierAnswers?: object): ReactElement => (
    <GateForm
      gate={ALL}
      gateFingerprint={fingerprint}
      draftKey="ada/voices"
      onSubmit={send}
      controls="native"
      {...(values && { defaultValues: { ...values } })}
      {...(earlierAnswers && { earlierAnswers: { ...earlierAnswers } })}
    />
  );
  const kept = (): string | null => localStorage.getItem("sp-draft:ada/voices");
  const typeAndLeave = async (): Promise<void> => {
    const { unmount } = render(form("one"));
    const user = userEvent.setup();
    await user.type(screen.getByLabelText("Company"), "Acme");
    await choose("Second country", "France");
    await user.click(screen.getByLabelText("Agree"));
    await waitFor(() => expect(kept()).toContain("FR"));
    await waitFor(() => expect(kept()).toContain("true"));
    unmount();
  };

  /** What keeps drafts is loaded after the first paint. */
  const restored = async (): Promise<void> => {
    await import("../state/draft-keeper.ts");
    await act(async () => {});
  };

  it("comes back, into fields never opened too, and goes when it is sent", async () => {
    await typeAndLeave();
    render(form("one"));
    await restored();
    expect(shown("Company")).toBe("Acme");
    expect(shown("Second country")).toBe("FR");
    expect((screen.getByLabelText("Agree") as HTMLInputElement).checked).toBe(true);
    const user = userEvent.setup();
    await user.selectOptions(screen.getByLabelText("Country"), "Japan");
    await user.type(screen.getByLabelText("When"), "2026-03-04");
    await user.selectOptions(screen.getByLabelText("Use"), "Other");
    await user.click(button());
    await waitFor(() => expect(sent()).toHaveLength(6));
    await waitFor(() => expect(kept()).toBeNull());
  });

  it.each(["leaves the page", "goes on within it"])(
    "holds the last key, however soon the visitor %s",
    async (how) => {
      const { unmount } = render(form("one"));
      await userEvent.setup().type(screen.getByLabelText("Company"), "Acme");
      if (how === "leaves the page") dispatchEvent(new Event("pagehide"));
      else unmount();
      await act(async () => {});
      expect(kept()).toContain("Acme");
    },
  );

  it("is dropped when the gate has changed", async () => {
    await typeAndLeave();
    render(form("two"));
    await restored();
    expect(shown("Company")).toBe("");
    expect(kept()).toBeNull();
  });

  it("stands behind what the server put into the form", async () => {
    await typeAndLeave();
    render(form("one", { f0: "From the server" }));
    await restored();
    expect(shown("Company")).toBe("From the server");
    expect(shown("Second country")).toBe("");
  });

  it("goes before answers of an earlier request, and holds nothing of them", async () => {
    const earlier = { f0: "Analytical Engines", f2: "FR" };
    const { unmount } = render(form("one", undefined, earlier));
    const user = userEvent.setup();
    await user.clear(screen.getByLabelText("Company"));
    await user.type(screen.getByLabelText("Company"), "Acme");
    await waitFor(() => expect(kept()).toContain("Acme"));
    unmount();
    expect(kept()).not.toContain("FR");
    render(form("one", undefined, earlier));
    await restored();
    expect(shown("Company")).toBe("Acme");
    expect(shown("Second country")).toBe("FR");
  });

  it.each(["{", "null", '{"gate":"one","values":{"f0":{},"f5":"yes"}}'])(
    "that is broken (%s) changes nothing",
    async (text) => {
      localStorage.setItem("sp-draft:ada/voices", text);
      render(form("one"));
      await restored();
      expect(shown("Company")).toBe("");
    },
  );
});

describe("leaving", () => {
  const asks = (): boolean => !dispatchEvent(new Event("beforeunload", { cancelable: true }));

  it("asks only while there are unsent answers", async () => {
    render(<GateForm gate={gateOf({ Company: "text" })} onSubmit={send} controls="native" />);
    expect(asks()).toBe(false);
    const user = userEvent.setup();
    await user.type(screen.getByLabelText("Company"), "Acme");
    expect(asks()).toBe(true);
    await user.click(button());
    await screen.findByText("Your answers were sent.");
    expect(asks()).toBe(false);
  });

  it("asks for what was typed while the answers were on their way, and keeps its draft", async () => {
    let arrive = (): void => {};
    const onSubmit = vi.fn(
      () =>
        new Promise<SubmitOutcome>((resolve) => {
          arrive = () => resolve({ ok: true });
        }),
    );
    const gate = gateOf({ Company: "text" });
    render(<GateForm gate={gate} onSubmit={onSubmit} draftKey="late" controls="native" />);
    const user = userEvent.setup();
    await user.type(screen.getByLabelText("Company"), "Acme");
    await user.click(button());
    await waitFor(() => expect(onSubmit).toHaveBeenCalled());
    await user.type(screen.getByLabelText("Company"), " Ltd");
    await waitFor(() => expect(localStorage.getItem("sp-draft:late")).toContain("Acme Ltd"));
    arrive();
    await screen.findByText("Your answers were sent.");
    expect(asks()).toBe(true);
    expect(localStorage.getItem("sp-draft:late")).toContain("Acme Ltd");
  });

  it("does not ask where the host has switched it off", async () => {
    render(<GateForm gate={ALL} warnUnsent={false} controls="native" />);
    await userEvent.setup().type(screen.getByLabelText("Company"), "Acme");
    expect(asks()).toBe(false);
  });
});

describe("states", () => {
  it("says that sending went wrong when the host's code throws, and loses nothing", async () => {
    const fails = async (): Promise<never> => {
      throw new Error("secret detail");
    };
    render(<GateForm gate={ALL} defaultValues={ANSWERS} onSubmit={fails} controls="native" />);
    await userEvent.setup().click(button());
    const summary = await screen.findByRole("group", { name: "Your request was not sent" });
    expect(summary.textContent).not.toContain("secret");
    expect(document.activeElement).toBe(summary);
    expect(shown("Company")).toBe("Acme");
    expect(screen.queryByText("Your answers were sent.")).toBeNull();
  });

  it("shows answers to be read and copied, without a button", () => {
    render(<GateForm gate={ALL} defaultValues={ANSWERS} readOnly />);
    expect(shown("Country")).toBe("Germany");
    expect(shown("When")).toBe("March 4, 2026");
    expect((screen.getByLabelText("Company") as HTMLInputElement).readOnly).toBe(true);
    fireEvent.click(screen.getByLabelText("Agree"));
    expect((screen.getByLabelText("Agree") as HTMLInputElement).checked).toBe(true);
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("takes nothing while disabled", () => {
    render(
      <GateForm gate={ALL} defaultValues={ANSWERS} onSubmit={send} disabled controls="native" />,
    );
    for (const control of [...screen.getAllByRole("combobox"), button()]) {
      expect((control as HTMLButtonElement).disabled).toBe(true);
    }
  });

  it("counts what is left of a limited text, and lets too much be typed and mended", async () => {
    const gate = gateOf({ Why: { type: "text", multiline: true, max_length: 12 } });
    render(<GateForm gate={gate} onSubmit={send} controls="native" />);
    const user = userEvent.setup();
    await user.type(screen.getByLabelText("Why"), "ab");
    expect(await screen.findAllByText("10 characters left")).toHaveLength(2); // one of them is spoken
    await user.type(screen.getByLabelText("Why"), "cdefghijklmn");
    expect(
      screen.getAllByText(/characters? too many/).map(({ textContent }) => textContent),
    ).toEqual([
      "2 characters too many",
      "1 character too many", // spoken, once
    ]);
    await user.click(button());
    expect(
      (await screen.findAllByText(/Shorten this answer to 12 characters/)).length,
    ).toBeGreaterThan(0);
    expect(send).not.toHaveBeenCalled();
  });

  it("says what is left although a paste jumps over where it would be said", async () => {
    const gate = gateOf({ Why: { type: "text", max_length: 100 } });
    const { container } = render(<GateForm gate={gate} onSubmit={send} controls="native" />);
    const spoken = (): unknown =>
      container.querySelector(".sp-characters-left [aria-live]")?.textContent;
    const user = userEvent.setup();
    await user.click(screen.getByLabelText("Why"));
    await user.paste("x".repeat(93));
    await expect.poll(spoken).toBe("7 characters left");
    await user.paste("x".repeat(10));
    expect(spoken()).toBe("3 characters too many");
    await user.clear(screen.getByLabelText("Why"));
    expect(spoken()).toBe("");
  });

  it("names the first and last day that can be chosen", async () => {
    const gate = gateOf({ When: { type: "date_picker", min: "2026-01-02", max: "2026-12-30" } });
    render(
      <GateForm
        gate={gate}
        defaultValues={{ f0: "2025-12-31" }}
        onSubmit={send}
        controls="native"
      />,
    );
    await userEvent.setup().click(button());
    expect((await screen.findAllByText(/Choose January 2, 2026 or later/)).length).toBe(2);
  });

  it("tells what will be shared by IP address where the host knows it", () => {
    const gate = gateOf({ Where: "ip_location" });
    const { rerender } = render(<GateForm gate={gate} />);
    expect(screen.getByText(/can’t be determined here/)).toBeDefined();
    rerender(<GateForm gate={gate} location={{ country: "DE", region: "Berlin" }} />);
    expect(screen.getByText(/you share your location/).textContent).toContain("Berlin, Germany");
  });
});

describe("a prompt that must be opened", () => {
  it("holds the answers back until it was", async () => {
    const gate = gateOf({ Company: "text" }, { extra_gated_prompt: "Be kind." });
    render(
      <GateForm
        gate={gate}
        defaultValues={{ f0: "Acme" }}
        onSubmit={send}
        mustOpenPrompt
        controls="native"
      />,
    );
    const user = userEvent.setup();
    await user.click(button());
    await screen.findByRole("group", { name: "Open and read the terms first" });
    expect(send).not.toHaveBeenCalled();
    expect(screen.getByRole("link", { name: "Read the terms" })).toBeDefined();
    const details = screen.getByText("Be kind.").closest("details") as HTMLDetailsElement;
    act(() => {
      details.open = true;
      details.dispatchEvent(new Event("toggle"));
    });
    await user.click(button());
    await waitFor(() => expect(send).toHaveBeenCalledTimes(1));
  });
});

describe("translations", () => {
  it("are shown and recorded, while the wire keeps the card's words", async () => {
    const gate = gateOf(
      { Company: "text", Use: { type: "select", options: ["Research"] }, toString: "checkbox" },
      { extra_gated_button_content: "Acknowledge", extra_gated_prompt: "Be **kind**." },
    );
    const texts = {
      Company: "Firma",
      Research: "Forschung",
      Acknowledge: "Einverstanden",
      "Be **kind**.": "Sei nett.",
      Unused: "Unbenutzt",
    };
    render(
      <GateForm
        gate={gate}
        contentLang="en"
        translations={{ lang: "de", texts }}
        onSubmit={send}
        controls="native"
      />,
    );
    expect(screen.getByText("Sei nett.").closest("[lang]")?.getAttribute("lang")).toBe("de");
    expect(screen.getByText("toString").getAttribute("lang")).toBe("en");
    const user = userEvent.setup();
    await user.type(screen.getByLabelText("Firma"), "Acme");
    await user.selectOptions(screen.getByLabelText("Use"), "Forschung");
    await user.click(screen.getByLabelText("toString"));
    await user.click(screen.getByRole("button", { name: "Einverstanden" }));
    await waitFor(() => expect(send).toHaveBeenCalled());
    expect(send.mock.lastCall?.[0].toWire()).toEqual([
      ["Company", "Acme"],
      ["Use", "Research"],
      ["toString", "on"],
    ]);
    const expected: ShownWords = {
      lang: "de",
      texts: [
        ["Be **kind**.", "Sei nett."],
        ["Acknowledge", "Einverstanden"],
        ["Company", "Firma"],
        ["Research", "Forschung"],
      ],
    };
    expect(send.mock.lastCall?.[1].shownWords).toEqual(expected);
  });
});

describe("a host's own controls", () => {
  const own =
    <Tag extends "input" | "select" | "textarea" | "button">(tag: Tag) =>
    (props: ComponentProps<Tag>): ReactElement => {
      const Element: string = tag;
      return <Element {...props} data-own={tag} />;
    };
  const components = {
    Button: own("button"),
    TextInput: own("input"),
    Checkbox: own("input"),
    DateInput: own("input"),
    Select: own("select"),
  };

  it("take the place of ours and are filled, checked and sent alike", async () => {
    render(<GateForm gate={ALL} defaultValues={ANSWERS} components={components} onSubmit={send} />);
    expect(document.querySelectorAll("[data-own]")).toHaveLength(7);
    const user = userEvent.setup();
    await user.clear(screen.getByLabelText("Company"));
    await user.click(button());
    await screen.findByRole("group", { name: "One answer needs your attention" });
    expect(screen.getByLabelText("Company").getAttribute("aria-invalid")).toBe("true");
    await user.type(screen.getByLabelText("Company"), "Own");
    await user.click(button());
    await waitFor(() => expect(sent()).toEqual(["Own", "DE", "FR", "2026-03-04", "Other", "on"]));
  });
});

const drawn = vi.fn();
function CountedInput(props: ComponentProps<"input">): ReactElement {
  drawn();
  return <input {...props} />;
}

it("is drawn once when it stands, and not anew at every key", async () => {
  render(<GateForm gate={ALL} controls="native" components={{ TextInput: CountedInput }} />);
  expect(drawn).toHaveBeenCalledTimes(1);
  await userEvent.setup().type(screen.getByLabelText("Company"), "Acme");
  expect(drawn).toHaveBeenCalledTimes(1);
});

it("two forms on one page have ids of their own", () => {
  const box = createRef<HTMLDivElement>();
  render(
    <div ref={box}>
      <GateForm gate={ALL} />
      <GateForm gate={ALL} />
    </div>,
  );
  const ids = [...(box.current?.querySelectorAll("[id]") ?? [])].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
