// @vitest-environment jsdom
import { act, useState } from "react";
import { useForm } from "react-hook-form";
import { expect, test, vi } from "vitest";
import type { FieldError } from "@/lib/field-error";
import type { Secret } from "@/lib/secret";
import { renderPage } from "@/ui/render.test-support";
import { FormSecretField } from "./secret/FormSecretField";
import { FormShell } from "./FormShell";
import { FormSwitch } from "./field/FormSwitch";
import { FormTextField } from "./field/FormTextField";
import { useFollowingForm } from "./use-following-form";

interface Values {
  name: string;
  endpoint: string;
  secret: Secret;
  isOn: boolean;
}

const STORED: Values = {
  name: "SIEM",
  endpoint: "https://siem.example.com/in",
  secret: { mode: "keep" },
  isOn: true,
};

/** A save that ends when the test says so. */
function slowSave() {
  const calls: {
    readonly values: Values;
    readonly answer: (stored: Values) => void;
    readonly fail: () => void;
  }[] = [];
  const save = (values: Values) =>
    new Promise<Values>((resolve, reject) => {
      calls.push({ values, answer: resolve, fail: () => reject(new Error("refused")) });
    });
  return { calls, save };
}

interface SubjectProps {
  readonly save: (values: Values) => Promise<Values>;
  readonly onDone?: () => void;
  /** What another person saves while the form is open. */
  readonly others?: Values;
}

const resolver = (values: Values) => ({ values, errors: {} });

function Subject({ save, onDone, others = STORED }: SubjectProps) {
  const [stored, setStored] = useState(STORED);
  const [isPending, setIsPending] = useState(false);
  const { form, opened, goOnFrom } = useFollowingForm<Values, Values>({
    stored,
    toFormValues: (values): Values => ({ ...values, secret: { mode: "keep" } }),
    resolver,
  });
  return (
    <>
      <button onClick={() => setStored(others)}>Refetch</button>
      <output>opened {opened.name}</output>
      <FormShell
        form={form}
        label="Subject"
        onSubmit={async (values) => {
          setIsPending(true);
          return save(values).finally(() => setIsPending(false));
        }}
        savedValues={(saved): Values => ({ ...saved, secret: { mode: "keep" } })}
        onSubmitted={(saved, rest) => {
          setStored(saved);
          goOnFrom(saved, rest);
        }}
        {...(onDone && { onDone })}
        isPending={isPending}
        errorOf={() => null}
      >
        <FormTextField control={form.control} name="name" label="Name" />
        <FormTextField control={form.control} name="endpoint" label="Endpoint" type="url" />
        <FormSecretField
          control={form.control}
          name="secret"
          label="Secret"
          stored="saved"
          help=""
          savedHelp=""
        />
        <FormSwitch control={form.control} name="isOn" label="Enabled" />
      </FormShell>
    </>
  );
}

test("a switch that was switched back while its save was under way stays so, unsaved, and leaving asks", async () => {
  const { calls, save } = slowSave();
  const page = await renderPage(<Subject save={save} others={{ ...STORED, isOn: false }} />);
  await page.click(page.field("Enabled"));
  await page.click(page.button("Save"));
  await page.click(page.field("Enabled"));
  // Even now, when the form reads as it was opened.
  await page.leaveAsked();
  await page.click(page.button("Keep editing"));
  // The answer of another read comes first.
  await page.click(page.button("Refetch"));
  await act(async () => calls[0]?.answer({ ...STORED, isOn: false }));
  expect(calls[0]?.values.isOn).toBe(false);
  expect(page.field("Enabled").checked).toBe(true);
  await page.leaveAsked();
  await page.click(page.button("Keep editing"));
  await page.click(page.button("Save"));
  expect(calls[1]?.values.isOn).toBe(true);
});

test("each field keeps what was typed meanwhile, the others say what the server answered", async () => {
  const { calls, save } = slowSave();
  const onDone = vi.fn();
  const page = await renderPage(<Subject save={save} onDone={onDone} />);
  await page.type("Name", "  SIEM two ");
  await page.click(page.button("Save"));
  await page.type("Endpoint", "https://siem.example.com/three");
  await act(async () => calls[0]?.answer({ ...STORED, name: "SIEM two" }));
  expect(page.field("Name").value).toBe("SIEM two");
  expect(page.field("Endpoint").value).toBe("https://siem.example.com/three");
  expect(page.text()).toContain("What you have changed since then is not saved yet");
  expect(page.text()).toContain("opened SIEM two");
  expect(onDone).not.toHaveBeenCalled();
  await page.click(page.button("Save"));
  await act(async () =>
    calls[1]?.answer({ ...STORED, name: "SIEM two", endpoint: "https://siem.example.com/three" }),
  );
  expect(onDone).toHaveBeenCalledOnce();
  expect(page.text()).not.toContain("is not saved yet");
});

