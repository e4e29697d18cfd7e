import type { palette as source } from "@/i18n/catalogue/en/palette";
import type { Translated } from "@/i18n/message-key";

export const palette: Translated<typeof source> = {
  region: "リージョン",
  destination: "送信先",
  rotate: "{{name}} のトークンを更新",
  portal: "ポータル",
  action: "操作",
  theme: "テーマ: {{theme}}",
  language: "言語: {{language}}",
  user: "{{name}} として続ける",
  setUpExport: "コード",
  advance: "時計を進める: {{duration}}",
  advanced: "時計を進めました（{{duration}}）",
  notAdvanced: "時計を進められませんでした。",
  keywords: {
    overview: "ホーム 状態 home status",
    logs: "エクスポート ダウンロード 検索 export",
    gaps: "欠落 未送信 gap missing",
    verify: "署名 改ざん 照合 書き出し siem verify",
    eventReference: "イベント 重大度 サンプル event reference",
    alertRules: "アラート ルール 検知 sigma splunk siem alert",
    konnect: "再開 コード resume terraform curl",
    setUpExport: "エクスポート バックアップ 貼り付け 比較 as code export terraform kongctl curl",
  },
};
