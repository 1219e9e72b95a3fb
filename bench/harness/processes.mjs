// Processes that a run starts, what they use, and their end.
import { execFileSync, spawn } from "node:child_process";
import { openSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { work } from "./places.mjs";

const started = new Set();

/** Starts a program whose output goes to a log. */
export function serve(name, command, args, environment = {}) {
  const log = openSync(join(work("log"), `${name}.log`), "w");
  const child = spawn(command, args, { env: { ...process.env, ...environment }, stdio: ["ignore", log, log] });
  return watched(name, child);
}

/** Starts a program that is told one line at a time and answers by lines. */
export function converse(name, command, args, environment = {}) {
  const log = openSync(join(work("log"), `${name}.log`), "w");
  const child = spawn(command, args, { env: { ...process.env, ...environment }, stdio: ["pipe", "pipe", log] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  watched(name, child);
  return {
    child,
    say: (line) => child.stdin.write(`${line}\n`),
    async hear() {
      const { value, done } = await lines.next();
      if (done) throw new Error(`${name} has ended; see bench/work/log/${name}.log`);
      return value;
    },
  };
}

function watched(name, child) {
  started.add(child);
  child.on("exit", (code) => {
    started.delete(child);
    if (code !== 0 && code !== null && !child.stopping) child.failure = `${name} ended with ${code}; see bench/work/log/${name}.log`;
  });
  child.on("error", (error) => {
    child.failure = `${name} cannot be started: ${error.message}`;
  });
  return child;
}

export async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.stopping = true;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  if (child.stdin) child.stdin.end();
  else child.kill("SIGTERM");
  const impatient = setTimeout(() => child.kill("SIGKILL"), 40_000);
  await ended;
  clearTimeout(impatient);
}

/** The last started first: the database outlives those who use it. */
async function stopAll() {
  for (const child of [...started].reverse()) await stop(child);
}

export const say = (text) => console.error(`${new Date().toISOString().slice(11, 19)} ${text}`);

/** Runs a benchmark, and ends whatever it started, however it ends. */
export async function program(main) {
  let ending = false;
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.on(signal, async () => {
      if (ending) return;
      ending = true;
      say(`${signal}: stopping`);
      await stopAll();
      process.exit(1);
    });
  }
  try {
    await main();
  } catch (failure) {
    console.error(failure.message);
    process.exitCode = 1;
  } finally {
    if (!ending) await stopAll();
  }
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Repeats a request until it answers; gives the milliseconds since the start. */
export async function answering(child, begun, attempt, limit = 120_000) {
  let complaint = "";
  for (;;) {
    if (child.failure) throw new Error(child.failure);
    try {
      if (await attempt()) return performance.now() - begun;
    } catch (notYet) {
      complaint = notYet.message;
    }
    if (performance.now() - begun > limit) throw new Error(`no answer within ${limit / 1000} s: ${child.spawnargs.join(" ")}: ${complaint}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const MS_A_TICK = process.platform === "linux" ? 1000 / Number(execFileSync("getconf", ["CLK_TCK"])) : NaN;

/** What stands in /proc/<pid>/stat behind the name. */
function stat(pid) {
  const text = readFileSync(`/proc/${pid}/stat`, "latin1");
  return text.slice(text.lastIndexOf(")") + 2).split(" ");
}

function tree(root) {
  const children = new Map();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const parent = Number(stat(name)[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    } catch {
      // Gone meanwhile.
    }
  }
  const all = [root];
  for (let i = 0; i < all.length; i++) all.push(...(children.get(all[i]) ?? []));
  return all;
}

/** Milliseconds of CPU that a process, its children, and its ended children have used; not a number where there is no /proc. */
export function cpu(pid) {
  if (Number.isNaN(MS_A_TICK) || !pid) return NaN;
  let ticks = 0;
  for (const each of tree(pid)) {
    try {
      const fields = stat(each);
      ticks += Number(fields[11]) + Number(fields[12]);
      if (each === pid) ticks += Number(fields[13]) + Number(fields[14]);
    } catch {
      // Gone meanwhile.
    }
  }
  return ticks * MS_A_TICK;
}

/** Megabytes of memory that a process and its children hold. */
export function resident(pid) {
  if (Number.isNaN(MS_A_TICK) || !pid) return NaN;
  let kilobytes = 0;
  for (const each of tree(pid)) {
    try {
      kilobytes += Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${each}/status`, "latin1"))?.[1] ?? 0);
    } catch {
      // Gone meanwhile.
    }
  }
  return kilobytes / 1024;
}

/** How busy the whole machine was between two of these, from 0 to 1. */
export function machine() {
  if (Number.isNaN(MS_A_TICK)) return { busy: NaN, all: NaN };
  const ticks = readFileSync("/proc/stat", "latin1").split("\n")[0].trim().split(/\s+/).slice(1, 9).map(Number);
  const all = ticks.reduce((sum, each) => sum + each, 0);
  return { busy: (all - ticks[3] - ticks[4]) * MS_A_TICK, all: all * MS_A_TICK };
}
