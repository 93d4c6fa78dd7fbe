import { createRoot, hydrateRoot } from "react-dom/client";
import { GatePage, type GateScenario } from "./gate-scenario.tsx";
import "@sallyport/form/styles.css";

declare global {
  interface Window {
    sent: (readonly (readonly [string, string])[])[];
    /** Starts the script where a test wants to type before it runs. */
    start(): void;
  }
}

const scenario: GateScenario = JSON.parse(document.body.dataset.scenario ?? "{}");
const place = document.getElementById("app") as HTMLElement;
window.sent = [];
const onSent = (pairs: readonly (readonly [string, string])[]): void => {
  window.sent.push(pairs);
};

window.start = () => {
  if (scenario.served) {
    hydrateRoot(place, <GatePage scenario={scenario} onSent={onSent} />, {
      onRecoverableError: (error) => console.error("recovered", error),
    });
    return;
  }
  if (!scenario.shadow) {
    createRoot(place).render(<GatePage scenario={scenario} onSent={onSent} />);
    return;
  }
  const root = place.attachShadow({ mode: "open" });
  for (const link of document.querySelectorAll("link")) root.append(link.cloneNode());
  const [form, lists] = [document.createElement("div"), document.createElement("div")];
  root.append(form, lists);
  createRoot(form).render(<GatePage scenario={scenario} portalContainer={lists} onSent={onSent} />);
};
if (document.body.dataset.wait === undefined) window.start();
