import AddRounded from "@mui/icons-material/AddRounded";
import Box from "@mui/material/Box";
import Button from "@mui/material/Button";
import Stack from "@mui/material/Stack";
import { useEffect, useRef, useState } from "react";
import { type Control, useFieldArray } from "react-hook-form";
import { useT } from "@/i18n/use-t";
import { VisuallyHidden } from "@/ui/text/VisuallyHidden";
import { ScriptStep, type StepAction } from "./ScriptStep";
import { newStep, type ScriptValues } from "./script-form";

export interface ScriptStepsProps {
  readonly control: Control<ScriptValues>;
}

/** The steps in their order. After moving or removing a step the focus stays with it, or beside it. */
export function ScriptSteps({ control }: ScriptStepsProps) {
  const t = useT();
  const { fields, append, remove, move } = useFieldArray({ control, name: "steps" });
  const [moved, setMoved] = useState("");
  const listRef = useRef<HTMLOListElement>(null);
  const wantedFocus = useRef<{ index: number; action: StepAction } | null>(null);

  // The button exists, or stands in its new place, only once the change is on the page.
  useEffect(() => {
    if (wantedFocus.current === null) return;
    const { index, action } = wantedFocus.current;
    wantedFocus.current = null;
    const step = listRef.current?.children.item(index);
    step?.querySelector<HTMLElement>(`[data-action="${action}"]`)?.focus();
  });

  const act = (index: number, action: StepAction) => {
    if (action === "remove") {
      wantedFocus.current = { index: Math.min(index, fields.length - 2), action };
      setMoved(t("sandbox.script.removed", { number: index + 1 }));
      remove(index);
      return;
    }
    const target = action === "up" ? index - 1 : index + 1;
    wantedFocus.current = { index: target, action };
    setMoved(t("sandbox.script.moved", { from: index + 1, to: target + 1 }));
    move(index, target);
  };

  return (
    <Stack spacing={1.5} sx={{ alignItems: "flex-start" }}>
      <Box
        component="ol"
        ref={listRef}
        aria-label={t("sandbox.script.steps")}
        sx={{ m: 0, p: 0, listStyle: "none", width: "100%", display: "grid", gap: 1.5 }}
      >
        {fields.map((field, index) => (
          <ScriptStep
            key={field.id}
            control={control}
            index={index}
            count={fields.length}
            onAct={(action) => act(index, action)}
          />
        ))}
      </Box>
      <Button
        size="small"
        variant="outlined"
        color="inherit"
        startIcon={<AddRounded />}
        onClick={() => append(newStep)}
      >
        {t("sandbox.script.add")}
      </Button>
      <VisuallyHidden element="output">{moved}</VisuallyHidden>
    </Stack>
  );
}
