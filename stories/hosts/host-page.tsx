import { GateForm } from "@sallyport/form";
import type { ReactElement, ReactNode } from "react";
import { expect, within } from "storybook/test";
import { SEED_GATE } from "../fixtures/gates.ts";
import { ADA } from "../fixtures/people.ts";

export interface HostPageProps {
  /** A host's own style sheet, as text: in the page only while this is shown. */
  readonly css?: string;
  readonly children?: ReactNode;
}

/** A gate form inside of a page that has styles of its own. */
export function HostPage({ css, children }: HostPageProps): ReactElement {
  return (
    <>
      {css !== undefined && <style>{css}</style>}
      {children}
      <GateForm
        gate={SEED_GATE}
        identity={ADA}
        repo={{ type: "dataset", id: "acme/voices" }}
        approvalMode="manual"
        defaultValues={{ f0: "Acme", f1: "DE" }}
        issues={[{ code: "required", fieldId: "f2", name: "Specific date", message: "" }]}
      />
    </>
  );
}

/** What every host's reset would take away first. */
export async function looksLikeItself(canvasElement: HTMLElement): Promise<void> {
  const canvas = within(canvasElement);
  const style = (element: HTMLElement): CSSStyleDeclaration => getComputedStyle(element);
  const text = style(canvas.getByLabelText("Company"));
  await expect(text.borderTopWidth).toBe("1px");
  await expect(text.borderTopStyle).toBe("solid");
  await expect(text.paddingInlineStart).toBe("12px");
  await expect(text.borderTopLeftRadius).toBe("8px");
  await expect(text.fontSize).toBe("15px");
  const button = style(canvas.getByRole("button", { name: /Agree and send/ }));
  await expect(button.color).not.toBe(button.backgroundColor);
  await expect(button.backgroundColor).not.toBe("rgba(0, 0, 0, 0)");
  await expect(button.fontWeight).toBe("600");
  // In its line: "display: block" is what resets give every drawing.
  const mark = canvasElement.querySelector<SVGElement>(".sp-summary .sp-icon");
  await expect(mark && getComputedStyle(mark).display).toBe("inline-block");
  const heading = style(canvas.getByRole("heading", { level: 2 }));
  await expect(heading.fontSize).toBe("17px");
  await expect(heading.marginBottom).toBe("0px");
  await expect(style(canvas.getByText(/By agreeing/)).marginBottom).toBe("0px");
}
