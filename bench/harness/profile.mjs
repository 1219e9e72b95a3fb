// Where our server spends its time: Java Flight Recorder's samples while it is under load.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { java } from "./build.mjs";
import { work } from "./places.mjs";

const tool = (name) => java.replace(/java(\.exe)?$/, `${name}$1`);

/** Whose code a frame is, the innermost first that is somebody's in particular. */
const OWNERS = [
  [/^org\.throughline\.persistence\.account/, "sign-in"],
  [/^org\.throughline\.graphql\.read/, "rows and JSON"],
  [/^org\.throughline\.graphql\.json/, "rows and JSON"],
  [/^org\.throughline\.graphql\.plan/, "planning"],
  [/^org\.throughline\.graphql/, "endpoint"],
  [/^org\.throughline/, "other code of ours"],
  [/^org\.postgresql/, "JDBC driver"],
  [/^org\.jboss\.jca|^com\.arjuna/, "connection pool"],
  [/^graphql\./, "graphql-java"],
  [/^io\.smallrye\.graphql/, "SmallRye GraphQL"],
  [/^org\.jboss\.weld/, "CDI"],
  [/^io\.undertow|^org\.xnio/, "HTTP server"],
];

export function begin(pid) {
  execFileSync(tool("jcmd"), [String(pid), "JFR.start", "name=bench", "settings=profile"], { stdio: "ignore" });
}

/** Shares of the samples: by the innermost owner, and the innermost frames themselves. */
export function end(pid) {
  const file = join(work("profile"), "ours.jfr");
  execFileSync(tool("jcmd"), [String(pid), "JFR.stop", "name=bench", `filename=${file}`], { stdio: "ignore" });
  const text = execFileSync(tool("jfr"), ["print", "--stack-depth", "64", "--events", "jdk.ExecutionSample,jdk.NativeMethodSample", file], {
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  const owners = new Map();
  const frames = new Map();
  let samples = 0;
  for (const event of text.split(/^jdk\./m).slice(1)) {
    const stack = (/stackTrace = \[(.*?)\]\n/s.exec(event)?.[1] ?? "").split("\n").map((line) => line.trim().replace(/\s*line:.*$/, "")).filter(Boolean);
    if (event.startsWith("NativeMethodSample") && !/SocketDispatcher|NioSocketImpl|socket/i.test(stack[0] ?? "")) continue;
    if (/EPoll|wait|accept|park/i.test(stack[0] ?? "") || stack.length === 0) continue;
    samples++;
    const owner = stack.map((frame) => OWNERS.find(([pattern]) => pattern.test(frame))?.[1]).find(Boolean) ?? "the JDK";
    owners.set(owner, (owners.get(owner) ?? 0) + 1);
    const frame = stack[0].replace(/\(.*$/, "");
    frames.set(frame, (frames.get(frame) ?? 0) + 1);
  }
  const shares = (map, most) => [...map].sort((a, b) => b[1] - a[1]).slice(0, most).map(([name, count]) => [name, count / samples]);
  return { samples, owners: shares(owners, 20), frames: shares(frames, 25) };
}
