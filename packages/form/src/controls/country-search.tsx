"use client";
import type { CountryField } from "@sallyport/schema";
import { useSallyport } from "@sallyport/ui";
import { Combobox } from "@sallyport/ui/combobox";
import { countryName, ENGLISH_COUNTRY_NAMES } from "@sallyport/ui/country-names";
import { searchCountries } from "@sallyport/ui/country-search";
import { type ReactElement, useCallback, useMemo } from "react";
import { useAutofill } from "../autofill/use-autofill.ts";
import { countryCodes } from "../internal/country-codes.ts";
import type { FieldControlProps } from "../internal/field-control.types.ts";
import { useGateFormState } from "../internal/gate-form.context.ts";
import { useFieldMessages } from "../state/use-field-messages.ts";
import { useFieldText } from "../state/use-field-text.ts";
import { ClearButton } from "./clear-button.tsx";

/** Countries by name, English name or code. */
export function CountrySearch(props: FieldControlProps<CountryField>): ReactElement {
  return (
    <>
      <Search {...props} />
      <ClearButton {...props} />
    </>
  );
}

function Search(props: FieldControlProps<CountryField>): ReactElement {
  const { field, id, labelId, invalid, describedBy, disabled } = props;
  const { locale, countryNames = ENGLISH_COUNTRY_NAMES } = useSallyport();
  const { classNames } = useGateFormState();
  const messages = useFieldMessages();
  const { value, setValue } = useFieldText(field.id);
  const codes = useMemo(
    () => countryCodes(countryNames, locale, field.preferred),
    [countryNames, locale, field.preferred],
  );
  const find = useCallback(
    (text: string) => searchCountries(text, codes, countryNames),
    [codes, countryNames],
  );
  return (
    <Combobox
      id={id}
      className={classNames?.control}
      aria-labelledby={labelId}
      value={value}
      onValueChange={setValue}
      itemToString={(code) => countryName(code, countryNames)}
      find={find}
      placeholder={messages.countryPlaceholder}
      noMatch={messages.noCountry}
      toggleLabel={messages.showCountries}
      aria-invalid={invalid}
      aria-describedby={describedBy}
      disabled={disabled}
      aria-required={field.required}
      // What is typed here is a name.
      autoComplete={useAutofill(field).replace(/^country$/, "country-name")}
    />
  );
}
