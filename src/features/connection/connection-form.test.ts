import { describe, expect, test } from "vitest";
import { connectionFormSchema, emptyValues, toSignIn } from "./connection-form";

const PAGE = "https://console.example.com";
const schema = connectionFormSchema(PAGE);
const GOOD = { apiBaseUrl: "/konnect/{region}", token: "kpat_abc", isRemembered: false };

/** Message by field. */
function faultsOf(values: object): Record<string, string> {
  const parsed = schema.safeParse({ ...GOOD, ...values });
  return Object.fromEntries(parsed.error?.issues.map(({ path, message }) => [path.join("."), message]) ?? []);
}

describe("the connection form", () => {
  test("begins with the address that was in use, and never with a token", () => {
    expect(emptyValues("/konnect/{region}")).toEqual({ ...GOOD, token: "" });
  });

  test.each([
    [{ token: "" }, { token: "required" }],
    [{ token: "   " }, { token: "required" }],
    [{ token: "kpat_a b" }, { token: "connection.fault.tokenCharacters" }],
    [{ token: "kpat_a\nX-Other: 1" }, { token: "connection.fault.tokenCharacters" }],
    [{ token: "kpat_é" }, { token: "connection.fault.tokenCharacters" }],
    [{ apiBaseUrl: "" }, { apiBaseUrl: "required" }],
    [{ apiBaseUrl: "https://us.api.konghq.com" }, { apiBaseUrl: "connection.fault.noRegion" }],
    [{ apiBaseUrl: "http://{region}.api.konghq.com" }, { apiBaseUrl: "connection.fault.notHttps" }],
    [{ apiBaseUrl: "nowhere/{region}" }, { apiBaseUrl: "connection.fault.notUrl" }],
    [{ apiBaseUrl: "https://a:b@{region}.example.com" }, { apiBaseUrl: "connection.fault.unwantedParts" }],
  ])("says what is wrong with %j", (values, faults) => {
    expect(faultsOf(values)).toEqual(faults);
  });

  test("takes a pasted token without the blanks around it, and an address without its last slash", () => {
    const values = schema.parse({ ...GOOD, apiBaseUrl: " /konnect/{region}/ ", token: " kpat_abc\n" });
    expect(toSignIn(values, PAGE)).toEqual({
      apiBaseUrl: "/konnect/{region}",
      token: "kpat_abc",
      remember: "no",
    });
    expect(toSignIn({ ...values, isRemembered: true }, PAGE).remember).toBe("tab");
  });
});
