import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeRecord } from "@/audit-log/record/record";
import { access } from "@/audit-log/record/sample-events.test-support";
import { LOG_FORMATS } from "@/audit-log/record/log-format";
import { isPlainText, quoted, type RecordQuery } from "./record-query";
import { SIEM_DIALECT_IDS, SIEM_DIALECTS, type SiemDialectId } from "./siem-dialects";

const { write: splunk } = SIEM_DIALECTS.splunk;
const { write: sentinel } = SIEM_DIALECTS.sentinel;

/** A quote, a backslash, both wildcards, a bar, an equals sign, braces, a blank, a tab, a line break. */
const HOSTILE = 'a"b\\c*d?e|f=g{h} i\tj\nk';

function conditionOf(dialect: SiemDialectId, query: RecordQuery, format: "cef" | "json"): string {
  return SIEM_DIALECTS[dialect].write(query, format);
}

describe("hostile values stay one value", () => {
  test.each([
    [
      "splunk",
      String.raw`| where principal_id="a\"b\\c*d?e|f=g{h} i".urldecode("%09")."j".urldecode("%0A")."k"`,
    ],
    ["kibana", String.raw`principal_id: "a\"b\\c*d?e|f=g{h} i\tj\nk"`],
    [
      "esql",
      String.raw`| WHERE KQL(""" event_vendor: "KongInc" and principal_id: "a\"b\\c*d?e|f=g{h} i\tj\nk" """)`,
    ],
    ["sentinel", String.raw`| where principal_id == "a\"b\\c*d?e|f=g{h} i\tj\nk"`],
    ["sumoLogic", String.raw`| where principal_id = "a\"b\\c*d?e|f=g{h} i\tj\nk"`],
    ["datadog", String.raw`@principal_id:a\"b\\c\*d\?e\|f\=g\{h\}\ i?j?k`],
    ["loki", String.raw`| principal_id="a\"b\\c*d?e|f=g{h} i\tj\nk"`],
  ] as const)("%s, compared", (dialect, expected) => {
    const query = conditionOf(dialect, { tests: [{ field: "principal_id", is: HOSTILE }] }, "json");
    expect(query.endsWith(expected)).toBe(true);
  });

  test.each([
    [
      "splunk",
      String.raw`| where substr(name, 1, ${HOSTILE.length})="a\"b\\c*d?e|f=g{h} i".urldecode("%09")."j".urldecode("%0A")."k"`,
    ],
    ["kibana", String.raw`name: a\"b\\c\*d?e|f=g\{h\}\u0020i\u0009j\u000ak*`],
    ["sentinel", String.raw`| where name startswith_cs "a\"b\\c*d?e|f=g{h} i\tj\nk"`],
    ["sumoLogic", String.raw`| where substring(name, 0, ${HOSTILE.length}) = "a\"b\\c*d?e|f=g{h} i\tj\nk"`],
    ["datadog", String.raw`@name:a\"b\\c\*d\?e\|f\=g\{h\}\ i?j?k*`],
    ["loki", String.raw`| name=~"(?s)a\"b\\\\c\\*d\\?e\\|f=g\\{h\\} i\tj\nk.*"`],
  ] as const)("%s, as the start of a value", (dialect, expected) => {
    const query = conditionOf(dialect, { tests: [{ field: "name", startsWith: HOSTILE }] }, "json");
    expect(query.endsWith(expected)).toBe(true);
  });

  test.each([
    ["splunk", String.raw`principal_id="a\"b\\\\c*d?e|f\\=g{h} i".urldecode("%09")."j\\nk"`],
    ["sumoLogic", String.raw`principal_id = "a\"b\\\\c*d?e|f\\=g{h} i\tj\\nk"`],
    ["loki", String.raw`| principal_id="a\"b\\\\c*d?e|f\\=g{h} i\tj\\nk"`],
    // These have a parser for CEF, which undoes what CEF escapes.
    ["kibana", String.raw`cef.extensions.principal_id: "a\"b\\c*d?e|f=g{h} i\tj\nk"`],
    ["sentinel", String.raw`| where principal_id == "a\"b\\c*d?e|f=g{h} i\tj\nk"`],
  ] as const)("%s, as CEF writes it", (dialect, expected) => {
    const query = conditionOf(dialect, { tests: [{ field: "principal_id", is: HOSTILE }] }, "cef");
    expect(query.endsWith(expected)).toBe(true);
  });

  test("a header of CEF has a blank for a line break and a backslash before a bar", () => {
    const query = conditionOf("loki", { tests: [{ field: "name", is: "a|b\nc" }] }, "cef");
    expect(query.endsWith(String.raw`| name="a\\|b c"`)).toBe(true);
  });

  test("a quoted text is read back as the same text, and ends where it ends", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const read = /^"((?:[^"\\\n\r]|\\.)*)"$/s.exec(quoted(text))?.[1];
        const letters: Record<string, string> = { n: "\n", r: "\r", t: "\t" };
        expect(read?.replace(/\\(.)/gs, (_escape, letter: string) => letters[letter] ?? letter)).toBe(text);
      }),
    );
  });

  test("no value closes the text that ES|QL holds KQL in", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', "\\", "a") }), (text) => {
        const query = SIEM_DIALECTS.esql.write(
          {
            tests: [
              { field: "name", is: text },
              { field: "principal_id", startsWith: text },
            ],
          },
          "json",
        );
        expect(query.split('"""')).toHaveLength(3);
      }),
    );
  });
});

