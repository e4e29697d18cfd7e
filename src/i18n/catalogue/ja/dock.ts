import type { dock as source } from "@/i18n/catalogue/en/dock";
import type { Translated } from "@/i18n/message-key";

export const dock: Translated<typeof source> = {
  clock: {
    run: "時計を動かす",
    pause: "時計を止める",
    to: "移動先",
    goal: "{{time}}（+ {{duration}}）",
    move: "移動",
    moving: "時計を進めています",
    failed: "時計を変更できませんでした",
  },
  collectors: {
    none: "この環境にはコレクターがありません。",
    collector: "コレクター",
    broken: "{{name}}（故障中）",
    how: "故障の種類",
    failure: {
      unavailable: "503 を返す",
      timeout: "タイムアウトする",
      refuses: "トークンを拒否する（401）",
      expired: "証明書の期限切れ",
    },
    break: "故障させる",
    heal: "復旧させる",
    isBroken: "{{name}} は故障中です。",
    isHealthy: "{{name}} は正常です。",
    felt: "影響を受ける送信先: {{destinations}}。",
    unused: "ここに送る送信先はありません。",
    more: "すべての設定",
    failed: "コレクターを変更できませんでした",
  },
  digest: {
    reading: "{{duration}} 後",
    counts: "{{duration}}: イベント {{events}}、送信 {{sent}} 件",
    events_other: "{{number}} 件",
    stoppedWhole: "{{webhook}} は全期間停止",
    stopped: "{{webhook}} は {{duration}} 停止",
  },
};
