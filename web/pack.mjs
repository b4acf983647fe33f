// pack.mjs DIST OUT: writes OUT/site.pack, all files of DIST one after another, each as it is,
// gzipped and in brotli, and OUT/site_table.inc, the table of them for src/site/site_files.cc.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};
// What is compressed already.
const PACKED = new Set([".ico", ".png", ".webp", ".woff2"]);

const [dist, out] = process.argv.slice(2);
if (!dist || !out) throw new Error("usage: node pack.mjs DIST OUT");

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

const pieces = [];
let size = 0;
function add(bytes) {
  const begin = size;
  pieces.push(bytes);
  size += bytes.length;
  return `bytes(${begin}, ${bytes.length})`;
}

function smaller(bytes, plain) {
  return bytes.length < plain.length ? add(bytes) : '""';
}

function row(file) {
  const extension = extname(file);
  const type = TYPES[extension];
  if (!type) throw new Error(`${file}: no content type is known for ${extension}`);
  const path = "/" + relative(dist, file).split(sep).join("/");
  if (!/^[\w./-]+$/.test(path)) throw new Error(`${path}: not a plain name`);
  const plain = readFileSync(file);
  const etag = createHash("sha256").update(plain).digest("hex").slice(0, 16);
  const level = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  const gzip = PACKED.has(extension) ? '""' : smaller(gzipSync(plain, { level: 9 }), plain);
  const brotli = PACKED.has(extension) ? '""' : smaller(brotliCompressSync(plain, level), plain);
  return {
    path,
    text: `{"${path}", "${type}", "\\"${etag}\\"", ${path.startsWith("/assets/")}, ${add(plain)}, ${gzip}, ${brotli}},`,
  };
}

const rows = filesBelow(dist).map(row);
// As std::string_view compares: by bytes.
rows.sort((a, b) => (a.path < b.path ? -1 : 1));
mkdirSync(out, { recursive: true });
writeFileSync(join(out, "site.pack"), Buffer.concat(pieces));
writeFileSync(join(out, "site_table.inc"), rows.map((r) => r.text).join("\n") + "\n");
console.log(`${rows.length} files, ${size} bytes`);
