"use client";
import type { CountryField } from "@sallyport/schema";
import { useSallyport } from "@sallyport/ui";
import { countryName, ENGLISH_COUNTRY_NAMES } from "@sallyport/ui/country-names";
import {
  type KeyboardEvent,
  type ReactElement,
  useCallback,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { NOTHING } from "../autofill/use-autofill.ts";
import { countryCodes } from "../internal/country-codes.ts";
import type { FieldControlProps } from "../internal/field-control.types.ts";
import { useGateFormState } from "../internal/gate-form.context.ts";
import { useClearKeys } from "../state/use-clear.ts";
import { useFieldChange } from "../state/use-field-change.ts";
import { useInitialText } from "../state/use-initial-text.ts";
import { useKeptChoice } from "../state/use-kept-choice.ts";
import { fillSelect } from "./fill-select.ts";
import { useNativeProps } from "./use-native-props.ts";

/**
 * A native list of countries. A server renders it whole. In the browser, only a list that can be autofilled
 * gets its options immediately; the others hold the empty option and the chosen one, and get the rest on
 * first interaction: forty lists of 249 options are what makes forms slow.
 */
export function NativeCountry(props: FieldControlProps<CountryField>): ReactElement {
  const { field, messages } = props;
  const { components } = useGateFormState();
  const { locale, countryNames: names = ENGLISH_COUNTRY_NAMES } = useSallyport();
  const native = useNativeProps(props);
  const initial = useInitialText(field.id) ?? "";
  const served = useServed();
  const whole = served || components?.Select !== undefined;
  const filledIn = native.autoComplete !== NOTHING;
  const select = useRef<HTMLSelectElement>(null);
  const held = useRef<string>(undefined);
  const codes = useMemo(
    () => countryCodes(names, locale, field.preferred),
    [names, locale, field.preferred],
  );
  const onClearKey = useClearKeys(field.id);
  useKeptChoice(field.id, initial, codes);
  const fill = useCallback(() => {
    if (select.current) fillSelect(select.current, codes, (code) => countryName(code, names));
  }, [codes, names]);
  const ref = useCallback(
    (element: HTMLSelectElement | null) => {
      // The unmounted list may hold a choice that fired no event.
      if (!element && select.current) held.current = select.current.value;
      select.current = element;
      if (!element) return;
      if (!whole && filledIn) fill();
      // The list was mounted again, for another language.
      if (held.current === undefined || held.current === element.value) return;
      if (!whole) fill();
      element.value = held.current;
    },
    [whole, filledIn, fill],
  );
  useFieldChange(field.id, (value) => {
    held.current = value;
    // A draft, a reset or a host may set what the list does not hold yet.
    if (whole || !select.current || select.current.value === value) return;
    fill();
    select.current.value = value;
  });
  const options = whole ? codes : initial ? [initial] : [];
  const Select = components?.Select ?? "select";
  return (
    <Select
      // Another language is another list.
      key={locale}
      {...native}
      ref={ref}
      defaultValue={initial}
      {...(!whole && !filledIn && { onPointerDown: fill, onFocus: fill })}
      onKeyDown={(event: KeyboardEvent) => {
        if (!whole && !filledIn) fill();
        onClearKey(event);
      }}
    >
      <option value="">{messages.field.selectPlaceholder}</option>
      {options.map((code) => (
        <option key={code} value={code}>
          {countryName(code, names)}
        </option>
      ))}
    </Select>
  );
}

/** Whether this element began as a server's: while it is rendered there, and where it is hydrated. */
function useServed(): boolean {
  const now = useSyncExternalStore(
    () => () => {},
    () => false,
    () => true,
  );
  const [first] = useState(now);
  return first;
}