describe("a text that is in the record", () => {
  const query = { texts: ["9223372036854775809", "Ingress"], since: Date.UTC(2026, 10, 21, 9, 29) };

  test.each([
    ["splunk", 'index=* "KongInc" "9223372036854775809" "Ingress" earliest=1795253340'],
    ["kibana", '"9223372036854775809" and "Ingress" and @timestamp >= "2026-11-21T09:29:00.000Z"'],
    [
      "esql",
      'FROM logs-*\n| WHERE KQL(""" "9223372036854775809" and "Ingress" """)\n| WHERE @timestamp >= "2026-11-21T09:29:00.000Z"',
    ],
    [
      "sentinel",
      'search "9223372036854775809" and "Ingress"\n| where TimeGenerated >= datetime(2026-11-21T09:29:00.000Z)',
    ],
    ["sumoLogic", '"KongInc" "9223372036854775809" "Ingress"'],
    ["datadog", '*:"9223372036854775809" *:"Ingress"'],
    ["loki", '{service_name=~".+"} |= "KongInc" |= "9223372036854775809" |= "Ingress"'],
  ] as const)("%s finds it the same way in every format", (dialect, expected) => {
    for (const format of LOG_FORMATS) expect(SIEM_DIALECTS[dialect].write(query, format)).toBe(expected);
  });

  test.each([
    ["kibana", "cef", '("alc-x" or cef.extensions.query: "probe=alc-x") and @timestamp'],
    ["kibana", "json", '("alc-x" or query: "probe=alc-x") and @timestamp'],
    ["kibana", "cps", '("alc-x" or event.query: "probe=alc-x") and @timestamp'],
    ["esql", "cps", 'KQL(""" ("alc-x" or event.query: "probe=alc-x") """)'],
    ["datadog", "json", String.raw`(*:"alc-x" OR @query:probe\=alc\-x)`],
    ["datadog", "cps", String.raw`(*:"alc-x" OR @event.query:probe\=alc\-x)`],
    // These search within lines and columns.
    ["splunk", "cef", 'index=* "KongInc" "alc-x" earliest='],
    ["sentinel", "cef", 'search "alc-x"\n'],
    ["sumoLogic", "json", '"KongInc" "alc-x"'],
    ["loki", "cps", '|= "KongInc" |= "alc-x"'],
  ] as const)("%s finds one that is a part of a field, in %s", (dialect, format, expected) => {
    const textIn = { field: "query", is: "probe=alc-x" } as const;
    const written = SIEM_DIALECTS[dialect].write({ texts: ["alc-x"], textIn, since: query.since }, format);
    expect(written).toContain(expected);
  });

  test("is plain where every format writes it as it is", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[!-~]+$/), (text) => {
        const path = Array.from(text)
          .filter((character) => isPlainText(character))
          .join("");
        for (const format of LOG_FORMATS) expect(encodeRecord({ ...access, path }, format)).toContain(path);
      }),
    );
    expect(
      ["*", "a b", 'a"', "a\\b", "a=b", "a|b", "a\n", "", "é"].filter((text) => isPlainText(text)),
    ).toEqual([]);
  });
});

