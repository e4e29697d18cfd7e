import type { time as en } from "@/i18n/catalogue/en/time";
import type { Translated } from "@/i18n/message-key";

export const time: Translated<typeof en> = {
  from: "開始",
  to: "終了",
  zone: "タイムゾーン: {{zone}}",
  zoneAndUtc: "{{zone}} – {{utc}}",
  twice: {
    first: "時計が戻るため、この時刻は 2 回あります。1 回目として扱います: {{utc}}",
    second: "時計が戻るため、この時刻は 2 回あります。2 回目として扱います: {{utc}}",
  },
  noSuchTime: "この日にその時刻は存在しません。時計が進められるため飛ばされます。",
  tooOld: "過去 7 日以内を指定してください。",
  future: "未来の日時は指定できません。",
  endBeforeStart: "開始より前の日時は指定できません。",
};
