export const shortcuts = {
  title: "Keyboard shortcuts",
  palette: "Go to a page or run an action",
  submit: "Save the current form",
  close: "Close what is open",
  single: "Use single-letter shortcuts",
  help: "Show these shortcuts",
  search: "Search on this page",
  zone: "Show times in UTC, or in your time zone",
  goTo: "Go to {{place}}",
  done: "Close",
} as const;
