import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { UseQueryResult } from "@tanstack/react-query";
import { useId } from "react";
import type { LocalError } from "@/api/query/local-query";
import type { Jwk } from "@/contract/jwks";
import type { PlainMessageKey } from "@/i18n/message-key";
import { useT } from "@/i18n/use-t";
import { StatusBadge, type Tone } from "@/ui/state/StatusBadge";
import type { EntryVerdict } from "./entry-verdict";

export interface EntrySignatureProps {
  readonly keys: UseQueryResult<readonly Jwk[]>;
  readonly verdict: UseQueryResult<EntryVerdict, LocalError>;
}

interface VerdictWords {
  readonly tone: Tone;
  readonly label: PlainMessageKey;
  readonly text?: PlainMessageKey;
}

const VERDICT_WORDS: Readonly<Record<EntryVerdict["kind"], VerdictWords>> = {
  verified: { tone: "success", label: "logs.signature.verified", text: "logs.signature.verifiedText" },
  no_signature: {
    tone: "warning",
    label: "logs.signature.no_signature",
    text: "logs.signature.no_signatureText",
  },
  unknown_word: {
    tone: "neutral",
    label: "logs.signature.unknown_word",
    text: "logs.signature.unknown_wordText",
  },
  unconfirmed: {
    tone: "warning",
    label: "logs.signature.unconfirmed",
    text: "logs.signature.unconfirmedText",
  },
};

/** Whether the entry is what was signed, checked here and now against the published keys, and why not if not. */
export function EntrySignature({ keys, verdict }: EntrySignatureProps) {
  const t = useT();
  const titleId = useId();
  const { tone, label, text } = words();
  return (
    <Stack component="section" aria-labelledby={titleId} spacing={1} sx={{ alignItems: "flex-start" }}>
      <Typography variant="h3" id={titleId}>
        {t("logs.signature.title")}
      </Typography>
      <StatusBadge tone={tone} label={t(label)} />
      {text !== undefined && <Box sx={{ color: "text.secondary" }}>{t(text)}</Box>}
      {keys.isError && (
        <Button size="small" variant="outlined" color="inherit" onClick={() => void keys.refetch()}>
          {t("ui.retry")}
        </Button>
      )}
    </Stack>
  );

  function words(): VerdictWords {
    if (keys.isError) {
      return { tone: "neutral", label: "logs.signature.noKeys", text: "logs.signature.noKeysText" };
    }
    if (verdict.isError) {
      return { tone: "neutral", label: "logs.signature.noCrypto", text: "logs.signature.noCryptoText" };
    }
    if (verdict.data === undefined) return { tone: "neutral", label: "logs.signature.checking" };
    return VERDICT_WORDS[verdict.data.kind];
  }
}
