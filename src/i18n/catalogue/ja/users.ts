import type { users as en } from "@/i18n/catalogue/en/users";
import type { Translated } from "@/i18n/message-key";

export const users: Translated<typeof en> = {
  button: "デモユーザー: {{name}}",
  menu: "デモユーザー",
  unknownName: "不明",
  refusedName: "認証エラー",
  became: "{{name}} に切り替えました",
  noRoles: "ロールなし",
  kind: {
    personal: "パーソナルアクセストークン",
    systemAccount: "システムアカウントトークン",
  },
  state: {
    expired: "有効期限切れ",
    locked: "ロック中",
    disabled: "無効",
  },
  refusedTitle: "このアクセストークンは API に受け付けられませんでした",
  refusedWho: "{{name}}（{{facts}}）",
  refusedText: "続けるにはユーザーを切り替えてください。入力した内容は残ります。",
  goOnAs: "{{name}} として続ける",
};
