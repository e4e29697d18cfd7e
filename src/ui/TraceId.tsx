import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useT } from "@/i18n/use-t";
import { CopyButton } from "./CopyButton";

export interface TraceIdProps {
  readonly traceId: string;
}

export function TraceId({ traceId }: TraceIdProps) {
  const t = useT();
  return (
    <Stack
      direction="row"
      useFlexGap
      spacing={0.75}
      sx={{ flexWrap: "wrap", alignItems: "center", color: "text.secondary", minWidth: 0 }}
    >
      <Typography variant="body2" component="span" sx={{ whiteSpace: "nowrap" }}>
        {t("ui.traceId")}
      </Typography>
      <Typography variant="mono" component="code" sx={{ overflowWrap: "anywhere", color: "text.primary" }}>
        {traceId}
      </Typography>
      <CopyButton text={traceId} name={t("ui.traceId")} />
    </Stack>
  );
}
