"use client";
import type { CountryField } from "@sallyport/schema";
import { useSallyport } from "@sallyport/ui";
import { countryName } from "@sallyport/ui/countries";
import { lazy, type ReactElement } from "react";
import { EnhancedControl } from "../controls/enhanced-control.tsx";
import { useGateFormState } from "../gate-form/gate-form.context.ts";
import type { FieldControlProps } from "./field-control.types.ts";
import { useCountryCodes } from "./use-country-codes.ts";
import { useInitialText } from "./use-initial-text.ts";
import { useNativeProps } from "./use-native-props.ts";

const CountrySearch = lazy(() =>
  import("../controls/country-search.tsx").then((m) => ({ default: m.CountrySearch })),
);

/** One of 249 countries. */
export function CountryControl(props: FieldControlProps<CountryField>): ReactElement {
  return (
    <EnhancedControl
      native={<NativeCountry {...props} />}
      enhanced={<CountrySearch {...props} />}
    />
  );
}

function NativeCountry(props: FieldControlProps<CountryField>): ReactElement {
  const { gate } = useGateFormState();
  const { countryNames } = useSallyport();
  const native = useNativeProps(props);
  const initial = useInitialText(props.field.id) ?? "";
  const codes = useCountryCodes(props.field);
  const first = gate.fields.find((field) => field.type === "country")?.id === props.field.id;
  return (
    <select {...native} defaultValue={initial} autoComplete={first ? "country" : "off"}>
      <option value="">{props.words.field.selectPlaceholder}</option>
      {codes.map((code) => (
        <option key={code} value={code}>
          {countryName(code, countryNames)}
        </option>
      ))}
    </select>
  );
}
