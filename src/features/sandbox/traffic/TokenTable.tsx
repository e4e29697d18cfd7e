import KeyboardArrowDownRounded from "@mui/icons-material/KeyboardArrowDownRounded";
import Box from "@mui/material/Box";
import NativeSelect from "@mui/material/NativeSelect";
import OutlinedInput from "@mui/material/OutlinedInput";
import { TOKEN_STATES, type Token } from "@/contract/sandbox/token";
import type { Translate } from "@/i18n/message-key";
import { useT } from "@/i18n/use-t";
import { CopyButton } from "@/ui/text/CopyButton";
import { DataTable } from "@/ui/table/DataTable";
import type { DataColumn } from "@/ui/table/data-table-model";
import { StatusBadge } from "@/ui/state/StatusBadge";

type StateChange = Pick<Token, "token" | "state">;

export interface TokenTableProps {
  readonly tokens: readonly Token[];
  readonly onChange: (change: StateChange) => void;
}

export function TokenTable({ tokens, onChange }: TokenTableProps) {
  const t = useT();
  return (
    <DataTable
      label={t("sandbox.tokens.title")}
      columns={tokenColumns(t, onChange)}
      rows={tokens}
      rowId={({ token }) => token}
    />
  );
}

function tokenColumns(t: Translate, onChange: (change: StateChange) => void): readonly DataColumn<Token>[] {
  return [
    {
      id: "token",
      header: t("sandbox.tokens.token"),
      cell: ({ token, label }) => (
        <Box sx={{ minWidth: 0 }}>
          <Box sx={{ display: "flex", alignItems: "center", gap: 0.5 }}>
            <Box component="code" sx={{ typography: "mono", overflowWrap: "anywhere", whiteSpace: "normal" }}>
              {token}
            </Box>
            <CopyButton text={token} name={token} />
          </Box>
          <Box sx={{ typography: "caption", color: "text.secondary", whiteSpace: "normal" }}>{label}</Box>
        </Box>
      ),
    },
    {
      id: "kind",
      header: t("sandbox.tokens.kind"),
      cell: ({ kind }) => t(`sandbox.tokens.kinds.${kind}`),
    },
    {
      id: "roles",
      header: t("sandbox.tokens.roles"),
      // The API's own words.
      cell: ({ roles }) => (
        <Box sx={{ maxWidth: "32ch", whiteSpace: "normal" }} translate="no">
          {roles.length === 0 ? t("sandbox.tokens.noRoles") : roles.join(", ")}
        </Box>
      ),
    },
    {
      id: "effect",
      header: t("sandbox.tokens.effect"),
      cell: ({ state }) => (
        <StatusBadge
          tone={state === "valid" ? "success" : "danger"}
          label={t(state === "valid" ? "sandbox.tokens.taken" : "sandbox.tokens.refused")}
        />
      ),
    },
    {
      id: "state",
      header: t("sandbox.tokens.stateHeader"),
      cell: ({ token, state }) => (
        <NativeSelect
          value={state}
          onChange={({ target }) => {
            const next = TOKEN_STATES.find((each) => each === target.value);
            if (next !== undefined) onChange({ token, state: next });
          }}
          input={<OutlinedInput size="small" />}
          inputProps={{ "aria-label": t("sandbox.tokens.stateOf", { token }) }}
          IconComponent={KeyboardArrowDownRounded}
          sx={{ minWidth: 120, "& .MuiNativeSelect-icon": { fontSize: 18 } }}
        >
          {TOKEN_STATES.map((each) => (
            <option key={each} value={each}>
              {t(`sandbox.tokens.state.${each}`)}
            </option>
          ))}
        </NativeSelect>
      ),
    },
  ];
}
