"use client";
import {
  type AccessErrorData,
  errorData,
  type Person,
  type ReviewAdapter,
} from "@sallyport/access";
import { useState } from "react";

export interface UseGrantOptions {
  readonly adapter: ReviewAdapter;
  readonly onGranted: (person: Person) => void;
}

export interface GrantController {
  readonly busy: boolean;
  /** Whom the last grant failed for, and why. */
  readonly failed: { readonly person: Person; readonly error: AccessErrorData } | undefined;
  grant(person: Person): Promise<void>;
  /** Forget the failure. */
  clear(): void;
}

/** Gives people access without a request. */
export function useGrant({ adapter, onGranted }: UseGrantOptions): GrantController {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<GrantController["failed"]>();
  return {
    busy,
    failed,
    grant: async (person) => {
      setBusy(true);
      setFailed(undefined);
      try {
        await adapter.grant({ userId: person.id });
        onGranted(person);
      } catch (error) {
        setFailed({ person, error: errorData(error) });
      } finally {
        setBusy(false);
      }
    },
    clear: () => setFailed(undefined),
  };
}
