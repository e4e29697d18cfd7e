// Exports as stores and shippers write them, one row each: for tests and for the demo's damaged sample.
// Which are documented and which assumed: docs/verify.md.

import { LOG_FORMATS, type LogFormat } from "@/audit-log/record/log-format";
import type { Verdict } from "@/verify/verdict";
import { csv, lines, sortedWith, STORED_AT, victoriaLogsRow } from "./export-parts";
import { ecsRow, graylogRow, SENTINEL_COLUMNS, sentinelCells } from "./parsed-cef";

export interface ExportKind {
  readonly id: string;
  readonly formats: readonly LogFormat[];
  /** How verifying has to name its writer; null where nothing tells. */
  readonly product: string | null;
  /** What is said of every record in it. */
  readonly verdict: Extract<Verdict, "intact" | "authentic_altered" | "authentic_restored">;
  /** Whether the text of the record is in it, or what a store read of it. */
  readonly keeps: "text" | "fields";
  readonly write: (records: readonly string[], format: LogFormat) => string;
}

const JSON_FORMATS = ["json"] as const;
const CEF = ["cef"] as const;

/** With the text of the record in a field. */
const intact = (id: string, product: string | null, write: ExportKind["write"]): ExportKind => ({
  id,
  formats: LOG_FORMATS,
  product,
  verdict: "intact",
  keeps: "text",
  write,
});

const ndjson = (id: string, product: string | null, row: (record: string) => unknown) =>
  intact(id, product, (records) => lines(records.map((record) => JSON.stringify(row(record)))));

const document = (id: string, product: string | null, whole: (records: readonly string[]) => unknown) =>
  intact(id, product, (records) => JSON.stringify(whole(records), null, 2));

const parsed = (
  id: string,
  product: string | null,
  formats: readonly LogFormat[],
  verdict: ExportKind["verdict"],
  row: (record: string, format: LogFormat) => string,
): ExportKind => ({
  id,
  formats,
  product,
  verdict,
  keeps: verdict === "intact" ? "text" : "fields",
  write: (records, format) => lines(records.map((record) => row(record, format))),
});

const sliced = (id: string, product: string, write: ExportKind["write"]): ExportKind => ({
  id,
  formats: LOG_FORMATS,
  product,
  verdict: "authentic_altered",
  keeps: "text",
  write,
});

