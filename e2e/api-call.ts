import type { Page } from "@playwright/test";
import { demoStarted } from "./demo-started";

interface ApiCall {
  readonly method: string;
  /** `https://eu.api.konghq.com/v2/…` */
  readonly url: string;
  readonly body?: object;
}

/** Another client of the same organisation, such as a script. Throws on an answer of 400 or above. */
export async function callApi<Answer>(page: Page, { method, url, body }: ApiCall): Promise<Answer> {
  const json = body === undefined ? null : JSON.stringify(body);
  await demoStarted(page);
  const answer = await page.evaluate(
    async (call) => {
      const response = await fetch(call.url, {
        method: call.method,
        body: call.json,
        headers: { authorization: "Bearer spat_org_admin", "content-type": "application/json" },
      });
      return { status: response.status, text: await response.text() };
    },
    { method, url, json },
  );
  if (answer.status >= 400) throw new Error(`${method} ${url}: ${answer.status} ${answer.text}`);
  // The contract's own tests pin what the server answers; here its types are taken at their word.
  return JSON.parse(answer.text === "" ? "null" : answer.text);
}

/** US delivers to another address from now on; what is under way to the old one runs out beside it. */
export async function replaceDestination(page: Page): Promise<void> {
  const us = "https://us.api.konghq.com/v3";
  const { id } = await callApi<{ id: string }>(page, {
    method: "POST",
    url: `${us}/audit-log-destinations`,
    body: { name: "Lake", endpoint: "https://logs.example.com/in", authorization: "Bearer made-up-secret" },
  });
  await callApi(page, {
    method: "PATCH",
    url: `${us}/audit-log-webhook`,
    body: { audit_log_destination_id: id },
  });
}
