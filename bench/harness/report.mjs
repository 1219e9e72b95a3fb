// What a run found, as Markdown.
import { LABELS } from "./contenders.mjs";
import { targets } from "./targets.mjs";
import { WORKLOADS } from "./workloads.mjs";

const FIGURES = ["perSecond", "p50", "p90", "p99", "longest", "serverCpu", "postgresCpu", "loadCpu", "bytes", "busy", "failed"];

/** The median of each figure over the rounds, with the least and the most. */
export function summary(rounds) {
  return Object.fromEntries(
    FIGURES.map((figure) => {
      const values = rounds.map((round) => round[figure]).filter((value) => Number.isFinite(value)).sort((a, b) => a - b);
      if (values.length === 0) return [figure, { median: NaN, least: NaN, most: NaN }];
      const middle = (values[(values.length - 1) >> 1] + values[values.length >> 1]) / 2;
      return [figure, { median: middle, least: values[0], most: values.at(-1) }];
    }),
  );
}

/** Rounds by case become summaries that can be asked for. */
export function summaries(cases) {
  const all = new Map(cases.map((each) => [`${each.contender} ${each.workload} ${each.clients}`, summary(each.rounds)]));
  return (contender, workload, clients) => all.get(`${contender} ${workload} ${clients}`);
}

export function markdown(result) {
  const at = summaries(result.cases);
  return [
    heading(result),
    ...pageTables(result, at),
    otherTable(result, at),
    startTable(result),
    targetTable(at),
  ].filter(Boolean).join("\n\n");
}

function heading({ date, size, data, machine, versions, options, checked, note }) {
  const counts = `${number(data.institution)} institutions, ${number(data.contact)} contacts, ${number(data.interview_thread)} threads, ` +
    `${number(data.thread_event)} events, ${number(data.referral)} referrals, ${number(data.megabytes)} MB`;
  const lines = [
    `Taken ${date.slice(0, 16).replace("T", " ")} UTC on ${machine.processors} × ${machine.model}, ${machine.memory} GB, ${machine.system}; ` +
      `${Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(", ")}.`,
    `Size ${size}: ${counts}. ${options.rounds} interleaved rounds of ${options.seconds} s after ${options.warmUp} s of warm-up; ` +
      `${options.pool} connections each; figures are medians (least–most).`,
  ];
  if (checked) {
    lines.push(
      `Equal answers of ${checked.contenders.map((name) => LABELS[name]).join("; ")}: ${checked.pages} pages compared, a page holding ` +
        `${checked.mean.contacts} contacts, ${checked.mean.threads} threads, ${checked.mean.events} events, ${checked.mean.referrals} referrals, ` +
        `${number(checked.mean.fields)} fields, ${Math.round(checked.mean.bytes / 1000)} kB of JSON of ours.`,
    );
  }
  if (note) lines.push(`**${note}**`);
  return lines.join("\n");
}

function pageTables({ cases, memory }, at) {
  const ours = [...new Set(cases.filter((each) => each.workload === "page").map((each) => each.clients))].sort((a, b) => a - b);
  return ours.map((clients) => {
    const rows = cases
      .filter((each) => each.workload === "page" && each.clients === clients)
      .map((each) => [each.contender, at(each.contender, "page", clients)])
      .sort(([, a], [, b]) => b.perSecond.median - a.perSecond.median)
      .map(([name, one]) => [LABELS[name], ...figures(one), memory[name] ? `${Math.round(memory[name])}` : "–"]);
    return `**The one call, ${clients} client${clients > 1 ? "s" : ""}**\n\n` +
      table(["", "answers / s", "p50 ms", "p99 ms", "CPU ms per answer: server", "PostgreSQL", "resident MB"], rows);
  });
}

function otherTable({ cases }, at) {
  const rows = cases
    .filter((each) => each.workload !== "page")
    .map((each) => [
      `${WORKLOADS[each.workload].title}${["ours", "ours-s"].includes(each.contender) ? "" : `: ${LABELS[each.contender]}`}`,
      String(each.clients),
      ...figures(at(each.contender, each.workload, each.clients)),
    ]);
  if (rows.length === 0) return "";
  return "**Other requests**\n\n" + table(["", "clients", "answers / s", "p50 ms", "p99 ms", "CPU ms per answer: server", "PostgreSQL"], rows);
}

function startTable({ starts }) {
  const rows = Object.entries(starts ?? {}).map(([name, ms]) => [name, (ms / 1000).toFixed(1)]);
  return rows.length === 0 ? "" : "**From start to the first answer**\n\n" + table(["", "s"], rows);
}

function targetTable(at) {
  const rows = targets(at).map(({ what, bound, value, unit, reached }) => [
    what, bound, `${unit === "ms" ? value.toFixed(1) : figure(value)} ${unit}`, reached ? "yes" : "**no**",
  ]);
  return rows.length === 0 ? "" : "**To be reached**\n\n" + table(["", "at least", "measured", "reached"], rows);
}

function figures(one) {
  return [
    `${figure(one.perSecond.median)} (${figure(one.perSecond.least)}–${figure(one.perSecond.most)})`,
    figure(one.p50.median),
    `${figure(one.p99.median)} (${figure(one.p99.least)}–${figure(one.p99.most)})`,
    figure(one.serverCpu.median),
    figure(one.postgresCpu.median),
  ];
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

function figure(value) {
  if (!Number.isFinite(value)) return "–";
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

const number = (value) => Number(value).toLocaleString("en-US");
