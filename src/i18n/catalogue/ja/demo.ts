import type { demo as source } from "@/i18n/catalogue/en/demo";
import type { Translated } from "@/i18n/message-key";

export const demo: Translated<typeof source> = {
  banner: {
    demo: "デモ",
    unknown: "モックサーバーの状態を取得できません",
    reset: "リセット",
    open: "サンドボックス",
  },
  scenario: {
    fresh: {
      title: "まっさらな組織",
      description:
        "ユーザー、ポータル 3 件、コントロールプレーン 2 件、正常なレシーバー 3 台だけの状態です。送信先、Webhook、イベントはありません。",
    },
    tour: {
      title: "ガイドツアー",
      description:
        "送信先 4 件、さまざまな状態の Webhook、1 週間分のイベントがあります。閲覧中もトラフィックが続きます。",
    },
    outage: {
      title: "障害発生",
      description:
        "レシーバーが 30 分前に障害を起こし、すでに復旧しています。Webhook は停止したままで、欠落分のリプレイが必要です。",
    },
    rotation: {
      title: "鍵のローテーション",
      description: "3 日間で 3 つの署名鍵が使われています。どのレコードも当時の鍵で検証できます。",
    },
    hostile: {
      title: "悪意のある値",
      description:
        "文字列を受け付けるすべての項目に、改行、区切り文字、マークアップ、壊れた Unicode、極端に長い文字列が含まれます。",
    },
  },
  clockState: {
    running: "時計は進行中",
    runningAt: "時計は {{speed}} 倍速で進行中",
    paused: "時計は {{time}} で一時停止中",
  },
  paused: {
    text: "サンドボックスの時計は一時停止中です。動かすまで何も送信されません。",
    run: "時計を動かす",
    failed: "時計を変更できませんでした",
  },
  skipped: {
    title: "不在中の一部の時間は再現されていません",
    stretch: "{{from}} から {{to}} まで（{{duration}}）は、何も起こらなかったものとして扱われます。",
    text: "不在の後に再現されるのは、過去 7 日間、最大 10 万件の予定です。",
  },
};
