// Whether two contenders gave the same answer, whatever its wrapping.

/** Lists for connections, moments for their many spellings, events in the order of time, fields in that of the alphabet. */
export function canonical(value, name = "") {
  if (Array.isArray(value)) {
    const all = value.map((each) => canonical(each));
    return name === "events" ? all.sort((a, b) => a.occurredAt - b.occurredAt || (a.id < b.id ? -1 : 1)) : all;
  }
  if (value === null || typeof value !== "object") {
    return name.endsWith("At") && value !== null ? Date.parse(value) : value;
  }
  if (Object.keys(value).length === 1 && value.nodes) return canonical(value.nodes, name);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, canonical(each, key)]),
  );
}

/** The contacts of an answer; one contender hangs them on the seeker. */
export function contacts(data) {
  return canonical((data.seeker ?? data).contacts, "contacts");
}

/** Where two canonical values differ first; empty if nowhere. */
export function difference(a, b, path = "contacts") {
  if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return "";
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object") {
    return `${path}: ${JSON.stringify(a)?.slice(0, 200)} and ${JSON.stringify(b)?.slice(0, 200)}`;
  }
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = difference(a[key], b[key], `${path}.${key}`);
    if (found) return found;
  }
  return "";
}

/** How much is in a page. */
export function extent(list) {
  const sum = { contacts: 0, threads: 0, events: 0, referrals: 0, fields: 0 };
  const walk = (value, name) => {
    if (Array.isArray(value)) {
      if (name in sum) sum[name] += value.length;
      value.forEach((each) => walk(each, ""));
    } else if (value !== null && typeof value === "object") {
      Object.entries(value).forEach(([key, each]) => walk(each, key));
    } else sum.fields++;
  };
  walk(list, "contacts");
  return sum;
}
