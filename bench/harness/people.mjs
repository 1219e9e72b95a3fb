// The people of a directory, as a university has them in a spreadsheet: the same file for the same number of rows, always.
import { createWriteStream, existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { work } from "./places.mjs";

export const HEADER = "External key,Name,E-mail,LinkedIn,Organisation,Title,Sector,Place,School,Graduation year,Groups,Monthly limit";
const BLOCK = 2_000;

const BEGIN = ["Al", "Be", "Car", "Do", "Ei", "Fer", "Gar", "Hol", "Is", "Jan", "Kel", "Lo", "Mül", "No", "Or", "Pet", "Qui", "Ros", "Sá", "Tor", "Ur", "Vel", "Wer", "Yil", "Zan"];
const MIDDLE = ["", "a", "be", "di", "en", "fo", "ga", "i", "ka", "le", "mi", "no", "ra", "ster", "to", "va"];
const END = ["berg", "da", "er", "feld", "gren", "ić", "kin", "ling", "mann", "nez", "ova", "quist", "ros", "sen", "ton", "wood"];
const SECTORS = ["Audit", "Automotive", "Banking", "Biotechnology", "Consulting", "Education", "Energy", "Government", "Health", "Insurance", "Law", "Logistics", "Media", "Public relations", "Retail", "Software"];
const TITLES = ["Analyst", "Architect", "Associate", "Consultant", "Controller", "Director", "Engineer", "Head of research", "Lecturer", "Manager", "Partner", "Product owner", "Scientist", "Senior analyst", "Team lead", "Vice president"];
const SCHOOLS = ["School of Business", "School of Engineering", "School of Law", "School of Medicine", "School of Arts", "School of Public Policy", "School of Education", "Graduate School"];

/** Writes the file unless it is there; gives its path. */
export async function people(rows) {
  const file = join(work("people"), `people-${rows}.csv`);
  if (!existsSync(file)) {
    await pipeline(Readable.from(blocks(rows)), createWriteStream(`${file}.part`));
    renameSync(`${file}.part`, file);
  }
  return file;
}

function* blocks(rows) {
  let block = `${HEADER}\r\n`;
  for (let n = 1; n <= rows; n++) {
    block += `${person(n)}\r\n`;
    if (n % BLOCK === 0 || n === rows) {
      yield block;
      block = "";
    }
  }
}

function person(n) {
  const draw = random(n);
  const word = () => `${draw(BEGIN)}${draw(MIDDLE)}${draw(END)}`;
  const first = `${draw(BEGIN)}${draw(["a", "o", "en", "in", "ey", "ia"])}`;
  const last = word();
  const plain = `${first}.${last}`.normalize("NFD").replace(/[^A-Za-z.]/g, "").toLowerCase();
  const linkedIn = draw.below(10) < 7 ? `https://www.linkedin.com/in/${plain.replace(".", "-")}-${n.toString(36)}/` : "";
  const organization = `${word()} ${draw(["AG", "GmbH", "Group", "Ltd", "& Partners", "University"])}`;
  const groups = draw.below(3) === 0 ? `Mentors;Class of ${1970 + draw.below(55)}` : "";
  return [
    `A${String(n).padStart(8, "0")}`, `${first} ${last}`, `${plain}.${n}@alumni.example`, linkedIn,
    draw.below(40) === 0 ? `"${organization}, ${draw(SECTORS)}"` : organization,
    draw(TITLES), draw(SECTORS), word(), draw(SCHOOLS), 1970 + draw.below(55), groups, draw.below(4) === 0 ? "" : 1 + draw.below(4),
  ].join(",");
}

/** Draws out of a list, or below a number; a row's draws depend on nothing but its number. */
function random(seed) {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  const below = (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n;
  };
  const draw = (list) => list[below(list.length)];
  draw.below = below;
  return draw;
}
