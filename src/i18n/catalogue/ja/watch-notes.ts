import type { watchNotes as en } from "@/i18n/catalogue/en/watch-notes";
import type { Translated } from "@/i18n/message-key";

export const watchNotes: Translated<typeof en> = {
  notKept: "確認した内容をこのブラウザーに保存できませんでした。最後のタブを閉じると失われます。",
  problems_other: "{{count}} 件の Webhook を履歴のために確認できないため、欠落があっても見つかりません。",
  why: "理由を見る",
};
