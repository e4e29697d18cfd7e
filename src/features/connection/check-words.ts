import type { ConnectionCheck } from "@/api/session/check-connection";
import type { Translate } from "@/i18n/message-key";
import { foreignWords } from "@/ui/state/foreign-words";
import { assertNever } from "@/lib/assert-never";

type FailedCheck = Exclude<ConnectionCheck, { kind: "ok" }>;

/** What a check found, and what to do about it. */
export function checkWords(check: FailedCheck, t: Translate): string {
  switch (check.kind) {
    case "unauthorized":
      return t("connection.check.unauthorized");
    case "forbidden":
      return t("connection.check.forbidden");
    case "not-konnect":
      return `${t("connection.check.notKonnect")}${check.answer ? ` ${foreignWords(check.answer, t)}` : ""}`;
    case "unreachable":
      return t(`connection.check.${check.failure}`);
    case "no-answer":
      return t(check.isOtherOrigin ? "connection.check.crossOrigin" : "connection.check.noAnswer");
    case "failed":
      return t("connection.check.failed", { status: check.status });
    default:
      return assertNever(check);
  }
}
