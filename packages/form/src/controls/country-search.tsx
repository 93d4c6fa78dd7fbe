"use client";
import type { CountryField } from "@sallyport/schema";
import { useSallyport } from "@sallyport/ui";
import { Combobox } from "@sallyport/ui/combobox";
import { countryName, ENGLISH_COUNTRY_NAMES, searchCountries } from "@sallyport/ui/countries";
import type { ReactElement } from "react";
import type { FieldControlProps } from "../fields/field-control.types.ts";
import { useCountryCodes } from "../fields/use-country-codes.ts";
import { useFieldText } from "./use-field-text.ts";

/** Countries by name, English name or code. */
export function CountrySearch(props: FieldControlProps<CountryField>): ReactElement {
  const { field, id, labelId, invalid, describedBy, disabled, words } = props;
  const { countryNames = ENGLISH_COUNTRY_NAMES } = useSallyport();
  const { value, setValue, onBlur, ref } = useFieldText(field.id);
  const codes = useCountryCodes(field);
  return (
    <Combobox
      inputRef={ref}
      id={id}
      labelId={labelId}
      value={value}
      onValueChange={setValue}
      onBlur={onBlur}
      textOf={(code) => countryName(code, countryNames)}
      find={(text) => searchCountries(text, codes, countryNames)}
      placeholder={words.field.countryPlaceholder}
      noMatch={words.field.noCountry}
      toggleLabel={words.field.showCountries}
      invalid={invalid}
      describedBy={describedBy}
      disabled={disabled}
      required={field.required}
    />
  );
}
