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
};
