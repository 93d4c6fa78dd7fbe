// For hosts: settings for every Sallyport component below, and the types of their messages
export { SallyportProvider, type SallyportProviderProps } from "./provider/provider.tsx";
export { type Locale, type SallyportSettings, useSallyport } from "./provider/provider.context.ts";
export type {
  MessageOverrides,
  MessageText,
  PluralMessage,
  TranslatedMessages,
} from "./messages/messages.types.ts";

// The rest is for the interface packages: messages inside a component
export { formatMessage } from "./messages/format-message.ts";
export { Message, type MessageProps } from "./provider/message.tsx";
export { useMessages } from "./provider/use-messages.ts";
export type { MessageValues } from "./messages/messages.types.ts";

// Components
export { Boundary, type BoundaryProps } from "./boundary/boundary.tsx";
export { Button, type ButtonProps } from "./button/button.tsx";
export { CharacterCount, type CharacterCountProps } from "./character-count/character-count.tsx";
export { Dialog, DialogClose, type DialogProps, DialogTitle } from "./dialog/dialog.tsx";
export { Icon, type IconName, type IconProps } from "./icon/icon.tsx";
export { StatusRegion, type StatusRegionProps } from "./status-region/status-region.tsx";
export { type Tab, Tabs, type TabsProps } from "./tabs/tabs.tsx";

// What parts are made of: one element of a tag or of the host's, its class names, refs and handlers
export { cx } from "./class-names/cx.ts";
export { useSlots } from "./class-names/use-slots.ts";
export { composeHandlers } from "./slot/compose-handlers.ts";
export { fillChild, Primitive, type PrimitiveProps } from "./slot/primitive.tsx";
export { useComposedRefs } from "./refs/use-composed-refs.ts";
export { useEvent } from "./refs/use-event.ts";
export { useLatest } from "./refs/use-latest.ts";
export { warnRenamed } from "./development/warn-renamed.ts";
export type { AsChild, Part } from "./class-names/part.types.ts";

// Texts and addresses that authors and requesters wrote
export { type LabelParts, labelParts, plainLabel } from "./untrusted-text/label-parts.ts";
export { safeUrl } from "./untrusted-text/safe-url.ts";
export { UntrustedText, visibleText } from "./untrusted-text/untrusted-text.tsx";
export type { UntrustedTextProps } from "./untrusted-text/untrusted-text.tsx";

// Focus and keys
export { awaitsFocus, useFirstFocus } from "./dialog/use-first-focus.ts";
export { focusedElement } from "./focus/focused-element.ts";
export { focusNearest } from "./focus/focus-nearest.ts";
export { focusBox, type MoveFocus } from "./focus/keep-focus.ts";
export { useKeepFocus } from "./focus/use-keep-focus.ts";
export { isComposing } from "./keys/is-composing.ts";

// Numbers, times and days
export { numberFormat, shortNumber } from "./intl/formats.ts";
export { formatDay, formatDayOf } from "./time/format-day.ts";
export { Countdown, type CountdownProps } from "./time/countdown.tsx";
export { relativeTime } from "./time/relative-time.ts";
export { Time, type TimeProps } from "./time/time.tsx";

// Following a server
export { poll, type PollOptions, type PollResult } from "./polling/poll.ts";
export { type RefreshOptions, useRefresh } from "./polling/use-refresh.ts";
