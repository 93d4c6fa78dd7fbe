import { inTime, type ReviewAdapter } from "@sallyport/access";
import { type GateModel, gateModelOf } from "@sallyport/schema";

/** A gate; undefined where there is none to be had: the answers are shown by the gate as it is now. */
export async function readGate(
  adapter: ReviewAdapter,
  fingerprint: string,
): Promise<GateModel | undefined> {
  try {
    return gateModelOf(await inTime(adapter.gate(fingerprint)));
  } catch {
    return undefined;
  }
}
