/** Of the set of flags; a test compares it with package.json. */
export const flagsVersion = "1.6.20";

/** Where the flag of a country is, by its two letters; null for what are none. */
export const flagPath = (country: string | null): string | null =>
  country && /^[A-Z]{2}$/.test(country) ? `/assets/flags/${flagsVersion}/${country}.svg` : null;
