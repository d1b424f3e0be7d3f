/**
 * Lets a font remember what it chose for the script of the last word: fontkit gathers the features of a script, and their lookups, again for every word.
 * The glyphs are the same.
 */
export function rememberScripts({ _layoutEngine }: Pick<InternalFont['font'], '_layoutEngine'>): void {
  const { engine } = _layoutEngine
  for (const processor of [engine?.GSUBProcessor, engine?.GPOSProcessor]) if (processor) rememberIn(processor)
}

function rememberIn(processor: InternalProcessor): void {
  const selectScript = processor.selectScript.bind(processor)
  const lookupsForFeatures = processor.lookupsForFeatures.bind(processor)
  let last: readonly unknown[] = []
  processor.selectScript = (...chosen) => {
    if (last.length === chosen.length && chosen.every((one, at) => one === last[at])) return processor.scriptTag
    last = chosen
    return selectScript(...chosen)
  }
  // Choosing a script makes its features anew: what was found goes with them.
  const found = new WeakMap<object, Map<string, readonly object[]>>()
  processor.lookupsForFeatures = (tags, exclude) => {
    if (exclude !== undefined) return lookupsForFeatures(tags, exclude)
    const known = found.get(processor.features) ?? new Map<string, readonly object[]>()
    found.set(processor.features, known)
    const key = tags.join(' ')
    const before = known.get(key)
    if (before) return before
    const lookups = lookupsForFeatures(tags)
    known.set(key, lookups)
    return lookups
  }
}
