/** What stands in a field whose words are also in the address, where they come later than they are typed. */
export interface Typing {
  typed: string;
  /** What the address said last; undefined for nothing. */
  inAddress: string | undefined;
  /** What was asked for here and has not come to the address yet, the oldest first. */
  onItsWay: readonly (string | undefined)[];
}

export function beginning(asked: string | undefined): Typing {
  return { typed: asked ?? "", inAddress: asked, onItsWay: [] };
}

/** What is asked for by what is typed. */
export function wantedBy(typed: string): string | undefined {
  const words = typed.trim();
  return words === "" ? undefined : words;
}

/** Whether what is typed has been asked for, be it on its way still. */
export function isAskedFor({ typed, inAddress, onItsWay }: Typing): boolean {
  return wantedBy(typed) === (onItsWay.length === 0 ? inAddress : onItsWay.at(-1));
}

export function askedFor(typing: Typing, wanted: string | undefined): Typing {
  return { ...typing, onItsWay: [...typing.onItsWay, wanted] };
}

/** The address changed: by what was asked for here, over which one may have typed on; or without the field, by going back. */
export function heard(typing: Typing, asked: string | undefined): Typing {
  if (asked === typing.inAddress) return typing;
  const at = typing.onItsWay.indexOf(asked);
  return at === -1 ? beginning(asked) : { ...typing, inAddress: asked, onItsWay: typing.onItsWay.slice(at + 1) };
}
