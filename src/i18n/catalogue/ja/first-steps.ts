import type { firstSteps as source } from "@/i18n/catalogue/en/first-steps";
import type { Translated } from "@/i18n/message-key";

export const firstSteps: Translated<typeof source> = {
  title: "最初のイベントが SIEM に届くまでの 3 ステップ",
  done: "完了:",
  collector: {
    title: "{{number}} ログの送信先",
    text: "CEF または JSON を HTTPS で受け取るコレクターと、そのトークン。",
    action: "コレクターを追加",
  },
  regions: {
    title: "{{number}} 対象のリージョン",
    text: "イベントはリージョンごとに送信されます。一度にすべて設定することもできます。",
    action: "リージョンを選択",
  },
  proof: {
    title: "{{number}} 届くことを確認",
    text: "テストでイベントを発生させ、コレクターが応答するまで監視します。",
    action: "配信をテスト",
  },
};
