import { expect, test } from "vitest";
import { fieldsOf, fieldsTwice, isChanged, wishesOf } from "./wishes";

const FIRST = { sheet: 0, position: 0, name: "Vorname", field: "FIRST_NAME" };
const NOTES = { sheet: 0, position: 1, name: "Notizen", field: null };
const OTHER_NOTES = { sheet: 1, position: 0, name: "Notizen", field: null };

test("all columns are said again with what was chosen", () => {
  expect(wishesOf([FIRST, NOTES], { "0.1": "NOTE" })).toEqual([
    { column: "Vorname", field: "FIRST_NAME" },
    { column: "Notizen", field: "NOTE" },
  ]);
});

test("where two columns have one name, only what was chosen is said", () => {
  expect(wishesOf([FIRST, NOTES, OTHER_NOTES], { "0.1": "NOTE" })).toEqual([{ column: "Notizen", field: "NOTE" }]);
});

test("what was chosen back is no change", () => {
  expect(isChanged([FIRST, NOTES], { "0.1": "NOTE" })).toBe(true);
  expect(isChanged([FIRST, NOTES], { "0.1": "" })).toBe(false);
});

test("a history has fields for each of its tables, named after them in an archive too", () => {
  const fields = [
    { name: "name", tableName: "contacts", repeated: false },
    { name: "state", tableName: "threads", repeated: false },
  ];
  expect(fieldsOf(fields, "export/contacts.csv").map(({ name }) => name)).toEqual(["name"]);
  expect(fieldsOf([{ name: "NAME", tableName: null, repeated: false }], null)).toHaveLength(1);
});

test("a field that is there once only is noticed when two columns are it", () => {
  const fields = [
    { name: "FIRST_NAME", tableName: null, repeated: false },
    { name: "NOTE", tableName: null, repeated: true },
  ];
  expect(fieldsTwice([FIRST, NOTES], fields, { "0.1": "FIRST_NAME" })).toEqual(["FIRST_NAME"]);
  expect(fieldsTwice([{ ...FIRST, field: "NOTE" }, NOTES], fields, { "0.1": "NOTE" })).toEqual([]);
});
