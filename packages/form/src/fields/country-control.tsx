"use client";
import type { CountryField } from "@sallyport/schema";
import type { ComponentType, ReactElement } from "react";
import { EnhancedControl } from "../controls/enhanced-control.tsx";
import type { FieldControlProps } from "../internal/field-control.types.ts";
import { useGateFormState } from "../internal/gate-form.context.ts";
import { NativeCountry } from "./native-country.tsx";

const load = (): Promise<ComponentType<FieldControlProps<CountryField>>> =>
  import("../controls/country-search.tsx").then((m) => m.CountrySearch);

/** One of 249 countries. */
export function CountryControl(props: FieldControlProps<CountryField>): ReactElement {
  const { components } = useGateFormState();
  const native = <NativeCountry {...props} />;
  if (components?.Select) return native;
  return <EnhancedControl fieldId={props.field.id} native={native} load={load} control={props} />;
}
