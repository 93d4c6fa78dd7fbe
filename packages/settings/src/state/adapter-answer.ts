import { AccessError, type GateSettings, inTime } from "@sallyport/access";

/** An adapter's settings; rejects where none come in time, or what comes is none. */
export async function answered(answer: Promise<GateSettings>): Promise<GateSettings> {
  const settings: unknown = await inTime(answer);
  if (isSettings(settings)) return settings;
  throw new AccessError({ code: "malformed", message: "The adapter's answer is no settings." });
}

function isSettings(value: unknown): value is GateSettings {
  if (typeof value !== "object" || value === null || !("gated" in value)) return false;
  return value.gated === false || value.gated === "auto" || value.gated === "manual";
}
