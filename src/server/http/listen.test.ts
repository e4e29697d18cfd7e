import { createServer, type Server, type ServerResponse } from "node:http";
import { connect } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { closeGracefully, listen, listenFailure } from "./listen";

const HERE = { hostname: "127.0.0.1", port: 0 };
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

function newServer(answer: (response: ServerResponse) => void = (response) => response.end()): Server {
  const server = createServer((_request, response) => answer(response));
  servers.push(server);
  return server;
}

/** A server that keeps each call until it is told to answer it. */
function holdingServer() {
  const held: ServerResponse[] = [];
  return { server: newServer((response) => held.push(response)), held };
}

test.each([
  ["EADDRINUSE", "port 80 is in use, choose another with --port"],
  ["EACCES", "port 80 is not for every user to listen on, choose another with --port"],
  ["EADDRNOTAVAIL", "--host 192.0.2.1 is no address of this machine"],
  ["ENOTFOUND", "--host 192.0.2.1 does not resolve"],
  ["EOTHER", "cannot listen on 192.0.2.1, port 80 (EOTHER)"],
  [undefined, "cannot listen on 192.0.2.1, port 80 (unknown error)"],
])("%s is said in words", (code, words) => {
  expect(listenFailure(code, "192.0.2.1", 80)).toBe(words);
});

test("a port that another server has is refused in words", async () => {
  const port = await listen(newServer(), HERE);
  await expect(listen(newServer(), { ...HERE, port })).rejects.toThrow(`port ${port} is in use`);
});

test("what goes wrong after that is told and ends nothing", async () => {
  const onError = vi.fn();
  const server = newServer();
  await listen(server, { ...HERE, onError });
  const error = new Error("too many open files");
  server.emit("error", error);
  expect(onError).toHaveBeenCalledExactlyOnceWith(error);
});

test("closing answers the call under way and lets idle connections go", async () => {
  const { server, held } = holdingServer();
  const port = await listen(server, HERE);
  const idle = connect(port, "127.0.0.1");
  await new Promise((resolve) => {
    idle.once("connect", resolve);
  });
  const call = fetch(`http://127.0.0.1:${port}/`);
  await vi.waitFor(() => expect(held).toHaveLength(1));
  // By itself: the limit of this test is shorter.
  const closing = closeGracefully(server, 60_000);
  held[0]?.end("answered");
  expect(await (await call).text()).toBe("answered");
  await closing;
  idle.destroy();
});

test("a call that takes too long is cut off", async () => {
  const { server, held } = holdingServer();
  const port = await listen(server, HERE);
  const call = fetch(`http://127.0.0.1:${port}/`).then(
    () => "answered",
    () => "cut off",
  );
  await vi.waitFor(() => expect(held).toHaveLength(1));
  await closeGracefully(server, 1);
  expect(await call).toBe("cut off");
});
