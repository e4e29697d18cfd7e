import ArrowDownwardRounded from "@mui/icons-material/ArrowDownwardRounded";
import ArrowUpwardRounded from "@mui/icons-material/ArrowUpwardRounded";
import DeleteOutlineRounded from "@mui/icons-material/DeleteOutlineRounded";
import Box from "@mui/material/Box";
import IconButton from "@mui/material/IconButton";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useId } from "react";
import type { Control } from "react-hook-form";
import { useT } from "@/i18n/use-t";
import { Tooltip } from "@/ui/overlay/Tooltip";
import { ScriptStepFields } from "./ScriptStepFields";
import type { ScriptValues } from "./script-form";

export type StepAction = "up" | "down" | "remove";

const ICONS = { up: ArrowUpwardRounded, down: ArrowDownwardRounded, remove: DeleteOutlineRounded } as const;

export interface ScriptStepProps {
  readonly control: Control<ScriptValues>;
  readonly index: number;
  /** How many steps there are. */
  readonly count: number;
  readonly onAct: (action: StepAction) => void;
}

export function ScriptStep({ control, index, count, onAct }: ScriptStepProps) {
  const t = useT();
  const titleId = useId();
  const isLast = index === count - 1;
  const isPossible = { up: index > 0, down: !isLast, remove: count > 1 };
  const label = (action: StepAction) => t(`sandbox.script.${action}`, { number: index + 1 });
  return (
    <Box
      component="li"
      aria-labelledby={titleId}
      sx={{ border: 1, borderColor: "divider", borderRadius: "8px", bgcolor: "surface.sunken" }}
    >
      <Stack
        direction="row"
        sx={{
          alignItems: "center",
          gap: 0.25,
          pl: 2,
          pr: 0.75,
          minHeight: 40,
          borderBottom: 1,
          borderColor: "divider",
        }}
      >
        <Typography variant="h3" id={titleId}>
          {t("sandbox.script.step", { number: index + 1 })}
        </Typography>
        <Box sx={{ typography: "body2", color: "text.secondary", ml: 1, flex: 1, minWidth: 0 }}>
          {isLast && t("sandbox.script.lastStep")}
        </Box>
        {(["up", "down", "remove"] as const).map((action) => {
          const Icon = ICONS[action];
          return (
            <Tooltip key={action} title={label(action)}>
              <IconButton
                size="small"
                data-action={action}
                aria-label={label(action)}
                // Not `disabled`, which would throw the focus away at the ends of the list.
                aria-disabled={!isPossible[action]}
                sx={isPossible[action] ? {} : { opacity: 0.4 }}
                onClick={() => {
                  if (isPossible[action]) onAct(action);
                }}
              >
                <Icon sx={{ fontSize: 18 }} />
              </IconButton>
            </Tooltip>
          );
        })}
      </Stack>
      <Box sx={{ p: 2, bgcolor: "background.paper", borderRadius: "0 0 8px 8px" }}>
        <ScriptStepFields control={control} index={index} place={isLast ? "last" : "before others"} />
      </Box>
    </Box>
  );
}