export const EXPORTS: readonly ExportKind[] = [
  // The text as it came
  intact("lines", null, (records) => lines(records)),
  intact("lines-crlf", null, (records) => records.map((record) => `${record}\r\n`).join("")),
  intact("splunk-csv", "Splunk", (records) =>
    csv(
      ["_raw", "_time", "host", "linecount", "splunk_server"],
      records.map((record) => [record, STORED_AT, "hec", "1", "idx1"]),
    ),
  ),
  ndjson("splunk-export", "Splunk", (record) => ({
    preview: false,
    offset: 0,
    result: { _raw: record, _time: STORED_AT },
  })),
  document("splunk-results", null, (records) => ({
    init_offset: 0,
    results: records.map((_raw) => ({ _raw, _time: STORED_AT })),
  })),
  document("splunk-json-rows", null, (records) => ({
    fields: ["_time", "_raw"],
    rows: records.map((record) => [STORED_AT, record]),
  })),
  document("splunk-json-cols", null, (records) => ({
    fields: ["_raw", "host"],
    columns: [records, records.map(() => "hec")],
  })),
  intact("splunk-xml", "Splunk", (records) => splunkXml(records)),
  intact("excel-csv", null, (records) =>
    [["_raw", "_time"], ...records.map((record) => [record, STORED_AT])]
      .map((cells) => `${cells.map(cellOfSpreadsheet).join(";")}\r\n`)
      .join(""),
  ),
  intact("sumo-csv", "Sumo Logic", (records) =>
    csv(
      ["_messagetime", "_sourcecategory", "_collector", "_raw"],
      records.map((record) => ["1795253402123", "konnect", "c", record]),
    ),
  ),
  sliced("sumo-slices", "Sumo Logic", (records) =>
    csv(
      ["_messagetime", "_sourcecategory", "_raw"],
      records.flatMap((record) => slices(record, 3).map((slice) => ["1795253402123", "konnect", slice])),
    ),
  ),
  document("sumo-messages", "Sumo Logic", (records) => ({
    messages: records.map((_raw) => ({ map: { _raw, _sourcecategory: "konnect" } })),
  })),
  parsed("datadog-archive-cef", "Datadog", CEF, "intact", (record) =>
    JSON.stringify({
      _id: "AZ",
      date: STORED_AT,
      host: "h",
      service: "konnect",
      message: record,
      attributes: {},
    }),
  ),
  parsed(
    "datadog-archive-json",
    "Datadog",
    JSON_FORMATS,
    "authentic_altered",
    (record) =>
      `{"_id":"AZ","date":"${STORED_AT}","host":"h","service":"konnect","source":"konnect","tags":["env:p"],"attributes":${record}}`,
  ),
  intact("datadog-csv", null, (records) =>
    csv(
      ["Date", "Host", "Service", "Message"],
      records.map((record) => [STORED_AT, "h", "konnect", record]),
    ),
  ),
  document("elastic-search", "Elasticsearch", (records) => ({
    took: 3,
    hits: {
      total: { value: records.length },
      hits: records.map((message) => ({ _index: "logs", _id: "1", _source: { message } })),
    },
  })),
  ndjson("elasticdump", "Elasticsearch", (record) => ({
    _index: "logs",
    _id: "1",
    _source: { event: { original: record } },
  })),
  parsed("filebeat-decode-cef", "Elastic", CEF, "authentic_restored", ecsRow),
  intact("kibana-csv", "Elastic", (records) =>
    csv(
      ["@timestamp", "message"],
      records.map((record) => ["Nov 21, 2026 @ 09:30:02.123", record]),
    ),
  ),
  {
    id: "sentinel-csv",
    formats: CEF,
    product: "Microsoft Sentinel",
    verdict: "authentic_restored",
    keeps: "fields",
    write: (records) =>
      csv(
        SENTINEL_COLUMNS.map(([name]) => name),
        records.map(sentinelCells),
      ),
  },
  {
    id: "sentinel-api",
    formats: CEF,
    product: "Microsoft Sentinel",
    verdict: "authentic_restored",
    keeps: "fields",
    write: (records) =>
      JSON.stringify({
        tables: [
          {
            name: "PrimaryResult",
            columns: SENTINEL_COLUMNS.map(([name]) => ({ name, type: "string" })),
            rows: records.map(sentinelCells),
          },
        ],
      }),
  },
  parsed("graylog-cef", "Graylog", CEF, "authentic_restored", graylogRow),
  ndjson("sentinel-raw-data", "Microsoft Sentinel", (RawData) => ({ TimeGenerated: STORED_AT, RawData })),
  ndjson("sentinel-syslog", "Microsoft Sentinel", (SyslogMessage) => ({
    TimeGenerated: STORED_AT,
    SyslogMessage,
  })),
  ndjson("secops-base64", null, (record) => ({ name: "events/1", rawLog: base64(record) })),
  intact("qradar-csv", null, (records) =>
    csv(
      ["Event Name", "Payload"],
      records.map((record) => ["KongInc Konnect", base64(record)]),
    ),
  ),
  ndjson("graylog", "Graylog", (full_message) => ({
    gl2_source_input: "1",
    source: "s",
    full_message,
    timestamp: STORED_AT,
  })),
  intact("graylog-csv", null, (records) =>
    csv(
      ["timestamp", "source", "full_message"],
      records.map((record) => [STORED_AT, "konghq.com", record]),
    ),
  ),
  ndjson("arcsight-raw-event", null, (rawEvent) => ({ deviceVendor: "KongInc", name: "Ingress", rawEvent })),
  ndjson("loki-jsonl", "Grafana Loki", (line) => ({
    labels: { job: "konnect" },
    line,
    timestamp: STORED_AT,
  })),
  document("loki-api", null, (records) => ({
    status: "success",
    data: {
      resultType: "streams",
      result: [{ stream: { job: "k" }, values: records.map((record) => ["1795253402123000000", record]) }],
    },
  })),
  ndjson("logscale-ndjson", "LogScale", (record) => ({
    "@rawstring": record,
    "#repo": "konnect",
    "@id": "a",
  })),
  document("logscale-array", "LogScale", (records) =>
    records.map((record) => ({ "@rawstring": record, "#repo": "konnect" })),
  ),
  ndjson("vector-text", "Vector", (message) => ({
    message,
    path: "/in",
    source_type: "http_server",
    timestamp: STORED_AT,
  })),
  parsed("hec-event", null, ["json", "cps"], "authentic_altered", hecEvent),
  parsed("cribl-json", "Cribl", JSON_FORMATS, "authentic_altered", (record) =>
    record.replace(/\}$/, ',"_time":1795253402.123,"cribl_pipe":"main"}'),
  ),
  parsed("vector-json", "Vector", JSON_FORMATS, "authentic_altered", (record) =>
    sortedWith(record, { path: "/in", source_type: "http_server", timestamp: STORED_AT }),
  ),
  ndjson("fluent-bit-log", "Fluent Bit", (log) => ({ date: 1795253402.123, log })),
  parsed("fluent-bit-json", "Fluent Bit", JSON_FORMATS, "authentic_altered", (record) =>
    record.replace(/^\{/, '{"date":1795253402.123,'),
  ),
  intact("fluentd", null, (records) =>
    lines(records.map((record) => `${STORED_AT}\tkonnect.audit\t${JSON.stringify({ message: record })}`)),
  ),
  ndjson("logstash", "Elastic", (original) => ({
    "@timestamp": STORED_AT,
    "@version": "1",
    event: { original },
    host: { ip: "10.0.0.1" },
  })),
  ndjson("cribl", "Cribl", (_raw) => ({ _raw, _time: 1795253402.123, cribl_pipe: "main" })),
  {
    id: "firehose-cef",
    formats: CEF,
    product: null,
    verdict: "authentic_altered",
    keeps: "text",
    write: (records) => records.join(""),
  },
  {
    id: "firehose-json",
    formats: ["json", "cps"],
    product: null,
    verdict: "intact",
    keeps: "text",
    write: (records) => records.join(""),
  },
  intact("logcli", null, (records) =>
    lines(records.map((record) => `${STORED_AT} {job="konnect"} ${record}`)),
  ),
  intact("cloudwatch-s3", null, (records) => lines(records.map((record) => `${STORED_AT} ${record}`))),
  ndjson("cloudwatch-subscription", "CloudWatch", (message) => ({
    logGroup: "konnect",
    logEvents: [{ id: "1", timestamp: 1, message }],
  })),
  document("cloudwatch-many", "CloudWatch", (records) => ({
    logGroup: "k",
    logEvents: records.map((message) => ({ id: "1", timestamp: 1, message })),
  })),
  intact("cloudwatch-insights-csv", "Elastic", (records) =>
    csv(
      ["@timestamp", "@message"],
      records.map((record) => [STORED_AT, record]),
    ),
  ),
  intact("azure-records", null, (records) =>
    JSON.stringify({ records: records.map((record) => ({ time: STORED_AT, body: record })) }),
  ),
  ndjson("new-relic", "New Relic", (record) => ({
    timestamp: 1,
    message: record.slice(0, 200),
    "newrelic.ext.message": record.slice(200),
  })),
  intact("new-relic-csv", "New Relic", (records) =>
    csv(
      ["timestamp", "message", "newrelic.ext.message"],
      records.map((record) => {
        const [message = "", rest = ""] = slices(record, 2);
        return ["1", message, rest];
      }),
    ),
  ),
  ndjson("wazuh", "Wazuh", (full_log) => ({
    timestamp: STORED_AT,
    full_log,
    decoder: { name: "json" },
    location: "/var/log/k",
  })),
  ndjson("journald", null, (MESSAGE) => ({ __REALTIME_TIMESTAMP: "1", MESSAGE, PRIORITY: "6" })),
  parsed("victorialogs", "VictoriaLogs", JSON_FORMATS, "authentic_restored", victoriaLogsRow),
  {
    // Its parser of values takes a whole batch for one.
    id: "telegraf",
    formats: LOG_FORMATS,
    product: "Telegraf",
    verdict: "authentic_altered",
    keeps: "text",
    write: (records) =>
      lines([
        JSON.stringify({
          fields: { value: records.join("\n") },
          name: "http_listener_v2",
          tags: { host: "h" },
          timestamp: 1795253402,
        }),
      ]),
  },
  ndjson("docker", "Docker", (record) => ({ log: `${record}\n`, stream: "stdout", time: STORED_AT })),
  sliced("docker-slices", "Docker", (records) =>
    lines(
      records.flatMap((record) =>
        slices(`${record}\n`, 2).map((log) => JSON.stringify({ log, stream: "stdout" })),
      ),
    ),
  ),
];

