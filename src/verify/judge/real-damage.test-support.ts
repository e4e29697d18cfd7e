// The records that are sent through real tools (scripts/compat/verify.mjs), the same in every run.

import type { AuditEvent } from "@/audit-log/record/event";
import { LOG_FORMATS, type LogFormat } from "@/audit-log/record/log-format";
import { access, authentication, authorization } from "@/audit-log/record/sample-events.test-support";
import { signedRecord } from "@/verify/lab/signed-records.test-support";

/** What tools escape, split or drop: accents, quotes, `<` and `&`, a slash, a TAB, two blanks, an empty value. */
const EVENTS: readonly AuditEvent[] = [
  { ...access, query: "a=1&b=%3C2%3E", userAgent: 'Mozilla/5.0 (X11; "q") <b>&amp;' },
  { ...authentication, principalName: "Zoë O'Hara 日本", userAgent: "two  blanks" },
  { ...authorization, actorId: "", userAgent: "a\\b\tTAB" },
];

export function realDamageRecords(): readonly { format: LogFormat; event: number; record: string }[] {
  return LOG_FORMATS.flatMap((format) =>
    EVENTS.map((event, index) => ({ format, event: index, record: signedRecord(event, format) })),
  );
}
