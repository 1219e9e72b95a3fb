import { expect, test } from "vitest";
import { changesOf, factsOf, isYear, meet, takenBack } from "./facts";

const PERSON = {
  name: "Esme Greenhalgh",
  title: "Casework officer",
  organization: { name: "Office for Fair Housing" },
  interest: null,
  horizon: "NOW" as const,
  place: "Northfield",
  school: null,
  graduationYear: 2019,
  groups: [],
  tags: ["public service"],
  emails: [{ value: "esme@fair.example", label: "work" }],
  phones: [],
  linkedInUrl: null,
};
const BEFORE = factsOf(PERSON);

test("only what was changed is sent", () => {
  expect(changesOf(BEFORE, BEFORE, PERSON)).toEqual({});
  expect(changesOf(BEFORE, { ...BEFORE, title: " Head of casework ", tags: "public service,  mentor ," }, PERSON)).toEqual({
    title: "Head of casework",
    tags: ["public service", "mentor"],
  });
});

test("what was emptied is erased", () => {
  expect(changesOf(BEFORE, { ...BEFORE, place: "", horizon: "", graduationYear: " ", organizationName: "" }, PERSON)).toEqual({
    place: null,
    horizon: null,
    graduationYear: null,
    organizationId: null,
  });
});

test("a year is four digits, and what is none takes nothing away", () => {
  expect(["2014", " 2014 ", ""].map(isYear)).toEqual([true, true, true]);
  expect(["2o14", "2014.5", "14", "-2014"].map(isYear)).toEqual([false, false, false, false]);
  expect(changesOf(BEFORE, { ...BEFORE, graduationYear: " 2014 " }, PERSON)).toEqual({ graduationYear: 2014 });
  for (const wrong of ["2o14", "2014.5", "14"]) expect(changesOf(BEFORE, { ...BEFORE, graduationYear: wrong }, PERSON)).toEqual({});
});

test("what a change did is taken back, but not what was done after it", () => {
  const after = { ...BEFORE, title: "Head", place: "Leeds" };
  expect(takenBack(BEFORE, after, { ...after, place: "York", school: "Northfield" })).toEqual({ ...BEFORE, place: "York", school: "Northfield" });
});

test("an address keeps its label when another is added", () => {
  expect(changesOf(BEFORE, { ...BEFORE, emails: "esme@fair.example, esme@home.example" }, PERSON)).toEqual({
    emails: [
      { value: "esme@fair.example", label: "work" },
      { value: "esme@home.example", label: null },
    ],
  });
});

test("changes to different facts come together", () => {
  expect(meet(BEFORE, { ...BEFORE, title: "Head" }, { ...BEFORE, place: "Leeds" })).toEqual({
    conflicts: [],
    both: { ...BEFORE, title: "Head", place: "Leeds" },
  });
});

test("who changed the same fact differently has to choose", () => {
  expect(meet(BEFORE, { ...BEFORE, title: "Head", place: "Leeds" }, { ...BEFORE, title: "Director", place: "Leeds" })).toEqual({
    conflicts: [{ fact: "title", mine: "Head", theirs: "Director" }],
    both: { ...BEFORE, title: "Head", place: "Leeds" },
  });
});
