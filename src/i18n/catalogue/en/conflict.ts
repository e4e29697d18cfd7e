export const conflict = {
  text: "Someone saved it after you opened it. Your changes have not been saved yet.",
  savedAt: "Last saved",
  secretText:
    "No visible setting differs. The Authorization Header may have been replaced; that cannot be seen.",
  opened: "When you opened it",
  stored: "Stored now",
  yours: "In your form",
  keepEditing: "Keep editing",
  reload: "Discard my changes and reload",
  keptTitle: "Someone else has changed what this webhook sends to",
  keptText:
    "What you have typed is still here and has not been saved. Saving it asks which of the two is to stay.",
  overwrite: "Overwrite with my changes",
} as const;
