// A host of static files for journeys that need more than one deployment on an origin.

import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

export interface StaticFile {
  /** The build it is of. */
  readonly folder: string;
  /** In that folder. */
  readonly path: string;
}

export interface StaticHost {
  readonly origin: string;
  readonly close: () => void;
}

/**
 * Serves builds of the console; what is no file is the console's page.
 * @param locate which file an address is
 * @param edit what becomes of a script before it is served
 */
export async function startStaticHost(
  locate: (pathname: string) => StaticFile,
  edit: (script: string, path: string) => string = (script) => script,
): Promise<StaticHost> {
  const server = createServer(({ url = "/" }, response) => {
    const { folder, path } = locate(new URL(url, "http://127.0.0.1").pathname);
    const asked = join(folder, path);
    const isFile = statSync(asked, { throwIfNoEntry: false })?.isFile() ?? false;
    const file = isFile ? asked : join(folder, "index.html");
    response.writeHead(200, {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "cache-control": "no-store", // what an address is may change between two visits
    });
    response.end(extname(file) === ".js" ? edit(readFileSync(file, "utf8"), path) : readFileSync(file));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo; // it listens on a port
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
