import { ptBR as form } from "@sallyport/form/locales/pt-BR";
import { ptBR as review } from "@sallyport/review/locales/pt-BR";
import { ptBR as settings } from "@sallyport/settings/locales/pt-BR";
import type { Locale } from "@sallyport/ui";
import { type CountryNames, namesOf } from "@sallyport/ui/country-names";
import countries from "i18n-iso-countries/langs/pt.json" with { type: "json" };

// The library has the names used in Portugal, and confuses the two Congos.
const NAMES: CountryNames = {
  AM: "Armênia",
  AX: "Ilhas Aland",
  BA: "Bósnia e Herzegovina",
  BH: "Barein",
  BJ: "Benin",
  CD: "República Democrática do Congo",
  CG: "República do Congo",
  CX: "Ilha Christmas",
  CZ: "Tchéquia",
  DJ: "Djibuti",
  EE: "Estônia",
  GL: "Groenlândia",
  GS: "Ilhas Geórgia do Sul e Sandwich do Sul",
  IR: "Irã",
  KE: "Quênia",
  KN: "São Cristóvão e Névis",
  KW: "Kuwait",
  KY: "Ilhas Cayman",
  LV: "Letônia",
  MC: "Mônaco",
  MG: "Madagascar",
  MK: "Macedônia do Norte",
  MS: "Montserrat",
  MU: "Maurício",
  MW: "Malaui",
  NC: "Nova Caledônia",
  PL: "Polônia",
  PM: "São Pedro e Miquelão",
  QA: "Catar",
  RO: "Romênia",
  SC: "Seicheles",
  SI: "Eslovênia",
  SX: "Sint Maarten",
  TF: "Territórios Franceses do Sul",
  TJ: "Tadjiquistão",
  TM: "Turcomenistão",
  TT: "Trinidad e Tobago",
  VA: "Vaticano",
  VN: "Vietnã",
  YE: "Iêmen",
};

/** Brazilian Portuguese. */
export const ptBR: Locale = {
  tag: "pt-BR",
  messages: { form, review, settings },
  countryNames: { ...namesOf(countries), ...NAMES },
};
