// What Windows keeps for devices, whatever stands behind the first dot.
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?= *(?:\.|$))/i

/** A name that every system takes: no separators, nothing that Windows refuses, no control characters, no name of a device. Never empty. */
export function fileNameOf(suggested: string): string {
  const name = suggested
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '-')
    .replace(/[. ]+$/, '')
    .replace(reserved, '$1-')
  return name === '' ? '-' : name
}
