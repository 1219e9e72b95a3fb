// Builds whatever is not there yet.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { bench, root, work } from "./places.mjs";

export const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin", "java") : "java";
const javac = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin", "javac") : "javac";

function run(command, args, cwd) {
  execFileSync(command, args, { cwd, stdio: ["ignore", "ignore", "inherit"] });
}

/** Whether a file is missing or older than any below a folder. */
function stale(file, folder) {
  if (!existsSync(file)) return true;
  const made = statSync(file).mtimeMs;
  const newer = (path) =>
    readdirSync(path, { withFileTypes: true }).some((entry) => {
      if (["target", "node_modules"].includes(entry.name)) return false;
      const each = join(path, entry.name);
      return entry.isDirectory() ? newer(each) : statSync(each).mtimeMs > made;
    });
  return newer(folder);
}

/** Our server. */
export function ours(path) {
  const jar = resolve(root, path);
  if (!existsSync(jar)) {
    console.error("Building Throughline …");
    run("./mvnw", ["-q", "-DskipTests", "package"], root);
  }
  return jar;
}

/** The Java programs of the benchmark, compiled against our jar: it holds the database and the migrations. */
export function tools(jar) {
  const sources = join(bench, "java", "org", "throughline", "bench");
  const classes = work("classes");
  const files = readdirSync(sources).map((name) => join(sources, name));
  run(javac, ["--release", "17", "-Xlint:all", "-Werror", "-cp", jar, "-d", classes, ...files], bench);
  return [jar, classes].join(process.platform === "win32" ? ";" : ":");
}

export function spring() {
  return peer("spring", "bench-spring.jar");
}

export function smallrye() {
  return peer("smallrye", "bench-smallrye.jar");
}

function peer(name, jar) {
  const folder = join(bench, "peers", name);
  const file = join(folder, "target", jar);
  if (stale(file, folder)) {
    console.error(`Building the peer ${name} …`);
    run("./mvnw", ["-q", "-f", join(folder, "pom.xml"), "package"], root);
  }
  return file;
}

/** PostGraphile, and a Node that is new enough for it. */
export function postgraphile() {
  const folder = join(bench, "peers", "postgraphile");
  if (stale(join(folder, "node_modules", ".package-lock.json"), folder)) {
    console.error("Installing the peer postgraphile …");
    run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], folder);
  }
  const own = join(folder, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  const node = existsSync(own) ? own : process.execPath;
  return { node, server: join(folder, "server.mjs") };
}
