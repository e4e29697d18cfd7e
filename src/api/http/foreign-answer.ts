// Answers that are not the API's: of a gateway or proxy in front of it, of a sign-in page, of a network that wants a
// log-in first. Reads what they say for people; what the API would have said nothing here can tell.

/** An answer that came in the API's place. */
export interface ForeignAnswer {
  /** HTTP status code; undefined for a redirect, of which browsers show nothing. */
  readonly status: number | undefined;
  readonly form: "redirect" | "page" | "text" | "empty";
  /** What it says: the title of a page, the message in JSON, the beginning of a text. One line; `""` where it says nothing. */
  readonly words: string;
  /** By which the operators of a gateway find the request; undefined where none is named. */
  readonly requestId: string | undefined;
}

const MAX_WORDS = 200;

/** An answer of any status that is no problem document. */
export function readForeignAnswer(response: Response, bodyText: string): ForeignAnswer {
  const { status, headers } = response;
  const body = parseJson(bodyText);
  const requestId = textAt(body, ID_NAMES) ?? firstHeader(headers);
  if (isRedirect(response)) return { status: status || undefined, form: "redirect", words: "", requestId };
  if (bodyText.trim() === "") return { status, form: "empty", words: "", requestId };
  if (isPage(response, bodyText)) return { status, form: "page", words: pageTitle(bodyText), requestId };
  return { status, form: "text", words: oneLine(messageIn(body) ?? bodyText), requestId };
}

/** Whether an answer is for people to look at. The API answers with pages never, successes included. */
export function isPage({ headers }: Response, bodyText: string): boolean {
  return (
    (headers.get("content-type")?.includes("html") ?? false) || /^\s*<(?:!doctype|html)\b/i.test(bodyText)
  );
}

/** Whether the request was sent on. With `redirect: "manual"` browsers hide the status of such an answer; Node does not. */
export function isRedirect({ type, status }: Response): boolean {
  return type === "opaqueredirect" || (status >= 300 && status <= 399);
}

const ID_NAMES = ["request_id", "requestId", "requestID", "traceId", "trace_id"];
const ID_HEADERS = [
  "x-kong-request-id",
  "x-request-id",
  "x-correlation-id",
  "x-amzn-requestid",
  "x-amz-cf-id",
  "cf-ray",
  "x-azure-ref",
];
const MESSAGE_NAMES = ["message", "error_description", "detail", "title", "error", "description", "reason"];

function firstHeader(headers: Headers): string | undefined {
  return (
    ID_HEADERS.map((name) => headers.get(name)).find((value) => value !== null && value !== "") ?? undefined
  );
}

/** The first text under one of these names, in the object itself or in its `error`. */
function textAt(body: unknown, names: readonly string[]): string | undefined {
  if (!isRecord(body)) return undefined;
  const own = names.map((name) => body[name]).find((value) => typeof value === "string" && value !== "");
  // `find` does not tell the compiler what it has found
  return (own as string | undefined) ?? textAt(body["error"], names);
}

function messageIn(body: unknown): string | undefined {
  if (typeof body === "string") return body;
  if (!isRecord(body)) return undefined;
  const { errors } = body;
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  return textAt(body, MESSAGE_NAMES) ?? messageIn(first);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
  nbsp: " ",
};

function pageTitle(html: string): string {
  const found = /<title[^>]*>([^<]*)</i.exec(html) ?? /<h1[^>]*>(.*?)<\/h1>/is.exec(html);
  const text = (found?.[1] ?? "").replaceAll(/<[^>]*>/g, " ");
  return oneLine(text.replaceAll(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole));
}

function oneLine(text: string): string {
  const line = text.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
  return line.length <= MAX_WORDS ? line : `${line.slice(0, MAX_WORDS - 1).trimEnd()}…`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
