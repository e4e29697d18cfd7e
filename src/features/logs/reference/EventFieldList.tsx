import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import type { PlainMessageKey } from "@/i18n/message-key";
import { useT } from "@/i18n/use-t";
import { KeyValueList } from "@/ui/text/KeyValueList";

export interface EventFieldListProps {
  /** As the record calls them, in its order. */
  readonly names: readonly string[];
}

const MEANINGS: Readonly<Record<string, PlainMessageKey>> = {
  rt: "events.field.rt",
  src: "events.field.src",
  request: "events.field.request",
  success: "events.field.success",
  org_id: "events.field.org_id",
  portal_id: "events.field.portal_id",
  principal_id: "events.field.principal_id",
  trace_id: "events.field.trace_id",
  user_agent: "events.field.user_agent",
  action: "events.field.action",
  granted: "events.field.granted",
  act: "events.field.act",
  status: "events.field.status",
  query: "events.field.query",
  sig: "events.field.sig",
};

/** What the fields of a record hold, and which others it may have. */
export function EventFieldList({ names }: EventFieldListProps) {
  const t = useT();
  const titleId = useId();
  return (
    <Stack component="section" aria-labelledby={titleId} spacing={1.5}>
      <Typography variant="h3" id={titleId}>
        {t("events.fields")}
      </Typography>
      <KeyValueList
        items={names.map((name) => {
          const meaning = MEANINGS[name];
          return { key: name, value: meaning === undefined ? name : t(meaning) };
        })}
      />
      <Typography variant="body2" sx={{ color: "text.secondary" }}>
        {t("events.optionalNote")}
      </Typography>
    </Stack>
  );
}
