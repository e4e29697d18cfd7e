// What the OpenAPI document says in words, by operation. The schemas say the rest.

interface Prose {
  readonly summary: string;
  /** Query parameters, by name. */
  readonly query?: Readonly<Record<string, string>>;
  /** Why the operation may be answered with 409. */
  readonly conflict?: string;
}

const CURSOR_PAGE = {
  "page[size]": "Items a page.",
  "page[after]": "Cursor from the link to the page that follows.",
  "page[before]": "Cursor from the link to the page before.",
};
const NUMBER_PAGE = { "page[size]": "Items a page.", "page[number]": "1 is the first page." };
const WATCHED_SCOPE = {
  region: "Of the organization's webhook of a region; together with portal_id, the portal's region.",
  portal_id: "Of the webhook of a Dev Portal.",
};
const REPLAY_RUNS = "A replay job is running.";

export const OPERATION_PROSE: Readonly<Record<string, Prose>> = {
  listDestinations: {
    summary: "List destinations",
    query: {
      ...CURSOR_PAGE,
      "filter[name][eq]": "Destinations of exactly this name.",
      "filter[name][contains]": "Destinations whose name contains this text. Only one filter at a time.",
      "filter[name]": "The same as filter[name][eq].",
    },
  },
  createDestination: { summary: "Create a destination", conflict: "The name is taken." },
  getDestination: { summary: "Get a destination" },
  updateDestination: {
    summary: "Change a destination",
    conflict: "The name is taken, or a webhook owns the destination.",
  },
  deleteDestination: { summary: "Delete a destination", conflict: "A webhook refers to the destination." },
  getOrgWebhook: { summary: "Get the organization's webhook of a region" },
  updateOrgWebhook: {
    summary: "Change the organization's webhook; on the global host, that of every region",
  },
  deleteOrgWebhook: { summary: "Remove the organization's webhook of a region" },
  getOrgWebhookV2: { summary: "Get the organization's webhook with its settings" },
  updateOrgWebhookV2: { summary: "Change the organization's webhook and its settings" },
  getOrgReplayJob: { summary: "Get the replay job of a region" },
  putOrgReplayJob: { summary: "Send recorded events of a region again", conflict: REPLAY_RUNS },
  listAuditLogs: {
    summary: "List recorded events of a region, newest first",
    query: {
      ...CURSOR_PAGE,
      "filter[type]": "Events of this type.",
      "filter[ts][gte]": "Events at or after this instant.",
      "filter[ts][lte]": "Events at or before this instant.",
    },
  },
  getOrgWebhookStatus: { summary: "Get the status of the organization's webhook of a region" },
  getJwks: { summary: "Get the public keys that verify records" },
  listPortals: { summary: "List Dev Portals", query: NUMBER_PAGE },
  createPortal: { summary: "Create a Dev Portal", conflict: "The name is taken." },
  getPortal: { summary: "Get a Dev Portal" },
  updatePortal: { summary: "Change a Dev Portal", conflict: "The name is taken." },
  deletePortal: { summary: "Delete a Dev Portal and its webhook" },
  listPortalPages: { summary: "List the pages of a Dev Portal: none" },
  listPortalSnippets: { summary: "List the snippets of a Dev Portal: none", query: NUMBER_PAGE },
  listPortalTeams: { summary: "List the teams of a Dev Portal: none", query: NUMBER_PAGE },
  listPortalIdentityProviders: { summary: "List the identity providers of a Dev Portal: none" },
  listPortalIpAllowList: { summary: "List the addresses that may reach a Dev Portal: all, so none" },
  getPortalWebhook: { summary: "Get the webhook of a Dev Portal" },
  updatePortalWebhook: { summary: "Change the webhook of a Dev Portal" },
  deletePortalWebhook: { summary: "Remove the webhook of a Dev Portal", conflict: REPLAY_RUNS },
  getPortalWebhookStatus: { summary: "Get the status of a Dev Portal's webhook" },
  getPortalReplayJob: { summary: "Get the replay job of a Dev Portal" },
  putPortalReplayJob: { summary: "Send recorded sign-ins of a Dev Portal again", conflict: REPLAY_RUNS },
  listControlPlanes: { summary: "List control planes", query: NUMBER_PAGE },
  getCurrentUser: { summary: "Get the token's user" },
  getCurrentOrganization: { summary: "Get the token's organization" },
  listUsers: { summary: "List the users of the organization", query: NUMBER_PAGE },
  getUser: { summary: "Get a user" },
  listSystemAccounts: { summary: "List the system accounts of the organization", query: NUMBER_PAGE },
  getSystemAccount: { summary: "Get a system account" },
  listUserTeams: { summary: "List the teams of a user", query: NUMBER_PAGE },
  listUserRoles: { summary: "List the roles of a user", query: NUMBER_PAGE },
  getWorld: { summary: "Get the world: scenario, time, totals" },
  beginWorld: { summary: "Begin another world" },
  listScenarios: { summary: "List the worlds to begin with" },
  updateClock: { summary: "Stop the clock, start it, change its speed" },
  advanceClock: { summary: "Turn the clock forward and run everything due on the way" },
  listReceivers: { summary: "List simulated log collectors" },
  createReceiver: { summary: "Create a receiver" },
  getReceiver: { summary: "Get a receiver" },
  replaceReceiver: { summary: "Replace a receiver; its behaviour starts over" },
  deleteReceiver: { summary: "Delete a receiver" },
  listReceivedRequests: {
    summary: "List what has reached a receiver",
    query: { after: "The last `seq` known already." },
  },
  clearReceivedRequests: { summary: "Forget what has reached a receiver" },
  postEvents: { summary: "Make events happen" },
  countRecordedEvents: {
    summary: "Count the events of a stretch of time, and those that the last replay job brought",
    query: {
      region: "The organization's events of a region; `us` unless given.",
      portal_id: "The events of a Dev Portal.",
      from: "The beginning, included; seven days ago unless given.",
      to: "The end, included; now unless given.",
    },
  },
  postPortalLogin: { summary: "A developer tries to sign in to a Dev Portal" },
  listDeliveries: {
    summary: "List deliveries, newest first",
    query: {
      region: "The organization's deliveries of a region.",
      portal_id: "The deliveries of a Dev Portal.",
      trace_id: "The deliveries that hold an event of this call.",
      state: "Deliveries in this state.",
      destination_id: "Deliveries to a destination.",
      "page[size]": "Items a page.",
      "page[after]": "Cursor from the link to the page that follows.",
    },
  },
  getDelivery: { summary: "Get a delivery" },
  getDeliveryRecords: { summary: "Get the records of a delivery as text, a line each" },
  listWaiting: { summary: "List what is under way to collectors, by webhook and address" },
  listTokens: { summary: "List the tokens of the simulation" },
  updateToken: { summary: "Let a token expire, lock it, make it valid again" },
  rotateKeys: { summary: "Change the signing key" },
  getSnapshot: { summary: "Get the whole world as one document, without any authorization value" },
  putSnapshot: { summary: "Replace the world by the one of a snapshot" },
  listApiFaults: { summary: "List the faults that calls will meet" },
  getWatch: { summary: "Who watches the webhooks, and since when" },
  getWatchHistory: {
    summary: "What every webhook was in a window of time",
    query: {
      ...WATCHED_SCOPE,
      from: "The beginning of the window; seven days before its end unless given.",
      to: "The end of the window, at most 90 days after its beginning; now unless given.",
    },
  },
  listGaps: {
    summary: "List gaps, the newest first",
    query: {
      ...WATCHED_SCOPE,
      ...CURSOR_PAGE,
      state: "Gaps in these states, separated by commas: open, replaying, lost, closed.",
    },
  },
  getGap: { summary: "Get a gap with its story" },
  updateGap: {
    summary: "Accept a gap as lost, verify it, or open it again",
    conflict: "The gap is closed already, or cannot be opened again.",
  },
  replaceApiFaults: { summary: "Make the API misbehave for matching calls" },
};
