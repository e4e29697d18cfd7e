// The text of histories is that of the bodies of the contract, for any content.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { SEGMENT_STATES } from "@/contract/watch/watch-history";
import { segmentBody } from "@/contract/watch/wire";
import type { Segment } from "@/history/segment";
import { END_OF_TIME } from "@/lib/epoch";
import { explored } from "@/mock-server/testing/exploring.test-support";
import { segmentWriter } from "./history-text";

const instant = fc.oneof(
  fc.integer({ min: 0, max: END_OF_TIME }),
  fc.integer({ min: Date.UTC(2026, 10, 21), max: Date.UTC(2026, 10, 23) }),
);
const segment: fc.Arbitrary<Segment> = fc.record(
  {
    from: instant,
    to: fc.option(instant),
    state: fc.constantFrom(...SEGMENT_STATES),
    code: fc.option(fc.constantFrom(404, 503)),
    destinationId: fc.option(fc.string({ maxLength: 3 })),
    reason: fc.option(fc.string({ maxLength: 3 })),
    doubtFrom: instant,
  },
  { requiredKeys: ["from", "to", "state", "code", "destinationId", "reason"] },
);

test("each segment is written as its body is", () => {
  fc.assert(
    fc.property(fc.array(segment), (segments) => {
      const write = segmentWriter();
      for (const each of segments) expect(write(each)).toBe(JSON.stringify(segmentBody(each)));
    }),
    explored(100),
  );
});
