// What becomes of a call when something goes wrong behind or before it.

import type { Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import type { ServerAnswer, ServerRequest } from "@/mock-server/service/http/http-message";
import { createEmulatorHttp } from "./emulator-http";

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function start(handle: (request: ServerRequest) => Promise<ServerAnswer>) {
  const onError = vi.fn();
  server = createEmulatorHttp({
    emulator: { handle, bodyLimitBytes: () => 1024, isAllowedOrigin: () => false },
    names: [],
    ownPages: {},
    onError,
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { port, onError, url: `http://127.0.0.1:${port}/us/v3/users/me` };
}

test("an error inside is a problem document that says nothing of it, and is reported", async () => {
  const error = new Error("disk full, token kpat_secret");
  const { url, onError } = await start(() => Promise.reject(error));
  const response = await fetch(url);
  expect(response.status).toBe(500);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(await response.text()).not.toContain("kpat_secret");
  expect(onError).toHaveBeenCalledExactlyOnceWith(error);
});

test("a client that goes away in the middle of its body is no error, and no call", async () => {
  const handle = vi.fn();
  const { port, onError } = await start(handle);
  const socket = connect(port, "127.0.0.1");
  socket.write("POST /us/v3/portals HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf");
  await new Promise((resolve) => {
    server.once("request", resolve);
  });
  socket.destroy();
  await vi.waitFor(async () => {
    const count = await new Promise<number>((resolve) => {
      server.getConnections((_error, connections) => resolve(connections));
    });
    expect(count).toBe(0);
  });
  expect(handle).not.toHaveBeenCalled();
  expect(onError).not.toHaveBeenCalled();
});
