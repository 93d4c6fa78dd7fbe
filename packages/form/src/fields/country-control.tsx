"use client";
import type { CountryField } from "@sallyport/schema";
import { useSallyport } from "@sallyport/ui";
import { countryName, ENGLISH_COUNTRY_NAMES, sortedCountries } from "@sallyport/ui/countries";
import { lazy, type ReactElement, useMemo } from "react";
import { EnhancedControl } from "../controls/enhanced-control.tsx";
import { useGateFormState } from "../gate-form/gate-form.context.ts";
import type { FieldControlProps } from "./field-control.types.ts";
import { useInitialText } from "./initial-value.ts";
import { useNativeProps } from "./native-props.ts";

const CountrySearch = lazy(() =>
  import("../controls/country-search.tsx").then((m) => ({ default: m.CountrySearch })),
);

/** One of 249 countries. */
export function CountryControl(props: FieldControlProps<CountryField>): ReactElement {
  return <EnhancedControl native={<NativeCountry {...props} />} enhanced={<CountrySearch {...props} />} />;
}

/** Codes in the reader's order, the author's preferred ones first. */
export function useCountryCodes(field: CountryField): readonly string[] {
  const { locale, countryNames = ENGLISH_COUNTRY_NAMES } = useSallyport();
  return useMemo(() => {
    const preferred = field.preferred ?? [];
    const rest = sortedCountries(countryNames, locale).filter((code) => !preferred.includes(code));
    return [...preferred, ...rest];
  }, [field.preferred, countryNames, locale]);
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
