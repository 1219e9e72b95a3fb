import { expect, test } from "vitest";
import { canMendHere, mendedFile } from "./mended";

test("cells are quoted where they must be", async () => {
  const file = mendedFile(["Name", "Note"], [{ cells: ['Ann "Annie" Ash', "a, b"] }, { cells: ["Bo"] }], "people.xlsx");
  expect(file.name).toBe("people-mended.csv");
  expect(await file.text()).toBe('Name,Note\r\n"Ann ""Annie"" Ash","a, b"\r\nBo,\r\n');
});

test("what was mended twice has the name of what was mended once", () => {
  expect(mendedFile([], [], "people-mended.csv").name).toBe("people-mended.csv");
});

test("rows of one table with names can be mended here", () => {
  const name = { sheet: 0, position: 0, name: "Name" };
  const rejected = [{ sheet: 0, column: "Name" }];
  expect(canMendHere("LINKEDIN", [name], rejected)).toBe(true);
  expect(canMendHere("LINKEDIN", [name], [])).toBe(false);
  expect(canMendHere("VCARD", [name], rejected)).toBe(false);
  expect(canMendHere("TABLE", [name, { sheet: 1, position: 0, name: "City" }], rejected)).toBe(false);
  expect(canMendHere("TABLE", [name, { sheet: 0, position: 1, name: "Name" }], rejected)).toBe(false);
});
