import type { conflict as en } from "@/i18n/catalogue/en/conflict";
import type { Translated } from "@/i18n/message-key";

export const conflict: Translated<typeof en> = {
  text: "このページを開いた後に、ほかの誰かが保存しました。あなたの変更はまだ保存されていません。",
  savedAt: "最後の保存",
  secretText:
    "表示できる設定に相違はありません。Authorization Header が変更された可能性がありますが、確認はできません。",
  opened: "開いた時点",
  stored: "現在の保存内容",
  yours: "フォームの内容",
  keepEditing: "編集を続ける",
  reload: "入力を破棄して再読み込み",
  keptTitle: "ほかの誰かがこの Webhook の送信先を変更しました",
  keptText: "入力した内容はまだここにあり、保存されていません。保存するときに、どちらを残すかを選べます。",
  overwrite: "フォームの内容で上書き保存",
};
