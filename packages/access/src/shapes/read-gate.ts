import { type GateModel, gateModelOf } from "@sallyport/schema";
import { wrong } from "./shape-error.ts";

/** A gate that a form can show all of. */
export function asGateModel(value: unknown, part = ""): GateModel {
  const gate = gateModelOf(value);
  if (gate) return gate;
  throw wrong(part, value, "object");
}
