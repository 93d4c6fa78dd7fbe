/** The owner's settings in English, without the part for changed terms. */
export const en = {
  title: "Access settings",
  loading: "Loading settings…",
  failed: "The settings couldn’t be loaded: {problem}",
  crashed: "Something went wrong, and the settings can’t be shown.",
  retry: "Try again",
  save: "Save",
  actions: "Requests",
  access: {
    label: "Access requests",
    on: "On: people must request access to the files.",
    off: "Off: anyone can download the files.",
    confirm: {
      on: {
        title: "Turn access requests on?",
        text: "People will have to request access before they can download. Earlier requests are kept: anyone accepted keeps access, and pending requests stay pending.",
        yes: "Turn on",
        no: "Leave off",
      },
      off: {
        title: "Turn access requests off?",
        text: "Anyone will be able to download the files right away. Requests are kept: turn this back on, and everyone’s status is as it was.",
        yes: "Turn off",
        no: "Leave on",
      },
    },
  },
  approval: {
    label: "New requests",
    auto: "Automatic approval",
    autoText:
      "Anyone who submits the form gets access right away. Requests already pending stay pending until you decide.",
    manual: "Manual approval",
    manualText: "You review each request.",
  },
  mail: {
    label: "Notifications about new requests",
    bulk: "Once a day",
    realTime: "Immediately",
    email: "Notification email",
    save: "Save address",
    reset: "Use default",
    invalid: "Enter a valid email address.",
    setNow: "Current: {address}.",
    setNowDefault: "Current: none (the default is used).",
    defaults: {
      unknown: "If empty: the owner’s address, or those of the organization’s first five admins.",
      user: "If empty: the owner’s address.",
      organization: "If empty: the addresses of the organization’s first five admins.",
      addresses: "If empty: {addresses}.",
    },
    none: "Email isn’t set up. New requests appear in the list.",
    undelivered: {
      refused:
        "Email to {address} is being rejected by its mail server (first rejected {time}). Check the address, or use a different one.",
      "given-up":
        "An email to {address} couldn’t be delivered for several days. Delivery attempts ended {time}.",
      delayed:
        "Email to {address} is delayed: the oldest unsent email is from {time}. Delivery is retried automatically.",
    },
    unknown: "The current values can’t be shown here, but you can change them.",
  },
  members: {
    label: "Organization members must request access too",
    text: "Otherwise, members can download without a request.",
  },
  group: {
    title: "Gated by the group {group}",
    modes: {
      off: "Access requests are off for this group.",
      auto: "New requests: automatic approval.",
      manual: "New requests: manual approval.",
    },
    text: "The group controls whether people must request access, how requests are approved, and who is notified. One request covers everything in the group. The form still comes from this card.",
    open: "Open group settings",
  },
  saves: {
    saving: "Saving…",
    saved: "Saved.",
    failed: "Not saved: {problem}",
    early: "Not saved yet: the page was still loading.",
    retry: "Try again",
    overtaken: "Not saved: someone else changed this. The current value is shown.",
    insist: "Save my change",
    changed: "Someone else just changed this.",
    grouped: "Not saved: a group now controls this.",
  },
  problems: {
    unauthenticated: "you’re logged out.",
    forbidden: "you don’t have permission to change these settings.",
    "not-found": "the repository no longer exists.",
    "not-gated": "the repository isn’t gated.",
    conflict: "someone else changed this.",
    invalid: "this value isn’t valid.",
    "rate-limited": "too many changes in a short time. Wait a moment, then try again.",
    offline: "you’re offline.",
    timeout: "the server took too long to respond.",
    unavailable: "the server isn’t responding.",
    malformed: "the server sent a response that can’t be read.",
  },
};
