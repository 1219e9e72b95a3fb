// The load generator: one process for a whole run.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { java } from "./build.mjs";
import { work } from "./places.mjs";
import { converse, cpu, machine } from "./processes.mjs";

export class Load {
  #tool;

  constructor(classpath) {
    this.#tool = converse("load", java, ["-Xmx512m", "-XX:+UseSerialGC", "-cp", classpath, "org.throughline.bench.Load"]);
  }

  /** Finished requests in a file, as the generator reads them. */
  prepare(name, requests) {
    const parts = requests.flatMap((request) => {
      const bytes = httpRequest(request);
      const length = Buffer.alloc(4);
      length.writeInt32BE(bytes.length);
      return [length, bytes];
    });
    const file = join(work("requests"), `${name}.bin`);
    writeFileSync(file, Buffer.concat(parts));
    return file;
  }

  /** Puts load on a server; gives rates, times in milliseconds, and the CPU of the processes for each answer. */
  async run({ port, clients, ramp, seconds, file, same, server, postgres }) {
    this.#tool.say([port, clients, ramp * 1000, seconds * 1000, file, same ? "same" : "any"].join(" "));
    await this.#tool.hear();
    const processes = { server, postgres, load: this.#tool.child.pid };
    const before = Object.entries(processes).map(([name, pid]) => [name, cpu(pid)]);
    const idle = machine();
    const result = JSON.parse(await this.#tool.hear());
    const after = machine();
    for (const [name, used] of before) {
      result[`${name}Cpu`] = (cpu(processes[name]) - used) / Math.max(result.answers, 1);
    }
    result.busy = (after.busy - idle.busy) / (after.all - idle.all);
    return result;
  }
}

function httpRequest({ path = "/graphql", token, body }) {
  const content = Buffer.from(JSON.stringify(body));
  const head = [
    `POST ${path} HTTP/1.1`,
    "Host: 127.0.0.1",
    "Content-Type: application/json; charset=utf-8",
    "Accept: application/json",
    ...(token ? [`Authorization: Bearer ${token}`] : []),
    `Content-Length: ${content.length}`,
    "",
    "",
  ].join("\r\n");
  return Buffer.concat([Buffer.from(head), content]);
}

/** Sends one such request; gives the answer's data, and fails on anything but a good answer. */
export async function ask(port, { path = "/graphql", token, body }) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: "POST",
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      Accept: "application/json",
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${response.status} ${text.slice(0, 300)}`);
  const answer = JSON.parse(text);
  if (answer.errors) throw new Error(JSON.stringify(answer.errors).slice(0, 600));
  return { data: answer.data, bytes: Buffer.byteLength(text) };
}
