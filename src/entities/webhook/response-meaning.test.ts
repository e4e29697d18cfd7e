import { describe, expect, it } from "vitest";
import { TRANSPORT_ERRORS, transportErrorMessage } from "@/audit-log/delivery/transport-error";
import type { Translate } from "@/i18n/message-key";
import { answerWords, responseMeaning } from "./response-meaning";

/** Says the key and the parameters. */
const t: Translate = (key, ...params) => [key, ...Object.values(params[0] ?? {})].join(" ");

describe("responseMeaning", () => {
  it.each([
    [undefined, "noAnswer"],
    [200, "accepted"],
    [204, "accepted"],
    [299, "accepted"],
    [302, "redirect"],
    [400, "unreadable"],
    [401, "unauthorized"],
    [403, "forbidden"],
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
  ])("of %s is %s", (code, meaning) => {
    expect(responseMeaning(code)).toBe(meaning);
  });
});

describe("answerWords", () => {
  it("have no remedy for logs that arrived, and one for everything else", () => {
    expect(answerWords(t, { last_response_code: 204 }, null).remedy).toBeNull();
    for (const code of [0, 301, 400, 401, 404, 413, 418, 429, 500, 501, 503, 600]) {
      expect(answerWords(t, { last_response_code: code }, null).remedy).toMatch(/^status\.remedy\./);
    }
  });

  it.each(TRANSPORT_ERRORS)("name the host that was asked, and the port, for %s", (error) => {
    const answer = { last_response_message: transportErrorMessage(error) };
    expect(answerWords(t, answer, "https://siem.example.com/in?token=secret")).toEqual({
      meaning: `status.transport.meaning.${error} siem.example.com 443`,
      remedy: `status.transport.remedy.${error} siem.example.com 443`,
    });
    expect(answerWords(t, answer, "https://siem.example.com:8088/in").remedy).toMatch(
      /siem\.example\.com 8088$/,
    );
  });

  it("speak of the endpoint where the host is not known", () => {
    const answer = { last_response_message: "no such host" };
    expect(answerWords(t, answer, null).meaning).toBe(
      "status.transport.meaning.dns status.transport.endpoint 443",
    );
  });

  it("say that nothing is known where the message tells nothing", () => {
    expect(answerWords(t, { last_response_message: "?" }, null).meaning).toBe("status.meaning.noAnswer");
    expect(answerWords(t, {}, null).meaning).toBe("status.meaning.noAnswer");
  });

  it("go by the code where there is one, not by the message", () => {
    const answer = { last_response_code: 500, last_response_message: "upstream: no such host" };
    expect(answerWords(t, answer, null).meaning).toBe("status.meaning.failed");
  });
});
