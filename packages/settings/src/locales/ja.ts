import type { SettingsTranslation } from "../messages/settings-messages.ts";
import { termsWordsJa } from "../words/terms-words-ja.ts";

/** The owner's settings in Japanese. */
export const settingsMessagesJa: SettingsTranslation = {
  title: "アクセス設定",
  loading: "設定を読み込んでいます…",
  failed: "設定を読み込めませんでした。{problem}",
  crashed: "問題が発生したため、設定を表示できません。",
  retry: "再試行",
  save: "保存",
  actions: "申請",
  access: {
    label: "アクセス申請",
    on: "オン：ファイルを利用するには申請が必要です。",
    off: "オフ：誰でもファイルをダウンロードできます。",
    confirm: {
      on: {
        title: "アクセス申請をオンにしますか？",
        text: "今後、ダウンロードには申請が必要になります。以前の申請は残っています。承認済みの人は引き続き利用でき、保留中の人は保留のままです。",
        yes: "オンにする",
        no: "オフのままにする",
      },
      off: {
        title: "アクセス申請をオフにしますか？",
        text: "すぐに誰でもファイルをダウンロードできるようになります。申請はすべて保存され、再びオンにすると元の状態に戻ります。",
        yes: "オフにする",
        no: "オンのままにする",
      },
    },
  },
  approval: {
    label: "新しい申請",
    auto: "自動承認",
    autoText:
      "フォームを送信した人はすぐに利用できます。保留中の申請は、判断するまで保留のままです。",
    manual: "手動承認",
    manualText: "申請ごとに判断します。",
  },
  mail: {
    label: "新しい申請の通知",
    bulk: "1日1回",
    realTime: "すぐに",
    email: "通知先メールアドレス",
    save: "アドレスを保存",
    reset: "既定に戻す",
    invalid: "メールアドレスではありません。",
    setNow: "現在の設定：{address}。",
    setNowDefault: "現在の設定：なし（既定を使用）。",
    defaults: {
      unknown: "空の場合：所有者のアドレス、または組織の最初の管理者5名のアドレス。",
      user: "空の場合：所有者のアドレス。",
      organization: "空の場合：組織の最初の管理者5名のアドレス。",
      addresses: "空の場合：{addresses}。",
    },
    none: "ここからメールは送信されません。新しい申請は一覧に表示されます。",
    undelivered: {
      refused:
        "{address} 宛てのメールは相手のメールサーバーに拒否されています（最初の拒否：{time}）。アドレスを確認するか、別のアドレスを設定してください。",
      "given-up": "{address} 宛てのメールは数日間配信できず、送信を中止しました（{time}）。",
      delayed:
        "{address} 宛てのメールの配信が遅れています（最も古いもの：{time}）。自動的に再送されます。",
    },
    untold: "現在の設定はここでは分かりません。選択した内容は設定されます。",
  },
  members: {
    label: "組織のメンバーにも申請を求める",
    text: "求めない場合、メンバーは申請せずにダウンロードできます。",
  },
  group: {
    title: "グループ「{group}」でまとめて管理されています",
    modes: {
      off: "グループは現在、申請を受け付けていません。",
      auto: "新しい申請：自動承認。",
      manual: "新しい申請：手動承認。",
    },
    text: "申請の要否、新しい申請の承認方法、通知先はグループが決めます。1回の申請でグループ全体を利用できます。フォームはこのカードのものです。",
    open: "グループの設定を開く",
  },
  saves: {
    saving: "保存しています…",
    saved: "保存しました。",
    failed: "保存できませんでした。{problem}",
    early: "まだ保存されていません。ページの読み込み中に選択されました。",
    retry: "再試行",
    overtaken: "保存できませんでした。ほかの人が変更したため、現在の状態を表示しています。",
    insist: "自分の変更を保存",
    changed: "ほかの人が変更しました。",
    grouped: "保存できませんでした。現在はグループが決めています。",
  },
  problems: {
    unauthenticated: "ログアウトしています。",
    forbidden: "この設定を変更する権限がありません。",
    "not-found": "リポジトリが見つかりません。",
    "not-gated": "リポジトリは公開されています。",
    conflict: "ほかの人が変更しました。",
    invalid: "受け付けられない内容です。",
    "rate-limited": "変更が多すぎます。しばらくお待ちください。",
    offline: "オフラインです。",
    timeout: "サーバーから時間内に応答がありませんでした。",
    unavailable: "サーバーが応答しません。",
    malformed: "サーバーの応答を読み取れません。",
  },
  terms: termsWordsJa,
};
