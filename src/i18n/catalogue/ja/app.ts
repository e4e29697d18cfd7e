import type { app as source } from "@/i18n/catalogue/en/app";
import type { Translated } from "@/i18n/message-key";

export const app: Translated<typeof source> = {
  name: "Audit Logs Console",
  skipToContent: "本文へ移動",
  banner: "お知らせ",
  shownIn: "時刻を {{zone}} で表示します",
  stopped_other: "停止 {{count}}",
  navigation: {
    label: "メイン",
    open: "ナビゲーションを開く",
    show: "ナビゲーションを表示",
    hide: "ナビゲーションを隠す",
    auditLogs: "監査ログ",
    overview: "概要",
    organization: "Organization",
    auditLogsSetup: "Audit Logs Setup",
    konnect: "Konnect",
    newWebhook: "New Webhook",
    webhookDestination: "Webhook Destination",
    devPortal: "Dev Portal",
    portals: "ポータル",
    logs: "ログ",
    gaps: "欠落",
    verify: "検証",
    eventReference: "イベントリファレンス",
    alertRules: "アラートルール",
    sandbox: "サンドボックス",
    clock: "時計",
    receivers: "コレクター",
    deliveries: "配信",
    traffic: "トラフィック",
    console: "コンソール",
    connection: "接続",
  },
  theme: {
    label: "テーマ",
    light: "ライト",
    dark: "ダーク",
    system: "システムに合わせる",
  },
  language: {
    label: "言語",
  },
  palette: {
    open: "移動…",
  },
  error: {
    title: "このページで問題が発生しました",
    unexpected: "コンソール内で予期しないエラーが発生しました。",
    chunkTitle: "コンソールの一部を読み込めませんでした",
    chunkDetail:
      "新しいバージョンが公開されたか、接続が切れた可能性があります。ページを再読み込みしてください。",
    technical: "技術的な詳細",
    reload: "ページを再読み込み",
    home: "概要へ移動",
  },
  demo: {
    retired: "デモの環境は別のタブに引き継がれました。保存済みの内容は失われていません。",
    reload: "ページを再読み込み",
  },
  startFailure: {
    title: "コンソールを起動できませんでした",
    explanation: "エラーの内容:",
    demo: "デモには最新のブラウザーと安全なアドレス（https、または localhost の http）が必要です。",
  },
  notFound: {
    title: "ページが見つかりません",
    detail: "このアドレスには何もありません。リンクが古いか、不完全な可能性があります。",
  },
};
