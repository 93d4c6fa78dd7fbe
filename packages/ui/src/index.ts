// For hosts: settings for every Sallyport component below, and the types of their messages
export { SallyportProvider } from "./provider/provider.tsx";
export type { SallyportProviderProps } from "./provider/provider.tsx";
export type { SallyportSettings } from "./provider/provider.context.ts";
export type { MessageOverrides, MessageText, PluralMessage } from "./messages/messages.types.ts";
export type { TranslatedMessages } from "./messages/messages.types.ts";

// The rest is for the interface packages: settings and messages inside a component
export { useSallyport } from "./provider/provider.context.ts";
export { formatMessage } from "./messages/format-message.ts";
export { Message } from "./messages/message.tsx";
export { useMessages } from "./messages/use-messages.ts";
export type { MessageProps } from "./messages/message.tsx";
export type { MessageValues } from "./messages/messages.types.ts";

// Parts
export { Boundary } from "./boundary/boundary.tsx";
export { Button } from "./button/button.tsx";
export { CharacterCount } from "./character-count/character-count.tsx";
export { Dialog, DialogClose, DialogTitle } from "./dialog/dialog.tsx";
export { Icon } from "./icon/icon.tsx";
export { Tabs } from "./tabs/tabs.tsx";
export type { BoundaryProps } from "./boundary/boundary.tsx";
export type { ButtonProps } from "./button/button.tsx";
export type { CharacterCountProps } from "./character-count/character-count.tsx";
export type { DialogProps } from "./dialog/dialog.tsx";
export type { IconName, IconProps } from "./icon/icon.tsx";
export type { Tab, TabsProps } from "./tabs/tabs.tsx";

// Texts and addresses that authors and requesters wrote
export { labelParts, plainLabel } from "./untrusted-text/label-parts.ts";
export { safeUrl } from "./untrusted-text/safe-url.ts";
export { UntrustedText, visibleText } from "./untrusted-text/untrusted-text.tsx";
export type { LabelParts } from "./untrusted-text/label-parts.ts";
export type { UntrustedTextProps } from "./untrusted-text/untrusted-text.tsx";

// Focus and keys
export { awaitsFocus, useFirstFocus } from "./dialog/use-first-focus.ts";
export { focusedElement } from "./focus/focused-element.ts";
export { isComposing } from "./keys/is-composing.ts";

// Class names
export { cx } from "./class-names/cx.ts";
export type { Part } from "./class-names/part.types.ts";

// Numbers, times and days
export { numberFormat, shortNumber } from "./intl/formats.ts";
export { formatDay, formatDayOf } from "./time/format-day.ts";
export { relativeTime } from "./time/relative-time.ts";
export { Time } from "./time/time.tsx";
export type { TimeProps } from "./time/time.tsx";

// Following a server
export { poll } from "./polling/poll.ts";
export type { PollOptions, PollResult } from "./polling/poll.ts";
