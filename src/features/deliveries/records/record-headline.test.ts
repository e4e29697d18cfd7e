import { expect, test } from "vitest";
import { parseRecord } from "@/audit-log/record/parse-record";
import { recordHeadline } from "./record-headline";

const CEF = "2026-11-21T09:00:00Z konghq.com CEF:0|KongInc|Konnect|1.0|";

test.each([
  [
    `${CEF}KongGateway|Ingress|1|rt=1 request=/v2/control-planes act=GET status=200`,
    "Ingress GET /v2/control-planes 200",
  ],
  [`${CEF}konnect|Authz.control-planes|1|rt=1 action=list granted=true`, "Authz.control-planes list"],
  [
    `${CEF}AUTHENTICATION_TYPE_PAT|AUTHENTICATION_OUTCOME_SUCCESS|0|rt=1 request=/jwt success=true`,
    "AUTHENTICATION_OUTCOME_SUCCESS",
  ],
  ['{"name":"Ingress","act":"GET"}', "Ingress GET"],
  ['{"severity":1}', ""],
])("%s", (record, headline) => {
  const parsed = parseRecord(record);
  if (parsed.format === null) throw new Error(parsed.problem);
  expect(recordHeadline(parsed)).toBe(headline);
});
