// The facts of a report on a given export, for tests.

import { ledgerCheck, TEST_KEY } from "@/verify/lab/signed-records.test-support";
import { verifiedText } from "@/verify/lab/verify-text.test-support";
import { exampleOf } from "./check-example";
import type { ReportFacts } from "./report-facts";

export async function reported(
  lines: readonly string[],
  values: Partial<ReportFacts> = {},
): Promise<ReportFacts> {
  const tally = await verifiedText(lines.join("\n"), ledgerCheck());
  const summary = tally.summarize();
  const files = [{ name: "siem.log", bytes: 1234, sha256: "ab".repeat(32), modifiedAt: null, parts: [0] }];
  const samples = tally.samples();
  return {
    id: "5b0f8a52-6a0e-4c39-a7fb-0f6a1c6d2b11",
    madeAt: Date.UTC(2026, 10, 30, 9),
    clock: { source: "api", machineAheadMs: 1500 },
    madeBy: "Ada <Admin>",
    tool: "audit-logs-console 0.1.0",
    scope: {
      region: "us",
      organizationIds: tally.organizationIds(),
      requested: null,
      found: tally.span(),
      types: tally.typeCounts(),
    },
    files,
    origin: { siem: "Splunk", query: 'index=konnect | where x < "5"', exportedBy: "Grace" },
    keys: [
      {
        kid: TEST_KEY.kid,
        x: TEST_KEY.x,
        thumbprint: "t".repeat(43),
        source: {
          kind: "address",
          address: "https://us.api.konghq.com/v2/audit-log-webhook/jwks.json",
          fetchedAt: Date.UTC(2026, 10, 30, 8),
        },
      },
    ],
    summary,
    completeness: { kind: "not_checked", reason: null },
    exceptions: () => tally.findings(),
    exceptionCount: summary.records - summary.verdicts.intact,
    samples,
    example: await exampleOf(samples, summary.parts, files, ledgerCheck()),
    actions: [],
    names: "real",
    ...values,
  };
}
