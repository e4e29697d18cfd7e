import * as fc from "fast-check";
import { expect, test } from "vitest";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import { encodeRecord } from "@/audit-log/record/record";
import { hostileEvent } from "@/audit-log/record/sample-events.test-support";
import { PulledEntries } from "@/verify/compare/pulled-entries";
import { pulledEntry } from "@/verify/lab/pulled-entry.test-support";
import { identityOf } from "./event-identity";
import { provenValues } from "./proven-values";
import { typeOfName } from "./record-keys";

const numRuns = Number(process.env["PROPERTY_RUNS"] ?? 60);
const seed = { seed: Number(process.env["PROPERTY_SEED"] ?? 20261130) };

test("an event is the same in a record of every format and in the pull API, whatever its values", () => {
  fc.assert(
    fc.property(hostileEvent, (event) => {
      const pulled = new PulledEntries(null);
      pulled.add(pulledEntry(event));
      for (const format of LOG_FORMATS) {
        const valueOf = provenValues(encodeRecord(event, format), format);
        const type = typeOfName(valueOf("name"));
        expect(type).toBe(event.type);
        expect({ format, ...identityOf(type, valueOf) }).toEqual({
          format,
          call: pulled.callAt(0),
          deed: pulled.deedAt(0),
        });
      }
    }),
    { numRuns, ...seed },
  );
});
