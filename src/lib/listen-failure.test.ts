import { expect, test } from "vitest";
import { listenFailure } from "./listen-failure";

test.each([
  ["EADDRINUSE", "port 80 is in use, choose another with --port"],
  ["EACCES", "port 80 is not for every user to listen on, choose another with --port"],
  ["EADDRNOTAVAIL", "--host 192.0.2.1 is no address of this machine"],
  ["ENOTFOUND", "--host 192.0.2.1 does not resolve"],
  ["EWHATEVER", "cannot listen on 192.0.2.1, port 80 (EWHATEVER)"],
  [undefined, "cannot listen on 192.0.2.1, port 80 (unknown error)"],
])("%s is said in words", (code, words) => {
  expect(listenFailure(code, "192.0.2.1", 80)).toBe(words);
});
