// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { beforeAll, expect, test, vi } from "vitest";
import { createI18n } from "@/i18n/create-i18n";
import { withWords } from "@/i18n/words";
import { renderPage } from "@/ui/render.test-support";
import { RenewTokenDialog } from "./RenewTokenDialog";

// What a page loads before it shows the dialog.
beforeAll(async () => {
  await createI18n("en");
  await withWords(["connection"], async () => undefined);
});

async function openDialog() {
  const onClose = vi.fn();
  const page = await renderPage(
    <QueryClientProvider client={new QueryClient()}>
      <RenewTokenDialog isOpen apiBaseUrl="https://{region}.api.konghq.com" onClose={onClose} />
    </QueryClientProvider>,
  );
  return { page, onClose };
}

test("a dialog without a typed token closes at once", async () => {
  const { page, onClose } = await openDialog();
  await page.click(page.button("Later"));
  expect(onClose).toHaveBeenCalledOnce();
});

test("a typed token is not lost by Later or Escape without a question", async () => {
  const { page, onClose } = await openDialog();
  await page.type("Access token", "kpat_retyped");
  await page.click(page.button("Later"));
  expect(page.text()).toContain("Close without saving?");
  await page.click(page.button("Keep editing"));
  await page.press(page.field("Access token"), "Escape");
  expect(onClose).not.toHaveBeenCalled();
  expect(page.field("Access token").value).toBe("kpat_retyped");

  await page.click(page.button("Discard and close"));
  expect(onClose).toHaveBeenCalledOnce();
});
