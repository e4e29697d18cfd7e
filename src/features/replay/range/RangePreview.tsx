import { type Control, useWatch } from "react-hook-form";
import { useServerNow } from "@/api/time/use-server-now";
import { useT } from "@/i18n/use-t";
import Box from "@mui/material/Box";
import { KeyValueList } from "@/ui/text/KeyValueList";
import { InstantText } from "@/features/replay/InstantText";
import { type ReplayFormValues, toRequest } from "@/features/replay/replay-form";

export interface RangePreviewProps {
  readonly control: Control<ReplayFormValues>;
}

/** The bounds as they would be if the replay were sent now. */
export function RangePreview({ control }: RangePreviewProps) {
  const t = useT();
  const now = useServerNow();
  const request = toRequest(useWatch({ control, compute: (values) => values }), now);
  if (request === null) return null;
  const bound = (text: string) => <InstantText instant={Date.parse(text)} />;
  return (
    <Box>
      <KeyValueList
        items={[
          { key: t("replay.facts.startsAt"), value: bound(request.start_at) },
          { key: t("replay.facts.endsAt"), value: bound(request.end_at) },
        ]}
      />
      <Box sx={{ typography: "body2", color: "text.secondary", mt: 1 }}>{t("replay.form.moving")}</Box>
    </Box>
  );
}
