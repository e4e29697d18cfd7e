import type { setup as source } from "@/i18n/catalogue/en/setup";
import type { Translated } from "@/i18n/message-key";

export const setup: Translated<typeof source> = {
  switch: { on: "Enabled", off: "Disabled" },
  form: {
    title: "Webhook",
    form: "Webhook の設定",
    endpoint: "Endpoint",
    endpointPlaceholder: "送信先を名前で検索",
    endpointHelp: "送信先には、アドレス、Authorization Header、Log Format が含まれます。",
    inlineHelp: "v2 API で設定",
    newDestination: "New Webhook",
    newDestinationOption: "新しい送信先…",
    created: "{{name}} を保存し、選択しました。Webhook を保存すると使われます。",
    switchingOff: "ここからは何も送信されなくなります",
    switchingOffText:
      "保存すると、イベントの記録は続きますが、送信はされません。7 日間はリプレイでき、その後は失われます。",
    sslOffTitle: "この送信先では SSL 検証が無効です",
    sslOffText: "Konnect は相手を確認せずに、ログと Authorization Header を送信します。",
    enabled: "Enabled",
    enabledHelp: "新しいイベントは発生するたびに送信されます。",
    turnedOn:
      "初めての Endpoint なので、オンにしました。保存すると、新しいイベントが発生するたびに送信されます。",
    disabledHelp: "イベントの記録は続きますが、送信はされません。7 日間はリプレイできます。",
    savedOn: "保存しました。新しいイベントは {{destination}} に送信されます。",
    savedOff: "保存しました。Webhook がオフの間は何も送信されません。",
    noDestinationTitle: "送信先がまだありません",
    noDestinationText:
      "Webhook にはログの送信先が必要です。先に送信先を作成してから、ここで選択してください。",
  },
  conflict: {
    title: "編集中に、この Webhook が変更されました",
    notSaved: "保存されていません: 編集中に Webhook が変更されました",
    notSavedDetail: "入力内容は残っています。もう一度保存すると、対応を選択できます。",
  },
  removal: {
    title: "この Webhook を削除",
    text: "未設定の状態に戻します。送信先そのものは残り、ほかの場所で使えます。",
    textInline: "未設定の状態に戻します。独自の設定も一緒に削除されます。",
    action: "Webhook を削除",
    confirmTitle: "{{name}} の Webhook を削除しますか？",
    confirmTitlePortal: "このポータルの Webhook を削除しますか？",
    stops: "何も送信されなくなります。再試行中のバッチも打ち切られます。",
    releases: "送信先「{{destination}}」は解放されます。一覧に残り、使うことも削除することもできます。",
    releasesUnknown: "送信先は解放されます。一覧に残り、使うことも削除することもできます。",
    losesInline:
      "この Webhook の Endpoint、Authorization Header、Log Format が削除されます。保存済みの値を読み出す方法はありません。",
    records: "イベントの記録は続きます。Webhook を設定し直せば、7 日間はリプレイできます。",
    final: "この操作は元に戻せません。",
    confirm: "Webhook を削除",
    failed: "Webhook は削除されていません",
    failedUnknown: "Webhook が削除されたかどうかは不明です",
    replayRunning: "リプレイを実行中です。完了してから Webhook を削除してください。",
    done: "Webhook を削除しました。今後は何も送信されません。",
  },
  inline: {
    title: "この Webhook 独自の設定",
    text: "この Webhook は v2 API で、送信先を使わずに設定されました。設定はここにだけ保存され、どの一覧にも表示されません。",
    form: "Webhook 独自の設定",
    savedHelp:
      "保存済みの値は表示できず、値があるかどうかも API からは分かりません。変更しない限り、そのまま使われます。",
    savedOn: "保存しました。新しいイベントは {{host}} に送信されます。",
    updated: "最後の変更",
    insteadTitle: "送信先を使う",
    insteadText:
      "送信先には名前があり、一覧に表示され、複数のリージョンやポータルで共有できます。Webhook が送信先を使うようになると、上の設定はなくなります。",
    convert: "送信先に変換",
    choose: "送信先を選択",
  },
  convert: {
    title: "送信先に変換",
    text: "Endpoint、Log Format、SSL 検証の設定が同じ送信先を作成し、この Webhook がそれを使うようにします。",
    name: "名前",
    nameHelp: "組織内で一意の名前です。ほかのリージョンやポータルでも選択できます。",
    authorizationHelp:
      "保存済みの値は読み出せないため、もう一度入力してください。値はそのまま送信され、保存後に表示されることはありません。",
    verification: "SSL 検証",
    submit: "作成して使う",
    submitting: "作成中",
    cancel: "キャンセル",
    done: "{{name}} を保存しました。{{region}} はこの送信先を使うようになりました。",
    halfTitle: "送信先は作成されましたが、Webhook はまだ使っていません",
    halfText:
      "{{name}} は送信先の一覧に保存されています。Webhook の変更は拒否されたため、独自の設定のまま動作しています。",
    halfUnknown:
      "{{name}} は送信先の一覧に保存されています。Webhook の変更に応答がなかったため、変更されたかどうかは不明です。",
    goOn: "続行: {{name}} を使う",
    goingOn: "Webhook を変更中",
    view: "送信先を表示",
    later: "あとで",
  },
  choose: {
    title: "送信先を選択",
    text: "この Webhook 独自の設定は、Authorization Header も含めてなくなります。保存済みの値を読み出す方法はありません。",
    submit: "この送信先を使う",
    done: "{{region}} は {{name}} を使うようになりました。",
  },
  needs: {
    title: "必要なもの",
    collector: "HTTPS で CEF または JSON を受け取れるログコレクター",
    token: "そのトークン（送信先の Authorization Header に設定します）",
    firewall: "Konnect からコレクターへの接続を許可したファイアウォール",
    whatTitle: "送信される内容",
    regionEvents: "{{region}} のすべての監査イベント。ここでは絞り込めません。SIEM 側で絞り込んでください。",
    portalEvents:
      "このポータルへの開発者のサインインのみ。ここでは絞り込めません。SIEM 側で絞り込んでください。",
    seeTitle: "確認する場所",
    see: "コレクター側で確認します。コンソールの Status には最後の試行が表示されます。",
    seePortal:
      "開発者としてポータルにサインインしてください。コレクターにイベントが届き、コンソールの Status に試行が表示されます。",
  },
  test: {
    title: "配信テスト",
    description:
      "このリージョンで GET /v2/control-planes を呼び出して監査イベントを発生させ、ステータスが変わるまで監視します。",
    start: "配信をテスト",
    running: "最長 {{seconds}} 秒間、ステータスを監視しています。",
    needsSave: "先に変更を保存してください。テストには保存済みの設定が使われます。",
    needsOn: "先に Webhook をオンにして保存してください。それまでは何も送信されません。",
    needsResume: "先に配信を再開してください。停止している間は何も送信されません。",
    needsStatus: "ステータスを読み込めないため、監視できません。",
    accepted: "新しい試行が {{code}} で受け付けられました",
    refused: "新しい試行の応答は {{code}} でした",
    lost: "新しい試行の応答は {{code}} でしたが、何も届いていません",
    noAnswer: "新しい試行に応答がありませんでした",
    otherTraffic:
      "このテストによるものとは限りません。このリージョンの API 呼び出しはすべてイベントになり、まとめて配信されます。",
    nothingTitle: "{{seconds}} 秒以内に試行はありませんでした",
    nothingText:
      "呼び出しは行われ、イベントは記録されています。これから送信される可能性があるため、このページを開いている間はステータスの監視を続けます。",
    callFailed: "テストを完了できませんでした",
  },
};
