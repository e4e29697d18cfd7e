import type { shortcuts as source } from "@/i18n/catalogue/en/shortcuts";
import type { Translated } from "@/i18n/message-key";

export const shortcuts: Translated<typeof source> = {
  title: "キーボードショートカット",
  palette: "画面への移動や操作の実行",
  submit: "入力中のフォームを保存",
  close: "開いているものを閉じる",
  single: "1 文字のショートカットを使う",
  help: "ショートカットの一覧を表示",
  search: "この画面内を検索",
  zone: "時刻の表示を UTC と現地時刻で切り替え",
  goTo: "移動: {{place}}",
  done: "閉じる",
};
