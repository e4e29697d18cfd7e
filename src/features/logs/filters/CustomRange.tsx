import { zodResolver } from "@hookform/resolvers/zod";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { serverNow } from "@/api/time/server-clock";
import { useServerNow } from "@/api/time/use-server-now";
import { RETENTION_MS } from "@/audit-log/retention";
import { useT } from "@/i18n/use-t";
import { MINUTE_MS } from "@/lib/epoch";
import { FieldGrid } from "@/ui/form/field/FieldGrid";
import { FormDateTime } from "@/ui/form/field/FormDateTime";
import { createRangeSchema, toFormValues, toRange } from "./custom-range";
import type { TimeRange } from "@/features/logs/logs-address";

export interface CustomRangeProps {
  readonly range: TimeRange & { readonly kind: "custom" };
  readonly onApply: (range: TimeRange) => void;
}

/** Both ends of a range of one's own. Nothing is asked before it is one. */
export function CustomRange({ range, onApply }: CustomRangeProps) {
  const t = useT();
  const now = useServerNow(MINUTE_MS);
  const [resolver] = useState(() => zodResolver(createRangeSchema(serverNow)));
  const { control, handleSubmit } = useForm({ resolver, values: toFormValues(range) });
  const limits = { earliest: now - RETENTION_MS, latest: now + MINUTE_MS };
  const apply = handleSubmit((values) => {
    const next = toRange(values);
    if (next !== null) onApply(next);
  });

  return (
    <Box
      component="form"
      noValidate
      aria-label={t("logs.range.custom")}
      onSubmit={(event) => void apply(event)}
      sx={{ maxWidth: 720 }}
    >
      <FieldGrid wideColumns="minmax(0, 1fr) minmax(0, 1fr) auto">
        <FormDateTime control={control} name="from" label={t("time.from")} twice="first" {...limits} />
        <FormDateTime control={control} name="to" label={t("time.to")} twice="second" {...limits} />
        <Button
          type="submit"
          variant="outlined"
          color="inherit"
          sx={{ mt: { lg: "26px" }, justifySelf: "start" }}
        >
          {t("logs.filter.apply")}
        </Button>
      </FieldGrid>
    </Box>
  );
}
