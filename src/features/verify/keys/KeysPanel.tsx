import Alert from "@mui/material/Alert";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import OutlinedInput from "@mui/material/OutlinedInput";
import Stack from "@mui/material/Stack";
import { useId, useRef, useState } from "react";
import { useDateTime } from "@/i18n/time-zone";
import { useT } from "@/i18n/use-t";
import { Section } from "@/ui/layout/Section";
import { Disclosure } from "@/ui/text/Disclosure";
import { readKeys } from "@/verify/keys/key-set";
import type { RingKey } from "./key-ring";
import type { VerifyKeys } from "./use-verify-keys";

export interface KeysPanelProps {
  readonly keys: VerifyKeys;
}

const SHORT_KID = 8;

/** Which keys records are checked with, and where they came from. */
export function KeysPanel({ keys }: KeysPanelProps) {
  const t = useT();
  const published = keys.ring.filter(({ source }) => source === "konnect").length;
  const given = keys.ring.length - published;
  return (
    <Section title={t("verify.keys.title")}>
      <Stack spacing={1.5}>
        <Box sx={{ typography: "body2" }}>
          {t("verify.keys.published", { count: published })}
          {given > 0 && ` · ${t("verify.keys.given", { count: given })}`}
        </Box>
        {keys.published === "failed" && (
          <Alert
            severity="warning"
            role="note"
            action={
              <Button size="small" variant="outlined" color="inherit" onClick={keys.retry}>
                {t("ui.retry")}
              </Button>
            }
          >
            {t("verify.keys.failed")}
          </Alert>
        )}
        {keys.ring.length > 0 && (
          <Disclosure title={t("verify.keys.show")}>
            <Stack component="ul" spacing={1} sx={{ m: 0, p: 0, listStyle: "none" }}>
              {keys.ring.map((key) => (
                <KeyLine key={key.x} ringKey={key} onRemove={() => keys.remove(key.x)} />
              ))}
            </Stack>
          </Disclosure>
        )}
        <Disclosure title={t("verify.keys.add")}>
          <AddKeys onAdd={keys.add} />
        </Disclosure>
      </Stack>
    </Section>
  );
}

function KeyLine({ ringKey, onRemove }: { readonly ringKey: RingKey; readonly onRemove: () => void }) {
  const t = useT();
  const dateTime = useDateTime();
  const { kid, source, firstSeenAt } = ringKey;
  const short = kid.slice(0, SHORT_KID);
  return (
    <Box component="li" sx={{ typography: "body2", minWidth: 0 }}>
      <Box component="code" translate="no" title={kid} sx={{ typography: "mono" }}>
        {short}…
      </Box>{" "}
      <Box component="span" sx={{ color: "text.secondary" }}>
        {t(`verify.keys.source.${source}`, { time: dateTime(firstSeenAt, { precision: "minute" }) })}
      </Box>
      {source === "given" && (
        <Button
          size="small"
          variant="text"
          color="inherit"
          aria-label={t("verify.keys.removeNamed", { kid: short })}
          onClick={onRemove}
        >
          {t("verify.keys.remove")}
        </Button>
      )}
    </Box>
  );
}

type Told =
  | { readonly kind: "added"; readonly count: number }
  | { readonly kind: "refused"; readonly text: string };

function AddKeys({ onAdd }: { readonly onAdd: VerifyKeys["add"] }) {
  const t = useT();
  const inputId = useId();
  const fileRef = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [told, setTold] = useState<Told | null>(null);
  const add = (given: string) => {
    try {
      const { keys, refused } = readKeys(given);
      if (keys.length > 0) onAdd(keys);
      const reasons = refused.map(({ kid, reason }) => t("verify.keys.refused", { kid, reason }));
      setTold(
        reasons.length > 0
          ? { kind: "refused", text: reasons.join(" ") }
          : { kind: "added", count: keys.length },
      );
      if (reasons.length === 0) setText("");
    } catch {
      setTold({ kind: "refused", text: t("verify.keys.notJson") });
    }
  };
  return (
    <Stack spacing={1}>
      <Box component="label" htmlFor={inputId} sx={{ typography: "body2", color: "text.secondary" }}>
        {t("verify.keys.paste")}
      </Box>
      <OutlinedInput
        id={inputId}
        multiline
        minRows={2}
        maxRows={6}
        value={text}
        error={told?.kind === "refused"}
        onChange={({ target }) => setText(target.value)}
        inputProps={{ spellCheck: false, autoComplete: "off", translate: "no" }}
        sx={{ p: 0, "& textarea": { px: 1.25, py: 0.75, typography: "mono" } }}
      />
      <Stack direction="row" useFlexGap sx={{ flexWrap: "wrap", gap: 1 }}>
        <Button size="small" variant="outlined" color="inherit" onClick={() => add(text)}>
          {t("verify.keys.addPasted")}
        </Button>
        <Button size="small" variant="outlined" color="inherit" onClick={() => fileRef.current?.click()}>
          {t("verify.keys.addFile")}
        </Button>
        <input
          ref={fileRef}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={t("verify.keys.file")}
          onChange={({ target }) => {
            const file = target.files?.[0];
            target.value = "";
            void file?.text().then(add);
          }}
        />
      </Stack>
      <Box
        component="output"
        sx={{ typography: "body2", color: told?.kind === "refused" ? "error.main" : "text.secondary" }}
      >
        {told && (told.kind === "added" ? t("verify.keys.added", { count: told.count }) : told.text)}
      </Box>
    </Stack>
  );
}
