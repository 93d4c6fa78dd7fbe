// Settings for everything below

export type { BoundaryProps } from "./boundary/boundary.tsx";
export { Boundary } from "./boundary/boundary.tsx";
export type { ButtonProps } from "./button/button.tsx";
// Parts
export { Button } from "./button/button.tsx";
export type { CharacterCountProps } from "./character-count/character-count.tsx";
export { CharacterCount } from "./character-count/character-count.tsx";
// Class names
export { cx } from "./class-names/cx.ts";
export type { Part } from "./class-names/part.types.ts";
export type { DialogProps } from "./dialog/dialog.tsx";
export { Dialog, DialogClose, DialogTitle } from "./dialog/dialog.tsx";
export { awaitsFocus, useFirstFocus } from "./dialog/use-first-focus.ts";
export { focusedElement } from "./focus/focused-element.ts";
export type { IconName, IconProps } from "./icon/icon.tsx";
export { Icon } from "./icon/icon.tsx";
// Words
export { numberFormat, shortNumber } from "./intl/formats.ts";
// Keys
export { isComposing } from "./keys/is-composing.ts";
export { formatMessage } from "./messages/format-message.ts";
export type { MessageProps } from "./messages/message.tsx";
export { Message } from "./messages/message.tsx";
export type {
  MessageOverrides,
  MessageText,
  MessageValues,
  PluralMessage,
  TranslatedMessages,
} from "./messages/messages.types.ts";
export { useMessages } from "./messages/use-messages.ts";
export type { SallyportSettings } from "./provider/provider.context.ts";
export { useSallyport } from "./provider/provider.context.ts";
export type { SallyportProviderProps } from "./provider/provider.tsx";
export { SallyportProvider } from "./provider/provider.tsx";
export type { Tab, TabsProps } from "./tabs/tabs.tsx";
export { Tabs } from "./tabs/tabs.tsx";
// Times and days
export { formatDay } from "./time/format-day.ts";
export { relativeTime } from "./time/relative-time.ts";
export type { TimeProps } from "./time/time.tsx";
export { Time } from "./time/time.tsx";
export { type LabelParts, labelParts, plainLabel } from "./untrusted-text/label-parts.ts";
export { safeUrl } from "./untrusted-text/safe-url.ts";
export type { UntrustedTextProps } from "./untrusted-text/untrusted-text.tsx";
export { UntrustedText, visibleText } from "./untrusted-text/untrusted-text.tsx";
