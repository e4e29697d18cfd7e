import { describe, expect, it } from "vitest";
import { responseMeaning } from "./response-meaning";

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
    [410, "notFound"],
    [413, "tooLarge"],
    [415, "unreadable"],
    [418, "refused"],
    [429, "tooMany"],
    [500, "failed"],
    [501, "notImplemented"],
    [503, "failed"],
    [0, "other"],
    [600, "other"],
  ])("%s means %s", (code, meaning) => {
    expect(responseMeaning(code)).toBe(`webhook.response.${meaning}`);
  });
});
