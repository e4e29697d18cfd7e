// The SIEMs for which a query can be written, one row each. What they are called is never translated.

import type { LogFormat } from "@/audit-log/record/log-format";
import { datadogQuery } from "./datadog";
import { esqlQuery, kibanaQuery } from "./elastic";
import { lokiQuery } from "./loki";
import type { RecordQuery } from "./record-query";
import { sentinelQuery } from "./sentinel";
import { splunkQuery } from "./splunk";
import { sumoLogicQuery } from "./sumo-logic";

interface SiemDialect {
  readonly product: string;
  readonly language: string;
  /** Any value of the query comes out as this value and nothing else: see siem-queries.test.ts. */
  readonly write: (query: RecordQuery, format: LogFormat) => string;
  /** Where it does not, times are chosen beside the query. */
  readonly holdsTimes: boolean;
}

export const SIEM_DIALECTS = {
  splunk: { product: "Splunk", language: "SPL", write: splunkQuery, holdsTimes: true },
  kibana: { product: "Elastic", language: "KQL", write: kibanaQuery, holdsTimes: true },
  esql: { product: "Elastic", language: "ES|QL", write: esqlQuery, holdsTimes: true },
  sentinel: { product: "Microsoft Sentinel", language: "KQL", write: sentinelQuery, holdsTimes: true },
  sumoLogic: { product: "Sumo Logic", language: "Search", write: sumoLogicQuery, holdsTimes: false },
  datadog: { product: "Datadog", language: "Log search", write: datadogQuery, holdsTimes: false },
  loki: { product: "Grafana Loki", language: "LogQL", write: lokiQuery, holdsTimes: false },
} as const satisfies Readonly<Record<string, SiemDialect>>;

export type SiemDialectId = keyof typeof SIEM_DIALECTS;

export const SIEM_DIALECT_IDS = Object.keys(SIEM_DIALECTS) as SiemDialectId[]; // the keys of a constant
