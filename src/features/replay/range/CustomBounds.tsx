import type { Control } from "react-hook-form";
import { useServerNow } from "@/api/time/use-server-now";
import { REPLAY_LIMIT_MS } from "@/contract/webhook/replay-job";
import { useT } from "@/i18n/use-t";
import { MINUTE_MS } from "@/lib/epoch";
import { FieldGrid } from "@/ui/form/field/FieldGrid";
import { FormDateTime } from "@/ui/form/field/FormDateTime";
import type { ReplayFormValues } from "@/features/replay/replay-form";

export interface CustomBoundsProps {
  readonly control: Control<ReplayFormValues>;
}

/** Both ends of a range of one's own, within the seven days that can be replayed. */
export function CustomBounds({ control }: CustomBoundsProps) {
  const t = useT();
  const now = useServerNow(MINUTE_MS);
  const limits = { earliest: now - REPLAY_LIMIT_MS, latest: now + MINUTE_MS };
  return (
    <FieldGrid>
      <FormDateTime control={control} name="from" label={t("time.from")} twice="first" {...limits} />
      <FormDateTime control={control} name="to" label={t("time.to")} twice="second" {...limits} />
    </FieldGrid>
  );
}
