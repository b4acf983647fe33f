// The files that somebody chose to put in place, read.
import type { Draft, Files } from "./api";

export const fileNames = [
  "countries.toml",
  "apps.toml",
  "deny.toml",
] as const satisfies readonly (keyof Files)[];

type FileName = (typeof fileNames)[number];

const isFileName = (name: string): name is FileName =>
  (fileNames as readonly string[]).includes(name);

export type ReadDraft = { draft: Draft; unknown: null } | { draft: null; unknown: string };

/** The name of a file says which it is. */
export async function readDraft(files: Iterable<File>): Promise<ReadDraft> {
  const draft: Draft = {};
  for (const file of files) {
    if (!isFileName(file.name)) return { draft: null, unknown: file.name };
    draft[file.name] = await file.text();
  }
  return { draft, unknown: null };
}

export const namesOf = (draft: Draft): string => Object.keys(draft).join(", ");
