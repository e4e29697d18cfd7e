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
    nothingToSave: "変更がないため、何も送信していません。停止した Webhook は「Status」で再開できます。",
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
    description: {
      region:
        "このリージョンで、ほかに現れない語を付けて GET /v2/control-planes を呼び出し、そのイベントをコレクターまで追跡して、SIEM で見つけるためのクエリを示します。",
      portal:
        "ここでイベントになるのは開発者のサインインだけです。次のサインインをコレクターまで追跡し、SIEM で見つけるためのクエリを示します。",
    },
    start: "配信をテスト",
    needsSave: "先に変更を保存してください。テストには保存済みの設定が使われます。",
    needsOn: "先に Webhook をオンにして保存してください。それまでは何も送信されません。",
    needsResume: "先に配信を再開してください。停止している間は何も送信されません。",
    needsStatus: "ステータスを読み込めないため、テストによる変化を判断できません。",
    callFailed: "テストを開始できませんでした",
  },
  probe: {
    nonce: "目印の語",
    earlier: "以前のテスト",
    reopen: "未確認に戻す",
    dismiss: "破棄",
    kept: "このブラウザーだけに、この組織の最新 {{count}} 件を保存しています。ほかの人には表示されません。",
    notKept:
      "このブラウザーには保存できないため、このタブを閉じるか再読み込みすると失われます。それまでは最大 {{count}} 件を保持します。",
    outcome: { open: "未確認", found: "SIEM で確認済み", not_there: "SIEM にない" },
    called: {
      title: "呼び出し",
      unmarked:
        "API がクエリを拒否したため、クエリなしで呼び出しました。イベントは時刻、プリンシパル、パスでしか見分けられません。",
    },
    signIn: {
      name: "このポータルへのサインイン",
      title: "サインイン",
      text: "開発者としてこのポータルにサインインしてください。{{time}} 以降の最初のサインインが、誰のものでも対象になります。",
      open: "{{host}} を開く",
      disabled:
        "このポータルではサインインが無効になっています。有効にするまで、イベントを発生させることはできません。",
      sandbox: "このポータルはシミュレーションです。ボタンを押すと開発者がサインインします。",
      action: "開発者としてサインイン",
      failed: "サインインできませんでした",
    },
    recorded: {
      title: "記録",
      looking: "このリージョンのログで探しています。",
      lookingForSignIn: "サインインを待っています。",
      nonce: "{{time}} に記録されました。クエリに {{nonce}} が含まれています。",
      call: "{{nonce}} を含むエントリーはありません。同じプリンシパルとパスの最初の呼び出しは {{time}} に記録されていますが、別の呼び出しの可能性があります。",
      sign_in: "{{time}} に開発者がサインインしました。",
      missing:
        "ログを {{count}} 回確認しましたが、見つかりません。Konnect の記録が遅れている可能性があります。",
      refused: "このリージョンのログを読み取る権限がないため、探していません。",
      failed: "ログを読み込めませんでした。",
      untold:
        "Konnect にはポータルへのサインインのログがありません。Webhook の新しい試行だけが、記録されたことの手がかりです。",
      open: "ログで表示",
      lookAgain: "もう一度探す",
    },
    sent: {
      title: "コレクターへの送信",
      waiting: "その後の試行はまだありません。",
      none: "どの配信にも含まれていません。記録された時点で Webhook がオフか停止中でした。",
      delivery: "配信 {{id}}",
      events_other: "イベント {{count}} 件",
      attempt: "試行 {{number}}",
      underWay: "送信中",
      noAnswer: "応答なし",
      stage: {
        collecting: "バッチを収集しています。まもなく送信されます。",
        under_way: "バッチは順番または応答を待っています。",
        retrying: "バッチはまだ受け付けられていません。再送信されます。",
        failed: "バッチは受け付けられませんでした。自動では再送信されません。",
        arrived: "このイベントを含むバッチをコレクターが受け付けました。",
        lost: "成功の応答がありましたが、途中のリダイレクトでバッチが失われました。",
        answered: "成功の応答がありました。バッチが最後まで届いたかどうかは不明です。",
      },
      accepted:
        "その後の試行が成功しました。Konnect からは内容が分からないため、このイベントが含まれていたかどうかは SIEM でしか確認できません。",
      refused: "その後の試行は成功しませんでした。",
    },
    siem: {
      title: "SIEM での確認",
      found: "見つかった",
      foundLater: "やはり見つかった",
      notThere: "見つからない",
    },
    precision: {
      nonce: "このイベントだけが見つかります。",
      call: "トレース ID により、この呼び出しのイベントが見つかります。",
      second:
        "記録には呼び出しのクエリ文字列が含まれないことがあります。上のクエリで見つからない場合だけ使用してください。記録された呼び出しのイベントがトレース ID により見つかりますが、別の呼び出しの可能性があります。",
      path: "その時刻以降の、このパスへの呼び出しがすべて見つかります。記録からはほかの呼び出しと見分けられません。",
      portal: "その時刻以降の、このポータルへの成功したサインインがすべて見つかります。",
    },
    notThere: {
      accepted: "コレクターは受け付けています。原因はコレクターより後ろにあります。",
      attempt:
        "その後にバッチが受け付けられていますが、このイベントが含まれていたかどうかは不明です。含まれていた場合、原因はコレクターより後ろにあります。",
      delay: "遅延: 索引付けに数分かかることがあります。もう一度検索してください。",
      timeZone: "タイムゾーン: 記録は UTC です。検索期間を前後に 1 日ずつ、未来の方向にも広げてください。",
      index:
        "インデックス: 検索対象や権限に含まれないインデックス、テーブル、ストリームに入っている可能性があります。",
      filter:
        "フィルター: コレクターやパイプラインのルールがイベントを破棄または間引いている可能性があります。件数を確認してください。",
      parsing:
        "解析: 解析できなかった行は拒否された行に含まれるか、元のテキストなしで保存されている可能性があります。",
      notAccepted:
        "受け付けたコレクターはまだ確認されていないため、Konnect から送信されていない可能性があります。失敗の内容は Status で確認できます。",
      verify: {
        region: "検証では、SIEM から書き出したデータを Konnect の記録と照合し、不足しているものを示します。",
        portal: "検証では、SIEM から書き出したデータの署名を確認します。ポータルの記録との照合はできません。",
      },
      toStatus: "Status を表示",
      toVerify: "検証",
    },
    said: {
      recorded: "記録され、送信を待っています。",
      retrying: "コレクターはまだ受け付けていません。再送信されます。",
      failed: "コレクターは受け付けませんでした。",
      accepted: "コレクターが受け付けました。SIEM で探してください。",
      lost: "途中のリダイレクトで失われました。",
      answered: "コレクターから応答がありました。SIEM で探してください。",
      none: "どの配信にも含まれていません。",
      attempt: "その後の試行が成功しました。SIEM で探してください。",
      refused: "その後の試行は成功しませんでした。",
    },
    destination: {
      title: "最新のテスト",
      text: "ここに送信したことのある場所ごとの、最新の配信テストとその結果です。このブラウザーだけに保存されています。",
      portal: "Dev Portal {{id}}",
    },
  },
  // What is said of the retry schedule.
  retries: {
    title: "コレクターが停止した場合",
    description:
      "接続できない、時間内に応答がない、応答が 429 または 5xx（501 を除く）の場合、バッチは最大 {{count}} 回再試行されます。そのほかの失敗では、ほとんどの場合、配信はすぐに停止します。",
    retryAfter: "Retry-After（秒）",
    retryAfterHelp: "429 または 503 の応答で求める待機時間です。ない場合は空にします。",
    latency: "失敗までの時間（ミリ秒）",
    latencyHelp: "失敗した試行にかかる時間です。接続がすぐに拒否される場合は空にします。",
    wholeNumber: "0 から {{max}} までの整数を入力してください。",
    survives: "コレクターは {{length}} まで停止できます。",
    survivesTooSlow:
      "コレクターは {{length}} まで停止できます。ただし、復旧後は {{limit}} 未満で応答する必要があります。",
    tooSlow:
      "{{limit}} 以上かかった応答は、コレクターが正常でも、応答なしとして扱われます。応答が求める待機時間も読み取られません。",
    waits: "試行の間隔: {{waits}}。",
    longWait:
      "Konnect のドキュメントでは、待機時間は最長 {{length}} です。求めた時間より早く再試行される可能性があります。",
    counted:
      "最初に失敗した試行から、最後の試行の開始までの時間です。最後の試行も失敗すると、配信は停止します。",
    label: "試行は {{count}} 回、最後の試行は最初の試行の {{length}} 後に始まります。{{waits}}",
  },
};
