import type { MessageOverrides, TranslatedMessages } from "@sallyport/ui";
import { type TermsWords, termsWords } from "../words/terms-words.ts";

/** The words of the settings' controls, in English. */
export const controlWords = {
  title: "Access settings",
  loading: "Loading the settings …",
  failed: "The settings could not be loaded: {problem}",
  crashed: "The settings cannot be shown: something went wrong here.",
  retry: "Try again",
  save: "Save",
  actions: "Requests",
  access: {
    label: "Access requests",
    on: "On: whoever wants the files has to ask.",
    off: "Off: everyone can download the files.",
    confirm: {
      on: {
        title: "Turn access requests on?",
        text: "From now on people have to ask before they can download. Earlier requests are still there: whoever was accepted keeps their access, whoever was waiting still waits.",
        yes: "Turn on",
        no: "Leave off",
      },
      off: {
        title: "Turn access requests off?",
        text: "Everyone can download the files at once. Every request is kept: when you turn this on again, whoever has asked stands where they stood.",
        yes: "Turn off",
        no: "Leave on",
      },
    },
  },
  approval: {
    label: "New requests",
    auto: "Automatic approval",
    autoText:
      "Whoever sends the form has access at once. Those pending stay pending until you decide.",
    manual: "Manual approval",
    manualText: "You decide on each request.",
  },
  mail: {
    label: "Notifications of new requests",
    bulk: "Once a day",
    realTime: "At once",
    email: "Notification e-mail",
    save: "Save address",
    reset: "Use the default",
    invalid: "This is not an e-mail address.",
    setNow: "Set now: {address}.",
    setNowDefault: "Set now: none, so the default.",
    defaults: {
      unknown: "When empty: the owner’s address, or those of the organization’s first five admins.",
      user: "When empty: the owner’s address.",
      organization: "When empty: the addresses of the organization’s first five admins.",
      addresses: "When empty: {addresses}.",
    },
    none: "No mail is sent from here. New requests stand in the list.",
    undelivered: {
      refused:
        "Email to {address} is refused by its mail server (first {time}). Check the address, or set another one.",
      "given-up": "Email to {address} could not be delivered for days and was given up {time}.",
      delayed:
        "Email to {address} is delayed: the oldest is from {time}. It is sent again automatically.",
    },
    untold: "What is set now is not told here. What you choose is set all the same.",
  },
  members: {
    label: "Members of the organization have to ask as well",
    text: "Otherwise they can download without asking.",
  },
  group: {
    title: "Gated with the group {group}",
    modes: {
      off: "The group takes no access requests now.",
      auto: "New requests: automatic approval.",
      manual: "New requests: manual approval.",
    },
    text: "The group says whether people have to ask, how new requests are approved and who is told of them. One request opens everything in the group; the form is still this card’s own.",
    open: "Open the group’s settings",
  },
  saves: {
    saving: "Saving …",
    saved: "Saved.",
    failed: "Not saved: {problem}",
    early: "Not saved yet: the page was still loading.",
    retry: "Try again",
    overtaken: "Not saved: somebody else changed this meanwhile, and you see it as it is now.",
    insist: "Save mine",
    changed: "Somebody else changed this just now.",
    grouped: "Not saved: a group says this now.",
  },
  problems: {
    unauthenticated: "you are signed out.",
    forbidden: "you may not change these settings.",
    "not-found": "the repository is gone.",
    "not-gated": "the repository is open to all.",
    conflict: "somebody else changed this meanwhile.",
    invalid: "this is not accepted.",
    "rate-limited": "too many changes at once; wait a moment.",
    offline: "you are offline.",
    timeout: "the server did not answer in time.",
    unavailable: "the server does not answer.",
    malformed: "the server gave an answer that cannot be read.",
  },
};

/** Every word of the owner's settings, in English. */
export const settingsMessages: SettingsMessages = { ...controlWords, terms: termsWords };

export type SettingsMessages = typeof controlWords & { terms: TermsWords };
export type SettingsMessageOverrides = MessageOverrides<SettingsMessages>;
export type SettingsTranslation = TranslatedMessages<SettingsMessages>;

declare module "@sallyport/ui/messages" {
  interface PackageMessages {
    readonly settings: SettingsMessageOverrides;
  }
}
