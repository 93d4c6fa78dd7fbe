import type { RequesterAdapter } from "../ports/ports.types.ts";
import { asGateModel } from "../shapes/read-gate.ts";
import { asSubmitResult, asView } from "../shapes/read-view.ts";
import type { Check } from "./checked.types.ts";
import { portCheck } from "./port-check.ts";

export const checkRequester: Check = portCheck<RequesterAdapter>("requester", {
  load: { shape: "GateView", read: asView },
  submit: {
    shape: '{ status: "pending" | "accepted" | "rejected", requestedAt?: string }',
    read: asSubmitResult,
  },
  withdraw: { shape: "undefined", read: () => {} },
  gate: { shape: "GateModel", read: (value) => asGateModel(value) },
});
