import { expect, test } from "vitest";
import { readVerifyOptions } from "./verify-options";

test("a pull goes to Konnect or to this machine", () => {
  const pull = (...args: string[]) => readVerifyOptions(["export.csv", ...args])?.pull;
  expect(pull()).toBeNull();
  expect(pull("--pull", "https://eu.api.konghq.com/")).toEqual({ region: "eu", upstream: undefined });
  expect(pull("--pull", "http://localhost:4600", "--region", "us")).toEqual({
    region: "us",
    upstream: "http://localhost:4600",
  });
});

test.each([
  [["--pull", "https://us.api.example.com"], "--pull takes https://us.api.konghq.com"],
  [["--pull", "http://us.api.konghq.com"], "--pull takes https://us.api.konghq.com"],
  [["--pull", "https://us.api.konghq.com", "--region", "eu"], "is not the region eu"],
  [["--pull", "http://127.0.0.1:1"], "--region is needed"],
  [["--pull", "http://127.0.0.1:1", "--region", "moon"], "--region takes us, eu"],
  [["--region", "us"], "--region is of --pull"],
  [["--language", "ja"], "--language is of --report"],
  [["--pseudonyms"], "--pseudonyms is of --report"],
  [["--report", ""], "--report is empty"],
  [["--report", "x", "--language", "de"], "--language takes en or ja"],
  [["--from", "yesterday", "--to", "today"], "--from must be a time"],
  [["--from", "2026-11-21T00:00:00Z"], "--to is needed too"],
  [["--from", "2026-11-21T00:00:00Z", "--to", "2026-11-20T00:00:00Z"], "--to is before --from"],
])("%j is refused", (args, words) => {
  expect(() => readVerifyOptions(["export.csv", ...args])).toThrow(words);
});
