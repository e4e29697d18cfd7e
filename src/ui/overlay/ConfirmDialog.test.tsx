// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { ConfirmDialog } from "./ConfirmDialog";
import { renderPage } from "@/ui/render.test-support";

test.each([
  ["SIEM prod", "SIEM prod"],
  ["SIEM  prod", "SIEM prod"],
  [" SIEM lead", "SIEM lead"],
  ["Cafe\u0301", "Café"],
  ["SIEM\u00a0prod", "SIEM prod"],
  ["SIEM\u200bprod", "SIEMprod"],
  ["\u200b", "U+200B"],
])("the name %j can be confirmed by typing %j, as the dialog shows it", async (name, typed) => {
  const onConfirm = vi.fn();
  const page = await renderPage(
    <ConfirmDialog
      isOpen
      title="Delete?"
      confirmLabel="Delete"
      typedName={name}
      onConfirm={onConfirm}
      onCancel={() => undefined}
    >
      It is gone then.
    </ConfirmDialog>,
  );
  const label = `Type ${typed} to confirm`;
  expect(page.button("Delete").disabled).toBe(true);
  await page.type(label, "something else");
  expect(page.button("Delete").disabled).toBe(true);
  await page.type(label, typed);
  await page.click(page.button("Delete"));
  expect(onConfirm).toHaveBeenCalledOnce();
});
