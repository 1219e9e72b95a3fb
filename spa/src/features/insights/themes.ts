/** Words that say nothing of what somebody does, in English and German; short ones are left out anyway. */
const COMMON = new Set(
  `about above after again against almost along already also always among another anybody anything around asked asking away back bad become
   becomes been before begin being best better between both bought bring built came cannot come comes could days deal does doing done down each early easy either else
   enough even every everybody everything explain feel felt find first found from full gets gets gave getting give given gives glad goes going gone good great
   hard have having hear heard help helps here hers high himself hours however into itself just keep keeps kept kind knew know known large last late later
   learn learned least less like little long longer look looks made main make makes making many matter mean means might more most much must myself need needs
   never next nobody none nothing often once only open other others ours over own part people person place please point put quite rather read really right said same
   says second seem seems seen several shall should show shows since small some somebody somebody's something sometimes soon sought still such sure take takes talk tell than that their
   theirs them themselves then there these they thing things think this those though three through time times today together told took toward under
   until upon used useful using usually very want wants ways week weeks well went were what whatever when where whether which while whole whom whose
   will with within without work working works worth would write wrote year years yours
   aber alle allem allen aller alles also andere anderen anderer anderes auch beim besser bereits damit dann dass davon dazu denn deren deshalb diese
   diesem diesen dieser dieses doch dort durch eben eher eigene eigenen einem einen einer eines einige erst etwas euch fragen ganz geben geht genau gern gibt
   gleich gute guten haben hatte hätte heute hier ihnen ihre ihrem ihren ihrer immer jede jedem jeden jeder jedes jemand jetzt kann kein keine keinen
   kennen können kommen kommt lange lassen leute machen macht mehr meine meist menschen muss müssen nach nicht nichts niemand noch oder ohne sagen sagt schon
   sehen sehr sein seine seinem seinen seiner selbst sich sind sollen sollte sonst statt tage über unter viel viele vielen vielleicht vom waren wäre weil weiß
   welche weniger wenn werden will wird wieder wissen wobei woche worden wurde wurden zeit zuerst zum zwei zwischen`.split(/\s+/),
);

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
