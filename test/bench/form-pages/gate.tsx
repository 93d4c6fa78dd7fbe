import { GateForm } from "@sallyport/form";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { seedGate } from "./seed-gate.ts";
import "@sallyport/form/styles.css";

declare global {
  interface Window {
    mount(groups: number): void;
  }
}

window.mount = (groups) => {
  const root = createRoot(document.getElementById("app") as HTMLElement);
  flushSync(() =>
    root.render(<GateForm gate={seedGate(groups)} onSubmit={() => ({ ok: true })} />),
  );
};
