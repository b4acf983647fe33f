// Every text of the inbox, in one place, ready for translation.
export const texts = {
  title: "Sandbox inbox",
  description: "Every SMS of the sandbox, as it comes.",
  scripts: "The inbox needs JavaScript. The documentation does not.",
} as const;
