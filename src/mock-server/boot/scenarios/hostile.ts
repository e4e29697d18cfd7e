// Values made to break parsers and pages, in every place that takes text: names, addresses, events, answers.

import type { AuditEvent } from "@/audit-log/record/event";
import { MINUTE_MS } from "@/lib/epoch";
import type { Scope } from "@/mock-server/engine/lane/scope";
import type { ServiceContext } from "@/mock-server/service/http/call";
import { directoryOf, organizationOf } from "@/mock-server/service/tables/directory";
import { developerSignIn, plausibleCall } from "@/mock-server/service/events/plausible-events";
import { portalScope } from "@/mock-server/service/operations/portal-operations";
import { findReceiver, receiversOf } from "@/mock-server/service/tables/receivers";
import { configureWebhook } from "@/mock-server/service/operations/webhook-lane";
import { addDestination } from "./demo-destination";
import { setUpOrganization } from "./organization";

const ENDPOINT = "https://siem.example.com/in?q=%3Cscript%3E&a=b%7Cc";
const US: Scope = { kind: "region", region: "us" };

/** Each breaks something that was written in a hurry. */
export const HOSTILE_TEXTS: readonly string[] = [
  "two\nlines",
  "carriage\r\nreturn",
  "a|pipe and a=sign and a back\\slash",
  "quotes \" and ' and `",
  "tab\there",
  "line separator \u2028 and paragraph separator \u2029 and next line \u0085",
  "lone high surrogate \ud800 and lone low surrogate \udc00",
  "__proto__",
  "constructor",
  "<img src=x onerror=alert(1)>",
  "</script><script>alert(2)</script>",
  "{{constructor}} ${7*7} %s %n",
  "CEF:0|Fake|Record|1.0|x|y|0|sig=forged",
  " sig=AAAA",
  "right-to-left \u202e override",
  "combining Z\u0351\u036b\u0343\u036a\u0302\u0360 and emoji 👩‍👩‍👧‍👦",
  "日本語の利用者",
  "u".repeat(10_000),
  "",
];

/** A minute a text; what is left of its history passes without events. */
export async function setUp(context: ServiceContext): Promise<void> {
  const { world, engine } = context;
  setUpOrganization(world);
  const destination = await addDestination(context, {
    name: '<b>SIEM</b> "production" | a=b \\ 日本語',
    endpoint: ENDPOINT,
    logFormat: "cef",
  });
  await addDestination(context, {
    name: "n".repeat(255),
    endpoint: `https://logs.example.com/${"p".repeat(2000)}`,
    logFormat: "cps",
  });
  await addDestination(context, {
    name: "__proto__",
    endpoint: "https://splunk.example.com/__proto__",
    logFormat: "json",
  });
  const receiver = findReceiver(world, ENDPOINT);
  if (receiver) {
    const body = "<script>alert(3)</script>\n\u2028ok";
    receiversOf(world).put(receiver.id, {
      ...receiver,
      name: "<i>collector</i>",
      behaviour: [{ respond: { status: 200, body, headers: { "x-note": "a<b" } }, latency_ms: 10, times: 1 }],
    });
  }
  await configureWebhook(context, US, { destination, enabled: true });
  const [portal] = directoryOf(world).portals.values();
  if (portal) {
    directoryOf(world).portals.put(portal.id, {
      ...portal,
      displayName: "<h1>Portal</h1> & more",
      description: "a\nb",
    });
    await configureWebhook(context, portalScope(portal), { destination, enabled: true });
  }
  for (const text of HOSTILE_TEXTS) {
    for (const event of eventsWith(context, text)) await engine.record(US, event);
    if (portal) {
      const scope = { kind: "portal", region: portal.region, portalId: portal.id } as const;
      await engine.record(scope, developerSignIn(world, scope, engine.now, "NOT_FOUND", text));
    }
    await engine.runUntil(engine.now + MINUTE_MS);
  }
}

/** One event of each type with the text in every free-text field. */
function eventsWith({ world, engine }: ServiceContext, text: string): AuditEvent[] {
  const [authentication, authorization, access] = plausibleCall(world, engine.now, [
    "authentication",
    "authorization",
    "access",
  ]);
  const free = { userAgent: text, principalName: text, orgId: organizationOf(world).id };
  const events: AuditEvent[] = [];
  if (authentication?.type === "authentication") events.push({ ...authentication, ...free, request: text });
  if (authorization?.type === "authorization") {
    events.push({ ...authorization, ...free, service: text, resource: text, actorId: text });
  }
  if (access?.type === "access") events.push({ ...access, ...free, path: text, query: text, method: text });
  return events;
}
