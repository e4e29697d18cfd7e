// `config.json` beside a deployed console: which API it talks to unless a visitor chose otherwise. Read by the first file
// of a visit, which is too small for zod.

import { deploymentName } from "@/lib/deployment-name";
import { safeStorage } from "@/lib/safe-storage";
import { readApiBaseUrl } from "./api-base-url";
import { isPage, readForeignAnswer } from "@/api/http/foreign-answer";

/** Which API the console talks to. */
export type ConsoleMode =
  | { readonly mode: "demo" }
  /** `apiBaseUrl` is one that `readApiBaseUrl` takes. */
  | { readonly mode: "live"; readonly apiBaseUrl: string };

/** In `index.html`, built and under development. */
const OWN_PAGE = /<meta name="console" content="audit-logs"/;

/**
 * Reads the configuration of the deployment. One without the file is a demo.
 * @throws Error that names what is wrong with the file
 */
export async function loadConsoleConfig(url: string): Promise<ConsoleMode> {
  const response = await fetch(url, { cache: "no-cache" });
  if (response.status === 404) return { mode: "demo" };
  if (!response.ok) throw new Error(`config.json: the server answered ${response.status}`);
  // What it is decides its shape, not its type: stores of files know JSON by many names.
  const text = await response.text();
  // Hosts of single-page applications answer a missing file with the console's own page. Any other page says nothing
  // about the file, and a live console must not become a demo because a sign-in comes first.
  if (isPage(response, text)) {
    if (OWN_PAGE.test(text)) return { mode: "demo" };
    const { words } = readForeignAnswer(response, text);
    throw new Error(`config.json: a web page came in its place${words === "" ? "" : ` (“${words}”)`}`);
  }
  const mode = readConsoleMode(text);
  if (!mode)
    throw new Error(
      'config.json: expected {"mode":"demo"} or {"mode":"live","apiBaseUrl":"https://{region}.…"}',
    );
  return mode;
}

const CHOICE_KEY = deploymentName("console-mode", import.meta.env.BASE_URL);
const choices = safeStorage(() => localStorage);

/** What the visitor chose over the deployment's configuration; null when nothing, or nothing that can be used. */
export function chosenMode(): ConsoleMode | null {
  const stored = choices.read(CHOICE_KEY);
  return stored === null ? null : readConsoleMode(stored);
}

/** Remembered by this browser, for the next visit; no token is part of it. */
export function chooseMode(mode: ConsoleMode): void {
  choices.write(CHOICE_KEY, JSON.stringify(mode));
}

/** What was written as JSON; null for anything else, a base URL that may not be used included. */
function readConsoleMode(json: string): ConsoleMode | null {
  let input: unknown;
  try {
    input = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof input !== "object" || input === null || !("mode" in input)) return null;
  if (input.mode === "demo") return { mode: "demo" };
  if (input.mode !== "live" || !("apiBaseUrl" in input) || typeof input.apiBaseUrl !== "string") return null;
  const base = readApiBaseUrl(input.apiBaseUrl, location.origin);
  return base.ok ? { mode: "live", apiBaseUrl: base.baseUrl } : null;
}
