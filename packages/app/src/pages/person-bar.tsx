import type { ReactElement } from "react";
import { AccountBar } from "./account-bar.tsx";
import { DemoBar } from "./demo-bar.tsx";
import type { PersonBarData } from "./page.types.ts";

interface PersonBarProps {
  readonly bar: PersonBarData;
  /** Where to come back to. */
  readonly path: string;
}

/** Who one is, above every page: the demo's people, or one's account. */
export function PersonBar({ bar, path }: PersonBarProps): ReactElement {
  return bar.kind === "demo" ? (
    <DemoBar {...bar} path={path} />
  ) : (
    <AccountBar {...bar} path={path} />
  );
}
