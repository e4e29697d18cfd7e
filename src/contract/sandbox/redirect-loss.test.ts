import { expect, test } from "vitest";
import { redirectLoss } from "./redirect-loss";

const A = "https://a.example.com/in";
const B = "https://b.example.com/in";

function attempt(
  redirects: [status: number, method: string, url: string][],
  outcome: { status: number } | { fail: "dns" } | null = { status: 200 },
  headers: Record<string, string> = { authorization: "[set]" },
) {
  return {
    request: { method: "POST", url: A, headers },
    redirects: redirects.map(([status, method, url]) => ({ status, method, url })),
    outcome,
  };
}

test.each([
  ["without redirects", attempt([])],
  ["that kept the POST on its host", attempt([[307, "POST", `${A}/x`]], { status: 401 })],
  ["that went to another host and was taken there", attempt([[308, "POST", B]])],
  ["that was refused for another reason", attempt([[308, "POST", B]], { status: 503 })],
  ["that had no token to lose", attempt([[308, "POST", B]], { status: 401 }, {})],
  ["without an answer", attempt([[302, "GET", B]], { fail: "dns" })],
  ["that is under way", attempt([], null)],
])("an attempt %s has lost nothing to a redirect", (_what, given) => {
  expect(redirectLoss(given)).toBeNull();
});

test.each([200, 404, 401])("a GET answered %i has lost the batch, no matter what followed it", (status) => {
  const given = attempt(
    [
      [301, "GET", B],
      [307, "GET", `${B}/x`],
    ],
    { status },
  );
  expect(redirectLoss(given)).toEqual({ lost: "batch", to: `${B}/x` });
});

test("a token that was left out and asked for is lost, also on the way back to the first host", () => {
  const given = attempt(
    [
      [307, "POST", B],
      [307, "POST", A],
    ],
    { status: 401 },
  );
  expect(redirectLoss(given)).toEqual({ lost: "authorization", to: A });
});
