/** Its lists of words by language; it brings no types itself. */
declare module "stopword" {
  export const eng: readonly string[];
  export const deu: readonly string[];
}
