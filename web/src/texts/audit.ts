// The texts of the console's page of the audit log.
const entries = (count: number): string =>
  count === 1 ? "1 entry" : `${count.toLocaleString("en")} entries`;

export const auditTexts = {
  title: "Audit log",
  intro: "What operators changed, were denied and read of SMS.",
  list: "Entries of the audit log",
  actor: "Who",
  action: "Call",
  object: "About",
  search: "Show",
  columns: ["Time", "Who", "Call", "About", "Outcome", "Asked"],
  outcomes: { done: "done", refused: "refused", denied: "denied" },
  entry: (id: number) => `No. ${id}`,
  leftOut: (count: number) => `${count} more denials are not written`,
  newestFirst: "Newest first; times are UTC.",
  none: "No entries",
  noneFound: "Nothing fits",
  noneText: "Names and calls are compared as a whole.",
  seekOn: "Search on",
  loading: "Loading",

  verify: "Verify",
  verifying: "Verifying",
  intact: (count: number) =>
    `The log is the chain that was written: ${entries(count)}, each with a digest of ` +
    `the one before.`,
  broken: (at: number, count: number) =>
    `Entry ${at} does not fit the one before it. Somebody has changed the database ` +
    `by other means: ` +
    `what stands from there on is not proof of anything. ${entries(count)} were looked at.`,
  digest: "Newest digest",
  digestHint:
    "Note it elsewhere. Only a later export that still has it shows that nothing was cut off.",
  copyDigest: "Copy the digest",

  export: "Export as CSV",
  exporting: (count: number) => `${entries(count)} so far`,
  exported: (count: number) => `${entries(count)} exported`,
  exportCut: (count: number) =>
    `The file has the oldest ${entries(count)}. The rest has linepool admin audit --csv --after.`,
  file: "linepool-audit.csv",
} as const;
