import { type Denial, describeFault, type LoggedFault } from "@sallyport/server";

/** Print a fault: what kind, where, and the request that the visitor can name. */
export function logFault({ name, code, route, requestId }: LoggedFault): void {
  const what = code === undefined ? name : `${name} (${code})`;
  console.error(`Failed: ${what} in ${route}${requestId === undefined ? "" : ` [${requestId}]`}`);
}

/** Print a refused attempt, without who made it, from where, or for what. */
export function logDenial({ reason, status, route, requestId }: Omit<Denial, "userId">): void {
  console.warn(`Refused: ${status} ${reason}, ${route} [${requestId}]`);
}

/** Why the app had to stop, without a text that is a database's or the system's. */
export function stopProblem(error: unknown): string {
  // Sallyport's errors say what to do and quote nothing secret.
  if (error instanceof Error && error.message.startsWith("@sallyport/")) return error.message;
  const { name, code } = describeFault(error, { route: "app" });
  return `Sallyport stopped: ${code === undefined ? name : `${name} (${code})`}.`;
}
