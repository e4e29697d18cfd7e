import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import { useState } from "react";
import { useT } from "@/i18n/use-t";
import { VisuallyHidden } from "@/ui/text/VisuallyHidden";
import { SCRIPT_PRESETS, type ScriptPreset } from "./script-presets";

export interface ScriptPresetsProps {
  readonly onChoose: (preset: ScriptPreset) => void;
}

/** Fill the form; nothing is sent until it is applied. */
export function ScriptPresets({ onChoose }: ScriptPresetsProps) {
  const t = useT();
  const [chosen, setChosen] = useState<ScriptPreset | null>(null);
  return (
    <Box component="fieldset" sx={{ m: 0, p: 0, border: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ typography: "subtitle2", mb: 0.75, p: 0 }}>
        {t("sandbox.script.presets")}
      </Box>
      <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
        {SCRIPT_PRESETS.map((preset) => (
          <Button
            key={preset}
            size="small"
            variant="outlined"
            color="inherit"
            onClick={() => {
              onChoose(preset);
              setChosen(preset);
            }}
          >
            {t(`sandbox.script.preset.${preset}`)}
          </Button>
        ))}
      </Box>
      <VisuallyHidden element="output">
        {chosen === null
          ? ""
          : t("sandbox.script.presetFilled", { name: t(`sandbox.script.preset.${chosen}`) })}
      </VisuallyHidden>
    </Box>
  );
}
