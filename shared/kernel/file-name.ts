/** A name that every system takes: no separators, nothing that Windows refuses, no control characters. */
export function fileNameOf(suggested: string): string {
  return suggested.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '-').replace(/[. ]+$/, '')
}
