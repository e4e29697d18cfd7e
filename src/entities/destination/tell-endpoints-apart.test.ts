import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { storedDestination } from "@/contract/webhook/destination.test-support";
import { tellEndpointsApart } from "./tell-endpoints-apart";

/** The first is the oldest; they come newest first, as from the API. */
function stored(endpoints: readonly string[]) {
  return endpoints
    .map((endpoint, index) =>
      storedDestination({
        id: `d${index}`,
        endpoint,
        created_at: new Date(Date.UTC(2026, 10, 1, index)).toISOString(),
      }),
    )
    .toReversed();
}

function shownOf(endpoints: readonly string[], least: "host" | "path"): string[] {
  const shown = tellEndpointsApart(stored(endpoints), least);
  return endpoints.map((_endpoint, index) => {
    const { text, twin } = shown.get(`d${index}`)!; // each has one
    return twin === null ? text : `${text} ${twin.number}/${twin.total}`;
  });
}

const SPLUNK = "https://splunk.example.com/services/collector";
const HOOK = "https://hooks.example.com/in";

describe("as little as tells them apart", () => {
  test.each([
    [
      "the host",
      "host",
      ["https://a.example.com/in?k=1", "https://b.example.com/in"],
      ["a.example.com", "b.example.com"],
    ],
    [
      "the path",
      "host",
      [HOOK, "https://hooks.example.com/out"],
      ["hooks.example.com/in", "hooks.example.com/out"],
    ],
    [
      "the end of the path, for those two alone",
      "path",
      [`${SPLUNK}/raw`, `${SPLUNK}/event`, `${HOOK}/a/b`],
      [
        "splunk.example.com/services/collector/raw",
        "splunk.example.com/services/collector/event",
        "hooks.example.com/in/a/…",
      ],
    ],
    [
      "a harmless parameter beside a hidden one",
      "path",
      [`${HOOK}?index=eu&key=S3CRET`, `${HOOK}?index=us&key=S3CRET`],
      ["hooks.example.com/in?index=eu&…", "hooks.example.com/in?index=us&…"],
    ],
    ["a slash at the end", "path", [HOOK, `${HOOK}/`], ["hooks.example.com/in", "hooks.example.com/in/"]],
    [
      "the order in which they were made, where only what is hidden differs",
      "host",
      [`${HOOK}/T0KEN1`, `${HOOK}/T0KEN2`, `${HOOK}?key=a`],
      ["hooks.example.com/in/… 1/2", "hooks.example.com/in/… 2/2", "hooks.example.com/in?…"],
    ],
    [
      "that order for the part of the user",
      "path",
      ["https://a:b@hooks.example.com/in", HOOK],
      ["hooks.example.com/in 1/2", "hooks.example.com/in 2/2"],
    ],
    [
      "nothing, where the endpoint is the same",
      "path",
      [`${HOOK}/T0KEN`, `${HOOK}/T0KEN`, "https://HOOKS.example.com/in/T0KEN"],
      ["hooks.example.com/in/…", "hooks.example.com/in/…", "hooks.example.com/in/…"],
    ],
  ] as const)("is %s", (_what, least, endpoints, shown) => {
    expect(shownOf(endpoints, least)).toEqual(shown);
  });
});

const SECRETS = ["T0KEN", "s3cret", "hunter2"] as const;
const part = fc.constantFrom("in", "raw", "event", "v1", ...SECRETS);
const endpoint = fc
  .record({
    user: fc.constantFrom("", "s3cret@", "a:hunter2@"),
    host: fc.constantFrom("a.example.com", "A.example.com", "b.example.com:8088"),
    path: fc.array(part, { maxLength: 4 }),
    slash: fc.constantFrom("", "/", "//"),
    query: fc.constantFrom(
      "",
      "?",
      "?index=eu",
      "?index=us",
      "?index=%65u",
      "?key=T0KEN",
      "?index=eu&T0KEN",
      "?in",
    ),
    hash: fc.constantFrom("", "#", "#T0KEN", "#s3cret"),
  })
  .map(
    ({ user, host, path, slash, query, hash }) =>
      `https://${user}${host}${path.map((segment) => `/${segment}`).join("")}${slash}${query}${hash}`,
  );

test.each(["host", "path"] as const)(
  "from the %s on, two endpoints read alike exactly where they are the same, and nothing hidden shows",
  (least) => {
    fc.assert(
      fc.property(fc.array(fc.oneof(endpoint, fc.constantFrom("unconfigured", "no url"))), (endpoints) => {
        const shown = shownOf(endpoints, least);
        const hrefs = endpoints.map((text) => (URL.canParse(text) ? new URL(text).href : text));
        const pairs = new Set(hrefs.map((href, index) => `${href} ${shown[index]}`));
        expect(pairs.size).toBe(new Set(hrefs).size);
        expect(new Set(shown).size).toBe(new Set(hrefs).size);
        for (const secret of SECRETS) expect(shown.join(" ")).not.toContain(secret);
      }),
    );
  },
);
