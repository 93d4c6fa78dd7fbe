import { AccessError, type AccessErrorData, type GateSettings } from "@sallyport/access";

/** How long an adapter may take for an answer, in ms. */
const ANSWER_MS = 30_000;

/** An adapter's settings; rejects where none come in time, or what comes is none. */
export async function answered(answer: Promise<GateSettings>): Promise<GateSettings> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = { code: "timeout", message: "There was no answer in time." } as const;
    timer = setTimeout(() => reject(new AccessError(error)), ANSWER_MS);
  });
  try {
    const settings: unknown = await Promise.race([answer, late]);
    if (isSettings(settings)) return settings;
  } finally {
    clearTimeout(timer);
  }
  throw new AccessError({ code: "malformed", message: "The adapter's answer is no settings." });
}

function isSettings(value: unknown): value is GateSettings {
  if (typeof value !== "object" || value === null || !("gated" in value)) return false;
  return value.gated === false || value.gated === "auto" || value.gated === "manual";
}

/** Whatever an adapter throws, as data. */
export function errorData(error: unknown): AccessErrorData {
  if (error instanceof AccessError) return error.toJSON();
  return { code: "unavailable", message: error instanceof Error ? error.message : String(error) };
}
