interface Asked {
  monthlyLimit: number;
  requestsThisMonth: number | null;
}

export interface PersonLoad {
  had: number;
  /** Requests that are still welcome; below zero when there were too many. */
  left: number;
  /** Between 0 and 1, of what they want. */
  share: number;
  standing: "break" | "room" | "full" | "over";
}

/** How somebody's requests of this month compare with what they want (A8). */
export function loadOf({ monthlyLimit, requestsThisMonth }: Asked): PersonLoad {
  const had = requestsThisMonth ?? 0;
  const left = monthlyLimit - had;
  const share = monthlyLimit === 0 ? Math.min(1, had) : Math.min(1, had / monthlyLimit);
  if (left < 0) return { had, left, share, standing: "over" };
  if (monthlyLimit === 0) return { had, left, share, standing: "break" };
  return { had, left, share, standing: left === 0 ? "full" : "room" };
}
