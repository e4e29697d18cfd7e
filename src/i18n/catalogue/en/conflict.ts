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
  overwrite: "Overwrite with my changes",
} as const;
