import { expect, test } from "vitest";
import { readEmulatorOptions } from "./emulator-options";
import { UsageError } from "./command-line";
import { readServeOptions } from "./serve-options";

test.each([
  [[], { port: 8080, hostname: "127.0.0.1", base: "/", upstream: undefined }],
  [["--port", "0", "--host", "[::1]"], { port: 0, hostname: "::1" }],
  [["--base", "audit"], { base: "/audit/" }],
  [["--base=/a/b/"], { base: "/a/b/" }],
  [["--upstream", "http://localhost:4600/"], { upstream: "http://localhost:4600" }],
  [["--upstream", "http://127.0.0.1:4600"], { upstream: "http://127.0.0.1:4600" }],
  [["--allow-host", "Console.test"], { names: ["127.0.0.1", "console.test"] }],
  [["--upstream", "http://[::1]:4600"], { upstream: "http://[::1]:4600" }],
  [
    ["--watch", "--data", "d", "--every", "2", "--calls", "29"],
    { watch: { everyMs: 2000, calls: { most: 29, planned: 24 } } },
  ],
  [
    ["--watch", "--data", "d", "--calls", "580", "--upstream", "http://localhost:4600"],
    { watch: { calls: { most: 580, planned: 480 } } },
  ],
])("serve %j", (args, options) => {
  expect(readServeOptions(args)).toMatchObject(options);
});

test.each([
  [["--port", "70000"]],
  [["--port", "x"]],
  [["--base", "/a b/"]],
  [["--base", "/../"]],
  [["--upstream", "http://evil.example.com"]],
  [["--upstream", "http://localhost.evil.example.com"]],
  [["--upstream", "http://localhost@evil.example.com"]],
  [["--upstream", "http://localhost:4600/path"]],
  [["--upstream", "file:///etc"]],
  [["--allow-host", "http://console.test"]],
  [["--config="]],
  [["--dir="]],
  [["--calls", "30"]],
  [["--watch", "--data", "d", "--calls", "59"]],
  [["--watch", "--data", "d", "--calls", "19"]],
  [["--watch", "--data", "d", "--calls", "many"]],
  [["--unknown"]],
  [["argument"]],
])("serve refuses %j", (args) => {
  expect(() => readServeOptions(args)).toThrow();
});

test("the emulator's options, given and not", () => {
  expect(readEmulatorOptions([])).toEqual({
    port: 4600,
    hostname: "127.0.0.1",
    names: ["127.0.0.1"],
    allowedOrigins: [],
    scenario: undefined,
    seed: undefined,
    folder: undefined,
    caFile: undefined,
    deliverTo: "public",
  });
  expect(
    readEmulatorOptions(
      "--port 1 --host 0.0.0.0 --allow-host Emulator.test --allow-origin https://a.example.com --allow-origin http://b.test:1 --scenario tour --seed 7 --data d --ca f --allow-private".split(
        " ",
      ),
    ),
  ).toEqual({
    port: 1,
    hostname: "0.0.0.0",
    names: ["0.0.0.0", "emulator.test"],
    allowedOrigins: ["https://a.example.com", "http://b.test:1"],
    scenario: "tour",
    seed: 7,
    folder: "d",
    caFile: "f",
    deliverTo: "any",
  });
  expect(readEmulatorOptions(["--help"])).toBeNull();
  expect(readServeOptions(["-h"])).toBeNull();
});

test.each([
  [["--data", ""]],
  [["--ca="]],
  [["--allow-host", "http://emulator.test"]],
  [["--allow-host", "emulator.test:4600"]],
  [["--allow-host", ""]],
])("the emulator does not take %j", (args) => {
  expect(() => readEmulatorOptions(args)).toThrow(UsageError);
});

test("an address may be a name of the emulator too", () => {
  expect(readEmulatorOptions(["--allow-host", "[FD00::1]"])?.names).toEqual(["127.0.0.1", "fd00::1"]);
});
