// @vitest-environment jsdom
import { QueryClientProvider } from "@tanstack/react-query";
import { act, useState } from "react";
import { expect, test } from "vitest";
import { principalQueries } from "@/api/identity/principal-queries";
import { createQueryClient } from "@/api/query/query-client";
import { createI18n } from "@/i18n/create-i18n";
import { withWords } from "@/i18n/words";
import { renderPage } from "@/ui/render.test-support";
import { Value } from "./Value";
import { ValueActions } from "./ValueActions";

function List() {
  const [addresses, setAddresses] = useState(["192.0.2.1"]);
  return (
    <>
      <ValueActions>
        <div>
          {addresses.map((address) => (
            <Value key="first" field="ip" value={address} />
          ))}
        </div>
      </ValueActions>
      <button onClick={() => setAddresses(["192.0.2.2"])}>Newer</button>
      <button onClick={() => setAddresses([])}>None</button>
    </>
  );
}

test("the buttons are those of the value under the pointer, though the list goes on beneath it", async () => {
  const client = createQueryClient();
  client.setQueryData(principalQueries.directory().queryKey, { kind: "refused" });
  await createI18n("en");
  await withWords(["logs"], async () => undefined);
  const page = await renderPage(
    <QueryClientProvider client={client}>
      <List />
    </QueryClientProvider>,
  );
  const offered = () =>
    [...document.querySelectorAll("button")].map((button) => button.getAttribute("aria-label") ?? "");
  await act(async () => {
    document
      .querySelector("code")
      ?.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, pointerType: "mouse" }));
  });
  expect(offered()).toContain("Only 192.0.2.1");
  await page.click(page.button("Newer"));
  expect(offered()).toContain("Only 192.0.2.2");
  expect(offered()).not.toContain("Only 192.0.2.1");
  await page.click(page.button("None"));
  expect(offered().filter((label) => label !== "")).toEqual([]);
});
