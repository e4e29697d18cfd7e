import type { VerifyWords } from "./verify-words";

const KEEP_TEXT =
  "届いたままの文字列を残してください。Vector は decoding を外して text コーデック、Fluent Bit の S3 出力は log_key log、" +
  "Elastic は event.original。Datadog、Cribl、New Relic では CEF を解析させずに受け取れます。";

export const ja: VerifyWords = {
  verdicts: {
    intact: "原本どおり",
    authentic_altered: "真正（コピーに変更あり）",
    authentic_restored: "真正（値を復元）",
    cut_off: "途中で切れている",
    unsigned: "署名なし",
    no_known_key: "合う鍵がない",
    not_explained: "説明できない",
    not_a_record: "Konnect のレコードではない",
  },
  verdictMeanings: {
    intact: "保存された文字列が、Konnect が署名したものとバイト単位で一致します。",
    authentic_altered: "形の変更を元に戻すと署名が合います。値はすべてコピーに残っています。",
    authentic_restored: "コピーで失われた、または変わった値を見つけ直すと署名が合います。",
    cut_off: "署名の手前でレコードが終わっています。このコピーからは何も証明できません。",
    unsigned: "署名のない完全なレコードです。",
    no_known_key: "形は正しく、同じ組織・同じ時期のどのレコードも手元の鍵に合いません。",
    not_explained: "試したどの方法でも署名が合いません。偽造の証明にはなりません。",
    not_a_record: "別のデータです。",
  },
  causes: {
    transport_header: {
      title: "syslog などのヘッダーが前に付いている",
      setting:
        "本文だけを保存してください。rsyslog は %rawmsg%、syslog-ng は ${RAWMSG}、または収集側の raw エンドポイント。",
    },
    cef_front: {
      title: "先頭の時刻・ホスト・CEF: が syslog デーモンに書き換えられている",
      setting:
        "rsyslog は %rawmsg% を保存し、<PRI> 付きか octet counting で送ってください。syslog-ng はソースに flags(no-parse)。",
    },
    first_member_lost: {
      title: "JSON の最初のメンバーがプログラム名として扱われた",
      setting: "syslog-ng のソースに flags(no-parse) を指定してください。",
    },
    ends: {
      title: "両端に空白・改行・見えない文字が加わっている",
      setting: "届いたままのレコードに改行を 1 つだけ付けて書き出してください。",
    },
    copied_punctuation: {
      title: "引用符・コンマ・かっこが一緒にコピーされている",
      setting: "画面からコピーせず、フィールドをエクスポートしてください。",
    },
    json_string: {
      title: "文字列の中の JSON 文字列として保存されている",
      setting: "もう一度エンコードせず、メッセージをそのまま書いてください。",
    },
    csv_quotes: {
      title: "CSV のように引用符が二重になっている",
      setting: "保存する前に CSV をパーサーで読んでください。",
    },
    backslashes: {
      title: "バックスラッシュが倍または半分になっている",
      setting: "パイプラインからエスケープ（またはその解除）の段を外してください。",
    },
    json_spacing: { title: "JSON が書き直され、要素の間に空白が入っている", setting: KEEP_TEXT },
    json_key_order: { title: "JSON のメンバーの順序が変わっている", setting: KEEP_TEXT },
    json_escapes: {
      title: "JSON の文字のエスケープが変わっている",
      setting:
        "Fluent Bit は json.escape_unicode off、Python は ensure_ascii=False、PHP は JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE。",
    },
    members_added: { title: "host や source_type などのメンバーが加わっている", setting: KEEP_TEXT },
    signature_moved: { title: "署名が別の場所、または別の名前にある", setting: KEEP_TEXT },
    envelope: {
      title: '外側の {"event":…} が外された、付けられた、または改名された',
      setting:
        "Splunk と LogScale では、CPS を raw エンドポイントに送ると残ります。JSON と CEF も raw エンドポイントへ。",
    },
    keys_prefixed: { title: "メンバー名に接頭辞が付いたか、別のオブジェクトの中にある", setting: KEEP_TEXT },
    types_changed: {
      title: "数値や真偽値が文字列に、または文字列が数値になっている",
      setting: "すべてのフィールドを文字列で保存するか、メッセージ自体を残してください。",
    },
    members_only: { title: "JSON が分解され、元の文字列が残っていない", setting: KEEP_TEXT },
    id_rounded: {
      title: "trace_id が浮動小数点数に丸められている",
      setting:
        "trace_id を文字列として扱ってください。jq は 1.7 以降、elasticdump は --big-int-fields、Elastic は keyword フィールド。",
    },
    id_spreadsheet: {
      title: "表計算ソフトが trace_id を 15 桁に切り詰めた",
      setting: "CSV は「テキストから」で列を文字列にして開くか、検証するまで開かないでください。",
    },
    html_entities: {
      title: "文字が HTML の文字参照に、または文字参照が文字に置き換わっている",
      setting: "Web ページからコピーせず、API またはファイルでエクスポートしてください。",
    },
    smart_punctuation: {
      title: "引用符・ダッシュ・空白が組版用の文字に置き換わっている",
      setting: "エクスポートはファイルで送ってください。メール、チャット、ワープロは記号を変えます。",
    },
    character_set: {
      title: "別の文字コードで書かれた、または読まれた",
      setting: "収集からエクスポートまで UTF-8 に揃えてください。",
    },
    normal_form: {
      title: "アクセント付き文字の合成が異なる（Unicode 正規形）",
      setting: "通り道のインデックスまたはファイルシステムの Unicode 正規化を切ってください。",
    },
    control_characters: {
      title: "制御文字がエスケープされている（TAB が #011 など）",
      setting: 'rsyslog: global(parser.escapeControlCharactersOnReceive="off")。',
    },
    blanks: {
      title: "TAB が空白に、または連続する空白が 1 つになっている",
      setting: "収集側で空白の削除やまとめを切ってください。",
    },
    line_wrapped: {
      title: "行が折り返されている",
      setting: "エクスポートはファイルで送ってください。メールや端末は長い行を折り返します。",
    },
    quoted_printable: {
      title: "メールの quoted-printable でエンコードされている",
      setting: "エクスポートは添付ファイルで送ってください。",
    },
    glued: {
      title: "1 行に複数のレコードがある",
      setting: "レコードごとに改行で終えてください。Firehose や生のソケットは改行を付けません。",
    },
    sliced: {
      title: "レコードが複数のメッセージに分けられた",
      setting:
        "保存先のサイズ上限を最長のレコードより大きくしてください。Sumo Logic 64 KB、Docker 16 KB、New Relic 4,094 文字。",
    },
    cef_order: {
      title: "CEF のフィールドの順序または名前が変わっている",
      setting: "ArcSight は raw event を保存、ほかは解析後のイベントではなく行を転送してください。",
    },
    cef_columns: {
      title: "CEF が列に分解され、元の文字列が残っていない",
      setting:
        "元の文字列を残してください。Elastic は event.original、Sentinel は RawData 列、Graylog は raw 入力。",
    },
    signature_alphabet: {
      title: "署名が別の文字の体系で書かれている",
      setting: "sig は文字列として保存してください。パディングなしの base64url です。",
    },
    percent_decoded: {
      title: "アドレスの % エンコードが解かれたか、正規化された",
      setting: "request、query、user_agent の URL デコードを切ってください。",
    },
    separators: {
      title: "数字の間に区切りが入っている",
      setting: "画面の表示をコピーせず、生の値をエクスポートしてください。",
    },
    time_rewritten: {
      title: "時刻が書き換えられている",
      setting: "rt と event_ts は届いたまま保存し、保存先の時刻は別のフィールドに入れてください。",
    },
    field_dropped: {
      title: "フィールドが落ちている、または空のフィールドが消えている",
      setting: "空のフィールドと、パーサーが知らないフィールドも残してください。",
    },
    masked: { title: "値が伏せられている", setting: "伏せるのは保存時ではなく表示時にしてください。" },
    value_changed: {
      title: "値が別の値に置き換わっている。Konnect が記録した値に戻すと署名が合う",
      setting: "保存先に書き込める人や処理を調べ、書き換えられないコピーを残してください。",
    },
    value_cut: {
      title: "値が途中で切れている",
      setting: "フィールドの長さの上限を上げるか、メッセージそのものを残してください。",
    },
    value_normalized: {
      title: "値が別の書き方になっている（アドレスや ID の大文字・小文字など）",
      setting: "アドレス、ID、語の解析を切るか、メッセージそのものを残してください。",
    },
    signature_of_entry: {
      title: "レコード自身に署名がなく、Konnect が記録した署名が合う",
      setting: "パーサーに sig フィールドを残させ、Webhook の署名を有効にしてください。",
    },
    signature_differs: {
      title: "レコードの署名は壊れているか別の鍵のもので、Konnect が記録した署名が合う",
      setting: "sig は文字列として全体を保存し、伏せないでください。",
    },
    lower_cased: {
      title: "小文字に変えられ、署名が失われている",
      setting: "解析されないフィールドにメッセージを残してください。",
    },
    truncated: {
      title: "レコードが途中で切れている",
      setting:
        "上限を上げてください。Splunk は TRUNCATE = 0、rsyslog は maxMessageSize、ほかは保存先の設定。",
    },
    signature_removed: {
      title: "ほかのレコードには署名があるのに、これからは取り除かれている",
      setting: "パーサーに sig フィールドを残させてください。",
    },
    never_signed: { title: "どのレコードにも署名がない", setting: "Webhook の署名を有効にしてください。" },
    other_key: {
      title: "手元にない鍵で署名されている（以前の鍵、または別のリージョンや組織の鍵）",
      setting: null,
    },
    no_key_given: { title: "確かめる鍵がなかった", setting: null },
    documentation_sample: {
      title: "Kong のドキュメントの例。公開されている鍵はどれも合わない",
      setting: null,
    },
    edited: {
      title: "隣のレコードは合うのに、これは合わない。値が変えられた可能性がある",
      setting: null,
    },
    differs_from_entry: {
      title: "Konnect は同じイベントを別の値で記録している。値が変えられた可能性がある",
      setting: null,
    },
    signature_copied: {
      title: "別のレコードの署名が付いている。内容の大部分が署名されたものと異なる",
      setting: null,
    },
    not_searched: {
      title: "変わった値が、より長い検索で見つかる可能性がある",
      setting: "--search all を付けてもう一度検証してください。",
    },
  },
  problems: {
    empty: "空です",
    parquet: "Parquet です。JSON または CSV でエクスポートしてください",
    avro: "Avro です。JSON または CSV でエクスポートしてください",
    orc: "ORC です。JSON または CSV でエクスポートしてください",
    bzip2: "bzip2 で圧縮されています。先に展開してください",
    xz: "xz で圧縮されています。先に展開してください",
    workbook: "ブックです。CSV で保存してください",
    pdf: "PDF です。JSON、CSV、テキストでエクスポートしてください",
    binary: "テキストではありません",
    truncated: "途中で終わっています。圧縮またはコピーの途中で切れたファイルです",
    damaged: "壊れていて展開できません",
    no_files: "中にファイルがありません。空か、壊れています",
    encrypted: "暗号化されています。先に展開してください",
    packing_unknown: "知らない方式で圧縮されています。先に展開してください",
    expands_too_much: "展開すると数百倍になります。ログではありえません",
    too_many_layers: "4 重以上に圧縮されています。先に展開してください",
    json_broken: "途中から JSON ではなくなっています",
    own_export: "このコンソール自身のエクスポートで、送られたままのレコードは入っていません",
    pull_entries: "取得 API のエントリーで、送られたままのレコードではありません",
  },
  replayReasons: {
    one_delivery: {
      title: "1 回の配信が失われた",
      meaning: "1 回の配信に収まる件数が数秒の間に欠け、その間は何も届いていません。",
    },
    outage: {
      title: "停止",
      meaning: "1 回の配信より長く何も届いていません。Webhook が無効だったか、受信側が止まっていました。",
    },
    scattered: {
      title: "散発",
      meaning: "前後のレコードは届いています。規則、パーサー、サイズ上限が 1 件ずつ落としています。",
    },
    unproven: {
      title: "証明なし",
      meaning:
        "データにあるコピーは、途中で切れているか、署名がないか、変えられています。再送信すると元のまま届きます。",
    },
  },
};
