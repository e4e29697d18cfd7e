import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { stubPage } from "./browser-storage.test-support";
import { chooseMode, chosenMode, loadConsoleConfig } from "./console-config";

let page: ReturnType<typeof stubPage>;

beforeEach(() => {
  page = stubPage("https://console.example.com");
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function load(body: string, status = 200, type = "application/json") {
  vi.stubGlobal("fetch", async () => new Response(body, { status, headers: { "content-type": type } }));
  return loadConsoleConfig("/config.json");
}

describe("the configuration of a deployment", () => {
  test.each([
    ['{"mode":"demo"}', { mode: "demo" }],
    ['{"mode":"live","apiBaseUrl":"/konnect/{region}/"}', { mode: "live", apiBaseUrl: "/konnect/{region}" }],
    [
      '{"mode":"live","apiBaseUrl":"https://{region}.api.konghq.com","theme":"later"}',
      { mode: "live", apiBaseUrl: "https://{region}.api.konghq.com" },
    ],
  ])("%s", async (body, mode) => {
    expect(await load(body)).toEqual(mode);
  });

  test.each([
    ["nothing", "", 404, "text/plain"],
    ["the console's own page", readFileSync("index.html", "utf8"), 200, "text/html"],
  ])("is a demo where there is %s", async (_name, body, status, type) => {
    expect(await load(body, status, type)).toEqual({ mode: "demo" });
  });

  test.each([
    ["<!doctype html><html><title>Sign in</title></html>", "text/html", "“Sign in”"],
    ["<html><body></body></html>", "application/json", "config.json: a web page came in its place"],
  ])("is not a demo because of a page that is not the console's: %s", async (body, type, words) => {
    await expect(load(body, 200, type)).rejects.toThrow(words);
  });

  test.each([
    "{",
    "[]",
    "{}",
    '{"mode":"production"}',
    '{"mode":"live"}',
    '{"mode":"live","apiBaseUrl":"http://{region}.api.konghq.com"}',
    '{"mode":"live","apiBaseUrl":"https://us.api.konghq.com"}',
  ])("says what is expected instead of %s", async (body) => {
    await expect(load(body)).rejects.toThrow(/config\.json: expected/);
  });

  test.each(["text/plain", "binary/octet-stream"])("is read where its host calls it %s", async (type) => {
    const live = { mode: "live", apiBaseUrl: "/konnect/{region}" };
    expect(await load(JSON.stringify(live), 200, type)).toEqual(live);
  });

  test("says when it could not be read", async () => {
    await expect(load("", 503)).rejects.toThrow("config.json: the server answered 503");
  });
});

describe("what a visitor chose", () => {
  test("holds for the next visit", () => {
    expect(chosenMode()).toBeNull();
    chooseMode({ mode: "live", apiBaseUrl: "/konnect/{region}" });
    expect(chosenMode()).toEqual({ mode: "live", apiBaseUrl: "/konnect/{region}" });
    chooseMode({ mode: "demo" });
    expect(chosenMode()).toEqual({ mode: "demo" });
  });

  test.each(["", "{", '{"mode":"live","apiBaseUrl":"https://evil.example.com"}'])(
    "is not taken from %j",
    (stored) => {
      page.localStorage.setItem("console-mode", stored);
      expect(chosenMode()).toBeNull();
    },
  );
});
