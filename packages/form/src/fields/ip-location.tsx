"use client";
import type { VisitorLocation } from "@sallyport/access";
import { Message, UntrustedText, useSallyport } from "@sallyport/ui";
import { countryName } from "@sallyport/ui/countries";
import type { ReactElement } from "react";
import type { FormWords } from "../words/form-words.ts";

interface IpLocationProps {
  readonly location: VisitorLocation | undefined;
  readonly words: FormWords;
}

/** Nothing to fill in: what will be shared, or that it is not known. */
export function IpLocation({ location, words }: IpLocationProps): ReactElement {
  const { countryNames } = useSallyport();
  if (!location) return <p className="sp-hint">{words.field.ipLocation}</p>;
  const country = countryName(location.country, countryNames);
  const place = location.region ? `${location.region}, ${country}` : country;
  return (
    <p className="sp-hint">
      <Message
        message={words.field.ipLocationKnown}
        values={{ place: <UntrustedText text={place} /> }}
      />
    </p>
  );
}
