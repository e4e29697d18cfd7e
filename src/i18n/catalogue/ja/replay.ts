import type { replay as source } from "@/i18n/catalogue/en/replay";
import type { Translated } from "@/i18n/message-key";

export const replay: Translated<typeof source> = {
  tab: "Replay",
  form: {
    title: "Replay Time Range",
    range: "Replay Time Range",
    description: "過去 7 日以内のデータを再送信できます。時刻は {{zone}} で表示しています。",
    moving: "送信する時点であらためて計算されます。",
    submit: "Send Replay",
    submitting: "送信中",
    accepted: "リプレイが受け付けられました。まもなく開始されます。",
  },
  range: {
    "15m": "過去 15 分",
    "1h": "過去 1 時間",
    "6h": "過去 6 時間",
    "12h": "過去 12 時間",
    "24h": "過去 24 時間",
    custom: "カスタム",
  },
  address: {
    gap: "未送信の範囲です:",
    shortened: "リンクの期間の一部はリプレイできないため、リプレイできる範囲に短縮しました。",
    expired: "リンクの期間は 7 日より前のため、イベントはすでに保持されていません。",
    unreadable: "リンクの期間を読み取れません。ここで選択してください。",
  },
  target: {
    named: "送信先: {{name}}（{{host}}）",
    inline: "送信先: Webhook 独自の設定（v2 API で設定）",
    notReadable: "送信先: この Webhook の送信先（情報を読み込めませんでした）",
    whenItRuns: "実行時の設定が使われます。それまでの変更も反映されます。",
  },
  warning: {
    off: {
      title: "Webhook はオフです",
      text: "オンにするまで、API はリプレイを受け付けません。",
      action: "Setup でオンにする",
    },
    unconfigured: {
      title: "Webhook に Endpoint がありません",
      text: "イベントの送信先がないため、API はリプレイを受け付けません。",
      action: "Setup で Endpoint を選択する",
    },
    inactive: {
      title: "Webhook は Inactive です",
      text: "この状態でもリプレイは受け付けられ、成功すると Webhook は再び Active になります。",
    },
  },
  hint: {
    waiting: "下のジョブはまだ送信を始めていません。新しく送信すると置き換えられます。",
    running: "リプレイジョブを実行中です。終了するまで API は次のジョブを受け付けません。",
  },
  failure: {
    refused: "リプレイは受け付けられませんでした",
    uncertain: "リプレイが受け付けられたかどうか確認できません",
    running: "リプレイジョブが実行中です",
    runningDetail: "何も送信されていません。実行中のジョブはそのまま続きます。内容は下に表示しています。",
    ranDetail: "何も送信されていません。そのジョブはすでに終了したため、もう一度送信できます。",
  },
  status: {
    unconfigured: "Unconfigured",
    accepted: "Accepted",
    pending: "Pending",
    running: "Running",
    completed: "Completed",
    failed: "Failed",
  },
  meaning: {
    unconfigured: "まだ送信していません",
    accepted: "処理の開始を待っています",
    pending: "まもなく開始します",
    running: "イベントを送信しています",
    completed: "すべてコレクターに受け付けられました",
    failed: "受け付けられなかった配信があります",
    unknown: "このコンソールが対応していないステータスです",
  },
  facts: {
    status: "ステータス",
    startsAt: "開始日時",
    endsAt: "終了日時",
    updatedAt: "更新日時",
  },
  job: {
    title: "リプレイジョブ",
    none: "リプレイはまだ送信していません。送信すると、受け付けから終了までがここに表示されます。",
    track: "ジョブの進行状況",
    progress: "ジョブの処理中です",
    announced: "リプレイジョブ: {{status}}",
    previous: "1 つ前のジョブ（{{status}}）:",
  },
  outcome: {
    completed: {
      title: "リプレイが完了しました",
      text: "配信は受け付けられました。イベントの件数は API からは分かりません。",
      sentAgain: "欠落は閉じました。{{total}} 件のうち {{sent}} 件を再送しました。",
      counted_other: "欠落は閉じました。その間に {{count}} 件のイベントが記録されています。",
    },
    failed: {
      title: "リプレイに失敗しました",
      text: "コレクターが配信を受け付けなかったか、実行前に Webhook がオフにされました。それまでに配信された分は届いており、同じ期間をもう一度リプレイすると再び送信されます。",
    },
    lost: {
      title: "リプレイは完了しましたが、届いていません",
      text: "コレクターのリダイレクトにより、最後のバッチが失われました。Konnect は配信済みとみなしています。リダイレクト先のアドレスを設定してから、同じ期間をもう一度リプレイしてください。",
    },
    toStatus: "Status を見る",
    toDeliveries: "配信を見る",
  },
  notes: {
    title: "リプレイの動作",
    what: "古い順に再送信",
    whatText: "期間内に記録されたすべてのイベントを、配信済みかどうかに関係なく送信します。",
    where: "現在の Webhook の送信先へ",
    whereText: "当時の送信先には送信されません。",
    same: "同一のバイト列",
    sameText: "Log Format が同じであれば署名も同じです。コレクターは署名で重複を判別できます。",
    resume: "ライブ配信と並行",
    resumeText: "新しいイベントの送信は続きます。ジョブは同時に 1 つだけです。",
  },
};