test("a secret typed meanwhile is kept, one that was sent is not", async () => {
  const { calls, save } = slowSave();
  const page = await renderPage(<Subject save={save} />);
  await page.click(page.button("Replace"));
  await page.type("Secret", "Bearer first");
  await page.click(page.button("Save"));
  await page.type("Secret", "Bearer second");
  await act(async () => calls[0]?.answer(STORED));
  expect(calls[0]?.values.secret).toEqual({ mode: "replace", value: "Bearer first" });
  expect(page.field("Secret").value).toBe("Bearer second");
  await page.click(page.button("Save"));
  await act(async () => calls[1]?.answer(STORED));
  expect(calls[1]?.values.secret).toEqual({ mode: "replace", value: "Bearer second" });
  expect(page.text()).toContain("Saved");
  expect(page.text()).not.toContain("Show the value");
});

test("a second press while a save is under way sends nothing, and a failure keeps everything", async () => {
  const { calls, save } = slowSave();
  const page = await renderPage(<Subject save={save} />);
  await page.type("Name", "SIEM two");
  await page.click(page.button("Save"));
  await page.type("Name", "SIEM three");
  await page.click(page.button("Saving"));
  expect(calls).toHaveLength(1);
  await act(async () => calls[0]?.fail());
  expect(page.field("Name").value).toBe("SIEM three");
  expect(page.text()).toContain("Your changes were not saved");
});

test("what others save shows while nothing is touched, and waits once something is typed", async () => {
  const { save } = slowSave();
  const page = await renderPage(<Subject save={save} others={{ ...STORED, name: "Theirs" }} />);
  await page.type("Endpoint", "https://siem.example.com/mine");
  await page.click(page.button("Refetch"));
  expect(page.field("Name").value).toBe("SIEM");
  expect(page.field("Endpoint").value).toBe("https://siem.example.com/mine");
  await page.type("Endpoint", STORED.endpoint);
  expect(page.field("Name").value).toBe("Theirs");
});

test("a form that has left the page leads nowhere", async () => {
  const { calls, save } = slowSave();
  const onDone = vi.fn();
  const page = await renderPage(<Subject save={save} onDone={onDone} />);
  await page.type("Name", "SIEM two");
  await page.click(page.button("Save"));
  await page.leaveAsked();
  await page.click(page.button("Discard and leave"));
  expect(page.text()).toContain("Elsewhere");
  await act(async () => calls[0]?.answer({ ...STORED, name: "SIEM two" }));
  expect(onDone).not.toHaveBeenCalled();
});

const EMPTY: Values = { ...STORED, secret: { mode: "replace", value: "" } };

function Plain({ save }: { readonly save: (values: Values) => Promise<Values> }) {
  const form = useForm<Values>({ defaultValues: EMPTY });
  return (
    <FormShell
      form={form}
      label="Plain"
      leaving="free"
      onSubmit={save}
      isPending={false}
      errorOf={() => null}
    >
      <FormTextField control={form.control} name="name" label="Name" />
      <FormTextField control={form.control} name="endpoint" label="Endpoint" type="url" />
      <FormSecretField
        control={form.control}
        name="secret"
        label="Secret"
        stored="none"
        help=""
        savedHelp=""
        doubtsOf={(value) => (value.includes(" ") ? [] : ["No scheme."])}
      />
    </FormShell>
  );
}

/** The question comes with its code. */
async function question(page: { text: () => string }): Promise<void> {
  await vi.waitFor(async () => {
    await act(async () => undefined);
    expect(page.text()).toContain("Look at this again");
  }, 10_000);
}

test.each([
  ["Secret", "Bearer kpat_abc"],
  ["Secret", "splunk SPAT_abc"],
  ["Endpoint", "https://siem.example.com/in?token=kpat_abc"],
  ["Name", "kpat_abc"],
])("a token of Konnect in %s is sent only after a second step: %s", async (label, text) => {
  const { calls, save } = slowSave();
  const page = await renderPage(<Plain save={save} />);
  if (label !== "Secret") await page.type("Secret", "Bearer abc");
  await page.type(label, text);
  await page.click(page.button("Save"));
  await question(page);
  expect(page.text()).toContain("This looks like a Konnect access token");
  expect(calls).toHaveLength(0);
  await page.click(page.button("Keep editing"));
  expect(calls).toHaveLength(0);
  expect(page.field(label).value).toBe(text);
  await page.click(page.button("Save"));
  await page.click(page.button("Send this token"));
  expect(calls).toHaveLength(1);
});

test.each([
  ["Secret", "Bearer a\u200bbc", "Character 9: zero-width character (U+200B)", "Bearer abc"],
  ["Secret", "Bearer\u00a0abc", "Character 7: no-break space (U+00A0)", "Bearer abc"],
  [
    "Endpoint",
    "https://siem.example.com/\u2060in",
    "Character 26: zero-width",
    "https://siem.example.com/in",
  ],
  ["Name", "SIEM\u202eprod", "mark that changes the direction of text (U+202E)", "SIEMprod"],
])(
  "hidden characters in %s are said before they are sent, and removed on request",
  async (label, text, said, clean) => {
    const { calls, save } = slowSave();
    const page = await renderPage(<Plain save={save} />);
    if (label !== "Secret") await page.type("Secret", "Bearer abc");
    await page.type(label, text);
    await page.click(page.button("Save"));
    await question(page);
    expect(page.text()).toContain(said);
    expect(calls).toHaveLength(0);
    await page.click(page.button("Remove hidden characters and send"));
    expect(calls).toHaveLength(1);
    expect(JSON.stringify(calls[0]?.values)).toContain(clean);
  },
);

