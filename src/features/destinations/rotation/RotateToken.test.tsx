// @vitest-environment jsdom
import { createTheme, ThemeProvider } from "@mui/material/styles";
import { QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { connectToTestServer, problemResponse, type SeenRequest } from "@/api/http/connection.test-support";
import { createQueryClient } from "@/api/query/query-client";
import { runMutation } from "@/api/webhook/each-region";
import { moveNotes } from "@/api/webhook/move-notes";
import { portalWebhookMutations, portalWebhookQueries } from "@/api/webhook/portal-webhook-queries";
import { storedDestination } from "@/contract/webhook/destination.test-support";
import type { RotationSubject } from "@/entities/place/rotation-subject";
import { PlacesContext } from "@/entities/place/Place";
import { createI18n } from "@/i18n/create-i18n";
import { chooseZone } from "@/i18n/time-zone";
import { withWords } from "@/i18n/words";
import { renderPage } from "@/ui/render.test-support";
import { RotateToken } from "./RotateToken";

const OLD = storedDestination({ id: "old", name: "SIEM", created_at: "2026-11-20T09:00:00Z" });
const NEXT = storedDestination({
  id: "next",
  name: "SIEM rotated",
  created_at: "2026-11-21T09:00:00Z",
  updated_at: "2026-11-21T09:00:00Z",
});
const MOVED_AT = "2026-11-21T10:00:00Z";
const AFTER = "2026-11-21T10:00:01Z";
const US = "US - North America";
const PORTAL = "Dev Portal Docs";

beforeAll(async () => {
  chooseZone("utc");
  await createI18n("en");
  await withWords(["destinations", "rotation", "status", "webhook"], async () => undefined);
});

beforeEach(() => {
  for (const { place } of moveNotes.all()) moveNotes.drop(place);
});

/** An API in live mode, where US and a portal have webhooks. What a test sets is what it answers. */
function liveApi() {
  const api = {
    destinations: [OLD, NEXT],
    /** By the end of the path's owner: `us`, `docs`. */
    uses: { us: "old", docs: "old" } as Record<string, string>,
    lastAttempts: {} as Record<string, { at: string; code: number }>,
    /** Answers in place of the usual ones, by `METHOD path`. */
    instead: {} as Record<string, () => Response | Promise<Response>>,
    /** When the webhook of a region was last changed. */
    changedAt: MOVED_AT,
  };
  const server = connectToTestServer(answer, { sandboxOrigin: null });
  return { api, server };

  function answer({ method, url, body }: SeenRequest): Response | Promise<Response> {
    const { host, pathname } = new URL(url);
    const region = host.split(".")[0] ?? "";
    const path = pathname.slice("/v3".length);
    const place = path.startsWith("/portals/docs/") ? "docs" : region;
    const version = pathname.startsWith("/v2") ? "v2 " : "";
    const instead = api.instead[`${version}${method} ${place} ${path}`];
    if (instead) return instead();
    if (path === "/audit-log-destinations") {
      return Response.json({ data: api.destinations, meta: { size: 100, next: null, previous: null } });
    }
    if (path.startsWith("/audit-log-destinations/")) {
      const found = api.destinations.find(({ id }) => path.endsWith(`/${id}`));
      if (method === "DELETE") {
        api.destinations = api.destinations.filter((destination) => destination !== found);
        return new Response(null, { status: 204 });
      }
      return found ? Response.json(found) : problem(404);
    }
    if (path === "/portals") {
      const page = { number: 1, size: 100, total: 1 };
      return Response.json({ data: [DOCS], meta: { page } });
    }
    if (path.endsWith("/status")) {
      const last = api.lastAttempts[place];
      return Response.json({
        webhook_enabled: true,
        webhook_status: "active",
        ...(last && { last_attempt_at: last.at, last_response_code: last.code }),
      });
    }
    if (path.endsWith("/audit-log-webhook")) {
      if (version !== "") return Response.json({ ...SETTINGS, updated_at: api.changedAt });
      if (method === "PATCH") {
        const { audit_log_destination_id } = body as { audit_log_destination_id: string }; // what a move sends
        api.uses[place] = audit_log_destination_id;
      }
      return Response.json({ enabled: true, audit_log_destination_id: api.uses[place] ?? "" });
    }
    return problem(404);
  }
}

const SETTINGS = {
  endpoint: OLD.endpoint,
  enabled: true,
  log_format: OLD.log_format,
  skip_ssl_verification: false,
};

const DOCS = {
  id: "docs",
  name: "docs",
  display_name: "Docs",
  description: null,
  authentication_enabled: true,
  rbac_enabled: false,
  default_domain: "1.us.portal.konghq.com",
  canonical_domain: "1.us.portal.konghq.com",
  created_at: MOVED_AT,
  updated_at: MOVED_AT,
};

function problem(status: number): Response {
  return problemResponse(status, { status, title: "Refused", instance: "kong:trace:1", detail: "Refused" });
}

// Of the console's own colours, the one that is named where no style sheet is.
const THEME = createTheme({ cssVariables: true, palette: { border: { control: "#888" } } as object });

function RotationShown({ subject: { isOldDeleted, deletedName } }: { readonly subject: RotationSubject }) {
  return isOldDeleted && <div>{`deleted: ${deletedName}`}</div>;
}

/** Many times what a page needs; no look is due meanwhile. */
const MAX_TURNS = 500;

/** By its second destination, as a reload opens it. */
async function show(client = createQueryClient({ maxReadRetries: 0 })) {
  const page = await renderPage(
    <ThemeProvider theme={THEME}>
      <QueryClientProvider client={client}>
        <PlacesContext value={{ rotationAsCode: RotationShown, pausedClock: () => null }}>
          <RotateToken destinationId="old" crumbs={[]} />
        </PlacesContext>
      </QueryClientProvider>
    </ThemeProvider>,
  );
  /** Before the next look is due. */
  const lookAgain = () => act(() => client.invalidateQueries());
  const saysIn = async (textNow: () => string, text: string) => {
    // Answers come while React expects them, one turn of the event loop after the other.
    for (let turn = 0; turn < MAX_TURNS && !textNow().includes(text); turn += 1) {
      await act(() => new Promise((resolve) => setTimeout(resolve)));
    }
    expect(textNow()).toContain(text);
  };
  const says = (text: string) => saysIn(page.text, text);
  /** The page behind says much of the same. */
  const dialogSays = (text: string) =>
    saysIn(() => document.querySelector("[role=dialog]")?.textContent ?? "", text);
  await says("Use a second destination");
  const way = [...document.querySelectorAll("a")].find(
    (link) => link.textContent === "Use a second destination",
  );
  if (way) await page.click(way);
  return { page, says, dialogSays, lookAgain };
}

const patches = ({ seen }: { readonly seen: readonly SeenRequest[] }) =>
  seen.filter(({ method }) => method === "PATCH").map(({ url, body }) => [new URL(url).host, body]);

test("a move changes the reference and nothing else, and is proven by what the API says afterwards", async () => {
  const { api, server } = liveApi();
  api.lastAttempts = { us: { at: "2026-11-21T09:59:59Z", code: 200 } };
  const { page, says, lookAgain } = await show();
  await says("Moved and proven: 0 of 2.");
  await page.click(page.button(`Move: ${US}`));
  await says("No attempt yet");
  await says(`${US} sends with the new token from its next attempt on.`);
  expect(patches(server)).toEqual([["us.test", { audit_log_destination_id: "next" }]]);
  await says(`Waits until this is proven: ${US}.`);

  api.lastAttempts = { us: { at: AFTER, code: 200 } };
  await lookAgain();
  await says("Moved and proven: 1 of 2.");
  expect(page.button(`Move: ${PORTAL}`)).toBeDefined();
});

test("what another user has changed meanwhile is left as it is", async () => {
  const { api, server } = liveApi();
  const { page, says } = await show();
  await says("Moved and proven: 0 of 2.");
  api.uses["us"] = "elsewhere";
  await page.click(page.button(`Move: ${US}`));
  await says("Moved and proven: 0 of 1.");
  expect(patches(server)).toEqual([]);
});

test("a refusal says which role it takes, and the place stays where it is", async () => {
  const { api } = liveApi();
  const { page, says } = await show();
  await says("Moved and proven: 0 of 2.");
  api.instead["PATCH us /audit-log-webhook"] = () => problem(403);
  await page.click(page.button(`Move: ${US}`));
  await says("Not moved");
  await says("Audit Logs Admin of US");
  await says("Old token");
});

test("a second destination that is gone is told, and can be made again", async () => {
  const { api } = liveApi();
  const { page, says } = await show();
  await says("Moved and proven: 0 of 2.");
  api.destinations = [OLD];
  api.instead["PATCH us /audit-log-webhook"] = () =>
    problemResponse(400, {
      status: 400,
      title: "Bad Request",
      instance: "konnect:trace:1",
      detail: "Destination not found",
      invalid_parameters: [
        { field: "audit_log_destination_id", rule: "missing_reference", reason: "not found" },
      ],
    });
  await page.click(page.button(`Move: ${US}`));
  await says("Create it");
});

test("a Dev Portal that this browser has moved is still proven on a page that is loaded again", async () => {
  const { api } = liveApi();
  api.uses = { docs: "old" };
  api.lastAttempts = { docs: { at: "2026-11-21T09:59:59Z", code: 200 } };
  const { page, says } = await show();
  await says("Moved and proven: 0 of 1.");
  await page.click(page.button(`Move: ${PORTAL}`));
  await says("sign in there");
  api.lastAttempts = { docs: { at: AFTER, code: 200 } };
  const { says: saysAgain } = await show();
  await saysAgain("Moved and proven: 1 of 1.");
});

test("one that another browser has moved is not taken for proven by an older success", async () => {
  const { api } = liveApi();
  api.destinations = [OLD, { ...NEXT, id: "made-elsewhere" }];
  api.uses = { docs: "made-elsewhere" };
  api.lastAttempts = { docs: { at: AFTER, code: 200 } };
  const { says, lookAgain } = await show();
  await says("It may be from before the change, which was not made here");
  api.lastAttempts = { docs: { at: "2026-11-21T10:00:02Z", code: 200 } };
  await lookAgain();
  await says("Moved and proven: 1 of 1.");
});

test("what was read before another browser's move is no proof, however late it is read again", async () => {
  const { api } = liveApi();
  const client = createQueryClient({ maxReadRetries: 0 });
  api.lastAttempts = { docs: { at: "2026-11-21T09:00:00Z", code: 200 } };
  await client.query(portalWebhookQueries.status("docs"));
  api.uses = { docs: "next" };
  // With the old token, just before the move.
  api.lastAttempts = { docs: { at: "2026-11-21T09:59:59Z", code: 200 } };
  const { page, says, lookAgain } = await show(client);
  await lookAgain();
  await says("It may be from before the change");
  expect(page.text()).toContain("Moved and proven: 0 of 1.");
});

test("a region that is moved once more is not proven by when it was moved before", async () => {
  const { api } = liveApi();
  api.uses = { us: "old" };
  const { page, says } = await show();
  await says("Moved and proven: 0 of 1.");
  await page.click(page.button(`Move: ${US}`));
  await says("No attempt yet");
  await page.click(page.button(`Move back: ${US}`));
  await says("Old token");
  // With the old token again, after the first move.
  api.lastAttempts = { us: { at: AFTER, code: 200 } };
  api.changedAt = "2026-11-21T10:00:02Z";
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  api.instead["v2 GET us /audit-log-webhook"] = async () => {
    await held;
    return Response.json({ ...SETTINGS, updated_at: api.changedAt });
  };
  await page.click(page.button(`Move: ${US}`));
  await says("Checking");
  await says("Checking");
  expect(page.text()).toContain("Moved and proven: 0 of 1.");
  release();
  await says("No attempt yet");
});

test("nothing is proven where it could not be read when a region was moved", async () => {
  const { api } = liveApi();
  api.uses = { us: "next" };
  api.lastAttempts = { us: { at: AFTER, code: 200 } };
  api.instead["v2 GET us /audit-log-webhook"] = () => problem(500);
  const { says } = await show();
  await says("What would prove it could not be read");
  await says("Moved and proven: 0 of 1.");
});

test("a Dev Portal's move counts no more once its Setup has changed the destination", async () => {
  const { api } = liveApi();
  const client = createQueryClient({ maxReadRetries: 0 });
  api.uses = { docs: "old" };
  const { page, says } = await show();
  await says("Moved and proven: 0 of 1.");
  await page.click(page.button(`Move: ${PORTAL}`));
  await says("sign in there");
  const setUp = (audit_log_destination_id: string) =>
    act(() => runMutation(client, portalWebhookMutations.update("docs"), { audit_log_destination_id }));
  await setUp("old");
  api.lastAttempts = { docs: { at: AFTER, code: 200 } };
  await setUp("next");
  const { says: saysAgain } = await show(client);
  await saysAgain("It may be from before the change");
  await saysAgain("Moved and proven: 0 of 1.");
});

test("a Dev Portal's move counts no more once the page has seen it elsewhere", async () => {
  const { api } = liveApi();
  api.uses = { docs: "old" };
  const { page, says, lookAgain } = await show();
  await says("Moved and proven: 0 of 1.");
  await page.click(page.button(`Move: ${PORTAL}`));
  await says("sign in there");
  api.uses = { docs: "old" };
  await lookAgain();
  await says("Old token");
  api.lastAttempts = { docs: { at: AFTER, code: 200 } };
  api.uses = { docs: "next" };
  await lookAgain();
  await says("It may be from before the change");
});

test("what could not be read is named, and never taken for unused", async () => {
  const { api } = liveApi();
  api.uses = { us: "next" };
  api.lastAttempts = { us: { at: AFTER, code: 200 } };
  api.instead["GET eu /audit-log-webhook"] = () => problem(500);
  const { says } = await show();
  await says("The webhook of EU - Europe could not be read");
  await says("No place is known to use it, and some could not be read.");
});

test("who uses the old destination is asked anew before it is deleted", async () => {
  const { api } = liveApi();
  api.uses = { us: "next" };
  api.lastAttempts = { us: { at: AFTER, code: 200 } };
  const { page, says } = await show();
  await says("No place uses it any more");
  api.uses = { us: "next", sg: "old" };
  await page.click(page.button("Delete SIEM"));
  await says("It is in use, and Konnect refuses to delete it until nothing refers to it:SG - Singapore");
});

test("a failure that the look before the deletion finds is said where it is confirmed", async () => {
  const { api } = liveApi();
  api.uses = { us: "next" };
  api.lastAttempts = { us: { at: AFTER, code: 200 } };
  const { page, says, dialogSays } = await show();
  await says("No place uses it any more");
  api.lastAttempts = { us: { at: "2026-11-21T10:00:02Z", code: 401 } };
  await page.click(page.button("Delete SIEM"));
  await dialogSays(`Not proven yet: ${US}.`);
});

test("a new one that was changed once more is found by the look before the deletion", async () => {
  const { api } = liveApi();
  api.uses = { us: "next" };
  api.lastAttempts = { us: { at: AFTER, code: 200 } };
  const { page, says, dialogSays } = await show();
  await says("No place uses it any more");
  api.destinations = [OLD, { ...NEXT, updated_at: "2026-11-21T10:00:02Z" }];
  await page.click(page.button("Delete SIEM"));
  await dialogSays(`Not proven yet: ${US}.`);
});

test("once the old destination is deleted, what took over is shown, with what a file has to forget", async () => {
  const { api } = liveApi();
  api.uses = { us: "next" };
  api.lastAttempts = { us: { at: AFTER, code: 200 } };
  const { page, says } = await show();
  await says("No place uses it any more");
  await page.click(page.button("Delete SIEM"));
  await says("Type SIEM to confirm");
  await page.type("Type SIEM to confirm", "SIEM");
  await page.click(page.button("Delete destination"));
  await says("The rotation is finished");
  await says("each place that sends with the token of SIEM rotated is proven.");
  await says("deleted: SIEM");
});

test("a rotation is not called finished where a place is not proven", async () => {
  const { api } = liveApi();
  api.uses = { us: "next" };
  const { page, says, lookAgain } = await show();
  await says(`Not proven yet: ${US}.`);
  await page.click(page.button("Delete SIEM"));
  await says("Type SIEM to confirm");
  await page.type("Type SIEM to confirm", "SIEM");
  await page.click(page.button("Delete destination"));
  await says("Here is what uses SIEM rotated");
  await says("No attempt yet");
  expect(page.text()).not.toContain("The rotation is finished");
  api.lastAttempts = { us: { at: AFTER, code: 200 } };
  await lookAgain();
  await says("The rotation is finished");
});

test("an old destination that another page has deleted is no sign of a rotation that is finished", async () => {
  const { api } = liveApi();
  api.uses = { us: "next" };
  api.lastAttempts = { us: { at: AFTER, code: 200 } };
  const { page, says, lookAgain } = await show();
  const follow = async (text: string) => {
    const link = [...document.querySelectorAll("a")].find(({ textContent }) => textContent === text);
    if (link) await page.click(link);
  };
  await says("No place uses it any more");
  await follow("Use another one");
  await says("Go on with SIEM rotated");
  await follow("Go on with SIEM rotated");
  await says("No place uses it any more");
  api.destinations = [NEXT];
  await lookAgain();
  await says("Here is what uses SIEM rotated");
  await says("An attempt after the change was accepted.");
  expect(page.text()).not.toContain("The rotation is finished");
});
