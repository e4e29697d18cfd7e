import type { doubts as en } from "@/i18n/catalogue/en/doubts";
import type { Translated } from "@/i18n/message-key";

export const doubts: Translated<typeof en> = {
  title: "送信する前に確認してください",
  token: "Konnect のアクセストークン（kpat_ または spat_）のようです。",
  tokenRisk:
    "フォームのほかの内容と一緒に送信され、保存されます。これを読める人は、トークンが無効にされるまで、その権限で Konnect を操作できます。",
  hidden_other: "目に見えない文字、または通常の空白と区別できない文字が {{count}} 個含まれています。",
  at: {
    zeroWidth: "{{position}} 文字目：幅のない文字（{{codePoint}}）",
    noBreakSpace: "{{position}} 文字目：改行しない空白（{{codePoint}}）",
    wideSpace: "{{position}} 文字目：幅の異なる空白（{{codePoint}}）",
    byteOrderMark: "{{position}} 文字目：バイト順マーク（{{codePoint}}）",
    softHyphen: "{{position}} 文字目：ソフトハイフン（{{codePoint}}）",
    direction: "{{position}} 文字目：文字の方向を変える記号（{{codePoint}}）",
    control: "{{position}} 文字目：制御文字（{{codePoint}}）",
    other: "{{position}} 文字目：目に見えない文字（{{codePoint}}）",
  },
  more_other: "ほか {{count}} 個",
  keepEditing: "編集を続ける",
  goOn: "このまま送信",
  goOnWithToken: "このトークンを送信",
  remove: "見えない文字を除いて送信",
};
