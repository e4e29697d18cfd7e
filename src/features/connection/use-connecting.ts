import { zodResolver } from "@hookform/resolvers/zod";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { checkConnection, type ConnectionCheck } from "@/api/check-connection";
import { chooseMode } from "@/api/console-config";
import { signIn } from "@/api/session";
import { useT } from "@/i18n/use-t";
import type { ShownError } from "@/ui/state/shown-error";
import { checkWords } from "./check-words";
import { connectionFormSchema, type ConnectionValues, emptyValues, toSignIn } from "./connection-form";

/** The longest that anyone should look at "Checking …". */
const CHECK_TIMEOUT_MS = 20_000;

/** A form that asks the API who the token belongs to, and signs in only when it says so. */
export function useConnecting(apiBaseUrl: string, asksFor: "everything" | "token") {
  const t = useT();
  const form = useForm({
    resolver: zodResolver(connectionFormSchema(location.origin)),
    defaultValues: emptyValues(apiBaseUrl),
  });
  const [isPending, setIsPending] = useState(false);
  const [failed, setFailed] = useState<Exclude<ConnectionCheck, { kind: "ok" }> | null>(null);

  const submit = async (values: ConnectionValues) => {
    setIsPending(true);
    setFailed(null);
    const wanted = toSignIn(values, location.origin);
    try {
      const check = await checkConnection(wanted, AbortSignal.timeout(CHECK_TIMEOUT_MS)).catch(
        (): ConnectionCheck => ({ kind: "no-answer", isOtherOrigin: false }),
      );
      if (check.kind !== "ok") {
        setFailed(check);
        throw new Error(check.kind);
      }
      // Only whoever was asked for an address has chosen one; else the deployment goes on deciding.
      if (asksFor === "everything") chooseMode({ mode: "live", apiBaseUrl: wanted.apiBaseUrl });
      await signIn({ ...wanted, organizationId: check.organizationId });
      return check;
    } finally {
      setIsPending(false);
    }
  };

  const submitError: ShownError | null = failed && {
    title: t("connection.check.failedTitle"),
    detail: checkWords(failed, t),
    ...(failed.kind === "failed" && { traceId: failed.traceId }),
    ...(failed.kind === "not-konnect" && {
      status: failed.status,
      requestId: failed.answer?.requestId,
    }),
  };
  return { form, submit, isPending, submitError };
}
