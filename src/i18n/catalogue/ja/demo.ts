import type { demo as source } from "@/i18n/catalogue/en/demo";
import type { Translated } from "@/i18n/message-key";

export const demo: Translated<typeof source> = {
  banner: {
    demo: "デモ",
    unknown: "モックサーバーの状態を取得できません",
    reset: "リセット",
    open: "サンドボックス",
    clock: "時計",
    break: "コレクターを故障させる",
  },
  welcome: {
    text: "ブラウザーの中で動く Konnect 組織です。イベントが発生し、署名され、送信され、失われます。このページの外には何も送られません。",
    outage: "障害を見る",
    fresh: "空の状態から始める",
    close: "閉じる",
  },
  scenario: {
    fresh: "まっさらな組織",
    tour: "サンプル組織",
    outage: "障害発生",
    rotation: "鍵のローテーション",
    hostile: "悪意のある値",
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
};
