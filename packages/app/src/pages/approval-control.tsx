import type { ApprovalMode } from "@sallyport/access";
import { type ReactElement, useState } from "react";

interface ApprovalControlProps {
  readonly mode: ApprovalMode;
  readonly save: (mode: ApprovalMode) => Promise<void>;
}

const MODES: readonly { readonly mode: ApprovalMode; readonly label: string }[] = [
  { mode: "auto", label: "Automatic approval" },
  { mode: "manual", label: "Manual approval" },
];

/** How new requests are approved. Those pending stay pending. */
export function ApprovalControl({ mode, save }: ApprovalControlProps): ReactElement {
  const [asked, setAsked] = useState<ApprovalMode>();
  const [said, setSaid] = useState("");
  const choose = async (next: ApprovalMode): Promise<void> => {
    setAsked(next);
    setSaid("");
    try {
      await save(next);
      setSaid(next === "auto" ? "Saved. Those pending stay pending." : "Saved.");
    } catch {
      setSaid("This could not be saved. Try again.");
    } finally {
      setAsked(undefined);
    }
  };
  return (
    <fieldset className="app-approval">
      <legend>New requests:</legend>
      {MODES.map((one) => (
        <label key={one.mode}>
          <input
            type="radio"
            name="approval"
            value={one.mode}
            checked={(asked ?? mode) === one.mode}
            onChange={() => choose(one.mode)}
          />
          {one.label}
        </label>
      ))}
      <span role="status" className="app-muted">
        {said}
      </span>
    </fieldset>
  );
}
