// Settings for everything below
export { SallyportProvider } from "./provider/provider.tsx";
export { useSallyport } from "./provider/provider.context.ts";
export type { SallyportProviderProps } from "./provider/provider.tsx";
export type { SallyportSettings } from "./provider/provider.context.ts";

// Words
export { formatMessage } from "./messages/format-message.ts";
export { Message } from "./messages/message.tsx";
export { useMessages } from "./messages/use-messages.ts";
export type { MessageProps } from "./messages/message.tsx";
export type {
  MessageOverrides,
  MessageText,
  MessageValues,
  PluralMessage,
} from "./messages/messages.types.ts";

// Parts
export { Button } from "./button/button.tsx";
export { Dialog, DialogClose, DialogTitle } from "./dialog/dialog.tsx";
export { Icon } from "./icon/icon.tsx";
export { Tabs } from "./tabs/tabs.tsx";
export { UntrustedText, visibleText } from "./untrusted-text/untrusted-text.tsx";
export type { ButtonProps } from "./button/button.tsx";
export type { DialogProps } from "./dialog/dialog.tsx";
export type { IconName, IconProps } from "./icon/icon.tsx";
export type { Tab, TabsProps } from "./tabs/tabs.tsx";
export type { UntrustedTextProps } from "./untrusted-text/untrusted-text.tsx";

// Times and days
export { formatDay } from "./time/format-day.ts";
export { relativeTime } from "./time/relative-time.ts";
export { Time } from "./time/time.tsx";
export type { TimeProps } from "./time/time.tsx";

// Class names
export { cx } from "./class-names/cx.ts";
