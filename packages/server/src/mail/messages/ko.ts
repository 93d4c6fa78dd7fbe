import type { MailTranslation } from "./messages.types.ts";

/** Emails in Korean. */
export const ko: MailTranslation = {
  hello: "{name} 님, 안녕하세요.",
  helloAll: "안녕하세요.",
  asked: {
    subject: { other: "{repo}에 대한 새 액세스 요청 {count}건" },
    subjectAll: { other: "새 액세스 요청 {count}건" },
    intro: { other: "새 요청 {count}건이 검토를 기다리고 있습니다." },
    repo: { other: "{repo}: 요청 {count}건" },
    line: "{name}({username}), {time}",
    more: { other: "외 {count}건" },
    review: "요청 검토하기",
    why: "이 저장소를 관리하고 계시므로 이 이메일을 보내드립니다. 답변 내용은 이메일로 보내지 않습니다.",
  },
  decided: {
    accepted: {
      subject: "{repo}에 액세스할 수 있습니다",
      text: "{repo}에 대한 액세스 요청이 수락되었습니다.",
    },
    granted: {
      subject: "{repo}에 대한 액세스 권한이 부여되었습니다",
      text: "{repo} 작성자가 액세스 권한을 부여했습니다.",
    },
    rejected: {
      subject: "{repo}에 대한 액세스 요청이 거부되었습니다",
      text: "{repo}에 대한 액세스 요청을 작성자가 거부했습니다.",
    },
    reset: {
      subject: "{repo}에 대한 액세스를 다시 요청할 수 있습니다",
      text: "{repo} 작성자가 요청을 초기화했습니다. 다시 요청할 수 있습니다.",
    },
    reason: "사유: {reason}",
    open: "{repo} 열기",
    why: "액세스를 요청했거나 부여받으셨으므로 이 이메일을 보내드립니다.",
  },
  expired: {
    subject: "{repo}에 대한 액세스 요청이 만료되었습니다",
    text: "{repo}에 대한 액세스 요청이 기한 내에 검토되지 않아 답변과 함께 삭제되었습니다. 다시 요청할 수 있습니다.",
    why: "액세스를 요청하셨으므로 이 이메일을 보내드립니다.",
  },
};
