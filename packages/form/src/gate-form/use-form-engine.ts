"use client";
import type { GateModel } from "@sallyport/schema";
import { type RefObject, useRef, useState } from "react";
import type { FormEngine } from "./form-engine.ts";
import type { FormErrors } from "./form-errors.ts";

interface EngineHandle {
  /** Undefined until it was wanted and has come. */
  readonly current: FormEngine | undefined;
  /** Rejects where it cannot be had; the next call tries again. */
  load(): Promise<FormEngine>;
}

/** What checks the answers: brought once it is wanted, not with the form's first paint. */
export function useFormEngine(
  gate: GateModel,
  errors: FormErrors,
  onErrors: (errors: FormErrors) => void,
): EngineHandle {
  const latest = useRef({ gate, errors, onErrors });
  latest.current = { gate, errors, onErrors };
  const [handle] = useState(() => createHandle(latest));
  return handle;
}

function createHandle(
  latest: RefObject<{
    readonly gate: GateModel;
    readonly errors: FormErrors;
    readonly onErrors: (errors: FormErrors) => void;
  }>,
): EngineHandle {
  let loading: Promise<FormEngine> | undefined;
  const handle: { current: FormEngine | undefined; load(): Promise<FormEngine> } = {
    current: undefined,
    load: () => {
      loading ??= import("./form-engine.ts").then(({ createFormEngine }) => {
        const engine = createFormEngine(
          () => latest.current.gate,
          (errors) => latest.current.onErrors(errors),
        );
        engine.refuse(latest.current.errors);
        handle.current = engine;
        return engine;
      });
      loading.catch(() => {
        loading = undefined;
      });
      return loading;
    },
  };
  return handle;
}
