// The server of a deployed console: its files, its configuration, and the way to Konnect.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { API_HOSTS, apiOrigin } from "@/contract/api-host";
import { KONNECT_FORWARDER_PATH } from "@/contract/wire/forwarding-failure";
import { isWatchPath, WATCH_BASE } from "@/contract/watch/watch-paths";
import { isPlainTarget, pathOf } from "@/server/http/request-guard";
import type { WatchAnswers } from "@/server/watcher/api/watch-answers";
import { createKonnectForwarder, type ForwarderSettings } from "./konnect-forwarder";
import { problemResponse } from "./problem-response";
import { answerWatch } from "./answer-watch";
import { securityHeaders } from "./security-headers";
import { encodingFor, readStaticFiles, type StaticFile } from "./static-files";

const CONFIG_FILE = "config.json";
const SERVICE_WORKER_FILE = "mockServiceWorker.js";

export interface ConsoleServerSettings extends Pick<
  ForwarderSettings,
  "onFailure" | "proxyFor" | "connectLimitMs" | "answerLimitMs"
> {
  /** The build. */
  readonly folder: string;
  /** Begins and ends with a slash. */
  readonly base: string;
  /** The build's own without one; with an emulator in Konnect's place, live mode on it. */
  readonly configFile?: string | undefined;
  /** An emulator in the place of Konnect: its regions are by path. */
  readonly upstream?: string | undefined;
  /** Host names beyond loopback under which calls are passed on to an emulator. */
  readonly names?: readonly string[];
  /** Answers the watch API; undefined without a watcher. */
  readonly watch?: WatchAnswers | undefined;
}

export interface ConsoleServer {
  readonly fetch: Hono<{ Bindings: HttpBindings }>["fetch"];
  readonly close: () => Promise<void>;
}

/** @throws Error in words for people when there is no build, or one for another base. */
export function createConsoleServer(settings: ConsoleServerSettings): ConsoleServer {
  const { folder, base, upstream, configFile, watch } = settings;
  // Konnect's tokens are secret, an emulator's are words that everybody knows.
  const callers = upstream === undefined ? "any-name" : (settings.names ?? []);
  const files = readBuild(folder, base);
  const headers = securityHeaders(upstream === undefined ? API_HOSTS.map(apiOrigin) : [upstream]);
  const forwarder = createKonnectForwarder({
    ...settings,
    callers,
    prefix: `${base}${KONNECT_FORWARDER_PATH}/`,
    upstreamOf: (region) => (upstream === undefined ? apiOrigin(region) : `${upstream}/${region}`),
  });

  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(async (context, next) => {
    // The router sees the path only after dots and backslashes have been resolved; here it is as it was sent.
    if (isPlainTarget(context.env.incoming.url ?? "")) await next();
    else
      context.res = problemResponse({ status: 400, title: "Bad Request", detail: "This is no plain path" });
    for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value);
  });
  app.get("/healthz", (context) => context.json({ status: "ok" }, 200, { "cache-control": "no-store" }));
  app.all(`${base}${KONNECT_FORWARDER_PATH}/*`, forwarder.handle);
  if (watch) {
    const handle = (context: Context<{ Bindings: HttpBindings }>) => answerWatch(context.env, watch, callers);
    app.all(WATCH_BASE, handle);
    app.all(`${WATCH_BASE}/*`, handle);
  }
  app.get(`${base}${CONFIG_FILE}`, () =>
    upstream !== undefined && configFile === undefined
      ? answerJson(JSON.stringify({ mode: "live", apiBaseUrl: `${base}${KONNECT_FORWARDER_PATH}/{region}` }))
      : answerConfig(configFile ?? join(folder, CONFIG_FILE), configFile === undefined ? 404 : 503),
  );
  app.get("*", async ({ req, env }) => {
    const path = pathOf(env.incoming.url ?? "");
    if (`${path}/` === base) return new Response(null, { status: 308, headers: { location: base } });
    // Without a watcher there is no such API here, and no place of the console either.
    if (!path.startsWith(base) || isWatchPath(path)) return NOT_FOUND();
    const file = fileFor(files, path.slice(base.length));
    return file ? answerFile(file, req.raw, base) : NOT_FOUND();
  });
  app.notFound(NOT_FOUND);
  app.onError(() =>
    problemResponse({ status: 500, title: "Internal Server Error", detail: "This should not happen" }),
  );
  return { fetch: app.fetch, close: forwarder.close };
}

const NOT_FOUND = () => problemResponse({ status: 404, title: "Not Found", detail: "There is nothing here" });

interface NamedFile extends StaticFile {
  readonly name: string;
}

function readBuild(folder: string, base: string): ReadonlyMap<string, NamedFile> {
  let files: ReturnType<typeof readStaticFiles>;
  let page: string;
  try {
    files = readStaticFiles(folder);
    page = readFileSync(join(folder, "index.html"), "utf8");
  } catch (error) {
    throw new Error(`there is no build in ${folder}, make one with: npm run build`, { cause: error });
  }
  if (!page.includes(`src="${base}assets/`)) {
    throw new Error(
      `the build in ${folder} is not for ${base}, make it again with: npm run build -- --base=${base}`,
    );
  }
  return new Map([...files].map(([name, file]) => [name, { ...file, name }]));
}

/** Places of the console are not files: a path without a file is answered with the page, which finds its way itself. */
function fileFor(files: ReadonlyMap<string, NamedFile>, path: string): NamedFile | undefined {
  const isPlace = !path.startsWith("assets/") && !/\.\w+$/.test(path);
  return files.get(path) ?? (isPlace ? files.get("index.html") : undefined);
}

async function answerFile(file: NamedFile, request: Request, base: string): Promise<Response> {
  const encoding = encodingFor(request.headers.get("accept-encoding") ?? undefined, file);
  const headers = {
    "content-type": file.mediaType,
    "cache-control": file.isImmutable ? "public, max-age=31536000, immutable" : "no-cache",
    etag: file.etag,
    ...(file.isCompressible && { vary: "Accept-Encoding" }),
    ...(file.name === SERVICE_WORKER_FILE && { "service-worker-allowed": base }),
  };
  const known = request.headers.get("if-none-match")?.split(/\s*,\s*/) ?? [];
  if (known.some((each) => each.replace(/^W\//, "") === file.etag))
    return new Response(null, { status: 304, headers });
  const bytes = await file.encoded(encoding);
  return new Response(request.method === "HEAD" ? null : bytes, {
    status: 200,
    headers: {
      ...headers,
      "content-length": String(bytes.length),
      ...(encoding !== "identity" && { "content-encoding": encoding }),
    },
  });
}

/**
 * Read anew each time, and never cached: changing it changes the console with the next reload.
 * @param otherwise while it cannot be read. 404 makes the console a demo, which one that was given a file must not become.
 */
function answerConfig(file: string, otherwise: 404 | 503): Response {
  try {
    return answerJson(readFileSync(file, "utf8"));
  } catch {
    if (otherwise === 404) return NOT_FOUND();
    const detail = "The configuration cannot be read";
    return problemResponse({ status: 503, title: "Service Unavailable", detail });
  }
}

function answerJson(json: string): Response {
  const headers = { "content-type": "application/json", "cache-control": "no-store" };
  return new Response(json, { status: 200, headers });
}
