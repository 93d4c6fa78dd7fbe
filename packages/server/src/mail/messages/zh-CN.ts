import type { MailTranslation } from "./messages.types.ts";

/** Emails in simplified Chinese. */
export const zhCN: MailTranslation = {
  hello: "{name}，您好！",
  helloAll: "您好！",
  asked: {
    subject: { other: "{repo} 有 {count} 个新的访问申请" },
    subjectAll: { other: "{count} 个新的访问申请" },
    intro: { other: "有 {count} 个新申请等待您审核。" },
    repo: { other: "{repo}：{count} 个申请" },
    line: "{name}（{username}），{time}",
    more: { other: "以及另外 {count} 个" },
    review: "审核申请",
    why: "您收到此邮件，是因为您管理这些仓库。邮件中绝不会包含申请人的回答。",
  },
  decided: {
    accepted: {
      subject: "您可以访问 {repo} 了",
      text: "您对 {repo} 的访问申请已获批准。",
    },
    granted: {
      subject: "您已获得 {repo} 的访问权限",
      text: "{repo} 的作者已授予您访问权限。",
    },
    rejected: {
      subject: "您对 {repo} 的访问申请未获批准",
      text: "您对 {repo} 的访问申请已被作者拒绝。",
    },
    reset: {
      subject: "您可以重新申请访问 {repo}",
      text: "{repo} 的作者已重置您的申请。您可以重新申请。",
    },
    reason: "理由：{reason}",
    open: "打开 {repo}",
    why: "您收到此邮件，是因为您申请了访问权限，或被授予了访问权限。",
  },
  expired: {
    subject: "您对 {repo} 的访问申请已过期",
    text: "您对 {repo} 的访问申请未能在期限内得到审核。申请及您的回答已一并删除。您可以重新申请。",
    why: "您收到此邮件，是因为您申请了访问权限。",
  },
};
