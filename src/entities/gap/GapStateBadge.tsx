import type { Gap } from "@/contract/watch/gap";
import { useT } from "@/i18n/use-t";
import { StatusBadge } from "@/ui/state/StatusBadge";
import { GAP_STATE_WORDS } from "./gap-words";

export function GapStateBadge({ state }: { readonly state: Gap["state"] }) {
  const t = useT();
  const { tone, word } = GAP_STATE_WORDS[state];
  return <StatusBadge tone={tone} label={t(word)} />;
}
