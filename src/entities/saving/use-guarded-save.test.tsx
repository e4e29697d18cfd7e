// @vitest-environment jsdom
import { QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { expect, test, vi } from "vitest";
import { ApiError } from "@/api/http/api-error";
import { createQueryClient } from "@/api/query/query-client";
import { FormShell } from "@/ui/form/FormShell";
import { FormTextField } from "@/ui/form/field/FormTextField";
import { useFollowingForm } from "@/ui/form/use-following-form";
import { renderPage } from "@/ui/render.test-support";
import { ChangedMeanwhile } from "./ChangedMeanwhile";
import { ofApiError, useGuardedSave } from "./use-guarded-save";

interface Values {
  name: string;
}

const OPENED: Values = { name: "SIEM" };
const resolver = (values: Values) => ({ values, errors: {} });

interface SubjectProps {
  readonly look: () => Promise<Values>;
  readonly send: (values: Values, stored: Values) => Promise<Values>;
}

function Subject({ look, send }: SubjectProps) {
  const { form, opened, goOnFrom, startAgainFrom } = useFollowingForm<Values, Values>({
    stored: OPENED,
    toFormValues: (stored) => stored,
    resolver,
  });
  const { conflict, ...saving } = useGuardedSave<Values, Values>({
    opened,
    look,
    send,
    hasMoved: (before, stored) => before.name !== stored.name,
    isAlready: (values, stored) => values.name === stored.name,
    errorOf: ofApiError(({ status }) => ({ title: `Refused with ${status}` })),
    notSaved: { title: "Not saved: it has changed" },
  });
  return (
    <>
      <FormShell
        form={form}
        label="Subject"
        {...saving}
        savedValues={({ stored }) => stored}
        onSubmitted={({ outcome, stored }, rest) =>
          outcome === "reloaded" ? startAgainFrom(stored) : goOnFrom(stored, rest)
        }
      >
        <FormTextField control={form.control} name="name" label="Name" />
      </FormShell>
      {conflict && (
        <ChangedMeanwhile
          isOpen
          onClose={() => conflict.decide("keepEditing")}
          title="Changed meanwhile"
          facts={[]}
          onDecide={conflict.decide}
        />
      )}
    </>
  );
}

/** A server that has `stored`, and a form that was opened when it was `OPENED`. */
async function open(stored: Values, answers: readonly (Values | Error)[] = []) {
  const server = { stored, look: vi.fn(async () => server.stored) };
  const left = [...answers];
  const send = vi.fn(async (values: Values) => {
    const answer = left.shift() ?? values;
    if (answer instanceof Error) throw answer;
    server.stored = answer;
    return answer;
  });
  const client = createQueryClient({ maxReadRetries: 0 });
  const page = await renderPage(
    <QueryClientProvider client={client}>
      <Subject look={server.look} send={send} />
    </QueryClientProvider>,
  );
  const decide = async (decision: string) => {
    // The question comes with its code.
    await vi.waitFor(async () => {
      await act(async () => undefined);
      page.button(decision);
    }, 10_000);
    await page.click(page.button(decision));
  };
  return { server, send, client, page, decide };
}

const OVERWRITE = "Overwrite with my changes";
const KEEP = "Keep editing";
const RELOAD = "Discard my changes and reload";

test("where nothing has moved, or what is stored is already mine, it is saved without a question", async () => {
  for (const stored of [OPENED, { name: "Mine" }]) {
    const { send, page } = await open(stored);
    await page.type("Name", "Mine");
    await page.click(page.button("Save"));
    expect(send).toHaveBeenCalledExactlyOnceWith({ name: "Mine" }, stored);
    expect(page.text()).not.toContain("Changed meanwhile");
  }
});

test("what another person has saved is overwritten only on request, and asked about once", async () => {
  const refusal = new ApiError({ kind: "http", message: "PATCH", status: 503 });
  const { send, page, decide, server } = await open({ name: "Theirs" }, [refusal]);
  await page.type("Name", "Mine");
  await page.click(page.button("Save"));
  await decide(KEEP);
  expect(send).not.toHaveBeenCalled();
  expect(page.text()).toContain("Not saved: it has changed");
  expect(page.field("Name").value).toBe("Mine");
  await page.click(page.button("Save"));
  // The words of the last try do not stand beside the question of this one.
  expect(page.text()).not.toContain("Not saved: it has changed");
  await decide(OVERWRITE);
  expect(page.text()).toContain("Refused with 503");
  await page.click(page.button("Save"));
  expect(send).toHaveBeenCalledTimes(2);
  expect(server.stored).toEqual({ name: "Mine" });
  expect(page.text()).not.toContain("Refused");
});

test("a third person's change is asked about again", async () => {
  const refusal = new ApiError({ kind: "http", message: "PATCH", status: 503 });
  const { send, page, decide, server } = await open({ name: "Theirs" }, [refusal]);
  await page.type("Name", "Mine");
  await page.click(page.button("Save"));
  await decide(OVERWRITE);
  server.stored = { name: "A third person's" };
  await page.click(page.button("Save"));
  await decide(KEEP);
  expect(send).toHaveBeenCalledOnce();
});

test("to reload gives up what was typed and saves nothing", async () => {
  const { send, page, decide } = await open({ name: "Theirs" });
  await page.type("Name", "Mine");
  await page.click(page.button("Save"));
  await decide(RELOAD);
  expect(page.field("Name").value).toBe("Theirs");
  expect(send).not.toHaveBeenCalled();
  await page.leave();
  expect(page.text()).toContain("Elsewhere");
});

test("when the look fails, it is certain that nothing was saved", async () => {
  const { send, page, server } = await open(OPENED);
  server.look.mockRejectedValue(new ApiError({ kind: "network", message: "GET" }));
  await page.type("Name", "Mine");
  await page.click(page.button("Save"));
  expect(send).not.toHaveBeenCalled();
  expect(page.text()).toContain("Your changes were not saved");
});

test("a form that leaves while it asks saves nothing and keeps nothing of what was typed", async () => {
  const { send, page, client } = await open({ name: "Theirs" });
  await page.type("Name", "Mine");
  await page.click(page.button("Save"));
  expect(client.isMutating()).toBe(1);
  await page.leaveAsked();
  await page.click(page.button("Discard and leave"));
  expect(page.text()).toContain("Elsewhere");
  await vi.waitFor(() => expect(client.getMutationCache().getAll()).toEqual([]));
  expect(send).not.toHaveBeenCalled();
});