/** Stores cut at 16 or 64 KB; here it is less, so that every record is cut. */
export const SLICE_LENGTH = 300;

/** Never within a character. */
function slices(text: string, most: number): readonly string[] {
  const [whole = "", ...others] =
    most > 1 ? (new RegExp(`^([^]{0,${SLICE_LENGTH}})([^]+)$`, "u").exec(text)?.slice(1) ?? [text]) : [text];
  return [whole, ...others.flatMap((rest) => slices(rest, most - 1))];
}

/** Splunk and others keep the member `event` of what is posted to their event endpoint: of CPS the envelope is gone. */
function hecEvent(record: string, format: LogFormat): string {
  return `{"time":1795253402.123,"host":"hec",${format === "cps" ? record.slice(1) : `"event":${record}}`}`;
}

/** Quotes only where they are needed, as a spreadsheet saves a file. */
function cellOfSpreadsheet(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

function splunkXml(records: readonly string[]): string {
  const escape = (text: string) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const results = records.map(
    (record, offset) =>
      `<result offset='${offset}'>\n<field k='_raw'><v xml:space='preserve' trim='0'>${escape(record)}</v></field>\n` +
      `<field k='host'>\n<value><text>hec</text></value>\n</field>\n</result>`,
  );
  return `<?xml version='1.0' encoding='UTF-8'?>\n<results preview='0'>\n${results.join("\n")}\n</results>`;
}
