// @vitest-environment jsdom
import { QueryClientProvider } from "@tanstack/react-query";
import { beforeAll, expect, test, vi } from "vitest";
import { connectToTestServer } from "@/api/http/connection.test-support";
import { createQueryClient } from "@/api/query/query-client";
import { type Region, REGIONS } from "@/audit-log/region";
import { storedDestination } from "@/contract/webhook/destination.test-support";
import { PlacesContext } from "@/entities/place/Place";
import { regionRows } from "@/features/webhook/all-regions/region-rows.test-support";
import { createI18n } from "@/i18n/create-i18n";
import { withWords } from "@/i18n/words";
import { renderPage } from "@/ui/render.test-support";
import { stubResizeObserver } from "@/ui/table/resize-observer.test-support";
import { AllRegionsForm, type AllRegionsFormProps } from "./AllRegionsForm";

beforeAll(stubResizeObserver);
beforeAll(async () => {
  await createI18n("en");
  await withWords(["allRegions", "setup", "webhook"], async () => undefined);
});

async function showForm(permitted: readonly Region[]) {
  connectToTestServer(() => Response.json({}));
  const missing: AllRegionsFormProps["missing"] = new Map(
    REGIONS.map((region) => [
      region,
      permitted.includes(region) ? null : { role: "audit_logs_admin", region },
    ]),
  );
  const page = await renderPage(
    <QueryClientProvider client={createQueryClient()}>
      <PlacesContext value={{ newDestination: () => null, asCode: () => null }}>
        <AllRegionsForm
          rows={regionRows()}
          destinations={[storedDestination()]}
          host="eu"
          missing={missing}
          mayChangeAll="may_not"
          destinationId=""
          onApplied={vi.fn()}
        />
      </PlacesContext>
    </QueryClientProvider>,
  );
  const boxes = [...document.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
  const box = (name: string) => boxes.find(({ labels }) => labels?.[0]?.textContent === name);
  return { page, box };
}

test("a user of one region may choose that one, and sees which role each other takes", async () => {
  const { page, box } = await showForm(["eu"]);
  expect(box("EU - Europe")).toMatchObject({ disabled: false, checked: true });
  for (const name of ["All six regions", "US - North America"]) {
    expect(box(name)).toMatchObject({ disabled: true, checked: false });
  }
  expect(page.text()).toContain("needs the role Audit Logs Admin of US - North America");
  expect(page.text()).not.toContain("needs the role Audit Logs Admin of EU - Europe");
  expect(page.button("Apply to 1 region").getAttribute("aria-disabled")).toBe("false");
});

test("a user who may change none is told the role, and can send nothing", async () => {
  const { page } = await showForm([]);
  expect(page.text()).toContain("Audit Logs Admin of all regions");
  expect(page.button("Apply to 0 regions").getAttribute("aria-disabled")).toBe("true");
});
