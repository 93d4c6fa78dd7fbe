"use client";
import type { IpLocationField } from "@sallyport/schema";
import { Message, UntrustedText, useSallyport } from "@sallyport/ui";
import { countryName } from "@sallyport/ui/country-names";
import type { ReactElement } from "react";
import type { FieldControlProps } from "../internal/field-control.types.ts";
import { useGateFormState } from "../internal/gate-form.context.ts";

/** Nothing to fill in: what will be shared, or that it is not known. */
export function IpLocation({ messages }: FieldControlProps<IpLocationField>): ReactElement {
  const { location } = useGateFormState();
  const { countryNames } = useSallyport();
  if (!location) return <p className="sp-hint">{messages.field.ipLocation}</p>;
  const country = countryName(location.country, countryNames);
  const place = location.region ? `${location.region}, ${country}` : country;
  return (
    <p className="sp-hint">
      <Message
        message={messages.field.ipLocationKnown}
        values={{ place: <UntrustedText text={place} /> }}
      />
    </p>
  );
}
