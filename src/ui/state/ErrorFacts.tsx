import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useT } from "@/i18n/use-t";
import { CopyButton } from "@/ui/text/CopyButton";
import type { ShownError } from "./shown-error";

export interface ErrorFactsProps {
  readonly error: ShownError;
}

/** What was answered, and the number for support; nothing where neither is known. */
export function ErrorFacts({ error: { status, traceId, requestId } }: ErrorFactsProps) {
  const t = useT();
  return (
    <Stack
      direction="row"
      useFlexGap
      sx={{
        flexWrap: "wrap",
        alignItems: "center",
        columnGap: 0.75,
        color: "text.secondary",
        minWidth: 0,
        "&:empty": { display: "none" },
      }}
    >
      {status !== undefined && (
        <Typography variant="mono" component="span" sx={{ color: "text.primary", mr: 1.5 }}>
          HTTP {status}
        </Typography>
      )}
      {traceId !== undefined && <Reference name={t("ui.traceId")} value={traceId} />}
      {requestId !== undefined && <Reference name={t("ui.requestId")} value={requestId} />}
    </Stack>
  );
}

/** A number by which others find the call. */
function Reference({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <Typography variant="body2" component="span" sx={{ whiteSpace: "nowrap" }}>
        {name}
      </Typography>
      <Typography variant="mono" component="code" sx={{ overflowWrap: "anywhere", color: "text.primary" }}>
        {value}
      </Typography>
      <CopyButton text={value} name={name} />
    </>
  );
}