describe("what is counted", () => {
  const failures: RecordQuery = {
    tests: [
      { field: "success", is: false },
      { field: "kong_initiated", isNot: true },
    ],
    quantity: { atLeast: 10, by: "src", withinMinutes: 10 },
  };

  test.each([
    [
      "splunk",
      `index=* "KongInc"
| spath
| rename event.* AS *
| where success="false" AND coalesce(kong_initiated, "")!="true"
| bin _time span=10m
| stats count BY _time src
| where count>=10`,
    ],
    [
      "esql",
      `FROM logs-*
| WHERE KQL(""" event.event_vendor: "KongInc" and event.success: "false" and not event.kong_initiated: "true" """)
| STATS records = COUNT(*) BY event.src, window = BUCKET(@timestamp, 10 minutes)
| WHERE records >= 10`,
    ],
    [
      "sentinel",
      `KongKonnectAudit_CL
| extend record = parse_json(RawData)
| extend record = record.event
| where tostring(record.event_vendor) == "KongInc"
| extend success = tostring(record.success)
| extend kong_initiated = tostring(record.kong_initiated)
| extend src = tostring(record.src)
| where success == "false" and kong_initiated != "true"
| summarize Records = count() by src, bin(TimeGenerated, 10m)
| where Records >= 10`,
    ],
    [
      "sumoLogic",
      `"KongInc"
| json "event.success" as success nodrop
| json "event.kong_initiated" as kong_initiated nodrop
| json "event.src" as src nodrop
| where success = "false" and (isBlank(kong_initiated) or kong_initiated != "true")
| timeslice 10m
| count by _timeslice, src
| where _count >= 10`,
    ],
    [
      "datadog",
      String.raw`logs("@event.event_vendor:KongInc @event.success:false -@event.kong_initiated:true").index("*").rollup("count").by("@event.src").last("10m") >= 10`,
    ],
    [
      "loki",
      'sum by (src) (count_over_time({service_name=~".+"} |= "KongInc" | json success="event.success", kong_initiated="event.kong_initiated", src="event.src" | success="false" | kong_initiated!="true" [10m])) >= 10',
    ],
  ] as const)("%s counts records of one value in a window, out of CPS", (dialect, expected) => {
    expect(SIEM_DIALECTS[dialect].write(failures, "cps")).toBe(expected);
  });

  test.each([
    ["splunk", 'index=* "KongInc" earliest=-30m\n| stats count\n| where count=0'],
    [
      "esql",
      'FROM logs-*\n| WHERE KQL(""" cef.device.vendor: "KongInc" """)\n| WHERE @timestamp > NOW() - 30 minutes\n| STATS records = COUNT(*)\n| WHERE records == 0',
    ],
    [
      "sentinel",
      'CommonSecurityLog\n| where DeviceVendor == "KongInc"\n| where TimeGenerated > ago(30m)\n| summarize Records = count()\n| where Records == 0',
    ],
    ["sumoLogic", '"KongInc"\n| count'],
    ["datadog", 'logs("@event_vendor:KongInc").index("*").rollup("count").last("30m") < 1'],
    ["loki", 'absent_over_time({service_name=~".+"} |= "KongInc" [30m])'],
  ] as const)("%s notices that nothing came", (dialect, expected) => {
    expect(SIEM_DIALECTS[dialect].write({ quantity: { none: true, withinMinutes: 30 } }, "cef")).toBe(
      expected,
    );
  });
});

test("CEF has columns, fields or expressions for the parts of a record", () => {
  const denied: RecordQuery = {
    tests: [
      { field: "name", startsWith: "Authz." },
      { field: "severity", is: 6 },
      { field: "granted", is: false },
      { field: "sig", isMissing: true },
    ],
  };
  expect(sentinel(denied, "cef")).toBe(`CommonSecurityLog
| where DeviceVendor == "KongInc"
| extend granted = extract(@"(?:^|;)granted=([^;]*)", 1, AdditionalExtensions)
| extend sig = extract(@"(?:^|;)sig=([^;]*)", 1, AdditionalExtensions)
| where Activity startswith_cs "Authz." and LogSeverity == "6" and granted == "false" and isempty(sig)`);
  expect(SIEM_DIALECTS.kibana.write(denied, "cef")).toBe(
    'cef.device.vendor: "KongInc" and cef.name: Authz.* and cef.severity: "6" and cef.extensions.granted: "false" and not cef.extensions.sig: *',
  );
  expect(SIEM_DIALECTS.datadog.write(denied, "cef")).toBe(
    "@event_vendor:KongInc @name:Authz.* @severity:6 @granted:false -@sig:*",
  );
  expect(splunk(denied, "cef")).toContain(
    '| where substr(name, 1, 6)="Authz." AND severity="6" AND granted="false" AND isnull(sig)',
  );
  expect(SIEM_DIALECTS.loki.write(denied, "cef")).toMatch(/\| granted="false" \| sig=""$/);
  expect(SIEM_DIALECTS.sumoLogic.write(denied, "cef")).toContain("isBlank(sig)");
});

test("every dialect writes every kind of question", () => {
  for (const dialect of SIEM_DIALECT_IDS) {
    for (const format of LOG_FORMATS) {
      const query = SIEM_DIALECTS[dialect].write({ tests: [{ field: "name", is: "Ingress" }] }, format);
      expect(query).toContain("Ingress");
      expect(query).not.toContain("undefined");
    }
  }
});
