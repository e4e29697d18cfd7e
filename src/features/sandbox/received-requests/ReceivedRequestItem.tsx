import Box from "@mui/material/Box";
import { useState } from "react";
import type { ReceivedRequest } from "@/contract/sandbox/receiver";
import { formatBytes } from "@/i18n/format";
import type { Translate } from "@/i18n/message-key";
import { useDateTime } from "@/i18n/time-zone";
import { useLanguage } from "@/i18n/use-language";
import { useT } from "@/i18n/use-t";
import { FoldingItem } from "@/ui/text/FoldingItem";
import { StatusBadge, type Tone } from "@/ui/state/StatusBadge";
import { ReceivedRequestContent } from "./ReceivedRequestContent";
import { byteLengthOfBase64 } from "./unpack-body";

export interface ReceivedRequestItemProps {
  readonly request: ReceivedRequest;
  readonly state: "open" | "folded";
  readonly onToggle: () => void;
}

/** One line, and the whole request under it when it is unfolded. */
export function ReceivedRequestItem({ request, state, onToggle }: ReceivedRequestItemProps) {
  const t = useT();
  const { locale } = useLanguage();
  const dateTime = useDateTime();
  // A link led to it, and it is somewhere down the page.
  const [isSought] = useState(state === "open");
  const { tone, text } = outcomeWords(request, t);
  const size = formatBytes(byteLengthOfBase64(request.body_base64), locale);
  return (
    <FoldingItem
      state={state}
      onToggle={onToggle}
      itemRef={isSought ? scrollToWhenShown : null}
      line={
        <>
          <Box component="span" sx={{ minWidth: "5ch", color: "text.secondary" }}>
            #{request.seq}
          </Box>
          <span>{dateTime(Date.parse(request.at), { precision: "millisecond" })}</span>
          <StatusBadge tone={tone} label={text} />
          <Box component="span" sx={{ color: "text.secondary", ml: { sm: "auto" } }}>
            {t("sandbox.requests.size", { size })}
          </Box>
        </>
      }
      renderContent={() => <ReceivedRequestContent request={request} />}
    />
  );
}

/** Stable, so it works once. */
function scrollToWhenShown(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "start" });
}

function outcomeWords({ outcome, method }: ReceivedRequest, t: Translate): { tone: Tone; text: string } {
  if ("fail" in outcome) {
    const failure = t(`deliveries.transport.${outcome.fail}`);
    return { tone: "danger", text: t("sandbox.requests.failed", { failure }) };
  }
  // A redirect made a GET of the POST: what was answered to it is no answer to a batch.
  if (method !== "POST") {
    return { tone: "warning", text: t("sandbox.requests.withoutBatch", { status: outcome.status, method }) };
  }
  const isSuccess = outcome.status >= 200 && outcome.status <= 299;
  return {
    tone: isSuccess ? "success" : "danger",
    text: t("sandbox.requests.answered", { status: outcome.status }),
  };
}
