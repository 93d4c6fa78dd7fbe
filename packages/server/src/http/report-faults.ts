/** Where a fault happened. */
export interface FaultContext {
  /** As `X-Request-Id` of the answer has it; absent where no request is being answered. */
  readonly requestId?: string;
  /** The route's pattern, such as `GET /api/whoami-v2`; or the job: `mail`, `onChange`, `sweep`. */
  readonly route: string;
}

/** A fault as it may be logged: nothing in it is a host's, a database's or a person's text. */
export interface LoggedFault extends FaultContext {
  /** The error's class, such as `TypeError`. */
  readonly name: string;
  /** The database's or the system's code, where there is one. */
  readonly code?: string;
}

/** Called with faults that no input caused. */
export interface FaultHooks {
  /** Fit for a log. */
  readonly onError?: (fault: LoggedFault) => unknown;
  /** The whole error, which may quote passwords, answers and addresses: not for a log. */
  readonly onFault?: (error: unknown, context: FaultContext) => unknown;
}

export type ReportFault = (error: unknown, context: FaultContext) => void;

/** Hand faults to a host's hooks. Never throws. */
export function reportFaults({ onError, onFault }: FaultHooks): ReportFault {
  return (error, context) => {
    callSafely(() => onError?.(describeFault(error, context)));
    callSafely(() => onFault?.(error, context));
  };
}

/** What may be in a log of a fault. Messages, causes and stacks may hold anything, so none is kept. */
export function describeFault(error: unknown, context: FaultContext): LoggedFault {
  const name = error instanceof Error ? error.name : typeof error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return {
    name: /^\w{1,60}$/.test(name) ? name : "Error",
    ...(/^\w{1,40}$/.test(code) && { code }),
    ...context,
  };
}

/** Call a host's hook; what becomes of it changes nothing. */
export function callSafely(hook: () => unknown): void {
  try {
    Promise.resolve(hook()).catch(() => {});
  } catch {
    // The host's own fault.
  }
}
