import type { Token } from "@/contract/sandbox/token";
import type { PlainMessageKey, Translate } from "@/i18n/message-key";

const STATES: Readonly<Record<Token["state"], PlainMessageKey | null>> = {
  valid: null,
  expired: "users.state.expired",
  locked: "users.state.locked",
  disabled: "users.state.disabled",
};

/** Below a token's label: what kind it is, what it may do, or why it may nothing. */
export function tokenWords({ kind, state, roles }: Token, t: Translate): string {
  const stateKey = STATES[state];
  const facts = [
    t(kind === "personal" ? "users.kind.personal" : "users.kind.systemAccount"),
    ...(stateKey === null ? [roles.length > 0 ? roles.join(", ") : t("users.noRoles")] : [t(stateKey)]),
  ];
  return facts.join(" · ");
}
