import type { status as source } from "@/i18n/catalogue/en/status";
import type { Translated } from "@/i18n/message-key";

export const status: Translated<typeof source> = {
  title: "Status",
  regionNotFound: {
    title: "このリージョンは存在しません",
    text: "監査ログのあるリージョンは 6 つです。このアドレスはそのいずれにも当てはまりません。",
    action: "すべてのリージョンを見る",
  },
  facts: {
    switch: "スイッチ",
    switchOn: "オン",
    switchOff: "オフ",
    apiStatus: "API のステータス",
    endpoint: "Endpoint",
    neverText: "なし。この Webhook を設定してから、まだ何も送信していません。",
    responseCode: "応答コード",
    noCode: "なし（応答がありませんでした）",
    message: "メッセージ",
  },
  banner: {
    stopped: "配信を再開するまで、何も送信されません",
    off: "Webhook をオンにするまで、何も送信されません",
    meanwhile: "イベントの記録は続いており、7 日間はリプレイできます。",
    hole: "未送信: {{length}}",
    holeText: "{{range}} のイベントは届いていません。自動では送信されません。",
    more: "原因と対処",
    gap: "欠落を表示",
  },
  resumed: {
    toast: "送信を再開しました。次のバッチで結果が分かります。",
    toastUnsent: "送信を再開しました。次のバッチで結果が分かります。未送信のまま: {{length}}。",
    askTitle: "何も変更せずに再開しますか？",
    askText:
      "最後の試行が失敗してから、何も変更されていません。コレクターの応答が同じであれば、次のバッチで配信は再び停止します。",
    askConfirm: "それでも再開",
  },
  hero: {
    stopped: "{{time}} から停止（{{length}}）",
    off: "{{time}} からオフ（{{length}}）",
    offPlain: "オフ",
    hole: "配信中。ただし {{length}} の欠落があります",
    holes_other: "配信中。ただし合計 {{length}} の欠落が {{count}} か所あります",
    unproven: "再開済み、まだ確認できていません。未送信: {{length}}",
    unprovenPlain: "再開済み、まだ確認できていません",
    failing: "失敗し、再試行しています",
    failingSince: "{{time}} から失敗し（{{length}}）、再試行しています",
    lost: "応答はありますが、何も届いていません",
    delivering: "配信中",
    ready: "準備完了、まだ何も送信していません",
    unconfigured: "送信先なし",
    unknown: "Konnect の応答は「{{word}}」です",
    unknownText: "このコンソールが認識しないステータスです。下のスイッチと最後の試行は有効な情報です。",
    unsent_other: "{{count}} 件のイベントが記録され、送信されていません。",
    recorded: "イベントは記録されていますが、送信されていません。",
    arrivedBut: "最後のバッチは届きました。{{range}} のイベントは届いておらず、自動では送信されません。",
    notArrived: "{{range}} のイベントは届いておらず、自動では送信されません。",
    deadline: "最も古いものは {{length}} 後に失われます。",
    losing: "最も古いものから順に、完全に失われています。",
    gone: "{{length}} の分は、もう送信できません。",
    retried: "ここまでに送信できなかったものはありません。",
    delivered: "最後のバッチは届きました。",
    answered: "最後のバッチには成功の応答がありました。",
    nothing: "必要な操作はありません。",
    notObserved: "欠落は見つかっていません。観測されていない時間: {{length}}。",
    noHistory: "履歴が記録されていないため、欠落の有無はこのページでは分かりません。",
    historyUnread: "履歴を読み取れなかったため、欠落の有無はこのページでは分かりません。",
    historyPending: "履歴を読み込んでいます…",
    untried: "初めてオンにする前のイベントは送信されません。リプレイで送信できます。",
  },
  week: {
    zone: "時刻は {{zone}} です。",
    edge: "7 日より古いものは再送できません。この境界は時刻とともに動きます。",
    now: "現在",
    gaps: "欠落",
    events_other: "{{count}} 件のイベント",
    list: "一覧で表示",
    segment: "{{from}} → {{to}}: {{state}}（{{length}}）",
    segmentCode: "{{from}} → {{to}}: {{state}}、コード {{code}}（{{length}}）",
  },
  step: {
    done: "完了",
    now: "現在",
    ahead: "後で",
    several: "この Webhook のほかの欠落",
    understand: {
      title: "原因を知る",
      attempt: "最後の失敗",
      off: "{{time}} にオフになりました。",
      offBy: "{{time}} に {{name}} がオフにしました。",
    },
    fix: {
      title: "直す",
      changed: "失敗の後に変更されています。",
      accepted: "コレクターは再びバッチを受け付けています。",
      unchanged: "失敗の後、何も変更されていません。",
      edit: "Endpoint とトークンを編集",
      other: "別の送信先を選択",
    },
    resume: {
      title: "再開する",
      titleOff: "オンにする",
      done: "送信はオンです。",
      ready: "失敗の後に変更されています。再開すると新しいイベントが再び送信されます。",
      byItself: "Endpoint、トークン、または送信先を変更すると自動で再開します。",
      off: "オフの間は何も送信されず、リプレイも受け付けられません。",
    },
    send: {
      title: "欠落を送信する",
      range: "{{range}} を {{destination}} へ",
      waits: "送信がオンになるとすぐに実行できます。",
      unproven:
        "まだ確認できていません。失敗の後に受け付けられたバッチはありません。リプレイの最初のバッチが確認になるため、通常のイベントを待つ必要はありません。",
      duplicates:
        "最初に失敗したバッチから始まります。配信済みのものは同じ署名でもう一度届くため、重複を取り除けます。",
      unknownStart: "どこから欠けているかは不明なため、7 日間すべてを対象にします。",
      action: "今すぐ送信",
      sending: "送信しています",
      choose: "範囲を選択",
      accepted: "リプレイが受け付けられました。まもなく始まります。",
      failed: "直前のリプレイは失敗しました。届いた分は、次のリプレイでもう一度届きます。",
      done: "リプレイは受け付けられました。",
      lost: "すべて 7 日より古いため、もう送信できません。",
      refused: "リプレイは受け付けられませんでした",
    },
    prove: {
      title: "確かめる",
      verify: "データを検証",
      waits: "すべてを含むリプレイが完了すると、欠落は閉じます。",
      underWay: "リプレイの実行中です。終わると欠落は閉じます。",
      unseen: "リプレイは完了しました。履歴に反映されると欠落は閉じます。",
      sentAgain: "{{total}} 件のうち {{sent}} 件を再送しました。",
      completed: "完了しました。",
      completedCounted_other: "完了しました。この範囲には {{count}} 件のイベントが記録されています。",
      verified: "コレクターと照合しました。不足はありません。",
      acceptedLost: "失われたものとして承認: {{reason}}",
      nothingRecorded: "この間に記録されたものはありません。",
      closedAt: "{{time}} に閉じました。",
      accept: "失われたものとして承認…",
      gap: "欠落を表示",
      job: "リプレイを表示",
    },
  },
  details: {
    title: "詳細",
  },
  meaning: {
    title: "意味",
    accepted: "コレクターがログを受け付けました。",
    answered: "Endpoint が成功の応答を返しました。ログが届いたかどうかはコレクター側で確認できます。",
    redirect: "Endpoint が別の場所へリダイレクトしていますが、ログはそこに届いていません。",
    unreadable:
      "コレクターがリクエストを解釈できませんでした。期待する Log Format が異なる可能性があります。",
    unauthorized:
      "コレクターが Authorization Header を拒否しました。トークンの誤りか期限切れの可能性があります。",
    forbidden: "この Authorization Header では、コレクターのこの入力に書き込めません。",
    notFound: "コレクターにこのパスがありません。Endpoint の綴りが誤っている可能性があります。",
    slow: "コレクターがリクエストの待機を打ち切りました。",
    tooLarge: "コレクターはこのサイズのバッチを受け付けません。",
    tooMany: "コレクターの受信量が上限に達しており、送信を抑えるよう求めています。",
    notImplemented: "コレクターはこのリクエストに対応していません。",
    refused: "コレクターがリクエストを拒否しました。",
    proxy:
      "コレクターの手前のプロキシまたはロードバランサーが、コレクターから正常な応答を得られませんでした。",
    unavailable: "コレクターが過負荷またはメンテナンス中です。",
    failed: "コレクターの内部でエラーが発生しました。",
    noAnswer:
      "応答がありませんでした。接続の失敗、タイムアウト、証明書の問題のいずれであるかは、メッセージからは分かりません。",
    other: "このコードに一般的な意味はありません。",
  },
  remedy: {
    redirect: "リダイレクト先のアドレスを Endpoint に設定してください。",
    unreadable: "送信先の Log Format と、コレクター側の入力が期待する形式を見比べてください。",
    unauthorized: "送信先の Authorization Header を、スキームも含めて置き換えてください。",
    forbidden:
      "トークンにこの入力への書き込み権限があることをコレクター側で確認するか、トークンを置き換えてください。",
    notFound: "パスとクエリも含めて、Endpoint をコレクターのドキュメントと見比べてください。",
    tooLarge: "コレクターとその手前のプロキシで、1 MiB までの本文を受け付けるようにしてください。",
    tooMany: "コレクターの上限を引き上げるか、このログ専用の入力を用意してください。",
    refused:
      "該当時刻のコレクターのログを確認してください。上のメッセージに理由が書かれていることもあります。",
    proxy: "プロキシの背後のコレクターが稼働し、時間内に応答していることを確認してください。",
    unavailable: "コレクターの負荷と、メンテナンス中でないことを確認してください。",
    failed:
      "コレクターの稼働状況とディスクを確認してください。原因はコレクター自身のログに記録されています。",
    noAnswer: "コレクターのホスト名、ポート、ファイアウォール、証明書を確認してください。",
    none: "送信先とコレクターを確認してください。",
  },
  redirected: {
    meaning: {
      batch:
        "コレクターがリダイレクトしており、POST が本文のない GET に変わりました。最後の応答が成功に見えても、バッチはまったく届いていません。",
      authorization:
        "コレクターが別のホストへリダイレクトしています。そこには Authorization Header が送信されず、バッチは拒否されました。",
    },
    remedy: "コレクターがリダイレクトしています。リダイレクト先のアドレスを設定してください: {{to}}",
  },
  waiting: {
    here_other: "{{time}} から {{count}} 件のイベントが送信を待っています。",
    nextHere: "待つよう求めたのはコレクターです。次の試行の予定は {{time}} です。",
    text_other:
      "{{count}} 件のバッチが、この Webhook の変更前のアドレス（{{hosts}}）への送信を待っています。独自の予定で送信され、ほかのバッチを待たせることはありません。",
    next: "次の試行の予定は {{time}} です。",
  },
  transport: {
    endpoint: "Endpoint のホスト",
    meaning: {
      refused:
        "{{host}} のポート {{port}} への接続が拒否されました。待ち受けているものがないか、ファイアウォールが拒否しています。",
      reset:
        "{{host}} への接続が通信中に切断されました。ファイアウォール、プロキシ、ロードバランサーが原因であることがよくあります。",
      dns: "Konnect が DNS で {{host}} を問い合わせましたが、この名前は存在しません。",
      timeout:
        "{{host}} から時間内に応答がありませんでした。ファイアウォールが通信を破棄しているか、コレクターの応答が遅すぎます。",
      closed: "応答が届く前に、{{host}} への接続が閉じられました。",
      malformed: "{{host}} の応答を読み取れません。HTTP ではないか、ヘッダーが送信側の上限を超えています。",
      tls_handshake:
        "{{host}} はポート {{port}} で TLS を使っていないか、TLS ハンドシェイクを中断しました。クライアント証明書を要求している場合などに起こります。",
      tls_untrusted:
        "{{host}} の証明書は信頼されていません。自己署名、プライベート認証局の発行、中間証明書の不足のいずれかです。",
      tls_expired: "{{host}} の証明書は期限が切れているか、まだ有効ではありません。",
      tls_hostname: "{{host}} が提示した証明書は、別のホスト名のものです。",
      redirect_loop: "{{host}} からのリダイレクトが繰り返され、Konnect が途中で打ち切りました。",
      unsupported_scheme: "呼び出し先のアドレスが https:// で始まっていません。",
      invalid_header: "Authorization Header に送信できない文字が含まれています。",
      blocked: "{{host}} のネットワークアドレスへの配信は許可されていません。",
      proxy: "{{host}} への経路にあるプロキシが接続を通しませんでした。コレクターには届いていません。",
    },
    remedy: {
      refused:
        "コレクターが稼働してポート {{port}} で待ち受けていること、ファイアウォールが Konnect からの接続を許可していることを確認してください。",
      reset: "{{host}} の手前にある機器のログを確認してください。接続はそこで切断されています。",
      dns: "{{host}} の綴りと、公開 DNS レコードがあることを確認してください。社内ネットワークだけで使われる名前は見つかりません。",
      timeout:
        "Konnect からポート {{port}} への接続を許可し、コレクターの応答にかかる時間を確認してください。",
      closed:
        "コレクターがポート {{port}} で HTTPS を受け付け、稼働し続けていることを確認してください。接続の記録はコレクターのログにあります。",
      malformed:
        "ポート {{port}} で応答しているサービスを確認してください。TLS の上で HTTP を使う必要があります。",
      tls_handshake:
        "ポート {{port}} が TLS 1.2 以降を使い、クライアント証明書を要求しないことを確認してください。Konnect は証明書を提示できません。",
      tls_untrusted: "公的な認証局が発行した証明書を {{host}} に設定し、中間証明書も送るようにしてください。",
      tls_expired: "{{host}} の証明書を更新してください。",
      tls_hostname: "{{host}} を含む証明書を設定するか、Endpoint に証明書のホスト名を使ってください。",
      redirect_loop:
        "最終的なリダイレクト先のアドレスを Endpoint に設定し、リダイレクトの繰り返しを解消してください。",
      unsupported_scheme: "https:// で始まり、それ以外へリダイレクトしない Endpoint を使ってください。",
      invalid_header: "送信先の Authorization Header を置き換えてください。制御文字は使えません。",
      proxy:
        "エミュレーターを起動した環境の HTTPS_PROXY と NO_PROXY、およびプロキシが許可する接続先を確認してください。",
      blocked:
        "公開されているアドレスを使ってください。エミュレーターでは --allow-private を指定するとプライベートアドレスも使えます。",
    },
  },
  logs: {
    title: "この間のログ",
    delivered: "最後のバッチは届いています。新しいイベントは発生するたびに送信されます。",
    answered: "最後のバッチには成功の応答がありました。新しいイベントは発生するたびに送信されます。",
    lost: "ログは届いておらず、Konnect が自動で再送することもありません。Endpoint を変更するまで新しいイベントも同じように失われますが、7 日間はすべてリプレイできます。",
    ready: "新しいイベントは発生するたびに送信されます。",
    retried: "バッチは {{seconds}} 秒後に最大 {{retries}} 回再試行され、すべて失敗すると配信は停止します。",
    retriedAsAsked:
      "バッチは {{seconds}} 秒後、またはコレクターが指定した時間の後に最大 {{retries}} 回再試行され、すべて失敗すると配信は停止します。",
    retriedOrResumed:
      "バッチは最大 {{retries}} 回再試行され、すべて失敗すると配信は停止します。配信を再開した直後であれば、次のイベントで結果が分かります。",
    notRetried:
      "このような失敗は再試行されません。その後に配信が再開されており、次のイベントで結果が分かります。",
    stoppedAfterRetries:
      "バッチはさらに {{retries}} 回再試行され、その後に配信が停止しました。イベントの記録は続きますが、送信はされません。7 日間はリプレイできます。",
    stoppedAtOnce:
      "このような失敗は再試行されないため、配信はすぐに停止しました。イベントの記録は続きますが、送信はされません。7 日間はリプレイできます。",
    off: "イベントの記録は続きますが、送信はされません。7 日間はリプレイできます。",
    unconfigured:
      "イベントは設定がなくても記録され、7 日間保持されます。Webhook を設定すればリプレイできます。",
    unknown:
      "イベントは記録され、7 日間保持されます。送信されているかどうかは、このステータスからは分かりません。",
  },
  next: {
    title: "次にすること",
    test: "「配信をテスト」を使うか、このリージョンで API を呼び出してから、もう一度確認してください。",
    signIn: "開発者としてポータルにサインインしてから、もう一度確認してください。",
    switchOn: "ログを送信するときは、Setup で Webhook をオンにしてください。",
    choose: "Setup で Endpoint を選択し、Webhook をオンにしてください。",
    lookUp: "API のドキュメントでこのステータスを確認してください。",
    toSetup: "Setup へ移動",
  },
};
