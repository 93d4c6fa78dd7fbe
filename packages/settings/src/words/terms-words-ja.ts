import { changeWordsJa } from "@sallyport/changes";
import type { TermsTranslation } from "./terms-words.ts";

/** Terms that have changed, in Japanese. */
export const termsWordsJa: TermsTranslation = {
  title: "変更された利用条件",
  text: {
    other:
      "{count}人が、現在のカードとは異なる利用条件に同意しています。再同意を求めるまで、現在の状態は変わりません。",
  },
  version: { other: "{count}人が別の利用条件に同意（最後は{date}）" },
  standing: "アクセスあり：{accepted}、審査待ち：{pending}。その後の変更点：",
  unknown: "当時の利用条件はここでは分かりません。",
  whom: "再同意を求める相手",
  changed: "利用条件が変わった人のみ",
  everyone: "アクセスがある人と審査待ちの人の全員",
  reason: "相手に伝える内容",
  reasonText: "利用条件が変わりました。内容をお読みのうえ、あらためて同意してください。",
  reasonCount: {
    left: { other: "残り {count} 文字" },
    over: { other: "{count} 文字超過しています" },
  },
  plan: "対象者を確認",
  planning: "集計中…",
  confirm: {
    title: { other: "{count}人に再同意を求めますか？" },
    nobody: "対象者はいません。",
    accepted: { other: "{count}人が、再同意するまでアクセスを失います。" },
    pending: { other: "審査待ちの申請{count}件が、再送信されるまで一覧から外れます。" },
    auto: "同意した人は、すぐにアクセスできるようになります。",
    manual: "再送信された申請は、あらためて審査します。",
    current: { other: "対象外：現在の利用条件に同意済みの{count}人。" },
    granted: { other: "対象外：同意なしでアクセスを付与された{count}人。" },
    rejected: { other: "対象外：拒否された{count}人。" },
    reset: { other: "対象外：すでに再同意を求められている{count}人。" },
    yes: "再同意を求める",
    no: "やめる",
  },
  asking: "{total}人中{done}人に依頼済み…",
  paused: { other: "サーバーが混み合っているため一時停止しています。{count}秒後に再開します。" },
  stop: "停止",
  asked: { other: "{count}人に再同意を求めました。" },
  missed: { other: "{count}人には求めませんでした。その間に申請の状態が変わっていました。" },
  left: { other: "{count}人には求めていません。" },
  stopped: "中断しました：{problem}",
  gateChanged:
    "中断しました：カードが再び変更されたか、カードに誤りがあります。変更点を確認してください。",
  halted: "ここで停止しました。",
  failed: "同意の状況を読み込めませんでした：{problem}",
  closed: "カードが、ここでは確認できない地域を拒否しているため、現在は誰も同意できません。",
  changes: changeWordsJa,
};
