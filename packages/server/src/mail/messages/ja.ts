import type { MailTranslation } from "./messages.types.ts";

/** Emails in Japanese, which has one plural form. */
export const ja: MailTranslation = {
  hello: "{name} 様",
  helloAll: "ご担当者様",
  asked: {
    subject: { other: "{repo} への新しいアクセス申請 {count} 件" },
    subjectAll: { other: "新しいアクセス申請 {count} 件" },
    intro: { other: "新しい申請が {count} 件、確認を待っています。" },
    repo: { other: "{repo}：{count} 件" },
    line: "{name}（{username}）、{time}",
    more: { other: "ほか {count} 件" },
    review: "申請を確認する",
    why: "このメールは、これらのリポジトリを管理している方にお送りしています。回答がメールで送られることはありません。",
  },
  decided: {
    accepted: {
      subject: "{repo} にアクセスできるようになりました",
      text: "{repo} へのアクセス申請が承認されました。",
    },
    granted: {
      subject: "{repo} へのアクセス権が付与されました",
      text: "{repo} の作成者があなたにアクセス権を付与しました。",
    },
    rejected: {
      subject: "{repo} へのアクセス申請は承認されませんでした",
      text: "{repo} へのアクセス申請は、作成者により却下されました。",
    },
    reset: {
      subject: "{repo} へのアクセスを再度申請できます",
      text: "{repo} の作成者があなたの申請をリセットしました。もう一度申請できます。",
    },
    reason: "理由：{reason}",
    open: "{repo} を開く",
    why: "このメールは、あなたのアクセス申請、またはあなたへのアクセス権の付与についてお送りしています。",
  },
  expired: {
    subject: "{repo} へのアクセス申請の期限が切れました",
    text: "{repo} へのアクセス申請は期限内に審査されなかったため、回答とともに削除されました。もう一度申請できます。",
    why: "このメールは、あなたのアクセス申請についてお送りしています。",
  },
};
