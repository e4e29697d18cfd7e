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
  overwrite: "フォームの内容で上書き保存",
};