test("doubts that had no time to show are asked about, those that showed are not", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { calls, save } = slowSave();
  const page = await renderPage(<Plain save={save} />);
  await page.type("Secret", "abc");
  await act(async () => vi.advanceTimersByTimeAsync(1000));
  vi.useRealTimers();
  expect(page.text()).toContain("No scheme.");
  await page.click(page.button("Save"));
  expect(calls).toHaveLength(1);

  const again = await renderPage(<Plain save={save} />);
  await again.type("Secret", "abc");
  await again.click(again.button("Save"));
  await question(again);
  expect(again.text()).toContain("No scheme.");
  expect(calls).toHaveLength(1);
  await again.click(again.button("Send as it is"));
  expect(calls).toHaveLength(2);
});

/** What a server has against a save. */
class Refusal extends Error {
  readonly fieldErrors: readonly FieldError[];

  constructor(...fieldErrors: readonly FieldError[]) {
    super("refused");
    this.fieldErrors = fieldErrors;
  }
}

const fault = (path: string, text: string): FieldError => ({ path, rule: "invalid", params: {}, text });

/** A form on which the server's `title` is called Name. */
function Refusable({ answers }: { readonly answers: readonly (Refusal | null)[] }) {
  const form = useForm<Values>({ defaultValues: EMPTY, resolver });
  const [left, setLeft] = useState(answers);
  const [isJobOver, setIsJobOver] = useState(false);
  return (
    <>
      <button onClick={() => setIsJobOver(true)}>End the job</button>
      <button onClick={() => form.reset()}>Begin anew</button>
      <FormShell
        form={form}
        label="Refusable"
        leaving="free"
        onSubmit={async (values) => {
          setLeft(left.slice(1));
          const refusal = left[0] ?? null;
          if (refusal !== null) throw refusal;
          return values;
        }}
        isPending={false}
        errorOf={(failure) =>
          failure instanceof Refusal
            ? {
                title: isJobOver ? "Refused: a job was running" : "Refused: a job is running",
                fieldErrors: failure.fieldErrors,
              }
            : null
        }
        fieldMapping={{ title: "name", url: "endpoint" }}
      >
        <FormTextField control={form.control} name="name" label="Name" />
        <FormTextField control={form.control} name="endpoint" label="Endpoint" type="url" />
      </FormShell>
    </>
  );
}

/** What a screen reader says of a field that is wrong; null of one that is not. */
function faultOf(input: HTMLInputElement): string | null {
  if (input.getAttribute("aria-invalid") !== "true") return null;
  const ids = input.getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.map((id) => document.querySelector(`[id="${id}"]`)?.textContent).join(" ");
}

const alertText = () => document.querySelector('[role="alert"]')?.textContent;

test("a refusal lands on the fields that it names, and what no field can show stands with the reason", async () => {
  const refusal = new Refusal(
    fault("url", "must use https"),
    fault("title", "is taken"),
    fault("quota", "is used up"),
  );
  const page = await renderPage(<Refusable answers={[refusal, refusal]} />);
  await page.click(page.button("Save"));
  expect(faultOf(page.field("Name"))).toBe("is taken");
  expect(faultOf(page.field("Endpoint"))).toBe("must use https");
  expect(alertText()).toBe("Refused: a job is runningquota: is used up");
  // The first by the page's order, not by the answer's.
  expect(document.activeElement).toBe(page.field("Name"));

  // What is corrected is no longer wrong; what was refused still is.
  await page.type("Name", "SIEM two");
  expect(faultOf(page.field("Name"))).toBeNull();
  expect(faultOf(page.field("Endpoint"))).toBe("must use https");
  expect(alertText()).toContain("Refused");

  // The same answer again marks the same fields again.
  await page.click(page.button("Save"));
  expect(faultOf(page.field("Name"))).toBe("is taken");
  await page.click(page.button("Save"));
  expect(alertText()).toBeUndefined();
  expect(faultOf(page.field("Endpoint"))).toBeNull();
});

test("the words of a refusal follow what is known by now, and a form that begins anew has none", async () => {
  const page = await renderPage(<Refusable answers={[new Refusal()]} />);
  await page.click(page.button("Save"));
  expect(alertText()).toBe("Refused: a job is running");
  await page.click(page.button("End the job"));
  expect(alertText()).toBe("Refused: a job was running");
  await page.click(page.button("Begin anew"));
  expect(alertText()).toBeUndefined();
});

test("a refusal that no field can show leaves the focus where it is", async () => {
  const page = await renderPage(<Refusable answers={[new Refusal(fault("quota", "is used up"))]} />);
  const save = page.button("Save");
  save.focus();
  await page.click(save);
  expect(alertText()).toContain("quota: is used up");
  expect(document.activeElement).toBe(save);
});
