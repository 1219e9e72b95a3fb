import { expect, test } from "vitest";
import { entryOf } from "./entry";

const NEW = { deactivatedAt: null, comesByProvider: false, hasPassword: false, invitationEndsAt: null };

test("a new account lets nobody in before there is a link", () => {
  expect(entryOf(NEW)).toEqual({ way: "none" });
  expect(entryOf({ ...NEW, invitationEndsAt: "2026-12-01T00:00:00Z" })).toEqual({ way: "invited", until: "2026-12-01T00:00:00Z" });
});

test("who has a password has it also while a link is open", () => {
  expect(entryOf({ ...NEW, hasPassword: true, invitationEndsAt: "2026-12-01T00:00:00Z" })).toEqual({ way: "password" });
});

test("who is deactivated gets in by nothing", () => {
  expect(entryOf({ ...NEW, hasPassword: true, comesByProvider: true, deactivatedAt: "2026-11-01T00:00:00Z" })).toEqual({
    way: "off",
    since: "2026-11-01T00:00:00Z",
  });
});
