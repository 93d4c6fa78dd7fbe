import { zhCN as form } from "@sallyport/form/locales/zh-CN";
import { zhCN as review } from "@sallyport/review/locales/zh-CN";
import { zhCN as settings } from "@sallyport/settings/locales/zh-CN";
import type { Locale } from "@sallyport/ui";
import { type CountryNames, namesOf } from "@sallyport/ui/country-names";
import countries from "i18n-iso-countries/langs/zh.json" with { type: "json" };

// Neutral short names, as in CLDR.
const NAMES: CountryNames = {
  EH: "西撒哈拉",
  TW: "台湾",
};

/** Chinese (simplified). */
export const zhCN: Locale = {
  tag: "zh-CN",
  messages: { form, review, settings },
  countryNames: { ...namesOf(countries), ...NAMES },
};
