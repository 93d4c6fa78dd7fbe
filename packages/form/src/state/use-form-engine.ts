"use client";
import type { AnswerValue, GateModel } from "@sallyport/schema";
import { type RefObject, useRef, useState } from "react";
import type { FormErrors } from "../internal/controller.types.ts";
import type { FormEngine } from "./form-engine.ts";

/** What checks the answers, whether it has come or not: until then what it has to know waits. */
interface EngineHandle extends Pick<FormEngine, "passes" | "change" | "refuse" | "clear"> {
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
  let engine: FormEngine | undefined;
  let loading: Promise<FormEngine> | undefined;
  const waiting = new Map<string, AnswerValue>();
  const bring = async (): Promise<FormEngine> => {
    try {
      const { createFormEngine } = await import("./form-engine.ts");
      engine = createFormEngine(
        () => latest.current.gate,
        (errors) => latest.current.onErrors(errors),
      );
      engine.refuse(latest.current.errors);
      for (const [id, value] of waiting) engine.change(id, value);
      waiting.clear();
      return engine;
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
  return {
    load: () => {
      loading ??= bring();
      return loading;
    },
    // Until it has come, a server checks alone.
    passes: (values) => engine?.passes(values) ?? true,
    change: (fieldId, value) => {
      if (engine) engine.change(fieldId, value);
      else waiting.set(fieldId, value);
    },
    refuse: (errors) => {
      if (engine) return engine.refuse(errors);
      // What was typed before cannot have mended them.
      for (const id of errors.keys()) waiting.delete(id);
      latest.current.onErrors(new Map([...latest.current.errors, ...errors]));
    },
    clear: () => {
      engine?.clear();
      latest.current.onErrors(new Map());
    },
  };
}
