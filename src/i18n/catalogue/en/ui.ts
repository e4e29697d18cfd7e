export const ui = {
  copied: "Copied",
  copyFailed: "Could not copy. Select the text and copy it by hand.",
  copyNamed: "Copy {{name}}",
  retry: "Try again",
  stale: {
    title: "This could not be updated",
    text: "You see the state of {{time}}.",
  },
  traceId: "Trace ID",
  dismiss: "Dismiss",
  cancel: "Cancel",
  optional: "optional",
  breadcrumb: "Breadcrumb",
  loading: "Loading",
  partNotLoaded:
    "A part of the console could not be loaded. Check the connection, or reload the page to get the current version.",
  code: {
    wrap: "Wrap lines",
  },
  form: {
    save: "Save",
    saving: "Saving",
    failed: "Your changes were not saved",
    unexpected:
      "Something in the console went wrong before the request was sent. What you typed is still here.",
    leaveTitle: "Leave without saving?",
    leaveText: "The changes on this page have not been saved. They are lost when you leave.",
    stay: "Keep editing",
    leave: "Discard and leave",
  },
  picker: {
    open: "Show options",
    close: "Hide options",
    clear: "Clear",
    noOptions: "Nothing matches",
  },
  confirm: {
    typeName: "Type {{name}} to confirm",
  },
  state: {
    noMatchTitle: "Nothing matches these filters",
    clearFilters: "Clear filters",
    noPermissionTitle: "You do not have access to this",
    noPermissionRole: "It needs the role {{role}}. An organization admin can assign it.",
  },
  failure: {
    load: "This could not be loaded",
    save: "Your changes were not saved",
    unknown: "It is not known whether your changes were saved",
    network: "The API gave no answer. Check the connection and try again.",
    networkSave:
      "The API gave no answer, so the change may or may not have been made. Look before you try again.",
    status: "The API answered with status {{status}}.",
    contract: "The API answered with something the console does not understand.",
    contractSave:
      "The API accepted the request, but its answer is not what the console expects. Reload to see what is stored.",
  },
  rule: {
    required: "This field is required.",
    invalid: "This value is not valid.",
    max_length: "At most {{maximum}} characters.",
    min_length: "At least {{minimum}} characters.",
    max: "At most {{maximum}}.",
    min: "At least {{minimum}}.",
    is_boolean: "Has to be true or false.",
    is_date_time: "Has to be a date and time.",
    is_integer: "Has to be a whole number.",
    is_string: "Has to be text.",
    is_uuid: "Has to be an ID (UUID).",
    enum: "Has to be one of: {{choices}}.",
    missing_reference: "This no longer exists. Choose another one.",
  },
} as const;
