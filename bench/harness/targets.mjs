// What is to be reached, and what was: ratios of medians of one run.

/** `at(contender, workload, clients)` is the summary of a case, or undefined when it was not measured. */
export function targets(at) {
  const ratio = (a, b, figure = "perSecond") => (a && b ? a[figure].median / b[figure].median : undefined);
  const ours = (clients) => at("ours", "page", clients);
  const peer = (name, clients = 8) => at(name, "page", clients);
  const before = (clients) => at("ours-before", "page", clients);
  const cpu = (summary) => summary && { total: { median: summary.serverCpu.median + summary.postgresCpu.median } };
  const rows = [
    ...[1, 8, 32].map((clients) => [`throughput at ${clients} client${clients > 1 ? "s" : ""}, against ours before`, 0.95, ratio(ours(clients), before(clients))]),
    ["CPU of an answer at 8 clients, server and PostgreSQL, against ours before", -1.05, ratio(cpu(ours(8)), cpu(before(8)), "total")],
    ["throughput at 8 clients, against PostGraphile in one process", 4, ratio(ours(8), peer("postgraphile"))],
    ["throughput at 8 clients, against PostGraphile in two processes", 3, ratio(ours(8), peer("postgraphile-2"))],
    ["throughput at 8 clients, against Spring for GraphQL with `@BatchMapping`", 2, ratio(ours(8), peer("spring"))],
    ["throughput at 8 clients, against SmallRye's stock batched loaders", 8, ratio(ours(8), peer("smallrye"))],
    ["throughput at 8 clients, against one `json_agg` statement passed through", 1.3, ratio(ours(8), peer("thin"))],
    ["throughput at 8 clients, against the floor", 0.6, ratio(ours(8), peer("floor"))],
    ["throughput at 32 clients against 8", 0.95, ratio(ours(32), ours(8))],
    ["p50 at 1 client, against PostGraphile", -0.5, ratio(ours(1), peer("postgraphile", 1), "p50")],
    ["p99 at 32 clients, against PostGraphile in one process", -0.25, ratio(ours(32), peer("postgraphile", 32), "p99")],
    ["size M against size S, same page", 0.85, ratio(ours(8), at("ours-s", "growth", 8))],
    ["pages around 200 against the first", 0.9, ratio(at("ours", "page-deep", 8), at("ours", "page-first", 8))],
    ["`viewer { name }` at 32 clients, against PostGraphile", 2.5, ratio(at("ours", "tiny", 32), at("postgraphile", "tiny", 32))],
  ].map(([what, bound, value]) => ({
    what,
    bound: `${Math.abs(bound)} × ${bound < 0 ? "at most" : ""}`.trim(),
    value,
    unit: "×",
    reached: value === undefined ? undefined : bound < 0 ? value <= -bound : value >= bound,
  }));
  const unseen = at("ours", "unseen", 8);
  const total = (summary) => summary.serverCpu.median + summary.postgresCpu.median;
  const extra = unseen && ours(8) ? total(unseen) - total(ours(8)) : undefined;
  rows.push({
    what: "a document never seen before: extra CPU",
    bound: "2.5 ms at most",
    value: extra,
    unit: "ms",
    reached: extra === undefined ? undefined : extra <= 2.5,
  });
  return rows.filter((row) => row.value !== undefined);
}
