// Builds the client: what it needs from npm, the typed operations from the schema, then the files that a browser gets.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const LEAST_NODE = [20, 19];
const here = import.meta.dirname;
const target = process.argv[2] ?? join(here, "target");

checkNode();
if (needsPackages()) run("npm", ["ci", "--no-audit", "--no-fund", "--prefer-offline"]);
rmSync(join(here, "src", "api", "generated"), { recursive: true, force: true });
tool("@graphql-codegen/cli/cjs/bin.js", ["--config", "codegen.ts", "--silent"]);
tool("typescript/bin/tsc", ["--noEmit"]);
tool("vite/bin/vite.js", ["build", "--outDir", join(target, "client"), "--emptyOutDir", "--logLevel", "warn"]);
compress(join(target, "client"));
mkdirSync(join(target, "documents"), { recursive: true });
cpSync(join(here, "src", "api", "generated", "persisted-documents.json"), join(target, "documents", "trusted-documents.json"));

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1])) {
    console.error(`The web client is built by Node ${LEAST_NODE.join(".")} or newer; the one on the PATH is ${process.versions.node}.`);
    process.exit(1);
  }
}

/** What is installed is what the lock file says, unless that has changed since. */
function needsPackages() {
  const installed = join(here, "node_modules", ".package-lock.json");
  return !existsSync(installed) || statSync(installed).mtimeMs < statSync(join(here, "package-lock.json")).mtimeMs;
}

/** Beside each text, the same compressed, so that the server need not do it again and again. */
function compress(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!/\.(js|css|html|svg|json)$/.test(name)) continue;
    const file = join(folder, name);
    const bytes = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

function tool(path, args) {
  run(process.execPath, [join(here, "node_modules", ...path.split("/")), ...args]);
}

function run(command, args) {
  const done = spawnSync(command, args, { cwd: here, stdio: "inherit", shell: command === "npm" && process.platform === "win32" });
  if (done.error) throw done.error;
  if (done.status !== 0) process.exit(done.status ?? 1);
}
