import { zodResolver } from "@hookform/resolvers/zod";
import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useMissingRole } from "@/api/identity/use-missing-role";
import { destinationMutations } from "@/api/webhook/destination-queries";
import { CREATE_DESTINATION } from "@/contract/identity/permissions";
import type { Destination } from "@/contract/webhook/destination";
import { FormAuthorization } from "@/entities/destination/FormAuthorization";
import { logFormatWords } from "@/entities/destination/log-format-words";
import { shortenEndpoint } from "@/entities/destination/shorten-endpoint";
import { duplicateValues } from "@/features/destinations/create/duplicate-destination";
import { fieldMapping, schema, toFormValues, toRequest } from "@/features/destinations/destination-form";
import { saveFailure, useSaveFailureWords } from "@/features/destinations/save-failure";
import { useT } from "@/i18n/use-t";
import { FormShell } from "@/ui/form/FormShell";
import { FormTextField } from "@/ui/form/field/FormTextField";
import { ButtonLink } from "@/ui/layout/ButtonLink";
import { Section } from "@/ui/layout/Section";
import { useToast } from "@/ui/overlay/toast-context";
import { focusHeadingOnUnmount } from "@/ui/overlay/focus-heading-on-unmount";
import { KeyValueList } from "@/ui/text/KeyValueList";
import {
  type RotationWay,
  SUCCESSOR_PARAM,
  WAY_PARAM,
} from "@/features/destinations/rotation/choice/rotation-way";

export interface SecondDestinationProps {
  readonly old: Destination;
  /** Every destination, as far as they could be read. */
  readonly destinations: readonly Destination[];
  /** Those that may have been made for this already. */
  readonly found: readonly Destination[];
  readonly onCreated: (destination: Destination) => void;
}

const WAY: RotationWay = "second";

/** What takes over: found again, or made now with the new token. */
export function SecondDestination({ old, destinations, found, onCreated }: SecondDestinationProps) {
  const t = useT();
  const toast = useToast();
  const create = useMutation(destinationMutations.create());
  const missingRole = useMissingRole(CREATE_DESTINATION);
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: duplicateValues(
      old,
      destinations.map(({ name }) => name),
      t("rotation.second.nameWord"),
    ),
  });
  return (
    <Section title={t("rotation.second.title")} description={t("rotation.second.text", { name: old.name })}>
      {/* Once there is one, its steps take the place of the form. */}
      <Stack spacing={3} ref={focusHeadingOnUnmount}>
        <KeyValueList
          items={[
            { key: t("destinations.form.endpoint"), value: shortenEndpoint(old.endpoint) },
            { key: t("destinations.form.logFormat"), value: logFormatWords(old.log_format, t).name },
            {
              key: t("destinations.list.verification"),
              value: t(
                old.skip_ssl_verification
                  ? "destinations.list.verificationOff"
                  : "destinations.list.verificationOn",
              ),
            },
          ]}
        />
        {found.length > 0 && (
          <Stack spacing={1} sx={{ alignItems: "flex-start" }}>
            <div>{t("rotation.second.found", { count: found.length })}</div>
            {found.map(({ id, name }) => (
              <ButtonLink
                key={id}
                to={{ search: `?${new URLSearchParams({ [WAY_PARAM]: WAY, [SUCCESSOR_PARAM]: id })}` }}
                variant="outlined"
                color="inherit"
              >
                {t("rotation.second.use", { name })}
              </ButtonLink>
            ))}
          </Stack>
        )}
        <Box sx={{ maxWidth: 640 }}>
          <FormShell
            form={form}
            label={t("rotation.second.form")}
            onSubmit={async (values) => {
              const body = toRequest(values);
              try {
                return await create.mutateAsync(body);
              } catch (failure) {
                throw saveFailure(failure, body);
              }
            }}
            savedValues={toFormValues}
            onSubmitted={({ name }) =>
              toast({ message: t("rotation.second.done", { name }), tone: "success" })
            }
            onDone={onCreated}
            whilePending="locked"
            isPending={create.isPending}
            errorOf={useSaveFailureWords()}
            fieldMapping={fieldMapping}
            missingRole={missingRole}
            submitLabel={t("rotation.second.submit")}
          >
            <FormTextField control={form.control} name="name" label={t("destinations.form.name")} />
            <FormAuthorization control={form.control} name="authorization" stored="none" savedHelp="" />
          </FormShell>
        </Box>
      </Stack>
    </Section>
  );
}
