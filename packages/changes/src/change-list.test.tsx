import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ChangeList, type ShownChange } from "./change-list.tsx";
import { changesMessages } from "./index.ts";

const show = (...changes: readonly ShownChange[]): HTMLElement => {
  render(<ChangeList changes={changes} messages={changesMessages} />);
  return screen.getByRole("list");
};

describe("ChangeList", () => {
  it("says what each change is about, and how it was and is", () => {
    const list = show(
      { kind: "fieldAdded", name: "Company" },
      { kind: "prompt", before: "Be kind.", after: "Be kind, and cite us." },
      { kind: "fieldType", name: "Use", before: "text", after: "select" },
    );
    const [added, prompt, type] = within(list).getAllByRole("listitem");
    expect(added?.textContent).toBe("New question: Company");
    expect(prompt?.textContent).toBe("The terms changedBeforeBe kind.NowBe kind, and cite us.");
    expect(type?.textContent).toContain("BeforetextNowlist of options");
  });

  it("tells choices that are new and that are gone, and no more", () => {
    const list = show({ kind: "fieldOptions", name: "Use", before: [], after: ["Art", "Trade"] });
    expect(within(list).queryByText(changesMessages.gone)).toBeNull();
    expect(within(list).getByText("Trade").tagName).toBe("BDI");
  });

  it("names a question without the marks of its links", () => {
    const list = show({ kind: "fieldAdded", name: "I accept the [Terms](https://a.example)" });
    expect(list.textContent).toBe("New question: I accept the Terms");
  });

  it("says yes and no in words", () => {
    const list = show(
      { kind: "multiline", name: "Use", before: null, after: "true" },
      { kind: "euDisallowed", before: "true", after: null },
    );
    expect(list.textContent).toBe(
      "“Use” now takes several linesVisitors from the European Union can request access",
    );
  });

  it("keeps hostile text as text, isolated, with what is hidden in it made visible", () => {
    const list = show({
      kind: "fieldRenamed",
      name: "{name}",
      before: "<img src=x onerror=alert(1)>",
      after: "\u202Eevil",
    });
    expect(list.querySelector("img")).toBeNull();
    expect(within(list).getByText("<img src=x onerror=alert(1)>").tagName).toBe("BDI");
    expect(list.textContent).toContain("⟨U+202E⟩evil");
  });
});
