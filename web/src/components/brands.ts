// One icon at a time: the whole set of simple-icons is several megabytes.
import cplusplus from "simple-icons/icons/cplusplus.svg?raw";
import curl from "simple-icons/icons/curl.svg?raw";
import gnubash from "simple-icons/icons/gnubash.svg?raw";
import javascript from "simple-icons/icons/javascript.svg?raw";
import python from "simple-icons/icons/python.svg?raw";

const path = (svg: string): string => /<path d="([^"]+)"/.exec(svg)?.[1] ?? "";

export const brands = {
  cpp: path(cplusplus),
  curl: path(curl),
  cli: path(gnubash),
  js: path(javascript),
  python: path(python),
} as const;

export type Brand = keyof typeof brands;
