import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { skipToken, useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { capabilities } from "@/api/session/capabilities";
import { destinationQueries } from "@/api/webhook/destination-queries";
import { portalQueries } from "@/api/portal-queries";
import type { ApiHost } from "@/contract/api-host";
import { portalRegion } from "@/contract/portal";
import { useT } from "@/i18n/use-t";
import { CodeBlock } from "@/ui/text/CodeBlock";
import type { OverlayProps } from "@/ui/overlay/lazy-overlay";
import type { AsCodeSubject } from "@/entities/place/as-code-subject";
import { CODE_KINDS, type CodeKind, codeNotes } from "./code-notes";
import { CodeNotes } from "./CodeNotes";
import { CodeTabs, tabId } from "./CodeTabs";
import { curlCommand } from "./curl-command";
import { jsonBody } from "./json-body";
import { kongctlConfig } from "./kongctl-config";
import { plannedCall, plannedCalls } from "./planned-call";
import { terraformConfig } from "./terraform-config";

export interface AsCodePanelProps extends OverlayProps {
  readonly subject: AsCodeSubject;
  readonly id: string;
}

/** The same request in three notations; where there is nothing to change, what is saved. */
export function AsCodePanel({ isOpen, subject, id }: AsCodePanelProps) {
  const t = useT();
  const idPrefix = useId();
  const [chosen, setChosen] = useState<CodeKind>("curl");
  const host = useHost(subject);
  if (!isOpen) return null;

  const call = plannedCall(subject, host);
  const terraform = terraformConfig(subject, host);
  const kongctl = kongctlConfig(subject);
  // Where kongctl has nothing for it, a tab would promise something.
  const kinds = CODE_KINDS.filter((each) => each !== "kongctl" || kongctl !== null);
  const kind = kinds.includes(chosen) ? chosen : "curl";
  const text = {
    curl: () => plannedCalls(subject, host).map(curlCommand).join("\n\n"),
    terraform: () => terraform,
    kongctl: () => kongctl,
    json: () => jsonBody(call.body, () => '"$AUTHORIZATION"'),
  }[kind]();
  const notes = codeNotes(kind, { subject, call, terraform });

  return (
    <Stack id={id} spacing={1.5} sx={{ mt: 1.5, minWidth: 0 }}>
      <Stack direction="row" useFlexGap sx={{ flexWrap: "wrap", gap: 1.5, alignItems: "center" }}>
        <CodeTabs
          tabs={kinds.map((each) => ({ kind: each, label: t(`asCode.tab.${each}`) }))}
          chosen={kind}
          idPrefix={idPrefix}
          onChoose={setChosen}
        />
        <Box sx={{ typography: "body2", color: "text.secondary" }}>
          {t(call.method === "GET" ? "asCode.descriptionSaved" : "asCode.description")}
          {capabilities().hasSandbox && <div>{t("asCode.demoAddresses")}</div>}
        </Box>
      </Stack>
      <Stack
        spacing={1.5}
        role="tabpanel"
        id={`${idPrefix}-panel`}
        aria-labelledby={tabId(idPrefix, kind)}
        sx={{ minWidth: 0 }}
      >
        {text !== null && <CodeBlock key={kind} label={t(`asCode.block.${kind}`)} text={text} />}
        <CodeNotes notes={notes} />
      </Stack>
    </Stack>
  );
}

/**
 * A portal is asked on the host of its region; the console finds it on the global one. Destinations are the same on
 * every host, and asked on the one that lets the user in.
 */
function useHost(subject: AsCodeSubject): ApiHost {
  const { data: permitted } = useQuery(destinationQueries.permittedHost());
  const portalId = "portalId" in subject ? subject.portalId : null;
  const query = portalQueries.detail(portalId ?? "");
  const { data: portal } = useQuery(portalId === null ? { ...query, queryFn: skipToken } : query);
  if (portalId === null) return permitted ?? "global";
  return (portal && portalRegion(portal)) ?? "global";
}
