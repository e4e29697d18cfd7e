import { describe, expect, it } from "vitest";
import { responseFate, responseMeaning, responseRemedy } from "./response-meaning";

describe("responseMeaning", () => {
  it.each([
    [undefined, "noAnswer"],
    [200, "accepted"],
    [204, "accepted"],
    [299, "accepted"],
    [302, "redirect"],
    [400, "unreadable"],
    [401, "unauthorized"],
    [403, "unauthorized"],
    [404, "notFound"],
    [405, "notFound"],
    [408, "slow"],
    [410, "notFound"],
    [413, "tooLarge"],
    [415, "unreadable"],
    [418, "refused"],
    [429, "tooMany"],
    [500, "failed"],
    [501, "notImplemented"],
    [502, "proxy"],
    [503, "unavailable"],
    [504, "proxy"],
    [507, "failed"],
    [0, "other"],
    [600, "other"],
  ])("%s means %s", (code, meaning) => {
    expect(responseMeaning(code)).toBe(`webhook.response.${meaning}`);
  });
});

describe("responseFate", () => {
  it.each([
    [200, "delivered"],
    [401, "notRetried"],
    [408, "notRetried"],
    [429, "retried"],
    [500, "retried"],
    [501, "notRetried"],
    [503, "retried"],
    [undefined, "noAnswer"],
  ])("of a batch answered with %s is %s", (code, fate) => {
    expect(responseFate(code)).toBe(`webhook.fate.${fate}`);
  });
});

describe("responseRemedy", () => {
  it("has none for logs that arrived, and one for everything else", () => {
    expect(responseRemedy(204)).toBeNull();
    for (const code of [undefined, 0, 301, 400, 401, 404, 413, 418, 429, 500, 501, 503, 600]) {
      expect(responseRemedy(code)).toEqual(expect.stringMatching(/^webhook\.remedy\./));
    }
  });
});
