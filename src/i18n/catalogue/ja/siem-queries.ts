import type { siemQueries as source } from "@/i18n/catalogue/en/siem-queries";
import type { Translated } from "@/i18n/message-key";

export const siemQueries: Translated<typeof source> = {
  label: "SIEM",
  query: "{{siem}} のクエリ",
  precision: {
    entry:
      "どの Log Format でも同じ表記になるトレース ID とイベント名を検索します。署名は使えません。プル API が返すのは JSON 形式の署名です。",
    call: "トレース ID を検索するため、この呼び出しのすべてのイベントが見つかります。このイベントの名前は Log Format によって表記が異なります。",
    time: "このエントリーには検索できるトレース ID がないため、イベントの時刻 (rt) と実行者を検索します。",
  },
  sinceInQuery:
    "イベントの 1 分前の {{time}} から検索し、終わりは指定しません。リプレイによって数日後に配信された可能性があるためです。",
  sinceBeside:
    "期間の開始をイベントの 1 分前の {{time}} に設定し、終わりは指定しないでください。リプレイによって数日後に配信された可能性があるためです。",
  dialect: {
    splunk:
      "すべてのインデックスを検索します。速くするには index=* を使用中のインデックスに置き換えてください。",
    kibana: "Discover 用です。データビューのすべてのフィールドを検索します。",
    esql: "logs-* のすべてのフィールドを検索します。KQL 関数には Elasticsearch 9.1 以降が必要です。",
    sentinel:
      "すべてのテーブルを検索します。速くするには search in (CommonSecurityLog) … のようにテーブルを指定してください。",
    sumoLogic: "速くするには、先頭に使用中の _sourceCategory を加えてください。",
    datadog: "インデックスされたログのメッセージとすべての属性を検索します。",
    loki: "すべてのストリームを検索します。速くするには、セレクターを使用中のラベルに置き換えてください。",
  },
};
