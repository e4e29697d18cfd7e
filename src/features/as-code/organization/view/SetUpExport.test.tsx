// @vitest-environment jsdom
import { createTheme, ThemeProvider } from "@mui/material/styles";
import { QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { beforeAll, expect, it } from "vitest";
import { connectToTestServer, problemResponse } from "@/api/http/connection.test-support";
import { createQueryClient } from "@/api/query/query-client";
import { storedDestination } from "@/contract/webhook/destination.test-support";
import { createI18n } from "@/i18n/create-i18n";
import { withWords } from "@/i18n/words";
import { renderPage } from "@/ui/render.test-support";
import { SetUpExport } from "./SetUpExport";

const PASTED = "resource {";

// Of the console's own colours, the one that is named where no style sheet is.
const THEME = createTheme({ cssVariables: true, palette: { border: { control: "#888" } } as object });

beforeAll(async () => {
  await createI18n("en");
  await withWords(["setUpExport", "asCode"], async () => undefined);
});

/** An organization whose webhooks of regions cannot be read; what is asked again waits until it is let go. */
async function show() {
  let answers: "failing" | "waiting" = "failing";
  const waiting: (() => void)[] = [];
  connectToTestServer(
    ({ url }) => {
      const { pathname } = new URL(url);
      if (pathname.endsWith("/audit-log-destinations")) {
        const meta = { size: 100, next: null, previous: null };
        return Response.json({ data: [storedDestination({})], meta });
      }
      if (pathname.endsWith("/portals")) {
        return Response.json({ data: [], meta: { page: { number: 1, size: 100, total: 0 } } });
      }
      if (answers === "failing") {
        return problemResponse(500, { status: 500, title: "Failed", instance: "kong:trace:1", detail: "" });
      }
      const set = { enabled: false, audit_log_destination_id: "" };
      return new Promise((resolve) => waiting.push(() => resolve(Response.json(set))));
    },
    { sandboxOrigin: null },
  );
  const page = await renderPage(
    <ThemeProvider theme={THEME}>
      <QueryClientProvider client={createQueryClient({ maxReadRetries: 0 })}>
        <SetUpExport />
      </QueryClientProvider>
    </ThemeProvider>,
  );
  const until = async (isSo: () => boolean) => {
    // Answers come while React expects them, one turn of the event loop after the other.
    for (let turn = 0; turn < 500 && !isSo(); turn += 1) {
      await act(() => new Promise((resolve) => setTimeout(resolve)));
    }
    expect(isSo()).toBe(true);
  };
  return {
    page,
    until,
    waiting,
    waitFromNowOn: () => {
      answers = "waiting";
    },
  };
}

function pasted(): HTMLTextAreaElement | null {
  return document.querySelector("textarea:not([aria-hidden])");
}

it("keeps what was pasted while it asks again for what could not be read", async () => {
  const { page, until, waiting, waitFromNowOn } = await show();
  await until(() => page.text().includes("Webhook of SG - Singapore"));
  await act(async () => {
    const input = pasted();
    // As a browser does, past the value that React keeps.
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(input, PASTED);
    input?.dispatchEvent(new Event("input", { bubbles: true }));
  });
  waitFromNowOn();
  await page.click(page.button("Try again"));
  await until(() => waiting.length === 6);
  expect(pasted()?.value).toBe(PASTED);
  await act(async () => {
    for (const letGo of waiting) letGo();
  });
  await until(() => !page.text().includes("Webhook of SG - Singapore"));
  expect(pasted()?.value).toBe(PASTED);
});
