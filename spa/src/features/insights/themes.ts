import { deu, eng } from "stopword";

/** What people say of talks and of work in general, beside the words that are in every text, in English and German. */
const SAID_OF_ALL =
  `above again against almost along already although always among anybody anything around asked asking away back become becomes begin best better
  bought bring built came cannot come comes days deal does doing done down early easy either else enough even ever every everybody everything explain
  feel felt find first found full gave gets getting give given gives glad goes going gone good great hard having hear heard help helps hers high hours
  however itself just keep keeps kept kind knew know known large last late later learn learned least less little long longer look looks made main
  makes making matter mean means might much must myself need needs never next nobody none nothing often once open others ours part people person place
  please point quite rather read really right said saying says second seem seemed seems seen several shall show shows small somebody somebody's
  something sometimes soon sought sure take taken takes talk tell theirs themselves thing things think thinks though thought three time times today
  together told took toward turn turned turns until upon used useful using usually want wants ways week weeks went whatever when whether whole whom
  whose within without work working works worth write wrote year years yours
  eher fragen geben genau guten kennen lassen leute meist sagen sehen weiß wobei woche`.split(/\s+/);

/** Words that say nothing of what somebody does; short ones are left out anyway. */
const COMMON = new Set([...eng, ...deu, ...SAID_OF_ALL]);

const SHORTEST = 4;

export interface Theme {
  word: string;
  /** How many different people said it. */
  people: number;
}

interface Said {
  insight: string;
  contact: { id: string } | null;
}

/** What several people said independently of each other is likely to be so: words that at least so many of them used, the most common first. */
export function themesOf(insights: readonly Said[], leastPeople = 3, most = 12): Theme[] {
  const found = new Map<string, { word: string; speakers: Set<string> }>();
  for (const { insight, contact } of insights) {
    if (contact === null) continue;
    for (const word of wordsOf(insight)) {
      const known = found.get(singular(word)) ?? { word, speakers: new Set() };
      known.speakers.add(contact.id);
      // The shorter form is found where the longer one stands.
      found.set(singular(word), { ...known, word: word.length < known.word.length ? word : known.word });
    }
  }
  return [...found.values()]
    .map(({ word, speakers }) => ({ word, people: speakers.size }))
    .filter(({ people }) => people >= leastPeople)
    .sort((one, other) => other.people - one.people || one.word.localeCompare(other.word))
    .slice(0, most);
}

function wordsOf(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => word.length >= SHORTEST && !COMMON.has(word)));
}

/** Brings "record" and "records" together; what it is otherwise does not matter, for nobody sees it. */
function singular(word: string): string {
  return word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}
