import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import type { Receiver } from "@/contract/sandbox/receiver";
import { useT } from "@/i18n/use-t";
import { CopyButton } from "@/ui/text/CopyButton";
import { KeyValueList } from "@/ui/text/KeyValueList";
import { Section } from "@/ui/layout/Section";
import { MaskedValue } from "@/features/sandbox/MaskedValue";

export interface ReceiverFactsProps {
  readonly receiver: Receiver;
}

export function ReceiverFacts({ receiver }: ReceiverFactsProps) {
  const t = useT();
  return (
    <Section title={t("sandbox.receivers.facts")}>
      <KeyValueList
        items={[
          {
            key: t("sandbox.receivers.urlPrefix"),
            value: (
              <Stack direction="row" spacing={0.5} sx={{ alignItems: "center" }}>
                <Typography variant="mono" component="code" sx={{ minWidth: 0 }}>
                  {receiver.url_prefix}
                </Typography>
                <CopyButton text={receiver.url_prefix} name={t("sandbox.receivers.urlPrefix")} />
              </Stack>
            ),
          },
          {
            key: t("sandbox.receivers.authorization"),
            value:
              receiver.authorization === undefined ? (
                t("sandbox.receivers.anyAuthorization")
              ) : (
                <MaskedValue value={receiver.authorization} name={t("sandbox.receivers.authorization")} />
              ),
          },
          {
            key: t("sandbox.receivers.stored.label"),
            value: t(`sandbox.receivers.stored.${receiver.stored_copy ?? "as_sent"}`),
          },
        ]}
      />
    </Section>
  );
}
