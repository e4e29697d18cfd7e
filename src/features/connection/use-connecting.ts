import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useLayoutEffect, useState } from "react";
import { useForm, type UseFormReturn } from "react-hook-form";
import { checkConnection, type ConnectionCheck } from "@/api/session/check-connection";
import { chooseMode } from "@/api/session/console-config";
import { signIn } from "@/api/session/session";
import { useT } from "@/i18n/use-t";
import type { ShownError } from "@/ui/state/shown-error";
import { checkWords } from "./check-words";
import { findStaticSignIn, type StaticSignIn } from "./static-sign-in";
import { connectionFormSchema, type ConnectionValues, emptyValues, toSignIn } from "./connection-form";

type Connected = Extract<ConnectionCheck, { kind: "ok" }>;

/** The longest that "Checking …" should stay on the screen. */
const CHECK_TIMEOUT_MS = 20_000;

export type Connecting = ReturnType<typeof useConnecting>;

/** A form that asks the API who the token belongs to, and signs in only when it says so. */
export function useConnecting(apiBaseUrl: string, asksFor: "everything" | "token") {
  const t = useT();
  // While this renders for the first time, the static shell is still on the page.
  const [before] = useState(findStaticSignIn);
  const form = useForm({
    resolver: zodResolver(connectionFormSchema(location.origin)),
    defaultValues: { ...emptyValues(apiBaseUrl), ...before?.now().values },
  });
  useLayoutEffect(() => {
    if (before) goOn(form, before);
  }, [before, form]);
  const connecting = useMutation<Connected, Error, ConnectionValues>({
    // A token is in them.
    gcTime: 0,
    mutationFn: async (values) => {
      // Where it asks for a token only, the address is the one of now, whenever the form was made.
      const asked = asksFor === "token" ? { ...values, apiBaseUrl } : values;
      const wanted = toSignIn(asked, location.origin);
      const check = await checkConnection(wanted, AbortSignal.timeout(CHECK_TIMEOUT_MS)).catch(
        (): ConnectionCheck => ({ kind: "no-answer", isOtherOrigin: false }),
      );
      if (check.kind !== "ok") throw new NotConnected(check);
      // Only a user who was asked for an address has chosen one; else the deployment goes on deciding.
      if (asksFor === "everything") chooseMode({ mode: "live", apiBaseUrl: wanted.apiBaseUrl });
      await signIn({ ...wanted, organizationId: check.organizationId });
      return check;
    },
  });

  const errorOf = (failure: unknown): ShownError | null => {
    if (!(failure instanceof NotConnected)) return null;
    const { check } = failure;
    return {
      title: t("connection.check.failedTitle"),
      detail: checkWords(check, t),
      ...(check.kind === "failed" && { traceId: check.traceId }),
      ...(check.kind === "not-konnect" && { status: check.status, requestId: check.answer?.requestId }),
    };
  };
  return { form, onSubmit: connecting.mutateAsync, isPending: connecting.isPending, errorOf };
}

/** With what was typed since the form was drawn, where the focus was, and with what was asked for already. */
function goOn(form: UseFormReturn<ConnectionValues>, { now, focused, selection }: StaticSignIn): void {
  const { values, isSubmitted } = now();
  const { token, isRemembered } = values;
  if (token !== form.getValues("token")) form.setValue("token", token);
  if (isRemembered !== form.getValues("isRemembered")) form.setValue("isRemembered", isRemembered);
  // `setFocus` gives the focus only later, and the caret with it.
  const [field] = document.getElementsByName("token" satisfies keyof ConnectionValues);
  if (!(field instanceof HTMLInputElement)) return;
  const selector = focused === "submit" ? "[type=submit]" : `[name=${focused}]`;
  if (focused) field.form?.querySelector<HTMLElement>(selector)?.focus();
  if (focused === "token") field.setSelectionRange(...selection);
  if (isSubmitted) field.form?.requestSubmit();
}

class NotConnected extends Error {
  readonly check: Exclude<ConnectionCheck, Connected>;

  constructor(check: Exclude<ConnectionCheck, Connected>) {
    super(check.kind);
    this.check = check;
  }
}
