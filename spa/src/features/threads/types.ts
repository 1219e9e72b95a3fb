import type { ThreadOnPathFragment, ThreadPageQuery } from "../../api/generated/graphql";
import type { Step } from "./path";

export type PathThread = ThreadOnPathFragment;

export type Institution = ThreadPageQuery["viewer"]["institution"];

/** What every step's page gets. */
export interface StepProps {
  thread: PathThread;
  institution: Institution;
  /** Which step it is. */
  step: Step;
  /** Goes to a step, or without one to the step that is next. */
  go: (step?: Step) => void;
}
