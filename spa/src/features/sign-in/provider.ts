/** Where a browser goes to sign in at the identity provider and come back to the same place. */
export function providerAddress(provider: string, { pathname, search }: Pick<Location, "pathname" | "search">): string {
  return `${provider}?return=${encodeURIComponent(pathname + search)}`;
}
