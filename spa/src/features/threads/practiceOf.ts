import type { Practice } from "../../api/generated/graphql";
import type { Step } from "./path";

/** The practice that stands behind each step. */
export const PRACTICE_OF: Record<Step, Practice> = {
  write: "B5",
  ask: "B9",
  schedule: "D1",
  prepare: "C3",
  meet: "D3",
  thank: "F1",
  refer: "E1",
  keep: "F4",
};
