// @vitest-environment jsdom
import { useForm, useWatch } from "react-hook-form";
import { expect, test, vi } from "vitest";
import { renderPage } from "@/ui/render.test-support";
import { FormAutocomplete } from "./FormAutocomplete";

const OPTIONS = [
  { value: "1", label: "SIEM prod" },
  { value: "2", label: "SIEM test" },
  { value: "3", label: "Log lake" },
];

function Picker({ onCreate }: { readonly onCreate: () => void }) {
  const { control } = useForm({ defaultValues: { chosen: "" } });
  return (
    <>
      <FormAutocomplete
        control={control}
        name="chosen"
        label="Endpoint"
        options={OPTIONS}
        createAction={{ label: "New…", onSelect: onCreate }}
      />
      <output>chosen {useWatch({ control, name: "chosen" })}</output>
    </>
  );
}

test.each([
  ["lake", ["Enter"], "3"],
  ["lake", ["ArrowDown", "Enter"], "3"],
  ["siem", ["ArrowDown", "Enter"], "1"],
  ["siem", ["ArrowDown", "ArrowDown", "Enter"], "2"],
  ["siem", ["ArrowUp", "ArrowUp", "Enter"], "2"],
  ["prod", ["ArrowDown", "ArrowUp", "ArrowDown", "Enter"], "1"],
] as const)("typing %j and then %j chooses what was found", async (typed, keys, chosen) => {
  const onCreate = vi.fn();
  const page = await renderPage(<Picker onCreate={onCreate} />);
  page.field("Endpoint").focus();
  await page.type("Endpoint", typed);
  for (const key of keys) await page.press(page.field("Endpoint"), key);
  expect(onCreate).not.toHaveBeenCalled();
  expect(page.text()).toContain(`chosen ${chosen}`);
});

test.each([
  ["lake", ["ArrowDown", "ArrowDown", "Enter"]],
  ["nothing like it", ["Enter"]],
] as const)("the way to make a new one is still there for %j with %j", async (typed, keys) => {
  const onCreate = vi.fn();
  const page = await renderPage(<Picker onCreate={onCreate} />);
  page.field("Endpoint").focus();
  await page.type("Endpoint", typed);
  for (const key of keys) await page.press(page.field("Endpoint"), key);
  expect(onCreate).toHaveBeenCalledOnce();
});
