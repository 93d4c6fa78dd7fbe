export interface MailTicker {
  /** Stop; resolves once a run that is under way has ended. */
  stop(): Promise<void>;
}

export interface MailTickerOptions {
  /** Between the end of one run and the begin of the next, in ms; 10,000 when absent. */
  readonly every?: number;
  /** Called when a run fails, such as while the database is away. */
  readonly onError?: (error: unknown) => void;
}

/** Deliver mail again and again, one run after the other: `startMailTicker(() => server.deliverMail())`. */
export function startMailTicker(
  deliver: () => Promise<unknown>,
  { every = 10_000, onError = () => {} }: MailTickerOptions = {},
): MailTicker {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  const run = async (): Promise<void> => {
    try {
      await deliver();
    } catch (error) {
      onError(error);
    }
    if (!stopped) timer = setTimeout(begin, every);
  };
  const begin = (): void => {
    running = run();
  };
  begin();
  return {
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      return running;
    },
  };
}
