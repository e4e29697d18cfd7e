import { zodResolver } from "@hookform/resolvers/zod";
import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import { useMutation } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useMissingRole } from "@/api/identity/use-missing-role";
import { useServerNow } from "@/api/time/use-server-now";
import { destinationMutations } from "@/api/webhook/destination-queries";
import { CHANGE_DESTINATION } from "@/contract/identity/permissions";
import type { Destination } from "@/contract/webhook/destination";
import { readInstant } from "@/contract/wire/instant";
import { type DestinationUser, userKey } from "@/entities/destination-usage/destination-usage";
import { FormAuthorization } from "@/entities/destination/FormAuthorization";
import { Place } from "@/entities/place/Place";
import { emptyValues, fieldMapping, schema, toFormValues } from "@/features/destinations/destination-form";
import { useSaveFailureWords } from "@/features/destinations/save-failure";
import { useT } from "@/i18n/use-t";
import { FormShell } from "@/ui/form/FormShell";
import { Section } from "@/ui/layout/Section";
import { useToast } from "@/ui/overlay/toast-context";
import { RelativeTime } from "@/ui/text/RelativeTime";
import { PlaceItem, PlaceList } from "@/features/destinations/rotation/proof/PlaceItem";
import { ProofBadge, ProofState } from "@/features/destinations/rotation/proof/ProofState";
import { NOTHING_KNOWN, useProofs } from "@/features/destinations/rotation/proof/use-proofs";

export interface InPlaceProps {
  readonly destination: Destination;
  readonly users: readonly DestinationUser[];
}

/** The new value in place of the old one, and what each place's next attempt says of it. */
export function InPlace({ destination, users }: InPlaceProps) {
  const t = useT();
  const toast = useToast();
  const update = useMutation(destinationMutations.update(destination.id));
  const missingRole = useMissingRole(CHANGE_DESTINATION);
  const values = { ...toFormValues(destination), authorization: emptyValues.authorization };
  const form = useForm({ resolver: zodResolver(schema), defaultValues: values });
  return (
    <>
      <Section title={t("rotation.inPlace.title")} description={t("rotation.ways.inPlaceText")}>
        <Box sx={{ maxWidth: 640 }}>
          <FormShell
            form={form}
            label={t("rotation.inPlace.form")}
            onSubmit={async ({ authorization }) => {
              const value = authorization.mode === "replace" ? authorization.value : "";
              return update.mutateAsync({ authorization: value });
            }}
            savedValues={() => values}
            onSubmitted={({ name }) =>
              toast({ message: t("rotation.inPlace.done", { name }), tone: "success" })
            }
            isPending={update.isPending}
            errorOf={useSaveFailureWords()}
            fieldMapping={fieldMapping}
            missingRole={missingRole}
            submitLabel={t("rotation.inPlace.submit")}
            submitTone="danger"
          >
            <Alert severity="warning" role="note">
              <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
                <li>{t("rotation.ways.inPlaceAll")}</li>
                <li>{t("rotation.ways.inPlaceNoBack")}</li>
                <li>{t("rotation.ways.inPlaceWrong")}</li>
              </Box>
            </Alert>
            <FormAuthorization control={form.control} name="authorization" stored="none" savedHelp="" />
          </FormShell>
        </Box>
      </Section>
      {users.length > 0 && <ProofSince destination={destination} users={users} />}
    </>
  );
}

/** Read off the API alone: when the destination was last changed, and when each place last attempted something. */
function ProofSince({ destination, users }: InPlaceProps) {
  const t = useT();
  const now = useServerNow();
  const changedAt = readInstant(destination.updated_at);
  const proofs = useProofs(users, () => ({ at: changedAt, what: "change" }));
  const places = users.map((user) => ({ user, place: proofs.get(userKey(user)) ?? NOTHING_KNOWN }));
  const hasFailed = places.some(({ place }) => place.proof === "failed");
  return (
    <Section
      title={t("rotation.inPlace.since")}
      description={
        <>
          {t("rotation.inPlace.sinceText")}{" "}
          <RelativeTime instant={changedAt} now={Math.max(now, changedAt ?? now)} />
        </>
      }
    >
      <Stack spacing={2}>
        <Box sx={{ "&:empty": { display: "none" } }}>
          <Place name="pausedClock" />
        </Box>
        <PlaceList>
          {places.map(({ user, place }) => (
            <PlaceItem key={userKey(user)} user={user} badge={<ProofBadge proof={place.proof} />}>
              <ProofState user={user} place={place} endpoint={destination.endpoint} />
            </PlaceItem>
          ))}
        </PlaceList>
        {hasFailed && <div>{t("rotation.inPlace.wrong")}</div>}
      </Stack>
    </Section>
  );
}
