// Where the emulator departs from a document on purpose: each with the line of the contract that says so. The sections are
// those of the audit-log API's contract unless another is named. What is not in this table fails the run; a line that no case needed is told.

/**
 * @typedef {object} Exception
 * @property {RegExp} operation method and path as in the document, without version
 * @property {string} check of Schemathesis
 * @property {RegExp} seen in the status and body of the answer
 * @property {string} contract
 */

const REJECTED = "positive_data_acceptance";
const ACCEPTED = "negative_data_rejection";
const STATUS = "status_code_conformance";
const SHAPE = "response_schema_conformance";
const LISTS = /^GET \/(?:audit-log-destinations|audit-logs)$/;
const NUMBERED =
  /^GET \/(?:portals|portals\/\{\w+\}\/(?:snippets|teams)|users|users\/\{\w+\}\/(?:teams|assigned-roles)|system-accounts|control-planes)$/;
const DESTINATIONS = /^(?:POST|PATCH) \/audit-log-destinations/;
const WEBHOOKS = /^PATCH \/(?:portals\/\{\w+\}\/)?audit-log-webhook$/;
const REPLAY = /^PUT \/(?:portals\/\{\w+\}\/)?audit-log-replay-job$/;

/** @type {readonly Exception[]} */
export const EXCEPTIONS = [
  {
    operation: LISTS,
    check: REJECTED,
    seen: /^400 .*cursor/s,
    contract: "§10 paging: a cursor is one that was handed out",
  },
  {
    operation: LISTS,
    check: REJECTED,
    seen: /^400 .*filter/s,
    contract: "§2, §10: one operator a filter, known ones only; §4: the range of a pull",
  },
  {
    operation: LISTS,
    check: REJECTED,
    seen: /^400 .*page\[size\]/s,
    contract: "§2, §4: a page has 1 to 1000",
  },
  {
    operation: LISTS,
    check: STATUS,
    seen: /^400 /,
    contract: "§2: a list answers 400, which the published document leaves out",
  },
  {
    operation: LISTS,
    check: ACCEPTED,
    seen: /^200 /,
    contract: "§2: an empty value of a parameter counts as absent",
  },
  {
    operation: NUMBERED,
    check: REJECTED,
    seen: /^400 .*page\[/s,
    contract: "§5, §6: pages by number, from 1, of at most 1000",
  },
  {
    operation: NUMBERED,
    check: STATUS,
    seen: /^400 .*page\[/s,
    contract: "§7: a 400 names the parameter; the published document of identity has none",
  },
  {
    operation: NUMBERED,
    check: ACCEPTED,
    seen: /^200 /,
    contract: "§5, §6: pages are all that these lists take; sort and filter are not read",
  },
  {
    operation: /^DELETE \/portals\/\{\w+\}$/,
    check: ACCEPTED,
    seen: /^204 /,
    contract: "§5: a portal goes with what it holds; force is not read",
  },
  {
    operation: DESTINATIONS,
    check: REJECTED,
    seen: /^400 .*(?:must be a valid URL|must use https)/s,
    contract: "§7: an endpoint that is no https URL",
  },
  {
    operation: DESTINATIONS,
    check: REJECTED,
    seen: /^400 .*(?:cannot be blank|control characters|more than|body)/s,
    contract: "§2, §7: what a destination takes; a body is an object",
  },
  { operation: DESTINATIONS, check: STATUS, seen: /^409 /, contract: "§2: 409 for a name that is taken" },
  {
    operation: /^PATCH \/audit-log-destinations/,
    check: ACCEPTED,
    seen: /^200 /,
    contract: "§2: in PATCH null means not given, for every field",
  },
  {
    operation: WEBHOOKS,
    check: ACCEPTED,
    seen: /^200 /,
    contract: "§3: in PATCH null means not given, for every field",
  },
  {
    operation: WEBHOOKS,
    check: REJECTED,
    seen: /^400 .*audit_log_destination_id/s,
    contract: "§7: a destination that is not there, or no id, or none at all",
  },
  {
    operation: WEBHOOKS,
    check: REJECTED,
    seen: /^400 .*(?:endpoint|authorization|body)/s,
    contract: "§7: settings of an inline webhook; a body is an object",
  },
  {
    operation: /audit-log-webhook$/,
    check: SHAPE,
    seen: /^200 .*"audit_log_destination_id":""/s,
    contract: "§3: an unconfigured webhook has an empty reference",
  },
  {
    operation: /audit-log-webhook\/status$/,
    check: SHAPE,
    seen: /^200 .*"unconfigured"/s,
    contract: "§4: the status of a webhook without settings",
  },
  {
    operation: /audit-log-webhook(?:\/status)?$/,
    check: "use_after_free",
    seen: /^200 /,
    contract: "§3, §5: a webhook that was deleted is read as an unconfigured one",
  },
  {
    operation: REPLAY,
    check: REJECTED,
    seen: /^400 .*(?:start_at|end_at|body)/s,
    contract: "§7: the bounds of a replay; only while the webhook is on",
  },
  {
    operation: /^GET \/audit-log-webhook\/jwks\.json$/,
    check: "ignored_auth",
    seen: /^200 /,
    contract: "§4: keys need no token",
  },
  {
    operation: /./,
    check: "ensure_resource_availability",
    seen: /^404 /,
    contract: "§1: v2 and v3 are two views of one thing, which either may have deleted",
  },
  {
    operation: /^(?:POST|PATCH) \/portals(?:\/\{\w+\})?$/,
    check: STATUS,
    seen: /^409 /,
    contract: "§7: 409 for a name that is taken",
  },
  {
    operation: /^GET \/__watch\/gaps$/,
    check: REJECTED,
    seen: /^400 .*(?:cursor|"state")/s,
    contract: "watch API: a cursor that was handed out; states by name, between commas",
  },
  {
    operation: /^GET \/__watch\/history$/,
    check: REJECTED,
    seen: /^400 .*"(?:from|to)"/s,
    contract: "watch API: a history of at most 90 days, its end after its beginning",
  },
];
