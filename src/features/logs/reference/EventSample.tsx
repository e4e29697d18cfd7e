import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import type { Ref } from "react";
import { AUTHENTICATION_TYPES, type AuditEvent, type AuthenticationType } from "@/audit-log/record/event";
import { recordExtension } from "@/audit-log/record/record-extension";
import { recordHeader } from "@/audit-log/record/record-header";
import { type EventKind, sampleEvent, sampleRecords } from "@/audit-log/reference/event-kinds";
import { useT } from "@/i18n/use-t";
import { Section } from "@/ui/layout/Section";
import { FilterSelect } from "@/ui/table/FilterSelect";
import { CodeBlock } from "@/ui/text/CodeBlock";
import { KeyValueList } from "@/ui/text/KeyValueList";
import { EventFieldList } from "./EventFieldList";

export interface EventSampleProps {
  readonly kind: EventKind;
  readonly credential: AuthenticationType;
  readonly titleRef: Ref<HTMLHeadingElement>;
  readonly onCredential: (credential: AuthenticationType) => void;
}

/** One kind of event: what it means, how it is written, and what its fields are. */
export function EventSample({ kind, credential, titleRef, onCredential }: EventSampleProps) {
  const t = useT();
  const event = sampleEvent(kind, credential);
  const header = recordHeader(event);
  return (
    <Section
      title={t(`events.kind.${kind}.title`)}
      titleRef={titleRef}
      description={t(`events.kind.${kind}.text`)}
      {...(event.type === "authentication" && {
        actions: (
          <FilterSelect
            label={t("events.credential")}
            options={AUTHENTICATION_TYPES.map((value) => ({ value, label: t(`events.type.${value}`) }))}
            value={credential}
            onChange={(value) => onCredential(value as AuthenticationType) /* the options are these */}
          />
        ),
      })}
    >
      <Stack spacing={3}>
        <KeyValueList
          items={[
            {
              key: t("events.classId"),
              value: <Wire text={header.event_class_id} note={classNote(event)} />,
            },
            { key: t("events.name"), value: <Wire text={header.name} note={nameNote(event)} /> },
            { key: t("events.product"), value: <Wire text={header.event_product} note={null} /> },
            { key: t("events.severityLabel"), value: t("events.ofTen", { severity: header.severity }) },
          ]}
        />
        <Box
          sx={{
            display: "grid",
            gap: 1.5,
            gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "repeat(3, minmax(0, 1fr))" },
          }}
        >
          {sampleRecords(event).map(([format, text]) => (
            <CodeBlock
              key={format}
              label={t("logs.form.record", { format: format.toUpperCase() })}
              text={text}
              wrap="wrapped"
            />
          ))}
        </Box>
        <Box sx={{ typography: "body2", color: "text.secondary" }}>{t("events.sampleNote")}</Box>
        <EventFieldList names={[...recordExtension(event).map(([name]) => name), "sig"]} />
      </Stack>
    </Section>
  );

  function classNote(of: AuditEvent): string | null {
    if (of.type === "authentication") return t(`events.type.${of.authenticationType}`);
    return of.type === "authorization" ? t("events.serviceNote") : null;
  }

  function nameNote(of: AuditEvent): string | null {
    return of.type === "authorization" ? t("events.resourceNote") : null;
  }
}

function Wire({ text, note }: { readonly text: string; readonly note: string | null }) {
  return (
    <>
      <Box component="span" translate="no" sx={{ typography: "mono" }}>
        {text}
      </Box>
      {note !== null && <Box sx={{ typography: "body2", color: "text.secondary" }}>{note}</Box>}
    </>
  );
}
