import type { MailTranslation } from "./messages.types.ts";

/** Emails in Arabic, which has six plural forms. */
export const ar: MailTranslation = {
  hello: "مرحبًا {name}،",
  helloAll: "مرحبًا،",
  asked: {
    subject: {
      zero: "لا طلبات وصول جديدة إلى {repo}",
      one: "طلب وصول جديد إلى {repo}",
      two: "طلبا وصول جديدان إلى {repo}",
      few: "{count} طلبات وصول جديدة إلى {repo}",
      many: "{count} طلب وصول جديدًا إلى {repo}",
      other: "{count} طلب وصول جديد إلى {repo}",
    },
    subjectAll: {
      zero: "لا طلبات وصول جديدة",
      one: "طلب وصول جديد",
      two: "طلبا وصول جديدان",
      few: "{count} طلبات وصول جديدة",
      many: "{count} طلب وصول جديدًا",
      other: "{count} طلب وصول جديد",
    },
    intro: {
      zero: "لا طلبات جديدة تنتظر مراجعتك.",
      one: "طلب جديد واحد ينتظر مراجعتك.",
      two: "طلبان جديدان ينتظران مراجعتك.",
      few: "{count} طلبات جديدة تنتظر مراجعتك.",
      many: "{count} طلبًا جديدًا ينتظر مراجعتك.",
      other: "{count} طلب جديد ينتظر مراجعتك.",
    },
    repo: {
      zero: "{repo}: لا طلبات",
      one: "{repo}: طلب واحد",
      two: "{repo}: طلبان",
      few: "{repo}: {count} طلبات",
      many: "{repo}: {count} طلبًا",
      other: "{repo}: {count} طلب",
    },
    line: "{name} ({username})، {time}",
    more: {
      zero: "ولا شيء غير ذلك",
      one: "وطلب آخر",
      two: "وطلبان آخران",
      few: "و{count} طلبات أخرى",
      many: "و{count} طلبًا آخر",
      other: "و{count} طلب آخر",
    },
    review: "مراجعة الطلبات",
    why: "تصلك هذه الرسالة لأنك تدير هذه المستودعات. لا تُرسَل الإجابات بالبريد أبدًا.",
  },
  decided: {
    accepted: {
      subject: "أصبح لديك وصول إلى {repo}",
      text: "قُبل طلبك للوصول إلى {repo}.",
    },
    granted: {
      subject: "مُنحت الوصول إلى {repo}",
      text: "منحك مؤلفو {repo} حق الوصول.",
    },
    rejected: {
      subject: "رُفض طلبك للوصول إلى {repo}",
      text: "رفض مؤلفو {repo} طلبك للوصول.",
    },
    reset: {
      subject: "يمكنك طلب الوصول إلى {repo} من جديد",
      text: "أعاد مؤلفو {repo} ضبط طلبك: يمكنك الطلب من جديد.",
    },
    reason: "السبب: {reason}",
    open: "فتح {repo}",
    why: "تصلك هذه الرسالة بسبب طلبك للوصول، أو لأن الوصول مُنح لك.",
  },
  expired: {
    subject: "انتهت صلاحية طلبك للوصول إلى {repo}",
    text: "لم يُبتّ في طلبك للوصول إلى {repo} في الوقت المحدد، فحُذف مع إجاباتك. يمكنك تقديم طلب جديد.",
    why: "تصلك هذه الرسالة بسبب طلبك للوصول.",
  },
};
