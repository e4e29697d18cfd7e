import type { destinations as source } from "@/i18n/catalogue/en/destinations";
import type { Translated } from "@/i18n/message-key";

export const destinations: Translated<typeof source> = {
  title: "Webhook Destination",
  create: "New Webhook",
  description:
    "お使いのコレクターの一覧です。リージョンまたは Dev Portal で使用されるまで、ログは送信されません。",
  format: {
    known: {
      cef: "ArcSight Common Event Format。イベントを 1 行ずつテキストで表します。ほとんどの SIEM が対応しています。",
      json: "1 行に 1 つの JSON オブジェクト。フィールドごとに索引を作るログ基盤向けです。",
      cps: '同じオブジェクトを {"event": …} で包んだ形式。Splunk の HTTP Event Collector に適しています。',
    },
    unknown: "このコンソールが対応していない形式です。",
  },
  list: {
    table: "送信先の一覧",
    filter: "名前・アドレスで絞り込み",
    name: "名前",
    endpoint: "Endpoint",
    format: "Log Format",
    verification: "SSL 検証",
    verificationOn: "オン",
    verificationOff: "オフ",
    usedBy: "使用箇所",
    updated: "更新日時",
    actions: "操作",
    shown_other: "{{count}} 件の送信先",
    emptyTitle: "送信先がまだありません",
    emptyText:
      "送信先とは、SIEM などのログコレクターのアドレスに、Authorization Header と Log Format を組み合わせたものです。リージョンや Dev Portal は、送信先を指定して監査ログを送ります。",
  },
  usage: {
    shared_other: "{{count}} 件の Webhook がこの送信先を使用しています",
    title: "使用箇所",
    checking: "確認中",
    none: "未使用",
    noneKnown: "不明",
    more: "ほか {{count}} 件",
    moreMayExist: "ほかにもある可能性があります",
    checkingRest: "残りを確認中",
    unread_other: "{{names}} の Webhook を読み取れなかったため、使用箇所の表示に漏れがある可能性があります。",
    refused_other:
      "{{names}} の Webhook を参照する権限がないため、使用箇所の表示に漏れがある可能性があります。",
    portalsUnreadIn:
      "{{regions}} の Dev Portal の一覧を取得できなかったため、使用箇所に Dev Portal の漏れがある可能性があります。",
    portalsRefused:
      "Dev Portal の一覧を参照する権限がないため、使用箇所に Dev Portal の漏れがある可能性があります。",
    portalsRefusedIn:
      "{{regions}} の Dev Portal の一覧を参照する権限がないため、使用箇所に Dev Portal の漏れがある可能性があります。",
    unreadMore: "{{names}}、ほか {{count}} 件",
    portalsUnread:
      "Dev Portal の一覧を取得できなかったため、使用箇所に Dev Portal の漏れがある可能性があります。",
    portal: "Dev Portal「{{name}}」",
    noneText: "使用しているリージョンや Dev Portal がまだないため、ログは送信されていません。",
    chooseRegions: "リージョンを選ぶ",
    choosePortal: "Dev Portal を選ぶ",
    proof:
      "それぞれの Status に最後の試行が表示されます。Setup の配信テストでは、1 件のイベントを SIEM まで追跡できます。",
    status: "Status",
    statusOf: "{{user}} の Status",
    noneKnownText: "確認できた範囲では使用されていませんが、一部の Webhook を読み取れませんでした。",
    effect:
      "新しい設定は次のバッチから適用されます。Endpoint または Authorization Header を変更すると、Inactive になった Webhook の送信も再開されます。",
  },
  form: {
    createTitle: "New Webhook",
    createDescription:
      "監査ログの送信先を登録します。登録後、リージョンや Dev Portal の設定で選択できるようになります。",
    editTitle: "{{name}} を編集",
    all: "この送信先のすべての設定",
    loadingTitle: "送信先を編集",
    connection: "接続設定",
    name: "名前",
    nameHelp: "組織内で一意の名前です。リージョンや Dev Portal の選択肢に表示されます。",
    endpoint: "Endpoint",
    endpointHelp: "ログを受信する HTTPS アドレスを、パスとクエリも含めて入力してください。",
    logFormat: "Log Format",
    cancel: "キャンセル",
    details: "詳細",
    id: "ID",
    created: "作成日時",
    updated: "更新日時",
    savedToast: "{{name}} を保存しました。",
    savedInUseToast: "{{name}} を保存しました。新しい設定は次のバッチから適用されます。",
    unchangedToast: "変更がないため、保存しませんでした。",
  },
  drawer: {
    title: "新しい送信先",
    submit: "保存して選択",
  },
  authorization: {
    label: "Authorization Header",
    help: "入力した値がそのまま、何も付け足されずにすべてのバッチで送信されます。保存後に値が表示されることはありません。",
    placeholder: "Bearer … または Splunk …",
    savedHelp: "保存済みの値は表示できません。変更しない限り、そのまま使われます。",
    tokenRisk:
      "すべてのバッチでコレクターに送信されます。コレクターを運用する人は、トークンが無効にされるまで、その権限で Konnect を操作できます。必要なのはコレクター自身のトークンです。",
    doubt: {
      blankEnds: "先頭または末尾に空白があります。空白も値の一部として送信されます。",
      lineBreakEnds: "先頭または末尾に改行があります。ヘッダーに改行は含められません。",
      konnectToken:
        "Konnect のアクセストークン（kpat_ または spat_）のようです。必要なのは Konnect ではなく、コレクターのトークンです。",
      noScheme:
        "「Bearer …」や「Splunk …」のような、スキームとトークンの組になっていません。トークンだけの値は、ほとんどのコレクターで拒否されます。",
    },
  },
  verification: {
    label: "Disable SSL Verification",
    help: "証明書の検証を無効にします。コレクターの証明書が公的な認証局の署名を受けていない場合にのみ、オンにしてください。",
    confirmTitle: "証明書を検証せずに送信しますか？",
    confirmText:
      "Konnect とコレクターの通信に割り込める第三者がコレクターになりすまし、監査ログと Authorization Header を読み取れるようになります。できるだけ検証可能な証明書を使ってください。",
    confirm: "検証を無効にする",
    cancel: "検証を続ける",
    warning: "証明書は検証されません",
    warningText: "Endpoint で応答した相手が誰であっても、ログと Authorization Header が送信されます。",
  },
  errors: {
    duplicateName: "この名前の送信先はすでに存在します。",
  },
  guide: {
    title: "必要なもの",
    collector: "コレクター",
    collectorText: "CEF または JSON を HTTPS で受信でき、検証可能な証明書を備えていること。",
    token: "トークン",
    tokenText: "コレクターが Authorization Header に求める値。スキームも含めて用意します。",
    firewall: "通信経路",
    firewallText: "コレクターの手前のファイアウォールが、Konnect からのリクエストを許可していること。",
    events: "送信対象",
    eventsText:
      "すべての監査イベントが送信されます。種類を選んだり除外したりはできません。絞り込みはコレクター側で行います。",
    arrive: "登録後",
    arriveText:
      "Konnect タブのリージョン、または Dev Portal でこの送信先を選択します。最後の試行は各設定の Status タブで、届いたログはコレクターで確認できます。",
  },
  rotate: "トークンを更新",
  duplicate: {
    action: "複製",
    copyWord: "コピー",
    title: "複製元:",
    text: "Authorization Header 以外の設定を引き継ぎました。Konnect は保存済みの値を表示しないため、もう一度入力してください。名前は候補なので変更できます。",
  },
  conflict: {
    title: "編集中に、この送信先が変更されました",
    notSaved: "保存されていません: 編集中に送信先が変更されました",
    notSavedDetail: "入力内容は残っています。もう一度保存すると、対応を選択できます。",
  },
  remove: {
    action: "削除",
    title: "{{name}} を削除しますか？",
    text: "Endpoint と保存済みの Authorization Header が完全に削除されます。送信済みのログはコレクターに残ります。",
    inUse: "この送信先は使用中です。次のすべてで指定が外れるまで、Konnect は削除を受け付けません。",
    checking: "使用しているリージョンと Dev Portal を確認しています。",
    notInUse: "使用しているリージョンや Dev Portal はありません。",
    unknown: "一部の Webhook を読み取れませんでした。使用中の送信先は削除できません。",
    confirm: "送信先を削除",
    refusedTitle: "使用中のため削除できませんでした",
    refusedText: "次のそれぞれで別の送信先を選択してから、もう一度削除してください。",
    refusedUnknown: "どのリージョンまたは Dev Portal が指定しているかは確認できませんでした。",
    failed: "送信先は削除されていません",
    failedUnknown: "送信先が削除されたかどうか確認できません",
    removedToast: "{{name}} を削除しました。",
  },
  missing: {
    title: "この送信先は存在しません",
    text: "すでに削除されたか、リンクが不完全な可能性があります。",
    back: "送信先の一覧へ",
  },
};
