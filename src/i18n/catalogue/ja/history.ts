import type { history as en } from "@/i18n/catalogue/en/history";
import type { Translated } from "@/i18n/message-key";

export const history: Translated<typeof en> = {
  strip: "過去 {{length}}",
  length: "{{state}} {{length}}",
  unsent: "未送信: {{length}}",
  state: {
    ready: "送信するものなし",
    delivering: "配信中",
    failing: "失敗中",
    stopped: "停止",
    off: "オフ",
    unconfigured: "送信先なし",
    unobserved: "観測なし",
  },
  portal: "ポータル {{id}}",
  gap: {
    state: {
      open: "未送信",
      replaying: "再送信中",
      lost: "完全に消失",
      closed: "解消済み",
    },
    cause: {
      stopped: "配信の停止",
      stoppedCode: "{{code}} による配信の停止",
      stoppedNoAnswer: "応答なしによる配信の停止",
      off: "オフへの切り替え",
      failedBatch: "届かなかったバッチ",
      failedBatchCode: "届かなかったバッチ（{{code}}）",
      failedBatchNoAnswer: "届かなかったバッチ（応答なし）",
    },
    title: "{{webhook}} の欠落、{{range}}",
    range: "{{from}} → {{to}}",
    span: "{{range}}（{{length}}）",
    open: "継続中",
    deadline: {
      whole: "{{time}} まではすべて再送信できます。その後は古いイベントから 1 分ごとに完全に失われます。",
      wholeKnown:
        "把握できている範囲は、{{time}} まではすべて再送信できます。その後は古いイベントから 1 分ごとに完全に失われます。",
      losing:
        "{{time}} から一部が失われています。7 日より前に記録されたイベントは完全に失われ、失われる範囲は 1 分ごとに広がります。",
      gone: "再送信できるものは残っていません。",
    },
    deadlineShort: {
      whole: "{{time}} まで再送信可",
      wholeKnown: "把握分は {{time}} まで",
      losing: "消失が進行中",
      gone: "消失",
    },
  },
};
