import type { overview as source } from "@/i18n/catalogue/en/overview";
import type { Translated } from "@/i18n/message-key";

export const overview: Translated<typeof source> = {
  title: "概要",
  headline: {
    pending: "リージョンを読み込んでいます",
    none: "配信しているリージョンはありません。",
    delivering_other: "{{count}} リージョンが配信しています。",
    deliveringHoles_other: "{{count}} リージョンが配信し、うち {{holes}} リージョンに欠落があります。",
    untried_other: "{{count}} リージョンはまだ何も送信していません。",
    failing_other: "{{count}} リージョンで失敗しています。",
    stopped_other: "{{count}} リージョンが停止しています。",
    stoppedLosing_other: "{{count}} リージョンが停止し、イベントが完全に失われつつあります。",
    stoppedWhole_other: "{{count}} リージョンが停止し、あと {{duration}} でイベントが完全に失われ始めます。",
    off_other: "{{count}} リージョンはオフです。",
    unconfigured_other: "{{count}} リージョンには送信先がありません。",
    unread_other: "{{count}} リージョンは読み取れませんでした。",
  },
  ground: {
    clear: "対応は必要ありません。未解決の欠落はなく、過去 7 日間はすべて観測されています。",
    no_host: "これらの Webhook の履歴は記録されていません。以前に欠落があったかどうかは不明です。",
    unread: "これらの Webhook の履歴を読み取れませんでした。欠落があるかどうかは不明です。",
    partly: "過去 7 日間のうち、観測されていない時間: {{duration}}。",
    partlyNoGap: "欠落は見つかっていません。過去 7 日間のうち、観測されていない時間: {{duration}}。",
    cutOff: "読み取れたのは新しい {{count}} 件の欠落だけです。",
  },
  needs: {
    title: "対応が必要",
    zone: "時刻は {{zone}}",
    more_other: "ほか {{count}} 件の欠落",
    kind: {
      stopped: "停止",
      failing: "失敗中",
      off: "オフ",
      hole: "欠落",
      replaying: "再送信中",
      gone: "完全に消失",
    },
    since: "{{time}} から未送信",
    hole: "{{time}} から {{length}} の欠落",
    events_other: "{{count}} 件のイベント",
    answered: "応答 {{code}}",
    lastAttempt: "最後の試行 {{time}}",
    deadline: {
      whole: "あと {{duration}} で消失開始",
      losing: "消失が進行中",
      gone: "完全に消失",
    },
    help: {
      fix: "修正",
      replay: "リプレイ",
      open: "開く",
    },
  },
  table: {
    title: "すべての Webhook",
    label: "すべての Webhook",
    webhook: "Webhook",
  },
  unsent: {
    column: "未送信",
    none: "確認なし",
  },
  portals: {
    all: "Dev Portal: {{total}} 件中 {{delivering}} 件が配信しています。",
    some: "Dev Portal: {{total}} 件のうち {{looked}} 件を確認し、{{delivering}} 件が配信しています。",
    link_other: "{{count}} 件のポータルをすべて見る",
    unread: "Dev Portal を読み取れませんでした。",
  },
  neverOn: {
    text: "一度もオンになっていないリージョン: {{regions}}。記録されたイベントは 7 日間保管されますが、どこにも送信されません。",
    count: "イベント数を数える",
    counting: "集計中",
    failed: "数えられませんでした",
    recorded_other: "過去 7 日間に記録されたイベント {{count}} 件（未送信）",
    recordedMore_other: "過去 7 日間に記録されたイベント {{count}} 件超（未送信）",
  },
};
