// A short soak; `npm run soak` has the long one.

import { expect, test } from "./fixtures";
import { soakBrowser } from "./soak/browser-soak";

test.use({ profile: "own" });

test("what random calls have changed is there again each time after all tabs were closed", async ({
  context,
  page,
  baseURL,
}) => {
  await page.close();
  const result = await soakBrowser(context, {
    origin: baseURL ?? "",
    seed: 3,
    rounds: 6,
    limitMs: 12_000,
  });
  expect(result.rounds).toBeGreaterThan(0);
});
