import { formatMessage } from "@sallyport/ui";
import type { DayPickerProps } from "react-day-picker";
import type { FieldMessages } from "../messages/messages.types.ts";

type CalendarMessages = Required<Pick<DayPickerProps, "formatters" | "labels" | "weekStartsOn">>;
type WeekStart = NonNullable<DayPickerProps["weekStartsOn"]>;

// Not in every browser, and a getter in some.
interface LocaleWithWeek extends Intl.Locale {
  getWeekInfo?(): { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
}

const WIDEST_WEEKDAY = 3;

/** A calendar's words, digits and first day of the week, all by locale. Its dates are days in UTC. */
export function calendarMessages(
  locale: string,
  { calendarParts }: FieldMessages,
): CalendarMessages {
  const write = (options: Intl.DateTimeFormatOptions): ((date: Date) => string) => {
    const format = new Intl.DateTimeFormat(locale, {
      calendar: "gregory",
      timeZone: "UTC",
      ...options,
    });
    return (date) => format.format(date);
  };
  const monthAndYear = write({ month: "long", year: "numeric" });
  const shortDay = write({ weekday: "short" });
  const narrowDay = write({ weekday: "narrow" });
  const wholeDay = write({ dateStyle: "full" });
  return {
    weekStartsOn: firstDayOfWeek(locale),
    formatters: {
      formatCaption: monthAndYear,
      formatDay: (date) => new Intl.NumberFormat(locale).format(date.getUTCDate()),
      formatMonthDropdown: write({ month: "long" }),
      // Some languages shorten nothing, and seven whole words are no row.
      formatWeekdayName: (date) => {
        const short = shortDay(date);
        return short.length > WIDEST_WEEKDAY ? narrowDay(date) : short;
      },
      formatYearDropdown: write({ year: "numeric" }),
    },
    labels: {
      labelGrid: monthAndYear,
      labelNav: () => calendarParts.navigation,
      labelNext: () => calendarParts.nextMonth,
      labelPrevious: () => calendarParts.previousMonth,
      labelMonthDropdown: () => calendarParts.month,
      labelYearDropdown: () => calendarParts.year,
      labelWeekday: write({ weekday: "long" }),
      labelDayButton: (date, { today, selected }) => {
        const day = wholeDay(date);
        const said = today ? formatMessage(calendarParts.today, { day }, locale) : day;
        return selected ? formatMessage(calendarParts.chosen, { day: said }, locale) : said;
      },
    },
  };
}

function firstDayOfWeek(locale: string): WeekStart {
  const { getWeekInfo, weekInfo }: LocaleWithWeek = new Intl.Locale(locale);
  const info = getWeekInfo ? getWeekInfo.call(new Intl.Locale(locale)) : weekInfo;
  return ((info?.firstDay ?? 1) % 7) as WeekStart; // 1 is Monday, 7 Sunday
}
