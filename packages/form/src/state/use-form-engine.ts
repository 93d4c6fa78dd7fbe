"use client";
import type { AnswerValue, GateModel } from "@sallyport/schema";
import { type RefObject, useEffect, useState } from "react";
import type { FieldStore } from "../internal/field-store.types.ts";
import type { CreateFormEngine, FormEngine, FormValues } from "../internal/form-engine.types.ts";
import type { FormErrors } from "../internal/form-status.types.ts";

/** What checks the answers, loaded or not: until it is, what it has to know waits. */
export interface EngineHandle {
  /** Undefined until it is loaded. */
  readonly current: FormEngine | undefined;
  /** Rejects where it cannot be loaded; the next call tries again. */
  load(): Promise<FormEngine>;
  /** Starts synchronously, if the code is already loaded. */
  connect(create: CreateFormEngine): FormEngine;
  change(fieldId: string, value: AnswerValue): void;
  clear(): void;
  reset(): void;
}

export interface EngineOptions {
  readonly gate: GateModel;
  readonly fields: FieldStore;
  /** What the fields hold to begin with. */
  readonly values: FormValues;
  readonly onErrors: (errors: FormErrors) => void;
}

/** What checks the answers: loaded once it is needed, not with the form's first paint. */
export function useFormEngine(options: RefObject<EngineOptions>, errors: FormErrors): EngineHandle {
  const [{ handle, adopt }] = useState(() => createHandle(options));
  useEffect(() => adopt(errors), [adopt, errors]);
  return handle;
}

function createHandle(latest: RefObject<EngineOptions>): {
  readonly handle: EngineHandle;
  readonly adopt: (errors: FormErrors) => void;
} {
  let engine: FormEngine | undefined;
  let loading: Promise<FormEngine> | undefined;
  let adopted: FormErrors = new Map();
  const waiting = new Map<string, AnswerValue>();
  const connect = (create: CreateFormEngine): FormEngine => {
    if (engine) return engine;
    const { fields, values } = latest.current;
    engine = create({
      gateOf: () => latest.current.gate,
      fields,
      values,
      onErrors: (errors) => latest.current.onErrors(errors),
    });
    for (const [id, value] of Object.entries(values)) {
      const held = fields.get(id);
      if (held !== undefined && held !== value) engine.change(id, held);
    }
    engine.adopt(adopted);
    for (const [id, value] of waiting) engine.change(id, value);
    waiting.clear();
    return engine;
  };
  const bring = async (): Promise<FormEngine> => {
    try {
      return connect((await import("./form-engine.ts")).createFormEngine);
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
  return {
    handle: {
      get current() {
        return engine;
      },
      load: () => {
        loading ??= bring();
        return loading;
      },
      connect,
      change: (fieldId, value) => {
        if (engine) engine.change(fieldId, value);
        else waiting.set(fieldId, value);
      },
      clear: () => engine?.clear(),
      reset: () => {
        waiting.clear();
        engine?.reset();
      },
    },
    adopt: (errors) => {
      // What was typed before cannot have corrected them.
      for (const [id, error] of errors) if (adopted.get(id) !== error) waiting.delete(id);
      adopted = errors;
      engine?.adopt(errors);
    },
  };
}
