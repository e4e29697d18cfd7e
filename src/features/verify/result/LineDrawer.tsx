import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { localQuery } from "@/api/query/local-query";
import type { DoneCheck } from "@/features/verify/check-store";
import type { DetailsDepth, LineDetails } from "@/features/verify/work/messages";
import { formatNumber } from "@/i18n/format";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { DetailDrawer } from "@/ui/overlay/DetailDrawer";
import type { OverlayProps } from "@/ui/overlay/lazy-overlay";
import { LoadingSkeleton } from "@/ui/state/LoadingSkeleton";
import { StatusBadge } from "@/ui/state/StatusBadge";
import { KeyValueList } from "@/ui/text/KeyValueList";
import { VERDICT_TONES } from "./facts";
import { StoredAndSigned } from "./StoredAndSigned";
import { useVerifyWords } from "./use-verify-words";

export interface LineDrawerProps extends OverlayProps {
  readonly done: DoneCheck;
  /** Null while none is open. */
  readonly position: number | null;
  readonly onClosed: () => void;
}

export function LineDrawer({ done, position, isOpen, onClose, onClosed }: LineDrawerProps) {
  const t = useT();
  const { locale } = useLanguage();
  // What it showed last stays in it while it slides away.
  const [last, setLast] = useState(position);
  if (position !== null && position !== last) setLast(position);
  const shown = position ?? last;
  return (
    <DetailDrawer
      title={shown === null ? "" : t("verify.line.title", { number: formatNumber(shown + 1, locale) })}
      closeLabel={t("verify.line.close")}
      isOpen={isOpen}
      onClose={onClose}
      onClosed={onClosed}
    >
      {shown !== null && <OpenLine key={shown} done={done} position={shown} />}
    </DetailDrawer>
  );
}

function OpenLine({ done, position }: { readonly done: DoneCheck; readonly position: number }) {
  const t = useT();
  const atOnce = useQuery(detailsQuery(done, position, "at_once"));
  // What is stored is there at once, and a search may take seconds.
  const isSearchable = atOnce.data?.isSearchable === true;
  const searched = useQuery({ ...detailsQuery(done, position, "searched"), enabled: isSearchable });
  const error = atOnce.error ?? searched.error;
  const details = searched.data ?? atOnce.data;
  const ended = searched.data?.signed ? "verify.line.found" : "verify.line.notFound";
  return (
    <Stack spacing={2.5}>
      {error && <Alert severity="error">{t("verify.line.failed", { message: error.message })}</Alert>}
      {!details && !error && <LoadingSkeleton shape="text" />}
      {details && <Details details={details} />}
      {/* Heard when it changes, so it is there before it says anything. */}
      <Box component="output" sx={{ typography: "body2", color: "text.secondary" }}>
        {isSearchable && !error && t(searched.data ? ended : "verify.line.searching")}
      </Box>
    </Stack>
  );
}

/** Read again from the file; nothing of it is kept when it is closed. */
function detailsQuery(done: DoneCheck, position: number, depth: DetailsDepth) {
  return localQuery({
    queryKey: ["verify-line", done.id, done.told, position, depth],
    gcTime: 0,
    work: () => done.ask("details", { position, depth }),
  });
}

function Details({ details }: { readonly details: LineDetails }) {
  const t = useT();
  const words = useVerifyWords();
  const { verdict, kid, format, signed, stored, differences } = details;
  // An opened line is searched.
  const causes = details.causes.filter((cause) => cause !== "not_searched");
  return (
    <Stack spacing={2.5}>
      <Stack spacing={1}>
        <div>
          <StatusBadge tone={VERDICT_TONES[verdict]} label={words.verdicts[verdict]} />
        </div>
        <Box sx={{ color: "text.secondary", maxWidth: "72ch" }}>{words.verdictMeanings[verdict]}</Box>
      </Stack>
      {causes.length > 0 && (
        <Stack component="ul" spacing={1} sx={{ m: 0, pl: 2.25 }}>
          {causes.map((cause) => {
            const { title, setting } = words.causes[cause];
            return (
              <li key={cause}>
                {title}
                {setting !== null && (
                  <Box sx={{ typography: "body2", color: "text.secondary" }}>{setting}</Box>
                )}
              </li>
            );
          })}
        </Stack>
      )}
      {differences.length > 0 && <RecordedOtherwise differences={differences} />}
      <StoredAndSigned stored={stored} signed={signed} />
      {kid !== null && format !== null && (
        <KeyValueList
          items={[
            {
              key: t("verify.line.key"),
              value: (
                <Box component="code" translate="no" sx={{ typography: "mono" }}>
                  {kid}
                </Box>
              ),
            },
            { key: "Log Format", value: format.toUpperCase() },
          ]}
        />
      )}
    </Stack>
  );
}

/** A hint, where nothing is proven: what Konnect's entry of the same event says in place of the copy. */
function RecordedOtherwise({ differences }: Pick<LineDetails, "differences">) {
  const t = useT();
  const titleId = useId();
  return (
    <Box component="section" aria-labelledby={titleId}>
      <Box component="h3" id={titleId} sx={{ typography: "subtitle2", m: 0 }}>
        {t("verify.line.recordedOtherwise")}
      </Box>
      <Box sx={{ typography: "body2", color: "text.secondary", mb: 1 }}>
        {t("verify.line.recordedOtherwiseText")}
      </Box>
      <KeyValueList
        items={differences.map(({ key, stored, recorded }) => ({
          key,
          value: (
            <Box translate="no" sx={{ typography: "mono" }}>
              <div>{t("verify.line.inCopy", { value: stored ?? "" })}</div>
              <div>{t("verify.line.recordedAs", { value: recorded })}</div>
            </Box>
          ),
        }))}
      />
    </Box>
  );
}
