import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useEffect, useRef } from "react";
import { PlainLink } from "@/ui/layout/PlainLink";
import { EVENT_TYPES, type EventType } from "@/audit-log/record/event";
import { recordHeader } from "@/audit-log/record/record-header";
import { type EventKind, kindsOfType, sampleEvent } from "@/audit-log/reference/event-kinds";
import type { PlainMessageKey } from "@/i18n/message-key";
import { useT } from "@/i18n/use-t";
import { EVENT_CREDENTIAL_PARAM, eventReferencePath } from "@/lib/console-paths";
import { useAddressParams } from "@/ui/layout/use-address-params";
import { Section } from "@/ui/layout/Section";
import { EventSample } from "./EventSample";
import { readReference } from "./reference-address";

const TYPE_WORDS: Readonly<Record<EventType, PlainMessageKey>> = {
  authentication: "logs.type.authentication",
  authorization: "logs.type.authorization",
  access: "logs.type.gateway_access",
};

/** All kinds of events in a list, one of them in full beside it. */
export function EventReference() {
  const t = useT();
  const [params, changeParams] = useAddressParams();
  const { kind, credential } = readReference(params);
  const titleRef = useRef<HTMLHeadingElement>(null);
  const shownRef = useRef(kind);
  // On a small screen what was chosen stands far below its link.
  useEffect(() => {
    if (shownRef.current === kind) return;
    shownRef.current = kind;
    titleRef.current?.focus();
  }, [kind]);

  return (
    <Box
      sx={{
        display: "grid",
        gap: 3,
        gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "320px minmax(0, 1fr)" },
        alignItems: "start",
      }}
    >
      <Stack component="nav" aria-label={t("events.list")} spacing={2}>
        {EVENT_TYPES.map((type) => (
          <Section key={type} title={t(TYPE_WORDS[type])} frame="plain">
            <KindList type={type} chosen={kind} />
          </Section>
        ))}
      </Stack>
      <EventSample
        kind={kind}
        credential={credential}
        titleRef={titleRef}
        onCredential={(next) =>
          changeParams(
            (current) => {
              current.set(EVENT_CREDENTIAL_PARAM, next);
              return current;
            },
            { replace: true, preventScrollReset: true },
          )
        }
      />
    </Box>
  );
}

function KindList({ type, chosen }: { readonly type: EventType; readonly chosen: EventKind }) {
  const t = useT();
  return (
    <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0, display: "grid", gap: "2px" }}>
      {kindsOfType(type).map((kind) => (
        <li key={kind}>
          <Box
            component={PlainLink}
            to={eventReferencePath(kind)}
            preventScrollReset
            aria-current={kind === chosen ? "true" : undefined}
            sx={{
              display: "flex",
              justifyContent: "space-between",
              gap: 1,
              px: 1.25,
              py: 0.75,
              borderRadius: "6px",
              color: "text.primary",
              textDecoration: "none",
              "&:hover": { bgcolor: "action.hover" },
              "&[aria-current]": { bgcolor: "surface.selected", color: "primary.main", fontWeight: 600 },
            }}
          >
            <span>{t(`events.kind.${kind}.title`)}</span>
            <Box component="span" sx={{ color: "text.secondary", fontWeight: 400, whiteSpace: "nowrap" }}>
              {t("events.severity", { severity: recordHeader(sampleEvent(kind)).severity })}
            </Box>
          </Box>
        </li>
      ))}
    </Box>
  );
}
